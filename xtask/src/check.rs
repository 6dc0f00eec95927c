//! Everything but the tests: formatting, lints, types, licences, advisories, the agreements.

use anyhow::{Result, bail};

use crate::command::{cargo, in_root, run as ran, say, warn};
use crate::wasm::{self, TARGET};
use crate::{install, paths, scripts};

type Check = fn() -> Result<()>;

/// Runs all checks, also after one has failed, and names those that did.
pub fn run() -> Result<()> {
    let checks: [(&str, Check); 8] = [
        ("formatting", formatting),
        ("formatting of the scripts", scripts::formatting),
        ("types of the scripts", scripts::types),
        ("licences and sources of dependencies", dependencies),
        ("advisories", advisories),
        ("lints", lints),
        ("lints for the browser", browser_lints),
        ("agreements", || {
            ran(&mut cargo("run --quiet --release --bin trede -- check"))
        }),
    ];
    let mut failed = Vec::new();
    for (what, check) in checks {
        say(&format!("checking the {what}"));
        if let Err(error) = check() {
            eprintln!("error: {error:#}");
            failed.push(what);
        }
    }
    if failed.is_empty() {
        say("all checks passed");
        return Ok(());
    }
    bail!("failed: {}", failed.join(", "))
}

fn formatting() -> Result<()> {
    install::component("fmt", "rustfmt")?;
    ran(&mut cargo("fmt --all --check"))
}

fn lints() -> Result<()> {
    install::component("clippy", "clippy")?;
    let words = "clippy --quiet --workspace --all-targets -- -D warnings";
    ran(&mut cargo(words))
}

/// Code only the browser runs is lint-free too; the libraries it needs were built for the site.
fn browser_lints() -> Result<()> {
    wasm::ensure_target()?;
    let mut cargo = cargo(
        "clippy --quiet --package trede-wijzer --package classroom --package spiegel --lib --target",
    );
    cargo.arg(TARGET).arg("--target-dir");
    ran(cargo
        .arg(paths::target()?.join("wasm"))
        .args(["--", "-D", "warnings"]))
}

fn dependencies() -> Result<()> {
    let words = [
        "-L",
        "error",
        "--workspace",
        "check",
        "bans",
        "licenses",
        "sources",
    ];
    ran(in_root(install::program("cargo-deny")?).args(words))
}

/// Known faults stand in a list that has to be fetched from elsewhere than a package registry. Where
/// that can't be, as in a closed CI, this check alone says nothing, loudly.
fn advisories() -> Result<()> {
    let deny = install::program("cargo-deny")?;
    if let Err(error) = ran(in_root(&deny).args(["-L", "error", "fetch", "db"])) {
        warn(&format!(
            "THE LIST OF ADVISORIES CAN'T BE FETCHED HERE: NO DEPENDENCY WAS LOOKED UP IN IT. {error:#}"
        ));
        return Ok(());
    }
    ran(in_root(&deny).args([
        "-L",
        "error",
        "--workspace",
        "check",
        "--disable-fetch",
        "advisories",
    ]))
}
