//! The rule files as they lie on disk.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::{fs, io};

use crate::Code;
use crate::sink::{Sink, Spot};

/// No page of agreements comes near this.
const LARGEST: u64 = 4 * 1024 * 1024;

/// A rule file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SourceFile {
    /// Its path from the root of the rules, with `/`.
    pub path: String,
    /// Its text, as far as it can be read.
    pub text: String,
    /// It can't be read, so that what it would say is missing.
    pub(crate) unreadable: bool,
}

/// All rule files under a root, sorted by path.
pub(crate) fn read(root: &Path, sink: &Sink) -> Vec<SourceFile> {
    let mut paths = BTreeSet::new();
    walk(root, 0, &mut paths);
    let mut files = Vec::new();
    for path in paths {
        let name = path.strip_prefix(root).unwrap_or(&path);
        let name: Vec<_> = name.iter().map(|part| part.to_string_lossy()).collect();
        let (text, fault) = text(&path);
        let unreadable = fault.is_some();
        if let Some(why) = fault {
            let spot = Spot {
                start: text.len(),
                end: text.len(),
                ..Spot::file(files.len())
            };
            sink.add(Code::Unreadable, spot, why);
        }
        files.push(SourceFile {
            path: name.join("/"),
            text,
            unreadable,
        });
    }
    files
}

/// Regions are folders of the root; anything deeper than a few folders is not ours.
fn walk(folder: &Path, depth: usize, paths: &mut BTreeSet<PathBuf>) {
    let Ok(entries) = fs::read_dir(folder) else {
        return;
    };
    for entry in entries.flatten() {
        let path = entry.path();
        if entry.file_name().to_string_lossy().starts_with('.') {
            continue;
        }
        if path.is_dir() && depth < 4 {
            walk(&path, depth + 1, paths);
        } else if path.extension().is_some_and(|ext| ext == "toml") && path.is_file() {
            paths.insert(path);
        }
    }
}

/// The text, or what of it comes before the fault.
fn text(path: &Path) -> (String, Option<String>) {
    let read = || {
        let size = fs::metadata(path)?.len();
        if size > LARGEST {
            let (size, largest) = (size >> 20, LARGEST >> 20);
            let why = format!("the file is {size} MB; at most {largest} is read");
            return Err(io::Error::other(why));
        }
        fs::read(path)
    };
    match read().map(String::from_utf8) {
        Ok(Ok(text)) => (text, None),
        Ok(Err(error)) => {
            let end = error.utf8_error().valid_up_to();
            let mut bytes = error.into_bytes();
            bytes.truncate(end);
            let text = String::from_utf8_lossy(&bytes).into_owned();
            (text, Some(format!("not UTF-8 from byte {end} on")))
        }
        Err(error) => (String::new(), Some(error.to_string())),
    }
}

/// Line and column, from 1, of a byte.
pub(crate) fn line_and_column(text: &str, byte: usize) -> (usize, usize) {
    let before = text.get(..byte).unwrap_or(text);
    let line = before.bytes().filter(|b| *b == b'\n').count() + 1;
    let start = before.rfind('\n').map_or(0, |newline| newline + 1);
    (
        line,
        before.get(start..).unwrap_or_default().chars().count() + 1,
    )
}
