//! The shell as it is written: its types, which stand in comments, and its formatting.

use std::fs;
use std::process::{Command, Stdio};

use anyhow::{Context, Result, ensure};

use crate::command::{cargo, in_root, run};
use crate::{npm, paths};

/// The npm package of the compiler, with the version that was tried.
const TYPESCRIPT: &str = "typescript@5.9.3";
/// And of the formatter.
const PRETTIER: &str = "prettier@3.10.1";
/// And of what makes up a host's words.
const FAST_CHECK: &str = "fast-check@4.11.0";
/// What prettier formats.
const SCRIPTS: [&str; 7] = [
    "shell/**/*.{js,ts}",
    "fuzz/*.mjs",
    "tests/doors/**/*.{js,mjs,ts}",
    "tests/fhir/*.mjs",
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

/// Tries what a host may say so many seconds; gives how much was tried.
pub fn fuzz(seconds: u32) -> Result<u64> {
    let library = npm::file(FAST_CHECK, "fast-check/lib/fast-check.js")?;
    // A page has them in one folder.
    let place = paths::tools()?.join("shell");
    paths::clear(&place)?;
    for path in paths::files(&paths::root()?.join("shell"))? {
        if path.is_file() {
            fs::copy(&path, place.join(path.file_name().unwrap_or_default()))?;
        }
    }
    // Without this node takes them for another kind of script.
    fs::write(place.join("package.json"), r#"{ "type": "module" }"#)?;
    let mut node = in_root("node");
    node.arg("fuzz/host.mjs")
        .arg(library)
        .arg(seconds.to_string())
        .arg(&place);
    let done = node.stderr(Stdio::inherit()).output()?;
    ensure!(done.status.success(), "what a host may say broke the shell");
    Ok(String::from_utf8_lossy(&done.stdout).trim().parse()?)
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
