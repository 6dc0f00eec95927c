//! Where things are: found at run time, so that a moved checkout goes on working.

use std::path::PathBuf;
use std::{env, fs, io};

use anyhow::{Context, Result};

/// The root of the repository: the nearest folder upward that holds this build tool.
pub fn root() -> Result<PathBuf> {
    let start = env::var_os("CARGO_MANIFEST_DIR")
        .map_or_else(env::current_dir, |folder| Ok(folder.into()))?;
    start
        .ancestors()
        .find(|folder| folder.join("xtask/Cargo.toml").is_file())
        .map(PathBuf::from)
        .context("run this inside the repository of Trede")
}

/// Cargo's target folder.
pub fn target() -> Result<PathBuf> {
    Ok(match env::var_os("CARGO_TARGET_DIR") {
        Some(folder) => root()?.join(folder),
        None => root()?.join("target"),
    })
}

/// The finished site.
pub fn site() -> Result<PathBuf> {
    Ok(target()?.join("site"))
}

/// Pages that the widget is timed against.
pub fn peers() -> Result<PathBuf> {
    Ok(target()?.join("peers"))
}

/// What the build tool remembers between two runs, and the tools it fetched.
pub fn tools() -> Result<PathBuf> {
    let folder = target()?.join("tools");
    fs::create_dir_all(&folder)?;
    Ok(folder)
}

/// The names in a folder that end so, sorted; none where the folder isn't there.
pub fn files_ending(folder: &std::path::Path, ending: &str) -> Result<Vec<PathBuf>> {
    let entries = match fs::read_dir(folder) {
        Ok(entries) => entries,
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(Vec::new()),
        Err(error) => return Err(error).with_context(|| folder.display().to_string()),
    };
    let mut found = Vec::new();
    for entry in entries {
        let path = entry?.path();
        if path.is_file() && path.to_string_lossy().ends_with(ending) {
            found.push(path);
        }
    }
    found.sort();
    Ok(found)
}
