//! What a page loads, made small by esbuild: the shell in one file for each page that uses it, the
//! module's glue, the style sheets.

use std::ffi::OsStr;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result};
use serde_json::json;

use self::fetched::{MIRROR_WASM, SCHOOL_WASM, is_fetched};
use crate::command::{run, say};
use crate::compress::write_if_changed;
use crate::dist::Hashes;
use crate::modules::MODULES;
use crate::{npm, paths};

mod fetched;
mod places;
mod worker;

/// The npm package, with the version that was tried.
const PACKAGE: &str = "esbuild@0.28.2";
/// The oldest browsers that will do, which `shell/load.js` names: nothing of a script or a sheet is younger.
pub const OLDEST: &str = "--target=chrome123,firefox121,safari17.5";

/// What is loaded by name, and what of it stays a file of its own: the glue, by whose address a
/// trap of the module is known, and the element, of which a page has one.
const SCRIPTS: [(&[&str], &[&str]); 5] = [
    (
        &["trede.js", "host.js"],
        &["./trede_wijzer.js", "./scholing-element.js"],
    ),
    (&["page.js", "frame.js"], &["./trede.js"]),
    (&["scholing.js"], &["./trede_scholing.js"]),
    (
        &["scholing-page.js", "scholing-element.js", "scorm.js"],
        &["./scholing.js"],
    ),
    (&["spiegel-page.js"], &["./trede_spiegel.js"]),
];

/// Where the parts are gathered; what esbuild makes of them, with the source maps, lies in `out` in it.
pub fn parts() -> Result<PathBuf> {
    Ok(paths::target()?.join("shell"))
}

/// Whether a file of this name is one of them.
type IsOf = fn(&str) -> bool;

/// The pages, scripts and sheets of the site, from these parts. The module is there already.
pub fn write(parts: &Path, site: &Path) -> Result<()> {
    let (out, as_is) = (parts.join("out"), |text: &str| Ok(text.to_owned()));
    paths::clear(&out)?;
    say("bundling the shell with esbuild");
    // Neither the glue nor a sheet brings anything along.
    let mut alone = paths::files_ending(parts, ".css")?;
    alone.extend(MODULES.iter().map(|module| parts.join(module.glue())));
    esbuild(parts, alone, &[] as &[&str])?;
    place(&out, site, ".css", as_is)?;
    let hashes = Hashes::of(site)?;
    // The consultation names nothing of the training or the mirror.
    let pins: [(&str, IsOf); 3] = [
        ("hashes.js", is_fetched),
        ("scholing-hashes.js", |name| name == SCHOOL_WASM),
        ("spiegel-hashes.js", |name| name == MIRROR_WASM),
    ];
    for (script, is_of_it) in pins {
        let hashes = json!(hashes.only(is_of_it));
        fs::write(
            parts.join(script),
            format!("export const HASHES = {hashes};\n"),
        )?;
    }
    places::fill(parts, site)?;
    for (entries, apart) in SCRIPTS {
        let entries = entries.iter().map(|name| parts.join(name));
        let mut options = vec!["--bundle".to_owned(), "--format=esm".to_owned()];
        options.extend(apart.iter().map(|name| format!("--external:{name}")));
        esbuild(parts, entries, &options)?;
    }
    place(&out, site, ".js", as_is)?;
    // A page names the hash of what it loads, which is all there now.
    let hashes = Hashes::of(site)?;
    place(parts, site, ".html", |text| hashes.filled(text))?;
    // Last the worker, which names the hash of the page too.
    worker::fill(&parts.join("sw.js"), site)?;
    esbuild(parts, [parts.join("sw.js")], &["--format=esm"])?;
    write_if_changed(&site.join("sw.js"), &fs::read(out.join("sw.js"))?)
}

/// Puts the files that end so on the site, and takes away what it had more of them.
fn place(
    from: &Path,
    site: &Path,
    ending: &str,
    fill: impl Fn(&str) -> Result<String>,
) -> Result<()> {
    let mut made = Vec::new();
    for path in paths::files_ending(from, ending)? {
        let to = site.join(path.file_name().context("a file has a name")?);
        write_if_changed(&to, fill(&fs::read_to_string(&path)?)?.as_bytes())?;
        made.push(to);
    }
    let mut more = paths::files_ending(site, ending)?;
    more.retain(|path| !made.contains(path));
    Ok(more.iter().try_for_each(fs::remove_file)?)
}

/// esbuild itself.
pub fn bundler() -> Result<Command> {
    Ok(Command::new(npm::file(PACKAGE, "esbuild/bin/esbuild")?))
}

/// Its maps lie beside what it made, which does not name them.
fn esbuild(
    parts: &Path,
    entries: impl IntoIterator<Item = PathBuf>,
    options: &[impl AsRef<OsStr>],
) -> Result<()> {
    let mut command = bundler()?;
    command.current_dir(parts).args(entries).args(options);
    command.args([OLDEST, "--minify", "--sourcemap=external", "--outdir=out"]);
    run(command.args(["--charset=utf8", "--log-level=warning"]))
}
