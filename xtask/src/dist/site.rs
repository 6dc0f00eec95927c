//! dist/site/: static files, each module bound to its hash, brotli beside them, and what to paste.

use std::fs;
use std::path::Path;

use anyhow::Result;

use super::{Hashes, copy, html, snippets};
use crate::{compress, paths};

/// Writes the site that was built in `from` to `to`.
pub fn write(from: &Path, to: &Path) -> Result<()> {
    copy(from, to)?;
    let hashes = Hashes::of(to)?;
    for page in paths::files_ending(to, ".html")? {
        let sealed = html::sealed(&fs::read_to_string(&page)?, &hashes);
        fs::write(&page, sealed)?;
    }
    fs::write(to.join("integrity.json"), hashes.json())?;
    snippets::write(&to.join("snippets"), &hashes)?;
    compress::folder(to)
}
