//! A browser for the tests and the screenshots.

use std::path::PathBuf;

use anyhow::Result;

use crate::command::{cargo, find, run, say};
use crate::{install, paths};

/// Debian's packages: a browser and its WebDriver, always of one version.
const PACKAGES: [&str; 2] = ["chromium", "chromium-driver"];

/// Where geckodriver is: on the PATH, or compiled into the target folder.
pub fn geckodriver() -> Option<PathBuf> {
    let own = paths::tools().ok()?.join("bin/geckodriver");
    find("geckodriver").or_else(|| Some(own).filter(|own| own.is_file()))
}

/// Makes sure of Firefox and its driver, for which Debian has no package.
pub fn ensure_firefox() -> Result<()> {
    if find("firefox-esr").is_none() {
        install::debian(&["firefox-esr"], "the tests in Firefox need it")?;
    }
    if geckodriver().is_some() {
        return Ok(());
    }
    say("compiling geckodriver, Firefox's WebDriver, once: about 4 minutes on two cores");
    let mut cargo = cargo();
    cargo.args(["install", "--quiet", "--locked", "geckodriver", "--root"]);
    run(cargo
        .arg(paths::tools()?)
        .env("CARGO_TARGET_DIR", paths::tools()?.join("geckodriver")))
}

/// Makes sure of `WebKitGTK`, and of a screen to draw it on: it has no mode without one.
pub fn ensure_webkit() -> Result<()> {
    if find("WebKitWebDriver").is_some() && find("Xvfb").is_some() {
        return Ok(());
    }
    let packages = ["webkit2gtk-driver", "xvfb", "xauth"];
    install::debian(&packages, "the tests in WebKitGTK need it")
}

/// Makes sure of Chromium and its driver.
pub fn ensure() -> Result<()> {
    // A driver that a developer named is taken as it is; so are those of other systems.
    if find("chromedriver").is_some() {
        return Ok(());
    }
    install::debian(&PACKAGES, "the browser tests need Chromium and its driver")
}
