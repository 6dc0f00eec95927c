//! The widget, compiled to WebAssembly by cargo.

use std::path::PathBuf;
use std::{env, fs};

use anyhow::{Context, Result};

use crate::command::{run, say};
use crate::paths;
use crate::toolchain::{TARGET, Toolchain};

/// Compiles a package, such as the widget, and gives the module as the compiler wrote it.
pub fn compile(toolchain: Toolchain, package: &str) -> Result<Vec<u8>> {
    let with = match toolchain {
        Toolchain::Ordinary => "",
        Toolchain::Debian => ", with Debian's compiler",
    };
    say(&format!("compiling {package} to WebAssembly{with}"));
    // A target folder of its own: a build for the browser doesn't wait for, or undo, a native one,
    // and two compilers never meet in one folder.
    let folder = paths::target()?.join(match toolchain {
        Toolchain::Ordinary => "wasm",
        Toolchain::Debian => "wasm-debian",
    });
    // As a cdylib only: with the rlib that the native tests use, cargo would leave out LTO.
    let mut cargo = toolchain.cargo("rustc");
    cargo.args(["--package", package, "--lib", "--crate-type", "cdylib"]);
    cargo
        .args(["--profile", "wasm", "--target", TARGET, "--target-dir"])
        .arg(&folder);
    cargo.env("CARGO_ENCODED_RUSTFLAGS", flags()?.join("\u{1f}"));
    run(&mut cargo)?;
    let module = folder
        .join(TARGET)
        .join("wasm")
        .join(format!("{}.wasm", package.replace('-', "_")));
    fs::read(&module).with_context(|| module.display().to_string())
}

/// Panic messages name source files: shortened, so that no path of this machine is shipped and two
/// machines build the same bytes.
fn flags() -> Result<Vec<String>> {
    let mut flags = vec![remap(&paths::root()?, "trede")];
    if let Some(home) = cargo_home() {
        for registry in folders(&home.join("registry/src"))? {
            flags.push(remap(&registry, "crates"));
        }
    }
    flags.push("--remap-path-prefix=/usr/lib/rustlib/src/rust/library=std".to_owned());
    Ok(flags)
}

fn remap(from: &std::path::Path, to: &str) -> String {
    format!("--remap-path-prefix={}={to}", from.display())
}

fn cargo_home() -> Option<PathBuf> {
    env::var_os("CARGO_HOME")
        .map(PathBuf::from)
        .or_else(|| env::var_os("HOME").map(|home| PathBuf::from(home).join(".cargo")))
}

fn folders(parent: &std::path::Path) -> Result<Vec<PathBuf>> {
    let Ok(entries) = fs::read_dir(parent) else {
        return Ok(Vec::new());
    };
    let mut found = Vec::new();
    for entry in entries {
        found.push(entry?.path());
    }
    found.sort();
    Ok(found)
}
