//! How long an answer takes to be painted, and how long until a GP can type, beside a form written
//! by hand, in one run on a slowed machine. Ratios, not promises.

use anyhow::{Context, Result};
use browser_tests::Browser;

/// A processor four times slower, and the network of a slow 4G phone.
const TIMES: u32 = 4;
const ROUNDS: usize = 5;

/// Clicks answers one after another; each is timed to the frame in which it is painted, and to the
/// one in which what follows from it is: a form by hand draws both at once.
const PAINT: &str = "
    const painted = () => new Promise(done => requestAnimationFrame(() => {
        const channel = new MessageChannel();
        channel.port1.onmessage = done;
        channel.port2.postMessage(0);
    }));
    const times = [], whole = [];
    const told = () => new Promise(done => host.addEventListener('trede-advice', done, { once: true }));
    const shadow = host?.shadowRoot ?? document;
    for (let turn = 0; turn < 99 && times.length < 40; turn++)
        for (const name of new Set([...shadow.querySelectorAll('input[type=radio]')].map(e => e.name)))
            for (const place of [1, 0]) {
                const inputs = [...shadow.querySelectorAll(`input[name=\"${name}\"]`)];
                const input = inputs[place];
                if (!input || input.checked || times.length >= 40) continue;
                // What the last answer set in motion has come to rest: nobody answers five times a second.
                await new Promise(done => setTimeout(done, 400));
                await painted();
                const start = performance.now();
                const advice = host ? told() : null;
                const paint = painted();
                input.click();
                await paint;
                times.push(performance.now() - start);
                if (advice) { await advice; await painted(); }
                whole.push(performance.now() - start);
            }
    const sorted = all => all.sort((a, b) => a - b);
    return [sorted(times), sorted(whole)];";

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
    for (what, place) in [("the next paint", 0), ("the paint of the advice", 1)] {
        let [form, widget] = [&form, &widget].map(|times| times.get(place).map_or(&[][..], |t| t));
        println!("answer to {what}, processor {TIMES} times slower");
        line("form by hand", form);
        line("Trede", widget);
        let ratio = percentile(widget, 95) / percentile(form, 95);
        println!("  ratio of p95: {ratio:.2} (budget of the next paint 1.5)");
    }
    println!("ready to type, slow 4G, nothing kept, median of {ROUNDS}");
    let [form, counter, own, hosted] = [
        ready(
            &browser,
            "/form.html",
            "document.querySelector('[type=radio]')",
        )
        .await?,
        ready(
            &browser,
            "/counter.html",
            "document.querySelector('button')",
        )
        .await?,
        ready(&browser, "/", "$('#find')").await?,
        ready(&browser, "/patient.html", "$('#find')").await?,
    ];
    println!("  form by hand {form:.0} ms · counter with Yew {counter:.0} ms");
    for (what, time) in [
        ("its own page", own),
        ("a host's page, nothing preloaded", hosted),
    ] {
        let ratio = time / counter;
        println!("  Trede, {what}: {time:.0} ms, {ratio:.2} times the counter (budget 1.5)");
    }
    Ok(())
}

async fn paint(browser: &Browser, page: &str, until: &str) -> Result<Vec<Vec<f64>>> {
    browser.open(page).await?;
    if let Some((_, topic)) = page.split_once('#') {
        browser.wait_until("$('#find')").await?;
        browser.run(&format!("host.topic = '{topic}';")).await?;
    }
    browser.wait_until(until).await?;
    let times: Vec<Vec<f64>> = serde_json::from_value(browser.run(PAINT).await?)?;
    let timed = times.first().map_or(0, Vec::len);
    anyhow::ensure!(timed >= 20, "only {timed} answers were timed");
    Ok(times)
}

/// The median, in ms.
async fn ready(browser: &Browser, page: &str, until: &str) -> Result<f64> {
    let mut times = Vec::new();
    for _ in 0..ROUNDS {
        browser
            .devtools("Network.clearBrowserCache", serde_json::json!({}))
            .await?;
        browser.open(page).await?;
        // Looked at in each frame: from the start of the navigation.
        let seen = format!(
            "return new Promise(done => {{
                const look = () => ({until}) ? done(performance.now()) : requestAnimationFrame(look);
                look();
            }});"
        );
        let time = browser.run(&seen).await?;
        times.push(time.as_f64().context("no time")?);
    }
    times.sort_by(f64::total_cmp);
    Ok(percentile(&times, 50))
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
