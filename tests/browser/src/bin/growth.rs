//! 500 elements that come and go, and 1,000 patients in one: what the page holds after a tenth of
//! them, and after all.

use anyhow::{Result, ensure};
use browser_tests::{Browser, Held};

#[tokio::main]
async fn main() -> Result<()> {
    println!("held by the page, garbage collected");
    let browser = Browser::start().await?;
    browser.open("/empty.html").await?;
    browser
        .run("return import('/trede.js').then(() => null);")
        .await?;
    browser.mounts(100).await?;
    let before = browser.held().await?;
    browser.mounts(400).await?;
    told("500 elements", "100", before, browser.held().await?)?;
    browser.open_patient().await?;
    browser.patients(100).await?;
    let before = browser.held().await?;
    browser.patients(900).await?;
    told("1,000 patients", "100", before, browser.held().await?)
}

fn told(what: &str, first: &str, before: Held, after: Held) -> Result<()> {
    println!("  {what}, beside the first {first}");
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
