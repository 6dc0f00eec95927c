//! Every test: documentation, native and in the browser.

use std::process::Command;

use anyhow::Result;

use crate::command::{self, cargo, in_ci, output, say, warn};
use crate::{browsers, site};

/// Builds the site first, so that all tests can then be one run with one closing summary.
pub fn run() -> Result<()> {
    site::build()?;
    let browser = match browsers::ensure() {
        Ok(()) => true,
        Err(error) if in_ci() => return Err(error.context("CI runs the browser tests too")),
        Err(error) => {
            warn(&format!(
                "NO BROWSER, SO THE BROWSER TESTS ARE LEFT OUT: {error:#}"
            ));
            false
        }
    };
    if browser {
        other("FIREFOX", browsers::ensure_firefox())?;
        other("WEBKITGTK", browsers::ensure_webkit())?;
    }
    let nextest = output(Command::new("cargo-nextest").args(["nextest", "--version"])).is_some();
    if nextest {
        say("testing the examples in the documentation");
        command::run(cargo().args(["test", "--quiet", "--workspace", "--doc"]))?;
    } else {
        say("cargo-nextest is not installed: `cargo test` runs the tests, more slowly");
    }
    say(if browser {
        "testing, in the browser too"
    } else {
        "testing"
    });
    let mut tests = cargo();
    tests.args(if nextest {
        ["nextest", "run", "--no-fail-fast"].as_slice()
    } else {
        &["test", "--no-fail-fast"]
    });
    tests.args(["--workspace"]);
    if !browser {
        tests.args(["--exclude", "browser-tests"]);
    }
    command::run(&mut tests)?;
    if !browser {
        warn("The browser tests were left out.");
    }
    Ok(())
}

/// A browser beside Chromium: in CI it must be here.
fn other(name: &str, ensured: Result<()>) -> Result<()> {
    match ensured {
        Err(error) if in_ci() => Err(error.context("CI runs the tests in it too")),
        Err(error) => {
            warn(&format!("NO {name}, SO ITS TESTS SAY NOTHING: {error:#}"));
            Ok(())
        }
        Ok(()) => Ok(()),
    }
}
