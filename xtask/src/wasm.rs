//! The widget, compiled to WebAssembly by cargo.

use std::path::{Path, PathBuf};
use std::process::Command;
use std::{env, fs};

use anyhow::{Context, Result};

use crate::command::{cargo, output, run, say};
use crate::paths;

/// The target the widget is compiled for.
pub const TARGET: &str = "wasm32-unknown-unknown";

/// Makes sure of the target's standard library, by rustup; a distribution's own counts as well.
pub fn ensure_target() -> Result<()> {
    let rustc = env::var_os("RUSTC").unwrap_or_else(|| "rustc".into());
    let asked = ["--print", "target-libdir", "--target", TARGET];
    let folder = output(Command::new(rustc).args(asked));
    let here = |folder: String| paths::files_ending(Path::new(&folder), ".rlib");
    if !folder.map(here).transpose()?.unwrap_or_default().is_empty() {
        return Ok(());
    }
    say(&format!("asking rustup for the target {TARGET}"));
    let mut rustup = Command::new("rustup");
    // A server that stays silent gets 20 seconds.
    rustup
        .env("RUSTUP_DOWNLOAD_TIMEOUT", "20")
        .env("RUSTUP_MAX_RETRIES", "1");
    run(rustup.args(["target", "add", TARGET])).with_context(|| {
        format!("the widget is compiled for {TARGET}, which rustup or your distribution has")
    })
}

/// Compiles a package, such as the widget, and gives the module as the compiler wrote it.
pub fn compile(package: &str) -> Result<Vec<u8>> {
    ensure_target()?;
    say(&format!("compiling {package} to WebAssembly"));
    // A target folder of its own: a build for the browser doesn't wait for, or undo, a native one.
    let folder = paths::target()?.join("wasm");
    // As a cdylib only: with the rlib that the native tests use, cargo would leave out LTO.
    let mut cargo = cargo("rustc --lib --crate-type cdylib --profile wasm");
    cargo.args(["--package", package, "--target", TARGET, "--target-dir"]);
    cargo.env("CARGO_ENCODED_RUSTFLAGS", flags()?.join("\u{1f}"));
    run(cargo.arg(&folder))?;
    let module = format!("{TARGET}/wasm/{}.wasm", package.replace('-', "_"));
    let module = folder.join(module);
    fs::read(&module).with_context(|| module.display().to_string())
}

/// Panic messages name source files: shortened, so that no path of this machine is shipped and two
/// machines build the same bytes.
fn flags() -> Result<Vec<String>> {
    let mut registries = Vec::new();
    let home = paths::cargo_home().map(|home| home.join("registry/src"));
    for registry in home.iter().flat_map(fs::read_dir).flatten() {
        registries.push(registry?.path());
    }
    registries.sort();
    let mut remapped = vec![(paths::root()?, "trede")];
    remapped.extend(registries.into_iter().map(|registry| (registry, "crates")));
    // A distribution's own library.
    remapped.push(("/usr/lib/rustlib/src/rust/library".into(), "std"));
    let flag = |(from, to): &(PathBuf, _)| format!("--remap-path-prefix={}={to}", from.display());
    Ok(remapped.iter().map(flag).collect())
}
