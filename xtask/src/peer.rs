//! The page that the widget's start is timed against: a counter, made with Yew as the widget is.

use anyhow::Result;

use crate::compress::{self, write_if_changed};
use crate::{bindgen, optimise, paths, wasm};

/// Builds it where the pages of the browser tests find it.
pub fn build() -> Result<()> {
    let bound = bindgen::bind(wasm::compile("counter")?)?;
    let folder = paths::peers()?;
    write_if_changed(&folder.join("counter.js"), bound.script.as_bytes())?;
    write_if_changed(
        &folder.join("counter_bg.wasm"),
        &optimise::optimise(&bound.wasm)?,
    )?;
    compress::folder(&folder)
}
