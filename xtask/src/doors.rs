//! The package as portals take it in: bundled with their own page, by the bundlers of `tests/doors/`, or served by the
//! development servers that come with those.

use std::fs;
use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Child, Stdio};
use std::thread::sleep;
use std::time::Duration;

use anyhow::{Context, Result, ensure};

use crate::command::{in_root, run};
use crate::dist::npm as package;
use crate::{npm, paths};

/// The bundlers and frameworks: each a word of `tests/doors/build.mjs`.
pub const DOORS: [&str; 7] = [
    "vite", "webpack", "rollup", "esbuild", "react", "vue", "angular",
];

/// Those with a development server: each a word of `tests/doors/serve.mjs`.
pub const SERVED: [&str; 6] = ["vite", "webpack", "esbuild", "react", "vue", "angular"];

/// Bundles the site as it was built last into a page, and gives the folder, with the page in `out/`.
pub fn build(door: &str) -> Result<PathBuf> {
    let tools = tools(door, "build.mjs")?;
    let place = tools.join(door);
    lay(&place, door)?;
    let mut node = in_root("node");
    run(node.arg(tools.join("build.mjs")).arg(door).arg(&place)).context(door.to_owned())?;
    Ok(place)
}

/// Where what this door is made with is installed, with this script beside it: a framework may bring its own.
fn tools(door: &str, script: &str) -> Result<PathBuf> {
    let doors = paths::root()?.join("tests/doors");
    if doors.join(door).join("package-lock.json").is_file() {
        npm::locked(&format!("doors/{door}"), &format!("../{script}"))
    } else {
        npm::locked("doors", script)
    }
}

/// A page, and the package beside it as `npm install trede-wijzer` would leave it.
fn lay(place: &Path, door: &str) -> Result<()> {
    let from = paths::root()?.join("tests/doors");
    paths::clear(place)?;
    for folder in ["pages", door] {
        for path in paths::files(&from.join(folder))? {
            fs::copy(&path, place.join(path.file_name().unwrap_or_default()))?;
        }
    }
    let installed = place.join("node_modules/trede-wijzer");
    package::write(&paths::root()?, &paths::site()?, &installed)
}

/// A page in a bundler's development server, on a free port of this machine; it stops when dropped.
#[derive(Debug)]
pub struct Served {
    process: Child,
    place: PathBuf,
    /// The address of the page.
    pub url: String,
}

impl Served {
    /// Starts it; `alter` may first change what is in the folder with the page.
    pub fn start(door: &str, alter: impl FnOnce(&Path) -> Result<()>) -> Result<Self> {
        ensure!(SERVED.contains(&door), "{door} has none here");
        let tools = tools(door, "serve.mjs")?;
        // Several may serve one door at a time.
        let place = tools.join(format!("served-{door}-{}", std::process::id()));
        lay(&place, door)?;
        // The page's own, where one serves what lies beside it and the other what is in this folder.
        fs::create_dir_all(place.join("public"))?;
        let icon = paths::root()?.join("icon.svg");
        for copy in ["icon.svg", "public/icon.svg"] {
            fs::copy(&icon, place.join(copy))?;
        }
        alter(&place)?;
        let mut node = in_root("node");
        node.arg(tools.join("serve.mjs")).arg(door).arg(&place);
        let mut process = node.stdin(Stdio::piped()).stdout(Stdio::piped()).spawn()?;
        let said = process.stdout.take().map(BufReader::new);
        let mut served = Self {
            process,
            place,
            url: String::new(),
        };
        said.context("a server says where it is")?
            .read_line(&mut served.url)?;
        served.url.truncate(served.url.trim_end().len());
        ensure!(
            served.url.starts_with("http://"),
            "{door} serves nothing: {}",
            served.url
        );
        Ok(served)
    }
}

impl Drop for Served {
    fn drop(&mut self) {
        // Its input closes, as where the test itself is ended: it stops what it started, and ends.
        drop(self.process.stdin.take());
        for _ in 0..100 {
            if matches!(self.process.try_wait(), Ok(Some(_))) {
                break;
            }
            sleep(Duration::from_millis(20));
        }
        let _ = self.process.kill();
        let _ = self.process.wait();
        let _ = fs::remove_dir_all(&self.place);
    }
}
