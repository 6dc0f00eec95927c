//! Brotli beside each file, so that a plain file server can send it.

use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::{fs, io, thread};

use anyhow::{Context, Result, bail};
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
    let mut due = Vec::new();
    for path in paths::files(folder)? {
        let ending = path.extension().and_then(|ending| ending.to_str());
        let ending = ending.unwrap_or_default();
        if ending == "br" && !path.with_extension("").exists() {
            fs::remove_file(&path)?;
        } else if texts.contains(&ending) && !by_hand(&path) && !is_current(&path)? {
            due.push(path);
        }
    }
    // On all cores, each of which takes the next file when it is free.
    let next = AtomicUsize::new(0);
    let cores = thread::available_parallelism().map_or(1, usize::from);
    thread::scope(|scope| {
        let work = || -> Result<()> {
            while let Some(path) = due.get(next.fetch_add(1, Ordering::Relaxed)) {
                fs::write(compressed(path), pack(&fs::read(path)?, quality(path))?)?;
            }
            Ok(())
        };
        let workers: Vec<_> = (0..cores).map(|_| scope.spawn(work)).collect();
        workers
            .into_iter()
            .try_for_each(|worker| match worker.join() {
                Ok(done) => done,
                Err(_) => bail!("a file could not be compressed"),
            })
    })
}

/// What a consultation waits for is packed as small as can be. The pages of book and guide are many, and read one
/// at a time: the last hundredth of them would cost minutes of each build.
fn quality(path: &Path) -> i32 {
    if paths::is(path, "html") { 7 } else { HIGHEST }
}

const HIGHEST: i32 = 11;

/// The content at brotli's highest level.
pub fn brotli(content: &[u8]) -> io::Result<Vec<u8>> {
    pack(content, HIGHEST)
}

fn pack(content: &[u8], quality: i32) -> io::Result<Vec<u8>> {
    let parameters = BrotliEncoderParams {
        quality,
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
