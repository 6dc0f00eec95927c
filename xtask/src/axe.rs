//! axe-core, which looks for what keeps people out: contrast, names, sizes.

use std::fs;

use anyhow::{Context, Result};

use crate::npm;

/// The npm package that carries it, with the version that was tried.
const PACKAGE: &str = "axe-core@4.14.1";

/// Its source; `None` on a machine without npm.
pub fn source() -> Result<Option<String>> {
    let Some(file) = npm::file(PACKAGE, "axe-core/axe.min.js")? else {
        return Ok(None);
    };
    let text = fs::read_to_string(&file).with_context(|| file.display().to_string())?;
    Ok(Some(text))
}
