//! What takes longer than a test may: bad input by the million, changes to the code that a test should notice, and
//! whether two builds are one.

use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::Instant;
use std::{env, fs, iter};

use anyhow::{Context, Result, bail, ensure};

use crate::command::{cargo, in_root, is_here, output, run, say};
use crate::dist::sri;
use crate::{install, paths, scripts};

/// What a host says is tried by node, the rest by libFuzzer.
const HOST: &str = "host.mjs";

/// What came of a target: how much it was given in how long, and whether something broke it.
struct Tried {
    seconds: u64,
    inputs: u64,
    broke: bool,
}

/// Fuzzes each of these targets so many seconds, or all where none is named, and says how much each was given. What breaks
/// one is kept, ends that target, and fails the whole when all were tried.
pub fn fuzz(seconds: &str, targets: &[String]) -> Result<()> {
    let seconds: u32 = seconds.parse().context("how long is in seconds")?;
    // What a host says needs neither, and begins with nothing.
    let by_cargo = targets.is_empty() || targets.iter().any(|one| one != HOST);
    let mut known = vec![HOST.to_owned()];
    if by_cargo {
        install::program("cargo-fuzz")?;
        nightly()?;
        let listed = String::from_utf8(cargo_fuzz(&["list"]).output()?.stdout)?;
        known.extend(listed.lines().map(str::to_owned));
    }
    if let Some(strange) = targets.iter().find(|one| !known.contains(one)) {
        bail!(
            "there is no target `{strange}`; there are {}",
            known.join(", ")
        );
    }
    if by_cargo {
        say("writing what fuzzing begins with");
        run(&mut cargo(
            "run --quiet --manifest-path fuzz/Cargo.toml --example seeds",
        ))?;
    }
    println!("{:<12} {:>8} {:>14}  found", "target", "seconds", "inputs");
    let mut broke = Vec::new();
    for target in if targets.is_empty() { &known } else { targets } {
        say(&format!("fuzzing {target} for {seconds} seconds"));
        let tried = attempt(target, seconds)?;
        let found = if tried.broke { "broke" } else { "nothing" };
        println!(
            "{target:<12} {:>8} {:>14}  {found}",
            tried.seconds, tried.inputs
        );
        if tried.broke {
            broke.push(target.as_str());
        }
    }
    ensure!(
        broke.is_empty(),
        "broke: {}; fuzz/artifacts/ has the input",
        broke.join(", ")
    );
    Ok(())
}

/// cargo-fuzz, which is a subcommand of a nightly cargo.
fn cargo_fuzz(words: &[&str]) -> Command {
    let program = install::found("cargo-fuzz").unwrap_or_else(|| "cargo-fuzz".into());
    let mut fuzz = in_root(program);
    fuzz.arg("fuzz").args(words);
    fuzz.env("RUSTUP_TOOLCHAIN", "nightly")
        .env_remove("CARGO")
        .stdin(Stdio::null());
    fuzz
}

fn attempt(target: &str, seconds: u32) -> Result<Tried> {
    if target == HOST {
        let begun = Instant::now();
        let inputs = scripts::fuzz(seconds)?;
        return Ok(Tried {
            seconds: begun.elapsed().as_secs(),
            inputs,
            broke: false,
        });
    }
    // Without a sanitizer: there is no unsafe code of ours for one to find. Built first, so that the time is the fuzzer's own.
    run(&mut cargo_fuzz(&["build", "-s", "none", target]))?;
    let limit = format!("-max_total_time={seconds}");
    let words = ["run", "-s", "none", target, "--", &limit];
    let mut fuzz = cargo_fuzz(&words);
    let begun = Instant::now();
    let done = fuzz
        .arg("-print_final_stats=1")
        .stdout(Stdio::inherit())
        .output()?;
    let said = String::from_utf8_lossy(&done.stderr);
    let broke = !done.status.success();
    if broke {
        eprintln!("{said}");
    }
    Ok(Tried {
        seconds: begun.elapsed().as_secs(),
        inputs: inputs(&said)
            .with_context(|| format!("{target} didn't say how much it was given"))?,
        broke,
    })
}

/// How many: libFuzzer ends with `stat::number_of_executed_units: N`, also when something broke.
fn inputs(said: &str) -> Option<u64> {
    let line = said
        .lines()
        .find_map(|line| line.strip_prefix("stat::number_of_executed_units:"));
    line?.trim().parse().ok()
}

