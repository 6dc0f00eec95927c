//! The benchmarks, and the size of what a GP's browser fetches.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::Result;

use crate::command::{self, cargo, say};
use crate::{browsers, compress, paths, peer, site};

/// kB, brotli: code, search index and shared questions.
const FIRST: f64 = 120.0;
/// kB, brotli: the default region's texts.
const TEXTS: f64 = 100.0;
const REGION: &str = "oostelijk-zuid-limburg";

/// Runs `cargo bench`, then prints the sizes.
pub fn run() -> Result<()> {
    site::build()?;
    say("measuring");
    let own = ["--exclude", "xtask", "--exclude", "browser-tests"];
    command::run(cargo().args(["bench", "--workspace"]).args(own))?;
    let site = paths::site()?;
    let mut first = modules(&site)?;
    first.extend(["trede_wijzer_bg.wasm", "trede.css"].map(|name| site.join(name)));
    first.push(site.join(format!("regels/{REGION}.index.bin")));
    table("Fetched before the first question", FIRST, &first)?;
    table(
        "The default region's texts",
        TEXTS,
        &[site.join(format!("regels/{REGION}.topics.bin"))],
    )?;
    pace()
}

/// In a real browser, where there is one.
fn pace() -> Result<()> {
    if let Err(error) = browsers::ensure() {
        command::warn(&format!("NO BROWSER, SO NOTHING IS TIMED IN IT: {error:#}"));
        return Ok(());
    }
    peer::build()?;
    for program in ["pace", "growth"] {
        println!();
        let words = ["run", "--quiet", "--release", "--package", "browser-tests"];
        command::run(cargo().args(words).args(["--bin", program]))?;
    }
    Ok(())
}

/// The element's own modules, all of which `trede.js` names, and the module's glue; not the
/// frame's.
fn modules(site: &Path) -> Result<Vec<PathBuf>> {
    let entry = fs::read_to_string(site.join("trede.js"))?;
    let mut found = paths::files_ending(site, ".js")?;
    found.retain(|path| {
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        let own = ["trede.js", "trede_wijzer.js"].contains(&name.as_ref());
        own || entry.contains(&format!("./{name}\""))
    });
    Ok(found)
}

fn table(title: &str, budget: f64, files: &[PathBuf]) -> Result<()> {
    println!("\n{title:<42} {:>11} {:>11}", "raw kB", "brotli kB");
    let (mut raw_sum, mut packed_sum) = (0.0, 0.0);
    for path in files {
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        let Some((raw, packed)) = sizes(path)? else {
            println!("  {name:<40} {:>23}", "not there");
            continue;
        };
        println!("  {name:<40} {raw:>11.1} {packed:>11.1}");
        raw_sum += raw;
        packed_sum += packed;
    }
    let verdict = if packed_sum <= budget {
        "within"
    } else {
        "OVER"
    };
    println!("  {:<40} {raw_sum:>11.1} {packed_sum:>11.1}", "together");
    println!("  {verdict} the budget of {budget} kB brotli");
    Ok(())
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
