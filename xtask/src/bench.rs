//! The benchmarks, and the size of what a GP's browser fetches.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result};

use crate::api::{REGION, languages};
use crate::command::{self, cargo, say};
use crate::{browsers, compress, paths, peer, site};

/// Runs the benchmarks, then prints the sizes, and what is timed in a browser.
pub fn run() -> Result<()> {
    site::build()?;
    say("measuring");
    // These alone: the tests of the others would be compiled at the highest level too.
    let words = "bench --package ladder --bench advice --package rulecheck --bench check";
    command::run(&mut cargo(words))?;
    sizes(&paths::site()?)?;
    pace()
}

/// What is fetched before the GP can type may take so much, in kB of brotli.
pub const FIRST_LOAD: f64 = 120.0;
/// What the first question of a topic needs of the agreements: 40 kB for 110 topics, and there are more.
const QUESTIONS: f64 = 52.0;
/// The code of it.
const CODE: &str = "trede.js trede_wijzer.js trede_wijzer_bg.wasm";

/// What is fetched before the GP can type.
fn first_load() -> String {
    let [index, ..] = paths::agreements(REGION);
    format!("{CODE} trede.css {index}")
}

/// What that takes in the site as it was built, in kB of brotli.
pub fn first_load_takes(site: &Path) -> Result<f64> {
    let names = first_load();
    let sizes = names
        .split_whitespace()
        .map(|name| packed(&site.join(name)));
    sizes.sum()
}

/// Budgets are in kB, brotli.
fn sizes(site: &Path) -> Result<()> {
    let mut later = "trede_wijzer_rest.wasm".to_owned();
    let all = format!("{CODE} {later}");
    for lang in languages() {
        later = format!("{later} {lang}.txt");
    }
    let [_, topics, reasons] = paths::agreements(REGION);
    table(
        site,
        "Before the GP can type",
        Some(FIRST_LOAD),
        &first_load(),
    )?;
    table(site, "Beside it, and not waited for", None, &later)?;
    table(
        site,
        "The region's questions, likewise",
        Some(QUESTIONS),
        &topics,
    )?;
    table(site, "Its reasons, behind them", None, &reasons)?;
    // Nothing is hidden by dividing it.
    table(site, "All code", None, &all)
}

fn table(site: &Path, title: &str, budget: Option<f64>, names: &str) -> Result<()> {
    println!("\n{title:<42} {:>11} {:>11}", "raw kB", "brotli kB");
    let mut together = (0.0, 0.0);
    for name in names.split_whitespace() {
        let path = site.join(name);
        let (raw, packed) = (size(&path)?, packed(&path)?);
        println!("  {name:<40} {raw:>11.1} {packed:>11.1}");
        together = (together.0 + raw, together.1 + packed);
    }
    println!(
        "  {:<40} {:>11.1} {:>11.1}",
        "together", together.0, together.1
    );
    if let Some(budget) = budget {
        let verdict = if together.1 <= budget {
            "within"
        } else {
            "OVER"
        };
        println!("  {verdict} the budget of {budget} kB brotli");
    }
    Ok(())
}

/// In kB of 1000 bytes, as on the wire.
fn size(path: &Path) -> Result<f64> {
    let file = fs::metadata(path).with_context(|| path.display().to_string())?;
    Ok(f64::from(u32::try_from(file.len())?) / 1000.0)
}

/// The same, packed with brotli.
fn packed(path: &Path) -> Result<f64> {
    size(&compress::compressed(path))
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
