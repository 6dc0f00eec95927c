//! What goes out: a site for any web server, and a package for npm.

mod html;
mod integrity;
pub mod npm;
mod site;
mod snippets;

use std::path::Path;
use std::{fs, io};

use anyhow::Result;
pub use integrity::{Hashes, sri};

use crate::command::say;
use crate::{compress, paths};

/// Writes dist/site/ and dist/npm/, afresh.
pub fn run() -> Result<()> {
    crate::site::build()?;
    let (root, from) = (paths::root()?, paths::site()?);
    let to = root.join("dist");
    site(&from, &to.join("site"))?;
    npm::write(&root, &from, &to.join("npm"))?;
    say(&format!(
        "{0}/site is ready for a web server, and {0}/npm for `npm publish`",
        to.display()
    ));
    Ok(())
}

pub use site::write as site;

/// Copies a folder afresh; compressed forms stay behind, for they are made anew.
fn copy(from: &Path, to: &Path) -> Result<()> {
    match fs::remove_dir_all(to) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => return Err(error.into()),
        _ => fs::create_dir_all(to)?,
    }
    for path in compress::files(from)? {
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
