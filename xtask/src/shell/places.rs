//! Where the parts lie, as a bundler wants to read it: `new URL("./trede.css", import.meta.url)`, each in full.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result};

use super::fetched::{SCHOOL_WASM, is_fetched};
use crate::paths;

/// The place in both files that this fills.
const EMPTY: &str = "const FILES = {};";

/// Fills `files.js` and `scholing-files.js` with what the site has so far: all that a script fetches.
pub(super) fn fill(parts: &Path, site: &Path) -> Result<()> {
    let mut consultation = Vec::new();
    let mut training = Vec::new();
    for path in paths::files(site)? {
        if paths::is(&path, "br") {
            continue;
        }
        let name = paths::name_in(site, &path)?;
        if name == "regels/intrekkingen.json" {
            consultation.push(name.clone());
            training.push(name);
            continue;
        }
        let (agreed, training_only) = (
            name.starts_with("regels/") && paths::is(&path, "bin"),
            name.ends_with(".training.bin"),
        );
        if (agreed && !training_only) || is_fetched(&name) {
            consultation.push(name.clone());
        }
        if agreed || name == SCHOOL_WASM || name == "scholing.css" {
            training.push(name);
        }
    }
    write(&parts.join("files.js"), &consultation)?;
    write(&parts.join("scholing-files.js"), &training)
}

fn write(script: &Path, names: &[String]) -> Result<()> {
    let lines = names.iter().fold(String::new(), |lines, name| {
        lines + &format!("  \"{name}\": new URL(\"./{name}\", import.meta.url),\n")
    });
    let text = fs::read_to_string(script)?;
    let (before, after) = text
        .split_once(EMPTY)
        .with_context(|| format!("{} has no `{EMPTY}`", script.display()))?;
    Ok(fs::write(
        script,
        format!("{before}const FILES = {{\n{lines}}};{after}"),
    )?)
}
