//! How long an answer takes to be painted, and how long until a GP can type, beside a form written
//! by hand, in one run on a slowed machine. Ratios, not promises.

use anyhow::{Context, Result};
use browser_tests::Browser;
use serde_json::Value;

/// A processor four times slower, and the network of a slow 4G phone.
const TIMES: u32 = 4;
const ROUNDS: usize = 5;

/// Clicks answers one after another; each is timed to the frame in which it is painted.
const PAINT: &str = "
    const painted = () => new Promise(done => requestAnimationFrame(() => {
        const channel = new MessageChannel();
        channel.port1.onmessage = done;
        channel.port2.postMessage(0);
    }));
    const times = [];
    const shadow = document.querySelector('trede-wijzer')?.shadowRoot ?? document;
    for (let turn = 0; turn < 12; turn++)
        for (const name of new Set([...shadow.querySelectorAll('input[type=radio]')].map(e => e.name)))
            for (const place of [1, 0]) {
                const inputs = [...shadow.querySelectorAll(`input[name=\"${name}\"]`)];
                const input = inputs[place];
                if (!input || input.checked) continue;
                await painted();
                const start = performance.now();
                input.click();
                await painted();
                times.push(performance.now() - start);
            }
    return times.sort((a, b) => a - b);";

/// Until the field can be typed in, from the start of the navigation.
const READY: &str = "return performance.now();";

#[tokio::main]
async fn main() -> Result<()> {
    let browser = Browser::start().await?;
    browser.open("/form.html").await?;
    browser.slow_down(TIMES).await?;
    let form = paint(
        &browser,
        "/form.html",
        "document.querySelector('[type=radio]')",
    )
    .await?;
    let widget = paint(&browser, "/patient.html#hoge-bloeddruk", "$('fieldset')").await?;
    println!("answer to next paint, processor {TIMES} times slower");
    line("form by hand", &form);
    line("Trede", &widget);
    let ratio = percentile(&widget, 95) / percentile(&form, 95);
    println!("  ratio of p95: {ratio:.2} (budget 1.5)");
    let form = ready(
        &browser,
        "/form.html",
        "document.querySelector('[type=radio]')",
    )
    .await?;
    let widget = ready(&browser, "/patient.html", "$('#find')").await?;
    println!("ready to type, slow 4G, nothing kept, median of {ROUNDS}");
    println!(
        "  form by hand {:.0} ms · Trede {:.0} ms",
        percentile(&form, 50),
        percentile(&widget, 50)
    );
    Ok(())
}

async fn paint(browser: &Browser, page: &str, until: &str) -> Result<Vec<f64>> {
    browser.open(page).await?;
    if let Some((_, topic)) = page.split_once('#') {
        browser.wait_until("$('#find')").await?;
        browser.run(&format!("host.topic = '{topic}';")).await?;
    }
    browser.wait_until(until).await?;
    numbers(browser.run(PAINT).await?)
}

async fn ready(browser: &Browser, page: &str, until: &str) -> Result<Vec<f64>> {
    let mut times = Vec::new();
    for _ in 0..ROUNDS {
        browser
            .devtools("Network.clearBrowserCache", serde_json::json!({}))
            .await?;
        browser.open(page).await?;
        browser.wait_until(until).await?;
        times.push(browser.run(READY).await?.as_f64().context("no time")?);
    }
    times.sort_by(f64::total_cmp);
    Ok(times)
}

fn numbers(times: Value) -> Result<Vec<f64>> {
    let times: Vec<f64> = serde_json::from_value(times)?;
    anyhow::ensure!(times.len() >= 20, "only {} answers were timed", times.len());
    Ok(times)
}

/// Of sorted times.
fn percentile(times: &[f64], part: usize) -> f64 {
    let place = (times.len() * part / 100).min(times.len().saturating_sub(1));
    times.get(place).copied().unwrap_or(f64::NAN)
}

fn line(name: &str, times: &[f64]) {
    println!(
        "  {name:<14} p50 {:>5.1} ms   p95 {:>5.1} ms   ({} answers)",
        percentile(times, 50),
        percentile(times, 95),
        times.len()
    );
}
