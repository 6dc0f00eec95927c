//! What goes out: a site for any web server, a package for npm, the training sets for learning
//! management systems, the command line, the source maps apart, and what all of it is made of.

mod integrity;
pub mod npm;
pub mod sbom;
pub mod scorm;
mod snippets;
mod tool;

use std::fs;
use std::path::Path;

use anyhow::Result;
pub use integrity::{Hashes, sri};

use crate::command::say;
use crate::{compress, paths, shell};

/// Writes dist/site/, dist/npm/, dist/scorm/, dist/trede/, dist/maps/ and dist/sbom/, afresh.
pub fn run() -> Result<()> {
    crate::site::build()?;
    let (root, from) = (paths::root()?, paths::site()?);
    let to = root.join("dist");
    site(&from, &to.join("site"))?;
    npm::write(&root, &from, &to.join("npm"))?;
    scorm::write(&from, &to.join("scorm"))?;
    tool::write(&to.join("trede"))?;
    // For whoever looks into a fault: no file that goes out names them.
    paths::copy(&shell::parts()?.join("out"), &to.join("maps"), |path| {
        paths::is(path, "map")
    })?;
    sbom::write(&to.join("sbom"))?;
    say(&format!(
        "{0}/site is ready for a web server, and {0}/npm for `npm publish`",
        to.display()
    ));
    Ok(())
}

/// dist/site/: static files, brotli beside them, their hashes, and what to paste.
pub fn site(from: &Path, to: &Path) -> Result<()> {
    paths::copy(from, to, |_| true)?;
    let hashes = Hashes::of(to)?;
    fs::write(to.join("integrity.json"), hashes.json()?)?;
    snippets::write(&to.join("snippets"), &hashes)?;
    compress::folder(to)
}
