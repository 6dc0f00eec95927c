//! What takes longer than a test may: bad input by the million, changes to the code that a test should notice, and
//! whether two builds are one.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Stdio;

use anyhow::{Context, Result, bail, ensure};

use crate::command::{cargo, in_root, is_here, output, run, say};
use crate::dist::sri;
use crate::{install, paths, scripts};

/// Fuzzes each target so many seconds, and says how much each was given. It stops at the first input that breaks
/// something, with the place where that is kept.
pub fn fuzz(seconds: &str) -> Result<()> {
    let seconds: u32 = seconds.parse().context("how long is in seconds")?;
    install::program("cargo-fuzz")?;
    nightly()?;
    say("writing what fuzzing begins with");
    run(&mut cargo(
        "run --quiet --manifest-path fuzz/Cargo.toml --example seeds",
    ))?;
    let mut given = vec![("host.mjs".to_owned(), scripts::fuzz(seconds)?)];
    let targets = output(in_root("cargo").args(["fuzz", "list"]));
    for target in targets.context("`cargo fuzz list` failed")?.lines() {
        say(&format!("fuzzing {target} for {seconds} seconds"));
        given.push((target.to_owned(), one(target, seconds)?));
    }
    println!("\n{:<14} {:>14}", "target", "inputs");
    for (target, inputs) in given {
        println!("{target:<14} {inputs:>14}");
    }
    println!("nothing broke");
    Ok(())
}

/// libFuzzer ends with `stat::number_of_executed_units: N`, on the stream of errors.
fn one(target: &str, seconds: u32) -> Result<u64> {
    // Without a sanitizer: there is no unsafe code of ours for one to find.
    let mut fuzz = in_root("cargo");
    fuzz.args(["+nightly", "fuzz", "run", "-s", "none", target, "--"]);
    fuzz.args([
        &format!("-max_total_time={seconds}"),
        "-print_final_stats=1",
    ]);
    let done = fuzz
        .stdin(Stdio::null())
        .stdout(Stdio::inherit())
        .output()?;
    let said = String::from_utf8_lossy(&done.stderr);
    if !done.status.success() {
        eprintln!("{said}");
        bail!("`{target}` broke: fuzz/artifacts/{target}/ has the input");
    }
    let line = said
        .lines()
        .find_map(|line| line.strip_prefix("stat::number_of_executed_units:"));
    let line = line.with_context(|| format!("{target} didn't say how much it was given"))?;
    Ok(line.trim().parse()?)
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

/// Changes the code in one place at a time, and runs the tests of its crate: `shard` is a part of it, as `1/16`.
pub fn mutants(shard: &str) -> Result<()> {
    install::program("cargo-mutants")?;
    let out = paths::target()?.join("mutants");
    let mut mutants = cargo("mutants --test-tool nextest --timeout 300");
    for package in ["ladder", "rulecheck", "standards"] {
        mutants.args(["--package", package]);
    }
    run(mutants.args(["--shard", shard, "--output"]).arg(out))
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
