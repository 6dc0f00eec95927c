//! axe-core, which looks for what keeps people out: contrast, names, sizes.

use std::fs;
use std::process::{Command, Stdio};

use anyhow::{Context, Result, bail};

use crate::command::{find, run, say};
use crate::paths;

/// The npm package that carries it, with the version that was tried.
const PACKAGE: &str = "axe-core@4.14.1";

/// Its source, from npm into the target folder where it isn't there yet; `None` on a machine
/// without npm.
pub fn source() -> Result<Option<String>> {
    let folder = paths::tools()?.join("axe");
    let file = folder.join("node_modules/axe-core/axe.min.js");
    if !file.is_file() {
        let Some(npm) = find("npm") else {
            return Ok(None);
        };
        say(&format!("installing {PACKAGE} into {}", folder.display()));
        fs::create_dir_all(&folder)?;
        let mut command = Command::new(npm);
        command.args(["install", "--no-save", "--no-audit", "--no-fund"]);
        command.args(["--ignore-scripts", "--loglevel=error", "--prefix"]);
        run(command.arg(&folder).arg(PACKAGE).stdout(Stdio::null()))?;
    }
    if !file.is_file() {
        bail!("npm installed no {}", file.display());
    }
    let text = fs::read_to_string(&file).with_context(|| file.display().to_string())?;
    Ok(Some(text))
}
