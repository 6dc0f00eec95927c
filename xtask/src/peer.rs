//! What the widget's start is timed against: a counter made with Yew, as the widget is, and a form
//! made with form-js, as a portal could have it.

use std::fs;

use anyhow::{Context, Result};

use crate::command::run;
use crate::compress::{self, write_if_changed};
use crate::{bindgen, npm, optimise, paths, shell, wasm};

/// The npm package of the form, with the version that was tried.
const FORM_JS: &str = "@bpmn-io/form-js-viewer@2.0.0";

/// Builds both where the pages of the browser tests find them.
pub fn build() -> Result<()> {
    let folder = paths::peers()?;
    let bound = bindgen::bind("counter", wasm::compile("counter")?)?;
    write_if_changed(&folder.join("counter.js"), bound.script.as_bytes())?;
    write_if_changed(
        &folder.join("counter_bg.wasm"),
        &optimise::optimise(&bound.wasm)?,
    )?;
    let style = npm::file(FORM_JS, "@bpmn-io/form-js-viewer/dist/assets/form-js.css")?;
    write_if_changed(&folder.join("form-js.css"), &fs::read(&style)?)?;
    let modules = style
        .ancestors()
        .find(|path| path.ends_with("node_modules"));
    let entry = paths::root()?.join("tests/browser/peers/form-js/entry.js");
    let mut bundler = shell::bundler()?;
    bundler.env("NODE_PATH", modules.context("npm has a folder of modules")?);
    bundler.arg(entry).args([
        "--bundle",
        "--format=esm",
        "--minify",
        "--log-level=warning",
    ]);
    run(bundler.arg(format!("--outfile={}", folder.join("form-js.js").display())))?;
    compress::folder(&folder)
}
