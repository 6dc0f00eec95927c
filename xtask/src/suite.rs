//! Every test: documentation, native and in the browser.

use std::ffi::OsStr;

use anyhow::Result;

use crate::command::{cargo, in_ci, is_here, run as ran, say, warn};
use crate::{browsers, install, site};

/// Builds the site first, so that all tests can then be one run with one closing summary.
pub fn run() -> Result<()> {
    site::build()?;
    let browser = is_there("BROWSER", browsers::ensure())?;
    if browser {
        is_there("FIREFOX", browsers::ensure_firefox())?;
        is_there("WEBKITGTK", browsers::ensure_webkit())?;
    }
    // What lists the parts of a release; elsewhere `make dist` compiles it, and until then its test says that it can't.
    if in_ci() {
        install::program("cargo-cyclonedx")?;
    }
    let nextest = is_here("cargo-nextest");
    if nextest {
        say("testing the examples in the documentation");
        ran(&mut cargo("test --quiet --workspace --doc"))?;
    } else {
        say("cargo-nextest is not installed: `cargo test` runs the tests, more slowly");
    }
    say("testing");
    let words = if nextest { "nextest run" } else { "test" };
    let mut tests = cargo(&format!("{words} --no-fail-fast --workspace"));
    if !browser {
        tests.args(["--exclude", "browser-tests"]);
    }
    ran(&mut tests)
}

/// Whether the tests in it can run; in CI they have to.
fn is_there(name: &str, ensured: Result<()>) -> Result<bool> {
    match ensured {
        Err(error) if in_ci() => Err(error.context("CI runs the tests in it too")),
        Err(error) => {
            warn(&format!("NO {name}, SO ITS TESTS SAY NOTHING: {error:#}"));
            Ok(false)
        }
        Ok(()) => Ok(true),
    }
}

/// So many random runs of the state of a widget, natively; the usual test takes a few of them.
pub fn sequences(runs: impl AsRef<OsStr>) -> Result<()> {
    let mut test = cargo("test --release --package trede-wijzer --test it");
    test.args(["sequences::", "--", "--nocapture"]);
    ran(test.env("TREDE_SEQUENCES", runs))
}

/// So many random sequences in a browser, against the model; the usual test plays a hundred. Of the first `TREDE_FIRST_SEQUENCE`
/// says the number.
pub fn sequences_in_browser(many: impl AsRef<OsStr>) -> Result<()> {
    site::build()?;
    browsers::ensure()?;
    let mut test = cargo("test --package browser-tests --test anything -- --nocapture");
    ran(test.env("TREDE_BROWSER_SEQUENCES", many))
}
