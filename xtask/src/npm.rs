//! Tools that come from npm: each of one pinned version, in a folder of its own in the target
//! folder.

use std::fs::{self, File};
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use anyhow::{Context, Result, ensure};
use serde_json::Value;

use crate::command::{in_ci, in_root, is_here, run, say, warn};
use crate::{install, paths};

/// A file of a package such as `axe-core@4.14.1`, installed where it isn't there yet. No script of a
/// package is run.
pub fn file(package: &str, inside: &str) -> Result<PathBuf> {
    let folder = paths::tools()?.join("npm").join(package);
    let file = folder.join("node_modules").join(inside);
    fs::create_dir_all(&folder)?;
    // Tests run side by side; one of them installs, and the others wait for the whole of it.
    let turn = File::create(folder.join("turn"))?;
    turn.lock()?;
    if file.is_file() {
        return Ok(file);
    }
    let npm = program()?;
    say(&format!("installing {package} into {}", folder.display()));
    let mut npm = Command::new(npm);
    npm.args(["install", "--no-save", "--no-audit", "--no-fund"]);
    npm.args(["--ignore-scripts", "--loglevel=error", "--prefix"]);
    run(npm.arg(&folder).arg(package).stdout(Stdio::null()))?;
    ensure!(file.is_file(), "npm installed no {}", file.display());
    Ok(file)
}

/// The folder in the target folder where the packages of `tests/NAME/` are installed, by their lock file, with `script`
/// beside them; no script of theirs is run.
pub fn locked(name: &str, script: &str) -> Result<PathBuf> {
    let (from, to) = (
        paths::root()?.join("tests").join(name),
        paths::target()?.join(name),
    );
    fs::create_dir_all(&to)?;
    // Tests run side by side; one of them installs.
    let turn = File::create(to.join("turn"))?;
    turn.lock()?;
    let (lock, done) = (from.join("package-lock.json"), to.join("installed"));
    if !same(&lock, &done) {
        say(&format!("installing the packages of tests/{name} from npm"));
        for name in ["package.json", "package-lock.json"] {
            fs::copy(from.join(name), to.join(name))?;
        }
        let mut npm = in_root(program()?);
        npm.args(["ci", "--no-audit", "--no-fund", "--ignore-scripts"]);
        npm.args(["--loglevel=error", "--prefix"]);
        run(npm.arg(&to)).with_context(|| format!("tests/{name} can't be had from npm here"))?;
        fs::copy(&lock, &done)?;
    }
    let script = Path::new(script);
    fs::copy(
        from.join(script),
        to.join(script.file_name().unwrap_or_default()),
    )?;
    Ok(to)
}

/// What `check.mjs` of `tests/NAME/` finds in a text, when it is given this word.
pub fn asked(name: &str, word: &str, text: &str) -> Result<Value> {
    let script = locked(name, "check.mjs")?.join("check.mjs");
    let mut node = in_root("node");
    let node = node.arg(script).arg(word).stdin(Stdio::piped());
    let mut node = node.stdout(Stdio::piped()).spawn()?;
    let mut input = node.stdin.take().context("it reads")?;
    input.write_all(text.as_bytes())?;
    drop(input);
    let done = node.wait_with_output()?;
    ensure!(
        done.status.success(),
        "tests/{name}/check.mjs {word}: {}",
        done.status
    );
    Ok(serde_json::from_slice(&done.stdout)?)
}

fn same(one: &Path, other: &Path) -> bool {
    let read = |path| fs::read(path).ok();
    read(one).is_some() && read(one) == read(other)
}

/// Whether a check that comes from npm can't be done here. Says so loudly, for what wasn't looked at is no passed test, and
/// fails in CI.
pub fn is_absent(what: &str) -> Result<bool> {
    let here = is_here("npm") && is_here("node");
    ensure!(here || !in_ci(), "CI has npm: {what} is looked at there");
    if !here {
        warn(&format!("NO npm HERE: {what} was not looked at"));
    }
    Ok(!here)
}

/// npm itself, and with it node.
pub fn program() -> Result<PathBuf> {
    if which::which("npm").is_err() {
        install::debian(
            &["npm"],
            "what makes the shell small comes from npm: it is needed",
        )?;
    }
    Ok(which::which("npm")?)
}
