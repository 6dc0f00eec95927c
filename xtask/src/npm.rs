//! Tools that come from npm: each of one pinned version, in a folder of its own in the target
//! folder.

use std::fs;
use std::path::PathBuf;
use std::process::{Command, Stdio};

use anyhow::{Result, ensure};

use crate::command::{find, run, say};
use crate::paths;

/// A file of a package such as `axe-core@4.14.1`, installed where it isn't there yet; `None` on a
/// machine without npm. No script of a package is run.
pub fn file(package: &str, inside: &str) -> Result<Option<PathBuf>> {
    let folder = paths::tools()?.join("npm").join(package);
    let file = folder.join("node_modules").join(inside);
    if file.is_file() {
        return Ok(Some(file));
    }
    let Some(npm) = find("npm") else {
        return Ok(None);
    };
    say(&format!("installing {package} into {}", folder.display()));
    fs::create_dir_all(&folder)?;
    let mut command = Command::new(npm);
    command.args(["install", "--no-save", "--no-audit", "--no-fund"]);
    command.args(["--ignore-scripts", "--loglevel=error", "--prefix"]);
    run(command.arg(&folder).arg(package).stdout(Stdio::null()))?;
    ensure!(file.is_file(), "npm installed no {}", file.display());
    Ok(Some(file))
}
