//! A compiler for wasm32-unknown-unknown: the machine's own, rustup's, or Debian's.

use std::path::Path;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};
use std::{env, fs, thread};

use anyhow::{Result, bail};

use crate::command::{cargo, find, in_root, output, say};
use crate::{install, paths};

/// The target the widget is compiled for.
pub const TARGET: &str = "wasm32-unknown-unknown";

/// Debian's rustc for the web: a compiler, the sources of its standard library, and a linker.
const PACKAGES: [&str; 5] = [
    "rustc-web",
    "cargo-web",
    "rust-web-src",
    "rust-web-llvm",
    "lld-22",
];

/// How the widget can be compiled here.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Toolchain {
    /// This cargo has the target's standard library.
    Ordinary,
    /// Debian's compiler, which builds the standard library along with the widget.
    Debian,
}

/// Finds a compiler, installing what is missing. `TREDE_TOOLCHAIN=debian` passes over rustup.
pub fn find_or_install() -> Result<Toolchain> {
    if env::var("TREDE_TOOLCHAIN").is_ok_and(|wanted| wanted == "debian") {
        return debian();
    }
    if has_target() || rustup_adds_target()? {
        return Ok(Toolchain::Ordinary);
    }
    debian()
}

/// Asks rustc, not rustup: a distribution's own package of the target counts as well.
fn has_target() -> bool {
    let rustc = env::var_os("RUSTC").unwrap_or_else(|| "rustc".into());
    let asked = ["--print", "target-libdir", "--target", TARGET];
    let folder = output(Command::new(rustc).args(asked));
    let libraries = folder.map(|folder| paths::files_ending(Path::new(&folder), ".rlib"));
    libraries.is_some_and(|found| found.is_ok_and(|found| !found.is_empty()))
}

fn rustup_adds_target() -> Result<bool> {
    // Asked once: where the server can't be reached, every build would wait for it again.
    let refused = paths::tools()?.join("rustup-has-no-wasm");
    if find("rustup").is_none() || refused.exists() {
        return Ok(false);
    }
    say(&format!("asking rustup for the target {TARGET}"));
    if rustup_ran()? && has_target() {
        return Ok(true);
    }
    say("rustup can't get it here; Debian's compiler will do");
    fs::write(&refused, "Delete this file to have rustup asked again.\n")?;
    Ok(false)
}

/// A server that stays silent gets 20 seconds; a slow line ten minutes.
fn rustup_ran() -> Result<bool> {
    let mut rustup = Command::new("rustup");
    rustup
        .args(["target", "add", TARGET])
        .env("RUST_BACKTRACE", "0");
    rustup
        .env("RUSTUP_DOWNLOAD_TIMEOUT", "20")
        .env("RUSTUP_MAX_RETRIES", "1");
    let mut child = rustup.stdin(Stdio::null()).spawn()?;
    let started = Instant::now();
    while started.elapsed() < Duration::from_mins(10) {
        if let Some(status) = child.try_wait()? {
            return Ok(status.success());
        }
        thread::sleep(Duration::from_millis(100));
    }
    child.kill()?;
    child.wait()?;
    Ok(false)
}

fn debian() -> Result<Toolchain> {
    if !debian_complete() {
        let why = format!("rustup's target {TARGET} or Debian's compiler for the web is needed");
        install::debian(&PACKAGES, &why)?;
    }
    if debian_complete() {
        return Ok(Toolchain::Debian);
    }
    bail!(
        "the packages {} are installed, but hold no compiler",
        PACKAGES.join(" ")
    )
}

fn debian_complete() -> bool {
    let parts = ["/usr/bin/cargo", "/usr/bin/rustc", "/usr/bin/rust-lld"];
    let sources = "/usr/lib/rustlib/src/rust/library/std/Cargo.toml";
    parts
        .iter()
        .chain([&sources])
        .all(|part| Path::new(part).exists())
}

impl Toolchain {
    /// A cargo of this toolchain, with the flags that its builds for the target need.
    pub fn cargo(self, subcommand: &str) -> Command {
        if self == Self::Ordinary {
            let mut command = cargo();
            command.arg(subcommand);
            return command;
        }
        let mut command = in_root("/usr/bin/cargo");
        // rustup's choice and libraries must not reach another compiler.
        for foreign in ["RUSTUP_TOOLCHAIN", "CARGO", "LD_LIBRARY_PATH"] {
            command.env_remove(foreign);
        }
        // The standard library comes as sources only; building it is still called unstable.
        command
            .env("RUSTC", "/usr/bin/rustc")
            .env("RUSTC_BOOTSTRAP", "1")
            .arg(subcommand);
        command.args([
            "-Zbuild-std=std,panic_abort",
            "-Zbuild-std-features=optimize_for_size",
        ]);
        command
    }
}
