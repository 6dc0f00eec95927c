//! The wasm-bindgen step: the module and the JavaScript that loads it.

use anyhow::{Result, bail};
use wasm_bindgen_cli_support::Bindgen;

/// What the browser gets.
#[derive(Debug)]
pub struct Bound {
    /// The ES module whose default export starts the widget.
    pub script: String,
    /// The module, neither split nor optimised yet.
    pub wasm: Vec<u8>,
}

/// Binds a module as the compiler wrote it, for a page that loads ES modules itself; `name` is what its
/// files are known by.
pub fn bind(name: &str, wasm: Vec<u8>) -> Result<Bound> {
    let mut bindgen = Bindgen::new();
    bindgen.input_bytes(name, wasm).web(true)?.typescript(false);
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
    let mut script = output.js().to_owned();
    let module = output.wasm_mut();
    for (place, import) in module.imports.iter_mut().enumerate() {
        if is_hashed(&import.name) {
            let short = format!("i{place}");
            script = script.replace(&import.name, &short);
            import.name = short;
        }
    }
    // Where it runs: by this the shell knows a trap of this module, also where a bundler gave the file another name.
    script.push_str("\nexport const stack = String(new Error().stack);\n");
    let wasm = module.emit_wasm();
    Ok(Bound { script, wasm })
}

/// A name such as `__wbg_focus_0a8d513ea5d8338e`. Its hash keeps two versions of a library apart, of which there is
/// one here; and nothing packs a hash, in the module nor in the script.
fn is_hashed(name: &str) -> bool {
    let hash = name
        .strip_prefix("__wbg_")
        .and_then(|rest| rest.rsplit_once('_'));
    hash.is_some_and(|(_, hash)| hash.len() == 16 && hash.bytes().all(|b| b.is_ascii_hexdigit()))
}
