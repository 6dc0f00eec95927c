//! dist/npm/: the package, ready for `npm publish`.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result};

use super::copy;

/// What a portal does not need of the site: the pages for people, and what only they use.
const SITE_ONLY: [&str; 8] = [
    "boek",
    "examples",
    "gids",
    "index.html",
    "page.css",
    "scholing",
    "scholing-page.js",
    "scorm.js",
];

/// From the root of the repository.
const BESIDE: [(&str, &str); 3] = [
    ("LICENSE", "LICENSE"),
    ("shell/interface.d.ts", "trede.d.ts"),
    ("docs/api.json", "custom-elements.json"),
];

/// Writes the package of the site that was built in `from` to `to`.
pub fn write(root: &Path, from: &Path, to: &Path) -> Result<()> {
    copy(from, to, |name| {
        !SITE_ONLY.iter().any(|only| name.starts_with(only))
    })?;
    for (of, name) in BESIDE {
        let of = root.join(of);
        fs::copy(&of, to.join(name)).with_context(|| of.display().to_string())?;
    }
    let version = env!("CARGO_PKG_VERSION");
    for (name, text) in [
        ("package.json", include_str!("../../npm/package.json")),
        ("README.md", include_str!("../../npm/README.md")),
    ] {
        fs::write(to.join(name), text.replace("{{version}}", version))?;
    }
    Ok(())
}
