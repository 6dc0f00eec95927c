//! The package as portals take it in: bundled with their own page, by the bundlers of `tests/doors/`.

use std::fs;
use std::path::PathBuf;

use anyhow::{Context, Result};

use crate::command::{in_root, run};
use crate::dist::npm as package;
use crate::{npm, paths};

/// The bundlers and frameworks: each a word of `tests/doors/build.mjs`.
pub const DOORS: [&str; 7] = [
    "vite", "webpack", "rollup", "esbuild", "react", "vue", "angular",
];

/// Bundles the site as it was built last into a page, and gives the folder, with the page in `out/`.
pub fn build(door: &str) -> Result<PathBuf> {
    let from = paths::root()?.join("tests/doors");
    // A framework may bring what it builds with.
    let tools = if from.join(door).join("package-lock.json").is_file() {
        npm::locked(&format!("doors/{door}"), "../build.mjs")?
    } else {
        npm::locked("doors", "build.mjs")?
    };
    let place = tools.join(door);
    paths::clear(&place)?;
    for folder in ["pages", door] {
        for path in paths::files(&from.join(folder))? {
            fs::copy(&path, place.join(path.file_name().unwrap_or_default()))?;
        }
    }
    // As `npm install trede-wijzer` would leave it.
    let installed = place.join("node_modules/trede-wijzer");
    package::write(&paths::root()?, &paths::site()?, &installed)?;
    let mut node = in_root("node");
    run(node.arg(tools.join("build.mjs")).arg(door).arg(&place)).context(door.to_owned())?;
    Ok(place)
}
