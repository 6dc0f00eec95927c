//! The wasm-bindgen step: the module and the JavaScript that loads it.

use anyhow::{Result, bail};
use wasm_bindgen_cli_support::Bindgen;

/// The name both files are known by.
pub const NAME: &str = "trede_wijzer";

/// What the browser gets.
#[derive(Debug)]
pub struct Bound {
    /// The ES module whose default export starts the widget.
    pub script: String,
    /// The module, neither split nor optimised yet.
    pub wasm: Vec<u8>,
}

/// Binds a module as the compiler wrote it, for a page that loads ES modules itself.
pub fn bind(wasm: Vec<u8>) -> Result<Bound> {
    let mut bindgen = Bindgen::new();
    bindgen.input_bytes(NAME, wasm).web(true)?.typescript(false);
    // The names say where a function goes when the module is split, which takes them out.
    bindgen
        .remove_name_section(false)
        .remove_producers_section(true);
    // The shell names the module itself, and gives it fresh memory after a panic.
    bindgen.omit_default_module_path(true);
    bindgen.reset_state_function(true);
    let mut output = bindgen.generate_output()?;
    let inline = output
        .snippets()
        .values()
        .any(|scripts| !scripts.is_empty());
    if inline || !output.local_modules().is_empty() {
        bail!("a dependency brings JavaScript of its own, which this build does not copy");
    }
    let wasm = output.wasm_mut().emit_wasm();
    Ok(Bound {
        script: output.js().to_owned(),
        wasm,
    })
}
