//! The rule files as they lie on disk.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use crate::sink::{Draft, Sink, Spot};
use crate::source_file::{FileKind, SourceFile};
use crate::{Code, Sentence, disk, say};

/// No page of agreements comes near this.
const LARGEST: u64 = 4 * 1024 * 1024;

/// All files under a root, sorted by path; what isn't read is among the findings.
pub(crate) fn read(root: &Path, sink: &Sink) -> Vec<SourceFile> {
    let mut paths = BTreeSet::new();
    walk(root, 0, &mut paths);
    let mut files = Vec::new();
    for path in paths {
        let name = path.strip_prefix(root).unwrap_or(&path);
        let name: Vec<_> = name.iter().map(|part| part.to_string_lossy()).collect();
        let name = name.join("/");
        let (text, kind, fault) = if path.is_dir() {
            let why = fs::read_dir(&path)
                .err()
                .map(|error| say::cant_be_read(&disk::why(&error)));
            let why = why.unwrap_or_else(say::too_deep);
            (
                String::new(),
                FileKind::Unreadable,
                Some((Code::Unreadable, why, None)),
            )
        } else if let Some(other) = other(&name) {
            (String::new(), FileKind::Other, Some(other))
        } else {
            match text(&path) {
                (text, None) => (text, FileKind::Rules, None),
                (text, Some(why)) => (
                    text,
                    FileKind::Unreadable,
                    Some((Code::Unreadable, why, None)),
                ),
            }
        };
        if let Some((code, why, help)) = fault {
            let spot = Spot {
                start: text.len(),
                end: text.len(),
                ..Spot::file(files.len())
            };
            let draft = Draft::new(code, spot, why);
            sink.push(match help {
                Some(help) => draft.help(help),
                None => draft,
            });
        }
        files.push(SourceFile {
            path: name,
            text,
            kind,
        });
    }
    files
}

type Fault = (Code, Sentence, Option<Sentence>);

/// Why a file of this name isn't read: rules end in `.toml`, in small letters.
fn other(path: &str) -> Option<Fault> {
    let (folder, name) = path.rsplit_once('/').unwrap_or(("", path));
    if name.starts_with("~$") {
        return Some((
            Code::NotRead,
            say::is_a_lock(),
            Some(say::close_the_program()),
        ));
    }
    if Path::new(name).extension().is_some_and(|end| end == "toml") {
        return None;
    }
    let lower = name.to_lowercase();
    let meant = lower
        .split_once(".toml")
        .map(|(meant, _)| format!("{meant}.toml"));
    match meant {
        // Somebody wrote rules, and nobody would follow them.
        Some(meant) if !folder.is_empty() => {
            let help = say::call_file(&meant);
            Some((Code::UnknownFile, say::no_toml_file(name), Some(help)))
        }
        _ => Some((
            Code::NotRead,
            say::file_not_read(name),
            Some(say::rules_end_in_toml()),
        )),
    }
}

/// Regions are folders of the root; what is deeper than a few folders isn't ours, and that is said.
fn walk(folder: &Path, depth: usize, paths: &mut BTreeSet<PathBuf>) {
    let Ok(entries) = fs::read_dir(folder) else {
        paths.insert(folder.to_owned());
        return;
    };
    for entry in entries.flatten() {
        let path = entry.path();
        if entry.file_name().to_string_lossy().starts_with('.') {
            continue;
        }
        if path.is_dir() && depth < 4 {
            walk(&path, depth + 1, paths);
        } else {
            paths.insert(path);
        }
    }
}

/// The text, or what of it comes before the fault.
fn text(path: &Path) -> (String, Option<Sentence>) {
    let size = fs::metadata(path).map_or(0, |data| data.len());
    if size > LARGEST {
        let why = say::too_large(&(size >> 20), &(LARGEST >> 20));
        return (String::new(), Some(why));
    }
    match fs::read(path).map(String::from_utf8) {
        Ok(Ok(text)) => (text, None),
        Ok(Err(error)) => {
            let end = error.utf8_error().valid_up_to();
            let mut bytes = error.into_bytes();
            bytes.truncate(end);
            let text = String::from_utf8_lossy(&bytes).into_owned();
            (text, Some(say::not_utf8(&end)))
        }
        Err(error) => (String::new(), Some(say::cant_be_read(&disk::why(&error)))),
    }
}
