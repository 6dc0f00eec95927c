//! 500 elements that come and go, and 1,000 patients in one: what the page holds after a tenth of
//! them, and after all.

use anyhow::{Result, ensure};
use browser_tests::{Browser, Held};

#[tokio::main]
async fn main() -> Result<()> {
    println!("held by the page, garbage collected");
    let browser = Browser::start().await?;
    told("500 elements", browser.held_by_elements(100, 400).await?)?;
    told("1,000 patients", browser.held_by_patients(100, 900).await?)
}

fn told(what: &str, [before, after]: [Held; 2]) -> Result<()> {
    println!("  {what}, beside the first 100");
    for (name, before, after) in [
        ("the module's memory, bytes", before.memory, after.memory),
        ("JavaScript's heap, bytes", before.heap, after.heap),
        ("nodes", before.nodes, after.nodes),
        ("listeners", before.listeners, after.listeners),
    ] {
        println!("    {name:<28} {before:>10} {after:>10}");
    }
    // Fresh memory is up to eight pages more or less; what stays of 400 elements would be thirty.
    let grew = after.memory > before.memory + 1_000_000;
    ensure!(!grew, "the module's memory grew");
    Ok(())
}
