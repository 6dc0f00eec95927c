//! wasm-opt: a tenth smaller.

use std::fs;
use std::process::Command;

use anyhow::{Context, Result};

use crate::command::{run, say};
use crate::{npm, paths};

/// The npm package that carries it, with the version that was tried. Older ones refuse what a present-day
/// compiler writes.
const PACKAGE: &str = "binaryen@132.0.0";

/// Features are named, and only those that every browser of the last years has: with
/// `--all-features` Chromium refuses the file.
pub const FLAGS: &str = "-Oz --converge --strip-debug --strip-producers --enable-bulk-memory \
--enable-reference-types --enable-sign-ext --enable-mutable-globals \
--enable-nontrapping-float-to-int --enable-multivalue";

/// The optimised module.
pub fn optimise(wasm: &[u8]) -> Result<Vec<u8>> {
    let program = npm::file(PACKAGE, "binaryen/bin/wasm-opt")?;
    say("optimising with wasm-opt");
    let tools = paths::tools()?;
    let (before, after) = (tools.join("in.wasm"), tools.join("out.wasm"));
    fs::write(&before, wasm)?;
    let mut command = Command::new(program);
    command.args(FLAGS.split(' ')).arg(&before);
    run(command.arg("-o").arg(&after))?;
    fs::read(&after).context("wasm-opt wrote nothing")
}
