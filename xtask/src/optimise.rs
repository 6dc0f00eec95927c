//! wasm-opt: a tenth smaller, where it can be had.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result};

use crate::command::{find, missing_or, output, say, warn};
use crate::{npm, paths};

/// The npm package that carries it, with the version that was tried.
const PACKAGE: &str = "binaryen@132.0.0";
/// Older ones refuse what a present-day compiler writes.
const OLDEST: u32 = 120;

/// Features are named, and only those that every browser of the last years has: with
/// `--all-features` Chromium refuses the file.
pub const FLAGS: [&str; 10] = [
    "-Oz",
    "--converge",
    "--strip-debug",
    "--strip-producers",
    "--enable-bulk-memory",
    "--enable-reference-types",
    "--enable-sign-ext",
    "--enable-mutable-globals",
    "--enable-nontrapping-float-to-int",
    "--enable-multivalue",
];

/// The optimiser of this machine: on the PATH, or from npm into the target folder.
pub fn find_or_install() -> Result<Option<PathBuf>> {
    if let Some(program) = find("wasm-opt").filter(|program| version(program) >= Some(OLDEST)) {
        return Ok(Some(program));
    }
    let without = "the widget is a tenth larger than it need be";
    match npm::file(PACKAGE, "binaryen/bin/wasm-opt") {
        Ok(None) => warn(&format!(
            "No wasm-opt and no npm to get it with: {without}."
        )),
        Err(error) => warn(&format!("No wasm-opt ({error:#}): {without}.")),
        found => return found,
    }
    Ok(None)
}

/// The optimised module.
pub fn optimise(program: &Path, wasm: &[u8]) -> Result<Vec<u8>> {
    say("optimising with wasm-opt");
    let (before, after) = (
        paths::tools()?.join("in.wasm"),
        paths::tools()?.join("out.wasm"),
    );
    fs::write(&before, wasm)?;
    let mut command = Command::new(program);
    let status = command
        .args(FLAGS)
        .arg(&before)
        .arg("-o")
        .arg(&after)
        .status()
        .map_err(|error| missing_or(error, "wasm-opt", "delete target/tools and build again"))?;
    anyhow::ensure!(status.success(), "wasm-opt ended with {status}");
    fs::read(&after).context("wasm-opt wrote nothing")
}

fn version(program: &Path) -> Option<u32> {
    let line = output(Command::new(program).arg("--version"))?;
    line.split_whitespace().find_map(|word| word.parse().ok())
}
