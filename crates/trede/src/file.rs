//! A file that a command writes.

use std::fs;
use std::path::Path;

use crate::exit::{Fault, unwritable};

/// Writes it, in a folder that is made where there is none.
pub(crate) fn write(path: &Path, text: &str) -> Result<(), Fault> {
    let folder = path.parent().unwrap_or(path);
    fs::create_dir_all(folder)
        .and_then(|()| fs::write(path, text))
        .map_err(|error| unwritable(path, &error))
}
