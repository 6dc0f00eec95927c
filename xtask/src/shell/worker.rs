//! The worker that keeps the site for use without a network: which files, each with its hash.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use anyhow::{Context, Result};
use serde_json::json;

use crate::api::{REGION, languages};
use crate::dist::sri;
use crate::paths;

/// What the standalone page needs, beside its texts and agreements.
const FILES: [&str; 9] = [
    "icon.svg",
    "index.html",
    "manifest.json",
    "page.css",
    "page.js",
    "trede.css",
    "trede.js",
    "trede_wijzer.js",
    "trede_wijzer_bg.wasm",
];

/// Fills in the worker: from one version to the next its own bytes differ, by which a browser knows.
pub(super) fn fill(worker: &Path, site: &Path) -> Result<()> {
    let mut names: Vec<_> = FILES.map(str::to_owned).to_vec();
    names.push("trede_wijzer_rest.wasm".to_owned());
    names.extend(languages().iter().map(|lang| format!("{lang}.txt")));
    names.extend(paths::agreements(REGION));
    let mut files = BTreeMap::new();
    for name in names {
        // The site of a test has no agreements.
        if let Ok(content) = fs::read(site.join(&name)) {
            files.insert(name, sri(&content));
        }
    }
    let all = sri(json!(files).to_string().as_bytes());
    let version: String = all.chars().filter(char::is_ascii_alphanumeric).collect();
    let version = version.get(6..22).context("a hash is longer")?;
    let text = fs::read_to_string(worker)?;
    let filled = text
        .replace("VERSION = \"\"", &format!("VERSION = \"{version}\""))
        .replace("FILES = {}", &format!("FILES = {}", json!(files)));
    Ok(fs::write(worker, filled)?)
}
