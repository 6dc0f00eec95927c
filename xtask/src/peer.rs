//! The page that the widget's start is timed against: a counter, made with Yew as the widget is.

use anyhow::Result;

use crate::compress::{self, write_if_changed};
use crate::{bindgen, optimise, paths, toolchain, wasm};

/// Builds it where the pages of the browser tests find it.
pub fn build() -> Result<()> {
    let compiled = wasm::compile(toolchain::find_or_install()?, "counter")?;
    let bound = bindgen::bind(compiled)?;
    let module = match optimise::find_or_install()? {
        Some(program) => optimise::optimise(&program, &bound.wasm)?,
        None => bound.wasm,
    };
    let folder = paths::peers()?;
    write_if_changed(&folder.join("counter.js"), bound.script.as_bytes())?;
    write_if_changed(&folder.join("counter_bg.wasm"), &module)?;
    compress::folder(&folder)
}
