//! dist/npm/: the package, ready for `npm publish`.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result};

use super::integrity::{Hashes, sri};
use crate::paths;

/// What a portal does not need of the site: the pages for people, and what only they use.
const SITE_ONLY: [&str; 12] = [
    "boek",
    "examples",
    "gids",
    "index.html",
    "manifest.json",
    "page.css",
    "scholing",
    "scholing-page.js",
    "scorm.js",
    "spiegel",
    "sw.js",
    "trede_spiegel",
];

/// From the root of the repository.
const BESIDE: [(&str, &str); 3] = [
    ("LICENSE", "LICENSE"),
    ("shell/interface.d.ts", "trede.d.ts"),
    ("docs/api.json", "custom-elements.json"),
];

/// The sheets that a script fetches. A build of a portal makes every `.css` smaller, and a sheet that isn't what it was is refused.
const SHEETS: [&str; 2] = ["scholing.css", "trede.css"];

/// Writes the package of the site that was built in `from` to `to`.
pub fn write(root: &Path, from: &Path, to: &Path) -> Result<()> {
    paths::copy(from, to, |name| {
        !SITE_ONLY.iter().any(|only| name.starts_with(only))
    })?;
    for (of, name) in BESIDE {
        let of = root.join(of);
        fs::copy(&of, to.join(name)).with_context(|| of.display().to_string())?;
    }
    for sheet in SHEETS {
        as_text(to, sheet)?;
    }
    let version = env!("CARGO_PKG_VERSION");
    for (name, text) in [
        ("package.json", include_str!("../../npm/package.json")),
        ("README.md", include_str!("../../npm/README.md")),
        ("esbuild.js", include_str!("../../npm/esbuild.js")),
    ] {
        fs::write(to.join(name), text.replace("{{version}}", version))?;
    }
    // For a page that takes it from a content network.
    let hashes = Hashes::of(to)?.json()?;
    Ok(fs::write(to.join("integrity.json"), hashes)?)
}

/// Calls the sheet by a name that no build takes for one; pages name the hash that its scripts have then.
fn as_text(package: &Path, sheet: &str) -> Result<()> {
    let name = format!("{sheet}.txt");
    fs::rename(package.join(sheet), package.join(&name))
        .with_context(|| format!("{sheet} is not in the package"))?;
    for script in paths::files_ending(package, ".js")? {
        let before = fs::read_to_string(&script)?;
        let after = before.replace(&format!("\"./{sheet}\""), &format!("\"./{name}\""));
        for page in paths::files_ending(package, ".html")? {
            let text = fs::read_to_string(&page)?;
            let (old, new) = (sri(before.as_bytes()), sri(after.as_bytes()));
            fs::write(page, text.replace(&old, &new))?;
        }
        fs::write(script, after)?;
    }
    Ok(())
}
