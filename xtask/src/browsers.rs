//! Browsers for the tests and the screenshots.

use anyhow::Result;

use crate::command::is_here;
use crate::install;

/// Makes sure of Firefox and its driver, for which Debian has no package.
pub fn ensure_firefox() -> Result<()> {
    if !is_here("firefox-esr") {
        install::debian(&["firefox-esr"], "the tests in Firefox need it")?;
    }
    install::program("geckodriver").map(drop)
}

/// Makes sure of `WebKitGTK`, and of a screen to draw it on: it has no mode without one.
pub fn ensure_webkit() -> Result<()> {
    if is_here("WebKitWebDriver") && is_here("Xvfb") {
        return Ok(());
    }
    let packages = ["webkit2gtk-driver", "xvfb", "xauth"];
    install::debian(&packages, "the tests in WebKitGTK need it")
}

/// Makes sure of Chromium and its driver, always of one version.
pub fn ensure() -> Result<()> {
    // A driver that a developer named is taken as it is; so are those of other systems.
    if is_here("chromedriver") {
        return Ok(());
    }
    let packages = ["chromium", "chromium-driver"];
    install::debian(&packages, "the browser tests need Chromium and its driver")
}
