//! The benchmarks, and the size of what a GP's browser fetches.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::Result;

use crate::api::{REGION, languages};
use crate::command::{self, cargo, say};
use crate::{browsers, compress, paths, peer, site};

/// kB, brotli: the code, sheet and index that must be here before a GP can type in the start field.
const FIRST: f64 = 120.0;
/// kB, brotli: the default region's texts.
const TEXTS: f64 = 100.0;

/// Runs `cargo bench`, then prints the sizes.
pub fn run() -> Result<()> {
    site::build()?;
    say("measuring");
    // These alone: the tests of the others would be compiled at the highest level too.
    let words = "bench --package ladder --bench advice --package rulebook --bench check";
    command::run(&mut cargo(words))?;
    let site = paths::site()?;
    let modules = ["trede.js", "trede_wijzer.js"].map(|name| site.join(name));
    let modules = modules.to_vec();
    let [first_file, second_file] =
        ["bg", "rest"].map(|part| site.join(format!("trede_wijzer_{part}.wasm")));
    let mut first = modules.clone();
    first.extend([first_file.clone(), site.join("trede.css")]);
    first.push(site.join(format!("regels/{REGION}.index.bin")));
    table("Before the GP can type", Some(FIRST), &first)?;
    let mut beside = vec![second_file.clone()];
    beside.extend(
        languages()
            .iter()
            .map(|lang| site.join(format!("{lang}.txt"))),
    );
    table("Beside it, and not waited for", None, &beside)?;
    table(
        "The default region's texts, likewise",
        Some(TEXTS),
        &[site.join(format!("regels/{REGION}.topics.bin"))],
    )?;
    // Nothing is hidden by dividing it.
    let code = [modules, vec![first_file, second_file]].concat();
    let (raw, packed) = sum(&code)?;
    println!("\n{:<42} {raw:>11.1} {packed:>11.1}", "All code together");
    pace()
}

/// In a real browser, where there is one.
fn pace() -> Result<()> {
    if let Err(error) = browsers::ensure() {
        command::warn(&format!("NO BROWSER, SO NOTHING IS TIMED IN IT: {error:#}"));
        return Ok(());
    }
    peer::build()?;
    for program in ["start", "pace", "growth"] {
        println!();
        let words = "run --quiet --package browser-tests --bin";
        command::run(cargo(words).arg(program))?;
    }
    Ok(())
}

fn table(title: &str, budget: Option<f64>, files: &[PathBuf]) -> Result<()> {
    println!("\n{title:<42} {:>11} {:>11}", "raw kB", "brotli kB");
    for path in files {
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        match sizes(path)? {
            Some((raw, packed)) => println!("  {name:<40} {raw:>11.1} {packed:>11.1}"),
            None => println!("  {name:<40} {:>23}", "not there"),
        }
    }
    let (raw, packed) = sum(files)?;
    println!("  {:<40} {raw:>11.1} {packed:>11.1}", "together");
    if let Some(budget) = budget {
        let verdict = if packed <= budget { "within" } else { "OVER" };
        println!("  {verdict} the budget of {budget} kB brotli");
    }
    Ok(())
}

fn sum(files: &[PathBuf]) -> Result<(f64, f64)> {
    let mut sum = (0.0, 0.0);
    for path in files {
        let (raw, packed) = sizes(path)?.unwrap_or_default();
        sum = (sum.0 + raw, sum.1 + packed);
    }
    Ok(sum)
}

/// In kB of 1000 bytes, as on the wire.
fn sizes(path: &Path) -> Result<Option<(f64, f64)>> {
    let Ok(raw) = fs::read(path) else {
        return Ok(None);
    };
    let packed = fs::read(compress::compressed(path))?;
    Ok(Some((kilobytes(raw.len())?, kilobytes(packed.len())?)))
}

fn kilobytes(bytes: usize) -> Result<f64> {
    Ok(f64::from(u32::try_from(bytes)?) / 1000.0)
}
