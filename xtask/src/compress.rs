//! Brotli beside each file, so that a plain file server can send it.

use std::path::{Path, PathBuf};
use std::{fs, io};

use anyhow::{Context, Result};
use brotli::enc::BrotliEncoderParams;

use crate::paths;

/// Writes a file only where its content differs, so that what didn't change keeps its date.
pub fn write_if_changed(path: &Path, content: &[u8]) -> Result<()> {
    if fs::read(path).is_ok_and(|present| present == content) {
        return Ok(());
    }
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder)?;
    }
    fs::write(path, content).with_context(|| path.display().to_string())?;
    // Were the build to stop before it is made anew, the old content would be sent.
    match fs::remove_file(compressed(path)) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => Err(error.into()),
        _ => Ok(()),
    }
}

/// Where the compressed form of a file is.
pub fn compressed(path: &Path) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(".br");
    name.into()
}

/// Compresses what is newer than its compressed form, and removes compressed forms of files gone.
/// Pictures and fonts are compressed already.
pub fn folder(folder: &Path) -> Result<()> {
    // Changed by hand where it is served: a compressed form of before would go on being sent.
    let by_hand = |path: &Path| path.ends_with("regels/intrekkingen.json");
    let texts = ["html", "js", "css", "wasm", "bin", "json", "svg", "txt"];
    for path in paths::files(folder)? {
        let ending = path.extension().and_then(|ending| ending.to_str());
        let ending = ending.unwrap_or_default();
        if ending == "br" && !path.with_extension("").exists() {
            fs::remove_file(&path)?;
        } else if texts.contains(&ending) && !by_hand(&path) && !is_current(&path)? {
            fs::write(compressed(&path), brotli(&fs::read(&path)?)?)?;
        }
    }
    Ok(())
}

/// The content at brotli's highest level.
pub fn brotli(content: &[u8]) -> io::Result<Vec<u8>> {
    let parameters = BrotliEncoderParams {
        quality: 11,
        lgwin: 22,
        ..Default::default()
    };
    let mut packed = Vec::new();
    brotli::BrotliCompress(&mut &*content, &mut packed, &parameters)?;
    Ok(packed)
}

fn is_current(path: &Path) -> Result<bool> {
    let Ok(packed) = fs::metadata(compressed(path)) else {
        return Ok(false);
    };
    Ok(packed.modified()? >= fs::metadata(path)?.modified()?)
}
