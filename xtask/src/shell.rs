//! What a page loads, made small by esbuild: the shell in one file for each page that uses it, the
//! module's glue, the style sheets.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result, ensure};

use crate::command::{missing_or, say, warn};
use crate::compress::write_if_changed;
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

/// The scripts and sheets of the site, from these parts; what it had more of them is taken away.
pub fn write(bundler: Option<&Path>, parts: &Path, site: &Path) -> Result<()> {
    let out = parts.join("out");
    if out.exists() {
        fs::remove_dir_all(&out)?;
    }
    let from = match bundler {
        Some(program) => {
            bundle(program, parts)?;
            &out
        }
        None => parts,
    };
    for ending in [".js", ".css"] {
        let made = paths::files_ending(from, ending)?;
        for path in paths::files_ending(site, ending)? {
            if !made.iter().any(|file| file.file_name() == path.file_name()) {
                fs::remove_file(path)?;
            }
        }
        for path in made {
            let name = path.file_name().context("a file has a name")?;
            write_if_changed(&site.join(name), &fs::read(&path)?)?;
        }
    }
    Ok(())
}

fn bundle(program: &Path, parts: &Path) -> Result<()> {
    say("bundling the shell with esbuild");
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
    // Neither the glue nor a sheet brings anything along.
    let mut alone = paths::files_ending(parts, ".css")?;
    alone.push(parts.join("trede_wijzer.js"));
    esbuild(program, parts, alone, &[])
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
