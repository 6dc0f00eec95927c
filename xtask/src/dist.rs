//! What goes out: a site for any web server, a package for npm, and the source maps apart.

mod integrity;
pub mod npm;
mod snippets;

use std::fs;
use std::path::Path;

use anyhow::Result;
pub use integrity::{Hashes, sri};

use crate::command::say;
use crate::{compress, paths, shell};

/// Writes dist/site/, dist/npm/ and dist/maps/, afresh.
pub fn run() -> Result<()> {
    crate::site::build()?;
    let (root, from) = (paths::root()?, paths::site()?);
    let to = root.join("dist");
    site(&from, &to.join("site"))?;
    npm::write(&root, &from, &to.join("npm"))?;
    maps(&shell::parts()?.join("out"), &to.join("maps"))?;
    say(&format!(
        "{0}/site is ready for a web server, and {0}/npm for `npm publish`",
        to.display()
    ));
    Ok(())
}

/// dist/site/: static files, brotli beside them, their hashes, and what to paste.
pub fn site(from: &Path, to: &Path) -> Result<()> {
    copy(from, to)?;
    let hashes = Hashes::of(to)?;
    fs::write(to.join("integrity.json"), hashes.json()?)?;
    snippets::write(&to.join("snippets"), &hashes)?;
    compress::folder(to)
}

/// For whoever looks into a fault: no file that goes out names them.
fn maps(from: &Path, to: &Path) -> Result<()> {
    paths::clear(to)?;
    for path in paths::files_ending(from, ".map")? {
        fs::copy(&path, to.join(path.file_name().unwrap_or_default()))?;
    }
    Ok(())
}

/// Copies a folder afresh; compressed forms stay behind, for they are made anew.
fn copy(from: &Path, to: &Path) -> Result<()> {
    paths::clear(to)?;
    for path in paths::files(from)? {
        if path.extension().is_some_and(|ending| ending == "br") {
            continue;
        }
        let copy = to.join(path.strip_prefix(from)?);
        if let Some(folder) = copy.parent() {
            fs::create_dir_all(folder)?;
        }
        fs::copy(&path, copy)?;
    }
    Ok(())
}
