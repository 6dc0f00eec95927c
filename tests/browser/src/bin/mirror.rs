//! How long a year of 200 practices takes the mirror, on a machine four times slower: from the columns that are confirmed to
//! what was read, and from there to the funnel.

use anyhow::Result;
use browser_tests::Browser;

const TIMES: u32 = 4;

/// 200 practices, 12 months, 16 specialties and these steps.
const FILE: &str = "
    let rows = 'praktijk;maand;specialisme;trede;aantal;doorverwezen\\n', lot = 7;
    const dice = sides => (lot = (lot * 48271) % 2147483647) % sides;
    for (let p = 0; p < 200; p++) for (let m = 1; m <= 12; m++) for (let s = 0; s < 16; s++)
        for (const step of STEPS)
            rows += `praktijk ${p};2025-${String(m).padStart(2, '0')};specialisme ${s};${step};${dice(9)};\\n`;
    const files = new DataTransfer(); files.items.add(new File([rows], 'jaar.csv'));
    $('.opens').files = files.files; $('.opens').dispatchEvent(new Event('change', { bubbles: true }));";

/// A year is 38,400 rows; with each step apart it is three times as many.
const STEPS: [(&str, &str); 2] = [
    ("38,400", "['ziekenhuis']"),
    ("115,200", "['ziekenhuis', 'pluspunt', 'meedenkconsult']"),
];

/// Presses, waits until something is there and painted, and says how long that took.
const PRESS: &str = "
    const began = performance.now();
    document.querySelector('.do').click();
    while (!document.querySelector(THERE)) await new Promise(done => setTimeout(done));
    await new Promise(done => requestAnimationFrame(() => setTimeout(done)));
    return performance.now() - began;";

#[tokio::main]
async fn main() -> Result<()> {
    let browser = Browser::start().await?;
    for turn in 1..=3 {
        for (rows, steps) in STEPS {
            browser.slow_down(1, false).await?;
            browser.open("/spiegel/none").await?;
            browser.open("/spiegel/").await?;
            browser.wait_until("$('.opens')").await?;
            browser.run(&FILE.replace("STEPS", steps)).await?;
            browser.wait_until("$('.columns')").await?;
            browser.slow_down(TIMES, false).await?;
            let read = press(&browser, "select[name=own]").await?;
            let drawn = press(&browser, ".plot").await?;
            println!(
                "{turn}: {rows} rows read {read:.0} ms, drawn {drawn:.0} ms, together {:.0} ms (budget 1500), processor {TIMES} times slower",
                read + drawn
            );
        }
    }
    Ok(())
}

async fn press(browser: &Browser, there: &str) -> Result<f64> {
    let script = PRESS.replace("THERE", &format!("'{there}'"));
    Ok(browser
        .run(&format!("return (async () => {{ {script} }})();"))
        .await?
        .as_f64()
        .unwrap_or(f64::NAN))
}
