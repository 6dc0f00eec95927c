//! axe-core, which looks for what keeps people out: contrast, names, sizes.

use std::fs;

use anyhow::Result;

use crate::npm;

/// The npm package that carries it, with the version that was tried.
const PACKAGE: &str = "axe-core@4.14.1";

/// Its source.
pub fn source() -> Result<String> {
    Ok(fs::read_to_string(npm::file(
        PACKAGE,
        "axe-core/axe.min.js",
    )?)?)
}
