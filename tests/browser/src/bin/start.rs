//! How long until a page can be used, beside a form written by hand, a form made with form-js and a
//! counter made with Yew: in one run, by turns, on a slowed processor. Ratios, not promises.

use anyhow::{Context, Result, ensure};
use browser_tests::Browser;
use serde_json::json;

/// A processor four times slower.
const TIMES: u32 = 4;
const ROUNDS: usize = 9;

/// A page, and what is there once it can be used.
struct Page {
    name: &'static str,
    address: &'static str,
    until: &'static str,
}

const fn page(name: &'static str, address: &'static str, until: &'static str) -> Page {
    Page {
        name,
        address,
        until,
    }
}

const PAGES: [Page; 6] = [
    page(
        "form by hand",
        "/form.html",
        "document.querySelector('[type=radio]')",
    ),
    page(
        "form-js",
        "/form-js.html",
        "document.querySelector('main [type=radio]')",
    ),
    page(
        "counter with Yew",
        "/counter.html",
        "document.querySelector('button')",
    ),
    page("Trede, its own page", "/", "$('#find')"),
    page("Trede, in a host's page", "/patient.html", "$('#find')"),
    page(
        "Trede, a topic named by the host",
        "/topic.html",
        "$('fieldset')",
    ),
];

#[tokio::main]
async fn main() -> Result<()> {
    let browser = Browser::start().await?;
    for slow_line in [false, true] {
        browser.slow_down(TIMES, slow_line).await?;
        let line = if slow_line { "slow 4G" } else { "no slow line" };
        println!(
            "until it can be used, processor {TIMES} times slower, {line}, nothing kept, median of {ROUNDS}"
        );
        let times = by_turns(&browser).await?;
        let of = |name: &str| {
            times
                .iter()
                .find(|(page, _)| *page == name)
                .map(|(_, time)| *time)
        };
        let (form, counter) = (
            of("form-js").context("form-js")?,
            of("counter with Yew").context("counter")?,
        );
        for (name, time) in &times {
            println!(
                "  {name:<34} {time:>6.0} ms   {:>5.2} times form-js   {:>5.2} times the counter",
                time / form,
                time / counter
            );
        }
    }
    println!("  budgets: the start field 1.5 times the counter, a named topic 1.0 times form-js");
    Ok(())
}

/// The median of each page, in ms. By turns: what else the machine does is shared.
async fn by_turns(browser: &Browser) -> Result<Vec<(&'static str, f64)>> {
    let mut times = PAGES.map(|page| (page, Vec::new()));
    for _ in 0..ROUNDS {
        for (page, times) in &mut times {
            times.push(ready(browser, page).await?);
        }
    }
    let median = |(page, mut times): (Page, Vec<f64>)| {
        times.sort_by(f64::total_cmp);
        (
            page.name,
            times.get(times.len() / 2).copied().unwrap_or(f64::NAN),
        )
    };
    Ok(times.map(median).into())
}

/// Looked at in each frame, from the start of the navigation.
async fn ready(browser: &Browser, page: &Page) -> Result<f64> {
    let look = format!(
        "{{
            const $ = selector => document.querySelector('trede-wijzer')?.shadowRoot?.querySelector(selector);
            const look = () => ({}) ? (window.__usable = performance.now()) : requestAnimationFrame(look);
            look();
        }}",
        page.until
    );
    browser
        .devtools("Network.clearBrowserCache", json!({}))
        .await?;
    let script = json!({ "source": look });
    let script = browser
        .devtools("Page.addScriptToEvaluateOnNewDocument", script)
        .await?;
    browser.open(page.address).await?;
    let time = browser.wait_until("window.__usable").await?;
    let ended = browser
        .devtools("Page.removeScriptToEvaluateOnNewDocument", script)
        .await;
    ended.context("the page is looked at no longer")?;
    let time = time.as_f64().context("no time")?;
    ensure!(time > 0.0, "{} was never usable", page.name);
    Ok(time)
}
