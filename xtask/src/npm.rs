//! Tools that come from npm: each of one pinned version, in a folder of its own in the target
//! folder.

use std::fs;
use std::path::PathBuf;
use std::process::{Command, Stdio};

use anyhow::{Result, ensure};

use crate::command::{run, say};
use crate::{install, paths};

/// A file of a package such as `axe-core@4.14.1`, installed where it isn't there yet. No script of a
/// package is run.
pub fn file(package: &str, inside: &str) -> Result<PathBuf> {
    let folder = paths::tools()?.join("npm").join(package);
    let file = folder.join("node_modules").join(inside);
    if file.is_file() {
        return Ok(file);
    }
    let npm = program()?;
    say(&format!("installing {package} into {}", folder.display()));
    fs::create_dir_all(&folder)?;
    let mut npm = Command::new(npm);
    npm.args(["install", "--no-save", "--no-audit", "--no-fund"]);
    npm.args(["--ignore-scripts", "--loglevel=error", "--prefix"]);
    run(npm.arg(&folder).arg(package).stdout(Stdio::null()))?;
    ensure!(file.is_file(), "npm installed no {}", file.display());
    Ok(file)
}

/// npm itself, and with it node.
pub fn program() -> Result<PathBuf> {
    if which::which("npm").is_err() {
        install::debian(
            &["npm"],
            "what makes the shell small comes from npm: it is needed",
        )?;
    }
    Ok(which::which("npm")?)
}
