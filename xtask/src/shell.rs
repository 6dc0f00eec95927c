//! What a page loads, made small by esbuild: the shell in one file for each page that uses it, the
//! module's glue, the style sheets.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result, ensure};
use serde_json::json;

use crate::command::{missing_or, say, warn};
use crate::compress::write_if_changed;
use crate::dist::sri;
use crate::{npm, paths};

/// The npm package, with the version that was tried.
const PACKAGE: &str = "esbuild@0.28.2";

/// What is loaded by name, and what of it stays a file of its own: the glue, by whose address a
/// trap of the module is known, and the element, of which a page has one.
const SCRIPTS: [(&[&str], &str); 2] = [
    (&["trede.js", "host.js"], "./trede_wijzer.js"),
    (&["page.js", "frame.js"], "./trede.js"),
];

/// The bundler, from npm; without it the modules go out as they were written.
pub fn find_or_install() -> Result<Option<PathBuf>> {
    let without = "the shell goes out as it was written, in a dozen files";
    match npm::file(PACKAGE, "esbuild/bin/esbuild") {
        Ok(None) => warn(&format!("No npm to get esbuild with: {without}.")),
        Err(error) => warn(&format!("No esbuild ({error:#}): {without}.")),
        found => return found,
    }
    Ok(None)
}

/// Where the parts are gathered; the source maps lie in `out` in it.
pub fn parts() -> Result<PathBuf> {
    Ok(paths::target()?.join("shell"))
}

/// The pages, scripts and sheets of the site, from these parts; what it had more of them is taken
/// away. The module is there already: the shell and the pages name its hash.
pub fn write(bundler: Option<&Path>, parts: &Path, site: &Path) -> Result<()> {
    let out = parts.join("out");
    if out.exists() {
        fs::remove_dir_all(&out)?;
    }
    let from = if bundler.is_some() { &out } else { parts };
    if let Some(program) = bundler {
        say("bundling the shell with esbuild");
        // Neither the glue nor a sheet brings anything along.
        let mut alone = paths::files_ending(parts, ".css")?;
        alone.push(parts.join("trede_wijzer.js"));
        esbuild(program, parts, alone, &[])?;
    }
    let hashes = pinned(&from.join("trede.css"), site)?;
    let pins = format!("export const HASHES = {};\n", json!(hashes));
    fs::write(parts.join("hashes.js"), pins)?;
    if let Some(program) = bundler {
        for (entries, apart) in SCRIPTS {
            let entries = entries.iter().map(|name| parts.join(name));
            let apart = format!("--external:{apart}");
            esbuild(
                program,
                parts,
                entries,
                &["--bundle", "--format=esm", &apart],
            )?;
        }
    }
    let mut files = paths::files_ending(parts, ".html")?;
    for ending in [".js", ".css"] {
        files.extend(paths::files_ending(from, ending)?);
    }
    let made: Vec<_> = files.iter().map(|path| path.file_name()).collect();
    for ending in [".js", ".css", ".html"] {
        for path in paths::files_ending(site, ending)? {
            if !made.contains(&path.file_name()) {
                fs::remove_file(path)?;
            }
        }
    }
    for path in &files {
        let name = path.file_name().context("a file has a name")?;
        let text = filled(fs::read_to_string(path)?, &hashes);
        write_if_changed(&site.join(name), text.as_bytes())?;
    }
    Ok(())
}

/// What the shell fetches and has to be this very file. The agreements are left out: a region
/// publishes those by itself.
fn pinned(sheet: &Path, site: &Path) -> Result<BTreeMap<String, String>> {
    let mut files = paths::files_ending(site, ".wasm")?;
    files.extend([sheet.to_owned(), site.join("en.txt"), site.join("nl.txt")]);
    let mut hashes = BTreeMap::new();
    for path in files {
        let content = fs::read(&path).with_context(|| path.display().to_string())?;
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        hashes.insert(name.into_owned(), sri(&content));
    }
    Ok(hashes)
}

/// A preload and the fetch it is for name one hash, or the browser fetches twice.
fn filled(text: String, hashes: &BTreeMap<String, String>) -> String {
    hashes.iter().fold(text, |text, (name, hash)| {
        text.replace(&format!("{{{{{name}}}}}"), hash)
    })
}

/// Its maps lie beside what it made, which does not name them.
fn esbuild(
    program: &Path,
    parts: &Path,
    entries: impl IntoIterator<Item = PathBuf>,
    options: &[&str],
) -> Result<()> {
    let mut command = Command::new(program);
    command.current_dir(parts).args(entries).args(options);
    command.args(["--minify", "--sourcemap=external", "--outdir=out"]);
    let status = command
        .args(["--charset=utf8", "--log-level=warning"])
        .status()
        .map_err(|error| missing_or(error, "esbuild", "delete target/tools and build again"))?;
    ensure!(status.success(), "esbuild ended with {status}");
    Ok(())
}
