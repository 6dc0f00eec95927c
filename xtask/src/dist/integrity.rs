//! Subresource integrity: what a browser holds a file to before it runs it.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;
use std::fs;
use std::path::Path;

use anyhow::Result;
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use sha2::{Digest, Sha384};

use crate::compress;

/// The hash of a file's content, as the attribute `integrity` has it.
pub fn sri(content: &[u8]) -> String {
    format!("sha384-{}", STANDARD.encode(Sha384::digest(content)))
}

/// The hashes of a site's files by their path, and which module fetches which.
#[derive(Debug)]
pub struct Hashes {
    hashes: BTreeMap<String, String>,
    imports: BTreeMap<String, BTreeSet<String>>,
}

impl Hashes {
    /// The files of this folder, pages and compressed forms left out.
    pub fn of(folder: &Path) -> Result<Self> {
        let (mut hashes, mut imports) = (BTreeMap::new(), BTreeMap::new());
        for path in compress::files(folder)? {
            let name = path
                .strip_prefix(folder)?
                .to_string_lossy()
                .replace('\\', "/");
            if [".html", ".br"].iter().any(|ending| name.ends_with(ending)) {
                continue;
            }
            let content = fs::read(&path)?;
            hashes.insert(name.clone(), sri(&content));
            if is_script(&name) {
                imports.insert(name, imported(&String::from_utf8_lossy(&content)));
            }
        }
        Ok(Self { hashes, imports })
    }

    /// The hash of this file.
    pub fn get(&self, name: &str) -> Option<&str> {
        self.hashes.get(name).map(String::as_str)
    }

    /// The modules that this one brings along, itself left out.
    pub fn modules(&self, entry: &str) -> BTreeSet<&str> {
        let (mut found, mut waiting) = (BTreeSet::new(), vec![entry]);
        while let Some(module) = waiting.pop() {
            for next in self.imports.get(module).into_iter().flatten() {
                if next != entry && self.hashes.contains_key(next) && found.insert(next.as_str()) {
                    waiting.push(next);
                }
            }
        }
        found
    }

    /// All of them, for a build tool or an import map.
    pub fn json(&self) -> String {
        let lines = self
            .hashes
            .iter()
            .fold(String::new(), |mut lines, (name, hash)| {
                let comma = if lines.is_empty() { "" } else { "," };
                // Writing to a string can't fail.
                let _ = write!(lines, "{comma}\n  \"{name}\": \"{hash}\"");
                lines
            });
        format!("{{{lines}\n}}\n")
    }
}

fn is_script(name: &str) -> bool {
    Path::new(name)
        .extension()
        .is_some_and(|ending| ending == "js")
}

/// The modules beside this one that it names, in `import` of either form. Our modules lie in one
/// folder.
fn imported(script: &str) -> BTreeSet<String> {
    let named = script.split("\"./").skip(1);
    let named = named.filter_map(|rest| rest.split_once('"'));
    let modules = named.filter(|(name, _)| is_script(name) && !name.contains('/'));
    modules.map(|(name, _)| name.to_owned()).collect()
}
