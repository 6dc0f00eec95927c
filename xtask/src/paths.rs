//! Where things are: found at run time, so that a moved checkout goes on working.

use std::path::{Path, PathBuf};
use std::{env, fs};

use anyhow::{Context, Result};
use walkdir::WalkDir;

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
    let named = env::var_os("CARGO_TARGET_DIR").unwrap_or_else(|| "target".into());
    Ok(root()?.join(named))
}

/// Cargo's own folder.
pub fn cargo_home() -> Option<PathBuf> {
    let home = || Some(PathBuf::from(env::var_os("HOME")?).join(".cargo"));
    env::var_os("CARGO_HOME").map(PathBuf::from).or_else(home)
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

/// The files in a folder whose name ends so, sorted; none where the folder isn't there.
pub fn files_ending(folder: &Path, ending: &str) -> Result<Vec<PathBuf>> {
    let named = |path: &Path| path.to_string_lossy().ends_with(ending);
    let mut found = walked(folder, 1)?;
    found.retain(|path| named(path));
    Ok(found)
}

/// Every file of a folder and of those in it, sorted; none where the folder isn't there.
pub fn files(folder: &Path) -> Result<Vec<PathBuf>> {
    walked(folder, usize::MAX)
}

fn walked(folder: &Path, depth: usize) -> Result<Vec<PathBuf>> {
    if !folder.is_dir() {
        return Ok(Vec::new());
    }
    let walk = WalkDir::new(folder).max_depth(depth).sort_by_file_name();
    let mut found = Vec::new();
    for entry in walk {
        found.push(entry?.into_path());
    }
    found.retain(|path| path.is_file());
    Ok(found)
}

/// Empties a folder, or makes it.
pub fn clear(folder: &Path) -> Result<()> {
    if folder.exists() {
        fs::remove_dir_all(folder)?;
    }
    Ok(fs::create_dir_all(folder)?)
}

/// Whether a file's name ends so, after a dot.
pub fn is(path: &Path, ending: &str) -> bool {
    path.extension().is_some_and(|found| found == ending)
}

/// Where a file is in a folder, as a web address has it.
pub fn name_in(folder: &Path, path: &Path) -> Result<String> {
    Ok(path
        .strip_prefix(folder)?
        .to_string_lossy()
        .replace('\\', "/"))
}

/// Copies these files of a folder afresh; compressed forms stay behind, for they are made anew.
pub fn copy(from: &Path, to: &Path, of: impl Fn(&Path) -> bool) -> Result<()> {
    clear(to)?;
    for path in files(from)? {
        let name = path.strip_prefix(from)?;
        if !is(name, "br") && of(name) {
            let copy = to.join(name);
            fs::create_dir_all(copy.parent().unwrap_or(to))?;
            fs::copy(&path, copy)?;
        }
    }
    Ok(())
}

/// The files of a region that a consultation fetches, in that order, as they lie on the site.
pub fn agreements(region: &str) -> [String; 3] {
    ["index", "topics", "reasons"].map(|kind| format!("regels/{region}.{kind}.bin"))
}