fn nightly() -> Result<()> {
    ensure!(
        is_here("rustup"),
        "fuzzing needs a nightly compiler, and there is no rustup to install one"
    );
    let list = output(in_root("rustup").args(["toolchain", "list"])).unwrap_or_default();
    if !list.contains("nightly") {
        run(in_root("rustup").args(["toolchain", "install", "nightly", "--profile", "minimal"]))?;
    }
    Ok(())
}

/// What miri gets through in minutes: a crate, its own tests or those beside it, which of these, and which not.
const PURE: [(&str, &str, &[&str]); 5] = [
    ("sheet", "--lib", &[]),
    ("standards", "--lib", &[]),
    (
        "ladder",
        "--test=it",
        &[
            "specification::",
            "wire::",
            "--skip=a_topic_that_would_take_too_long",
        ],
    ),
    ("training", "--test=it", &["codes::"]),
    (
        "mirror",
        "--test=it",
        &["reading::", "--skip=ten_million_rows"],
    ),
];

/// Runs tests of the pure crates in miri, which knows of each byte whether it may be read: no unsafe code is ours, and what
/// reads others' bytes stands on some.
pub fn miri() -> Result<()> {
    nightly()?;
    for part in ["miri", "rust-src"] {
        run(in_root("rustup").args(["component", "add", "--toolchain", "nightly", part]))?;
    }
    for (package, tests, which) in PURE {
        say(&format!("{package} in miri"));
        let begun = Instant::now();
        let mut miri = in_root("cargo");
        miri.args([
            "+nightly",
            "miri",
            "test",
            "--quiet",
            "--package",
            package,
            tests,
            "--",
        ]);
        // Random tests look where they are, and a few of them are enough.
        miri.env("MIRIFLAGS", "-Zmiri-disable-isolation")
            .env("PROPTEST_CASES", "2")
            .env_remove("CARGO");
        run(miri.args(which))?;
        println!("{package}: {} s", begun.elapsed().as_secs());
    }
    Ok(())
}

/// The crates whose code is changed.
const CHANGED: [&str; 3] = ["standards", "ladder", "rulecheck"];

/// Changes the code in one place at a time, and runs the tests that come by there, so many seconds: of all three crates, or
/// of those that are named.
pub fn mutants(seconds: &str, packages: &[String]) -> Result<()> {
    let program = install::program("cargo-mutants")?;
    let mut mutants = cargo("run --quiet --manifest-path mutants/Cargo.toml -- .");
    mutants.arg(paths::target()?.join("mutants"));
    // One order for everybody.
    mutants.args([seconds, "1"]).args(CHANGED);
    if !packages.is_empty() {
        mutants.arg("--").args(packages);
    }
    // It asks cargo, which looks for its subcommands there.
    if let Some(folder) = program.parent() {
        let now = env::var_os("PATH").unwrap_or_default();
        let all = iter::once(folder.to_owned()).chain(env::split_paths(&now));
        mutants.env("PATH", env::join_paths(all)?);
    }
    run(&mut mutants)
}

/// Builds what goes out twice, each time in a clone in a folder of its own with nothing built yet, and compares.
pub fn twice() -> Result<()> {
    let place = paths::target()?.join("twice");
    paths::clear(&place)?;
    let mut hashes = Vec::new();
    for name in ["one", "another"] {
        let clone = place.join(name).join("trede");
        let mut git = in_root("git");
        git.args(["clone", "--quiet", "--no-local", "."]);
        run(git.arg(&clone))?;
        say(&format!("building {}", clone.display()));
        let mut make = in_root("make");
        make.arg("dist")
            .current_dir(&clone)
            .env_remove("CARGO_TARGET_DIR");
        run(make.stdin(Stdio::null()))?;
        hashes.push(listed(&clone.join("dist"))?);
    }
    let [one, another] = hashes.as_slice() else {
        bail!("two builds are compared");
    };
    let other: Vec<_> = one
        .lines()
        .filter(|line| !another.lines().any(|same| same == *line))
        .collect();
    ensure!(
        one == another,
        "these are not the same in both builds:\n{}",
        other.join("\n")
    );
    println!("{} files, the same in both builds", one.lines().count());
    fs::remove_dir_all(&place)?;
    Ok(())
}

/// A line for each file: its path and its hash.
fn listed(folder: &Path) -> Result<String> {
    let line = |path: &PathBuf| -> Result<String> {
        let (name, hash) = (paths::name_in(folder, path)?, sri(&fs::read(path)?));
        Ok(format!("{name} {hash}"))
    };
    let lines: Result<Vec<_>> = paths::files(folder)?.iter().map(line).collect();
    Ok(lines?.join("\n"))
}
