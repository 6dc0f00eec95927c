//! The package as portals take it in: bundled with their own page, by the bundlers of `tests/doors/`.

use std::fs::{self, File};
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

use crate::command::{in_root, run, say};
use crate::dist::npm as package;
use crate::{npm, paths};

/// The bundlers and frameworks: each a word of `tests/doors/build.mjs`.
pub const DOORS: [&str; 6] = ["vite", "webpack", "rollup", "esbuild", "react", "vue"];

/// Bundles the site as it was built last into a page, and gives the folder, with the page in `out/`.
pub fn build(door: &str) -> Result<PathBuf> {
    let (from, tools) = (paths::root()?.join("tests/doors"), tools()?);
    let place = tools.join(door);
    paths::clear(&place)?;
    for folder in ["pages", door] {
        for path in paths::files(&from.join(folder))? {
            fs::copy(&path, place.join(path.file_name().unwrap_or_default()))?;
        }
    }
    // As `npm install trede-wijzer` would leave it.
    let installed = place.join("node_modules/trede-wijzer");
    package::write(&paths::root()?, &paths::site()?, &installed)?;
    let mut node = in_root("node");
    run(node.arg(tools.join("build.mjs")).arg(door).arg(&place)).context(door.to_owned())?;
    Ok(place)
}

/// Where they are installed, by their lock file; no script of theirs is run.
fn tools() -> Result<PathBuf> {
    let (from, to) = (
        paths::root()?.join("tests/doors"),
        paths::target()?.join("doors"),
    );
    fs::create_dir_all(&to)?;
    // Tests run side by side; one of them installs.
    let turn = File::create(to.join("turn"))?;
    turn.lock()?;
    let (lock, done) = (from.join("package-lock.json"), to.join("installed"));
    if !same(&lock, &done) {
        say("installing the bundlers of tests/doors from npm");
        for name in ["package.json", "package-lock.json"] {
            fs::copy(from.join(name), to.join(name))?;
        }
        let mut npm = in_root(npm::program()?);
        npm.args(["ci", "--no-audit", "--no-fund", "--ignore-scripts"]);
        npm.args(["--loglevel=error", "--prefix"]);
        run(npm.arg(&to)).context("the bundlers can't be had from npm here")?;
        fs::copy(&lock, &done)?;
    }
    fs::copy(from.join("build.mjs"), to.join("build.mjs"))?;
    Ok(to)
}

fn same(one: &Path, other: &Path) -> bool {
    let read = |path| fs::read(path).ok();
    read(one).is_some() && read(one) == read(other)
}
