//! Other programs: found, run and reported in one way.

use std::ffi::OsStr;
use std::path::PathBuf;
use std::process::{Command, Stdio};
use std::{env, io};

use anyhow::{Context, Result, bail};

/// Says what is done next, on the stream that cargo reports on.
pub fn say(what: &str) {
    eprintln!("==> {what}");
}

/// Says loudly what is missing.
pub fn warn(what: &str) {
    eprintln!("\n!!! {what}\n");
}

/// Whether nobody is there to ask: CI decides for itself.
pub fn in_ci() -> bool {
    env::var("CI").is_ok_and(|value| !value.is_empty() && value != "false" && value != "0")
}

/// The cargo that runs this tool, in the root of the repository.
pub fn cargo() -> Command {
    in_root(env::var_os("CARGO").unwrap_or_else(|| "cargo".into()))
}

/// A program in the root of the repository.
pub fn in_root(program: impl AsRef<OsStr>) -> Command {
    let mut command = Command::new(program);
    if let Ok(root) = crate::paths::root() {
        command.current_dir(root);
    }
    // Set for this tool's own run; a build script that sees them would be built again.
    for own in [
        "CARGO_MANIFEST_DIR",
        "CARGO_MANIFEST_PATH",
        "CARGO_PKG_NAME",
        "CARGO_PKG_VERSION",
    ] {
        command.env_remove(own);
    }
    command
}

/// Runs it to its end with its output in view; anything but success is an error naming it.
pub fn run(command: &mut Command) -> Result<()> {
    let status = command
        .status()
        .with_context(|| format!("could not start {}", shown(command)))?;
    if status.success() {
        return Ok(());
    }
    bail!("{} ended with {status}", shown(command))
}

/// What it prints, trimmed; `None` where it is not there or fails.
pub fn output(command: &mut Command) -> Option<String> {
    let done = command
        .stderr(Stdio::null())
        .stdin(Stdio::null())
        .output()
        .ok()?;
    done.status
        .success()
        .then(|| String::from_utf8_lossy(&done.stdout).trim().to_owned())
}

/// Where a program is on the PATH.
pub fn find(program: &str) -> Option<PathBuf> {
    env::split_paths(&env::var_os("PATH")?)
        .map(|folder| folder.join(program))
        .find(|path| path.is_file())
}

/// An error that says a program isn't there, or passes on another.
pub fn missing_or(error: io::Error, program: &str, hint: &str) -> anyhow::Error {
    match error.kind() {
        io::ErrorKind::NotFound => anyhow::anyhow!("{program} is not installed: {hint}"),
        _ => anyhow::Error::new(error).context(program.to_owned()),
    }
}

fn shown(command: &Command) -> String {
    let words = std::iter::once(command.get_program()).chain(command.get_args());
    let words: Vec<_> = words.map(OsStr::to_string_lossy).collect();
    format!("`{}`", words.join(" "))
}
