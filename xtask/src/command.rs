//! Other programs: started, run and reported in one way.

use std::env;
use std::ffi::OsStr;
use std::process::{Command, Stdio};

use anyhow::{Context, Result, ensure};

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
    env::var("CI").is_ok_and(|value| !["", "false", "0"].contains(&value.as_str()))
}

/// The cargo that runs this tool, in the root of the repository, with these words.
pub fn cargo(words: &str) -> Command {
    let mut cargo = in_root(env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
    cargo.args(words.split_whitespace());
    cargo
}

/// A program in the root of the repository.
pub fn in_root(program: impl AsRef<OsStr>) -> Command {
    let mut command = Command::new(program);
    if let Ok(root) = crate::paths::root() {
        command.current_dir(root);
    }
    // Set for this tool's own run; a build script that sees them would be built again.
    for own in ["MANIFEST_DIR", "MANIFEST_PATH", "PKG_NAME", "PKG_VERSION"] {
        command.env_remove(format!("CARGO_{own}"));
    }
    command
}

/// Runs it to its end with its output in view; anything but success is an error naming it.
pub fn run(command: &mut Command) -> Result<()> {
    let words = std::iter::once(command.get_program()).chain(command.get_args());
    let words: Vec<_> = words.map(OsStr::to_string_lossy).collect();
    let shown = format!("`{}`", words.join(" "));
    let status = command.status();
    let status = status.with_context(|| format!("could not start {shown}"))?;
    ensure!(status.success(), "{shown} ended with {status}");
    Ok(())
}

/// What it prints, trimmed; `None` where it is not there or fails.
pub fn output(command: &mut Command) -> Option<String> {
    let done = command.stderr(Stdio::null()).stdin(Stdio::null()).output();
    let done = done.ok().filter(|done| done.status.success())?;
    Some(String::from_utf8_lossy(&done.stdout).trim().to_owned())
}

/// Whether a program is on the PATH.
pub fn is_here(program: &str) -> bool {
    which::which(program).is_ok()
}
