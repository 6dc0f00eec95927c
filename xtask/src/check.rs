//! Formatting, lints, the agreements and the dependencies: everything but the tests.

use std::process::Command;

use anyhow::{Result, bail};

use crate::command::{self, cargo, output, say, warn};
use crate::paths;
use crate::toolchain::{self, TARGET, Toolchain};

/// Runs all checks, also after one has failed, and names those that did.
pub fn run() -> Result<()> {
    let mut failed = Vec::new();
    let mut done = |what: &'static str, result: Result<()>| {
        if let Err(error) = result {
            eprintln!("error: {error:#}");
            failed.push(what);
        }
    };
    done("formatting", formatting());
    done("lints", lints());
    done("lints for the browser", browser_lints());
    say("checking the agreements");
    let trede = [
        "run",
        "--quiet",
        "--release",
        "--bin",
        "trede",
        "--",
        "check",
    ];
    done("agreements", command::run(cargo().args(trede)));
    done("dependencies", dependencies());
    if failed.is_empty() {
        say("all checks passed");
        return Ok(());
    }
    bail!("failed: {}", failed.join(", "))
}

fn formatting() -> Result<()> {
    say("checking the formatting");
    // The nightly rustfmt knows all of rustfmt.toml; a stable one leaves what it wrote as it is.
    let nightly = ["run", "nightly", "rustfmt", "--version"];
    if output(Command::new("rustup").args(nightly)).is_none() {
        return command::run(cargo().args(["fmt", "--all", "--check"]));
    }
    let mut cargo = command::in_root("cargo");
    cargo.env_remove("CARGO").env_remove("RUSTUP_TOOLCHAIN");
    command::run(cargo.args(["+nightly", "fmt", "--all", "--check"]))
}

fn lints() -> Result<()> {
    say("linting");
    let clippy = [
        "clippy",
        "--quiet",
        "--workspace",
        "--all-targets",
        "--",
        "-D",
        "warnings",
    ];
    command::run(cargo().args(clippy))
}

/// Code only the browser runs is lint-free too; the libraries it needs were built for the site.
fn browser_lints() -> Result<()> {
    if toolchain::find_or_install()? != Toolchain::Ordinary {
        warn("The lints for the browser's code need rustup's wasm target: left out here.");
        return Ok(());
    }
    say("linting the widget for the browser");
    let clippy = [
        "clippy",
        "--quiet",
        "--package",
        "trede-wijzer",
        "--lib",
        "--target",
        TARGET,
    ];
    let mut cargo = cargo();
    cargo
        .args(clippy)
        .arg("--target-dir")
        .arg(paths::target()?.join("wasm"));
    command::run(cargo.args(["--", "-D", "warnings"]))
}

fn dependencies() -> Result<()> {
    if command::find("cargo-deny").is_none() {
        warn(
            "cargo-deny is not installed: licences and advisories were NOT checked (cargo install cargo-deny).",
        );
        return Ok(());
    }
    say("checking licences and advisories");
    command::run(cargo().args(["deny", "--workspace", "check"]))
}
