//! A GP in a consultation doesn't scroll: how high the page is once there is an advice, of every topic,
//! and where the way to the letter is.

use anyhow::{Context, Result};
use browser_tests::{Browser, Look, topics};
use serde_json::Value;

/// Answers each topic to its advice, each time another value of a question, and measures the page.
const WALK: &str = "
    const frame = () => new Promise(done => requestAnimationFrame(() => setTimeout(done)));
    const settle = async () => { for (let i = 0; i < 4; i++) await frame(); };
    const found = [];
    for (const [at, topic] of TOPICS.entries()) {
        host.api(1).reset();
        host.api(1).setContext({ topic, age: 45, sex: at % 2 ? 'vrouw' : 'man' });
        for (let i = 0; i < 300 && !host.api(1).advice(); i++) await frame();
        await settle();
        for (let key = 0; key < 25; key++) {
            const list = $('.alarms:not([data-folded])');
            const open = $$('.q:not([data-folded])').find(q => !q.querySelector('input:checked'));
            if (list?.dataset.answered === 'false') $('.none').click();
            else if (open) {
                const inputs = [...open.querySelectorAll('label:not(.unknown, [data-barred]) input')];
                const chosen = inputs[(at + key + SEED) % inputs.length];
                chosen.dispatchEvent(new KeyboardEvent('keydown', { key: chosen.dataset.key, bubbles: true, composed: true, cancelable: true }));
            } else break;
            await settle();
        }
        scrollTo(0, 0);
        await settle();
        const seen = e => e.getClientRects().length && e.getBoundingClientRect().bottom <= innerHeight + 1;
        const ways = $$('[data-focus=letter], .now .main, .side-of > .small');
        found.push([topic, host.api(1).advice().status, document.scrollingElement.scrollHeight / innerHeight, ways.length, ways.some(seen)]);
    }
    return found;";

/// Median and highest, in screens, and where no way on is in the first.
async fn measured(browser: &Browser, width: u32) -> Result<(f64, f64, Vec<Value>)> {
    browser
        .look(&Look {
            width,
            height: 800,
            reduced_motion: true,
            ..Look::default()
        })
        .await?;
    browser.open_patient().await?;
    let mut found = Vec::new();
    for (seed, part) in topics()?.chunks(12).enumerate() {
        let walk = WALK.replace("SEED", &seed.to_string());
        let walk = walk.replace("TOPICS", &serde_json::to_string(part)?);
        let some: Vec<(String, String, f64, u32, bool)> =
            serde_json::from_value(browser.run(&walk).await?)?;
        found.extend(some);
    }
    let lost = found.iter().filter(|(.., ways, seen)| *ways > 0 && !seen);
    let lost = lost.map(|one| Value::from(one.0.as_str())).collect();
    found.sort_by(|one, other| one.2.total_cmp(&other.2));
    let middle = found.get(found.len() / 2).context("no topic")?;
    let tallest = found.last().context("no topic")?;
    let (median, most) = (middle.2, tallest.2);
    println!(
        "{width} px: median {median:.2} screens, most {most:.2} ({}), {} advices",
        tallest.0,
        found.iter().filter(|one| one.3 > 0).count()
    );
    assert!(found.len() > 50, "{} topics", found.len());
    Ok((median, most, lost))
}

#[tokio::test]
async fn the_advice_fits_in_the_screen_and_the_letter_is_in_the_first() -> Result<()> {
    let browser = Browser::start().await?;
    for (width, middle, highest) in [(1280, 1.3, 2.0), (400, 2.5, 4.0)] {
        let (median, most, lost) = measured(&browser, width).await?;
        assert!(median <= middle, "{width} px: median {median:.2}");
        assert!(most <= highest, "{width} px: {most:.2}");
        assert_eq!(lost, Vec::<Value>::new(), "{width} px: no way on in sight");
    }
    browser.is_calm().await
}
