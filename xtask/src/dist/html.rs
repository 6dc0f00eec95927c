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
            let lines = preloads(name, "", indent, hashes);
            for line in lines.split_inclusive('\n') {
                if !bound(&sealed, line) {
                    sealed.push_str(line);
                }
            }
        }
        let bound = format!("\"{name}\" integrity=\"{hash}\"");
        sealed.push_str(&line.replacen(&format!("\"{name}\""), &bound, 1));
    }
    sealed
}

/// Whether the page names what this line preloads with its hash already.
fn bound(page: &str, line: &str) -> bool {
    let named = line.split_once("href=").map(|(_, named)| named.trim_end());
    named.is_some_and(|named| page.contains(named))
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
