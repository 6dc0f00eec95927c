//! A browser for the tests and the screenshots.

use anyhow::Result;

use crate::command::find;
use crate::install;

/// Debian's packages: a browser and its WebDriver, always of one version.
const PACKAGES: [&str; 2] = ["chromium", "chromium-driver"];

/// Makes sure of Chromium and its driver.
pub fn ensure() -> Result<()> {
    // A driver that a developer named is taken as it is; so are those of other systems.
    if find("chromedriver").is_some() {
        return Ok(());
    }
    install::debian(&PACKAGES, "the browser tests need Chromium and its driver")
}
