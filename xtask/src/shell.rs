//! What a page loads, made small by esbuild: the shell in one file for each page that uses it, the
//! module's glue, the style sheets.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result};
use serde_json::json;

use crate::command::{run, say};
use crate::compress::write_if_changed;
use crate::dist::{Hashes, sri};
use crate::site::MODULES;
use crate::{npm, paths};

/// The npm package, with the version that was tried.
const PACKAGE: &str = "esbuild@0.28.2";

/// What is loaded by name, and what of it stays a file of its own: the glue, by whose address a
/// trap of the module is known, and the element, of which a page has one.
const SCRIPTS: [(&[&str], &str); 2] = [
    (&["trede.js", "host.js"], "./trede_wijzer.js"),
    (&["page.js", "frame.js"], "./trede.js"),
];

/// Where the parts are gathered; what esbuild makes of them, with the source maps, lies in `out` in it.
pub fn parts() -> Result<PathBuf> {
    Ok(paths::target()?.join("shell"))
}

/// The pages, scripts and sheets of the site, from these parts; what it had more of them is taken
/// away. The module is there already: the shell and the pages name its hash.
pub fn write(parts: &Path, site: &Path) -> Result<()> {
    let out = parts.join("out");
    paths::clear(&out)?;
    say("bundling the shell with esbuild");
    // Neither the glue nor a sheet brings anything along.
    let mut alone = paths::files_ending(parts, ".css")?;
    alone.extend(MODULES.iter().map(|module| parts.join(module.glue())));
    esbuild(parts, alone, &[])?;
    let pins = json!(pinned(&out.join("trede.css"), site)?);
    let pins = format!("export const HASHES = {pins};\n");
    fs::write(parts.join("hashes.js"), pins)?;
    for (entries, apart) in SCRIPTS {
        let entries = entries.iter().map(|name| parts.join(name));
        let apart = format!("--external:{apart}");
        esbuild(parts, entries, &["--bundle", "--format=esm", &apart])?;
    }
    let mut made = Vec::new();
    for ending in [".js", ".css"] {
        for path in paths::files_ending(&out, ending)? {
            made.push(placed(&path, site, &fs::read_to_string(&path)?)?);
        }
    }
    // A page names the hash of what it loads, which is all there now.
    let hashes = Hashes::of(site)?;
    for path in paths::files_ending(parts, ".html")? {
        made.push(placed(
            &path,
            site,
            &hashes.filled(&fs::read_to_string(&path)?)?,
        )?);
    }
    for ending in [".js", ".css", ".html"] {
        for path in paths::files_ending(site, ending)? {
            if !made.contains(&path) {
                fs::remove_file(path)?;
            }
        }
    }
    Ok(())
}

fn placed(path: &Path, site: &Path, text: &str) -> Result<PathBuf> {
    let to = site.join(path.file_name().context("a file has a name")?);
    write_if_changed(&to, text.as_bytes())?;
    Ok(to)
}

/// What the shell fetches and has to be this very file. The agreements are left out: a region
/// publishes those by itself.
fn pinned(sheet: &Path, site: &Path) -> Result<BTreeMap<String, String>> {
    let mut files = paths::files_ending(site, ".txt")?;
    files.push(sheet.to_owned());
    files.extend(["bg", "rest"].map(|part| site.join(format!("trede_wijzer_{part}.wasm"))));
    let mut hashes = BTreeMap::new();
    for path in files {
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        hashes.insert(name.into_owned(), sri(&fs::read(&path)?));
    }
    Ok(hashes)
}

/// esbuild itself.
pub fn bundler() -> Result<Command> {
    Ok(Command::new(npm::file(PACKAGE, "esbuild/bin/esbuild")?))
}

/// Its maps lie beside what it made, which does not name them.
fn esbuild(
    parts: &Path,
    entries: impl IntoIterator<Item = PathBuf>,
    options: &[&str],
) -> Result<()> {
    let mut command = bundler()?;
    command.current_dir(parts).args(entries).args(options);
    command.args(["--minify", "--sourcemap=external", "--outdir=out"]);
    run(command.args(["--charset=utf8", "--log-level=warning"]))
}
