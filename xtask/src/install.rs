//! What is installed once: Debian's packages, asked for at a terminal and installed outright where
//! nobody can be asked; programs of crates.io; parts of the Rust toolchain.

use std::io::{self, BufRead, IsTerminal, Write};
use std::path::PathBuf;
use std::process::{Command, Stdio};

use anyhow::{Context, Result, bail};

use crate::command::{cargo, in_ci, is_here, output, run, say};
use crate::paths;

/// Installs Debian packages; `why` ends the sentence "… are needed".
pub fn debian(packages: &[&str], why: &str) -> Result<()> {
    let list = packages.join(" ");
    if !is_here("apt-get") {
        bail!("{why}, and this machine has no apt-get: install what Debian calls {list}");
    }
    let root = output(Command::new("id").arg("-u")).is_some_and(|id| id == "0");
    let by_hand = format!("apt-get install --no-install-recommends {list}");
    if in_ci() || !io::stdin().is_terminal() {
        if !root {
            bail!("{why}, and only root can install them: sudo {by_hand}");
        }
        say(&format!("{why}: installing {list} with apt-get"));
    } else if !agreed(&format!("{why}. Run `{by_hand}` now?"))? {
        bail!("not installed; by hand: {by_hand}");
    }
    // A list that can't be refreshed may still do; the install itself says what is wrong.
    if let Err(error) = run(apt_get(root).args(["-qq", "update"])) {
        say(&format!("the package list was not refreshed: {error:#}"));
    }
    let options = ["-qq", "install", "-y", "--no-install-recommends"];
    run(apt_get(root).args(options).args(packages)).with_context(|| why.to_owned())
}

fn apt_get(root: bool) -> Command {
    let mut command = Command::new(if root { "apt-get" } else { "sudo" });
    if !root {
        command.arg("apt-get");
    }
    // Its list of every file unpacked helps nobody; faults go to the other stream.
    command
        .env("DEBIAN_FRONTEND", "noninteractive")
        .stdout(Stdio::null());
    command
}

fn agreed(question: &str) -> Result<bool> {
    eprint!("{question} [y/n] ");
    io::stderr().flush()?;
    let mut answer = String::new();
    io::stdin().lock().read_line(&mut answer)?;
    Ok(["y", "yes", "j", "ja"].contains(&answer.trim().to_lowercase().as_str()))
}

/// A program of crates.io: of this machine, or compiled once. In CI it goes where cargo puts programs, for the
/// next run on a machine that is kept; elsewhere into the target folder, for nobody asked for it.
pub fn program(name: &str) -> Result<PathBuf> {
    if let Some(found) = found(name) {
        return Ok(found);
    }
    say(&format!(
        "compiling {name}, once: some minutes on two cores"
    ));
    // Compiling it takes longer than it ever runs.
    let mut cargo = cargo("install --quiet --locked --debug");
    if !in_ci() {
        cargo.arg("--root").arg(paths::tools()?);
    }
    run(cargo
        .arg(name)
        .env("CARGO_TARGET_DIR", paths::tools()?.join("build")))?;
    found(name).with_context(|| format!("cargo installed no {name}"))
}

/// Where a program is: on the PATH, or where [`program`] puts it.
pub fn found(name: &str) -> Option<PathBuf> {
    let cargo = paths::cargo_home().map(|home| home.join("bin"));
    let own = paths::tools().map(|tools| tools.join("bin"));
    let places = own.into_iter().chain(cargo).map(|place| place.join(name));
    let mut found = which::which(name).into_iter().chain(places);
    found.find(|path| path.is_file())
}

/// A part of the Rust toolchain: cargo's word for it, and rustup's.
pub fn component(subcommand: &str, name: &str) -> Result<()> {
    if output(&mut cargo(&format!("{subcommand} --version"))).is_some() {
        return Ok(());
    }
    run(Command::new("rustup").args(["component", "add", name]))
}
