//! Subresource integrity: what a browser holds a file to before it runs it.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use anyhow::{Result, ensure};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use sha2::{Digest, Sha384};

use crate::paths;

/// The hash of a file's content, as the attribute `integrity` has it.
pub fn sri(content: &[u8]) -> String {
    format!("sha384-{}", STANDARD.encode(Sha384::digest(content)))
}

/// The hashes of a site's files by their path.
#[derive(Debug)]
pub struct Hashes(BTreeMap<String, String>);

impl Hashes {
    /// The files of this folder, pages and compressed forms left out.
    pub fn of(folder: &Path) -> Result<Self> {
        let mut hashes = BTreeMap::new();
        for path in paths::files(folder)? {
            let name = paths::name_in(folder, &path)?;
            if ![".html", ".br"].iter().any(|ending| name.ends_with(ending)) {
                hashes.insert(name, sri(&fs::read(&path)?));
            }
        }
        Ok(Self(hashes))
    }

    /// A page or a snippet with the hash of each file where it says `{{file}}`.
    pub fn filled(&self, text: &str) -> Result<String> {
        let filled = self.0.iter().fold(text.to_owned(), |text, (name, hash)| {
            text.replace(&format!("{{{{{name}}}}}"), hash)
        });
        let left = filled.split("{{").nth(1);
        let left = left.and_then(|rest| rest.split("}}").next());
        ensure!(
            left.is_none(),
            "a page names a file that isn't there: {left:?}"
        );
        Ok(filled)
    }

    /// Those of these files.
    pub fn only(&self, of: impl Fn(&str) -> bool) -> BTreeMap<&str, &str> {
        let all = self
            .0
            .iter()
            .map(|(name, hash)| (name.as_str(), hash.as_str()));
        all.filter(|(name, _)| of(name)).collect()
    }

    /// All of them, for a build tool or an import map.
    pub fn json(&self) -> Result<String> {
        Ok(serde_json::to_string_pretty(&self.0)? + "\n")
    }
}
