//! A page whose modules and sheets are bound to their hashes.

use std::fmt::Write;

use super::Hashes;

/// Adds `integrity` to each script and style sheet, and names beforehand the modules that a script
/// brings along: a module that is not preloaded runs unchecked.
pub(super) fn sealed(page: &str, hashes: &Hashes) -> String {
    let mut sealed = String::with_capacity(page.len() * 2);
    for line in page.split_inclusive('\n') {
        let tag = line.trim();
        if tag.starts_with("<link rel=\"modulepreload\"") {
            continue;
        }
        let script = attribute(tag, "<script type=\"module\" src=\"");
        let sheet = attribute(tag, "<link rel=\"stylesheet\" href=\"");
        let named = script.or(sheet);
        let Some((name, hash)) = named.and_then(|name| Some((name, hashes.get(name)?))) else {
            sealed.push_str(line);
            continue;
        };
        let indent = line
            .get(..line.len() - line.trim_start().len())
            .unwrap_or_default();
        if script.is_some() {
            sealed.push_str(&preloads(name, "", indent, hashes));
        }
        let bound = format!("\"{name}\" integrity=\"{hash}\"");
        sealed.push_str(&line.replacen(&format!("\"{name}\""), &bound, 1));
    }
    sealed
}

/// A line for each module that `entry` brings along.
pub(super) fn preloads(entry: &str, base: &str, indent: &str, hashes: &Hashes) -> String {
    let mut lines = String::new();
    for module in hashes.modules(entry) {
        let hash = hashes.get(module).unwrap_or_default();
        // Writing to a string can't fail.
        let _ = writeln!(
            lines,
            "{indent}<link rel=\"modulepreload\" href=\"{base}{module}\" integrity=\"{hash}\">"
        );
    }
    lines
}

/// The value of the attribute that this beginning of a tag ends in.
fn attribute<'a>(tag: &'a str, start: &str) -> Option<&'a str> {
    Some(tag.strip_prefix(start)?.split_once('"')?.0)
}
