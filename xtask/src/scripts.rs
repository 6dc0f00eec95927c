//! The shell as it is written: its types, which stand in comments, and its formatting.

use std::process::Command;

use anyhow::{Context, Result};

use crate::command::{cargo, in_root, run};
use crate::npm;

/// The npm package of the compiler, with the version that was tried.
const TYPESCRIPT: &str = "typescript@5.9.3";
/// And of the formatter.
const PRETTIER: &str = "prettier@3.10.1";
/// What it formats.
const SCRIPTS: [&str; 4] = [
    "shell/**/*.{js,ts}",
    "examples/*/*.js",
    "tests/browser/pages/*.js",
    "tests/browser/peers/*/*.js",
];

/// The TypeScript compiler, in the root of the repository.
pub fn compiler() -> Result<Command> {
    node(TYPESCRIPT, "typescript/bin/tsc")
}

/// Whether each function of the shell is called as it says: by `tsconfig.json`.
pub fn types() -> Result<()> {
    run(compiler()?.args(["--project", "."]))
}

/// Whether each script stands as `.prettierrc.json` would have it.
pub fn formatting() -> Result<()> {
    prettier("--check").context("`cargo run -p xtask -- format` writes it so")
}

/// Writes all code as `formatting` would have it, Rust too.
pub fn format() -> Result<()> {
    run(&mut cargo("fmt --all"))?;
    prettier("--write")
}

fn prettier(how: &str) -> Result<()> {
    let mut prettier = node(PRETTIER, "prettier/bin/prettier.cjs")?;
    run(prettier.args([how, "--log-level", "warn"]).args(SCRIPTS))
}

fn node(package: &str, program: &str) -> Result<Command> {
    let mut node = in_root("node");
    node.arg(npm::file(package, program)?);
    Ok(node)
}
