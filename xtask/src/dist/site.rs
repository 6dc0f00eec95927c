//! dist/site/: static files, brotli beside them, their hashes, and what to paste.

use std::fs;
use std::path::Path;

use anyhow::Result;

use super::{Hashes, copy, snippets};
use crate::compress;

/// Writes the site that was built in `from` to `to`.
pub fn write(from: &Path, to: &Path) -> Result<()> {
    copy(from, to)?;
    let hashes = Hashes::of(to)?;
    fs::write(to.join("integrity.json"), hashes.json()?)?;
    snippets::write(&to.join("snippets"), &hashes)?;
    compress::folder(to)
}
