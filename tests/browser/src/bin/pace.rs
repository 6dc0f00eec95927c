//! How long an answer takes to be painted, beside a form written by hand, in one run on a slowed
//! machine. Ratios, not promises.

use anyhow::Result;
use browser_tests::Browser;

/// A processor four times slower, and the network of a slow 4G phone.
const TIMES: u32 = 4;
const TURNS: usize = 3;

/// Milliseconds from a click to the paint of the answer, and to that of the advice.
#[derive(Default, serde::Deserialize)]
struct Paints {
    answer: Vec<f64>,
    advice: Vec<f64>,
}

impl Paints {
    fn add(&mut self, more: Self) {
        self.answer.extend(more.answer);
        self.advice.extend(more.advice);
    }

    fn sort(&mut self) {
        self.answer.sort_by(f64::total_cmp);
        self.advice.sort_by(f64::total_cmp);
    }
}

/// Clicks answers one after another; each is timed to the frame in which it is painted, and to the
/// one in which what follows from it is: the first after the last change of the consultation before
/// the host is told. A form by hand draws both at once.
///
/// A finger knows nothing of the screen's frames: the clicks are spread evenly over a frame, the
/// same way on both pages. A timer alone would press one page just before each frame and the other
/// just after.
const PAINT: &str = "
    const painted = () => new Promise(done => requestAnimationFrame(() => {
        const channel = new MessageChannel();
        channel.port1.onmessage = done;
        channel.port2.postMessage(0);
    }));
    const ANSWERS = 40, FRAME = 1000 / 60, GOLDEN = 0.618;
    const WHOLE = { subtree: true, childList: true, attributes: true, characterData: true };
    const answer = [], advice = [];
    const told = () => new Promise(done => host.addEventListener('trede-advice', done, { once: true }));
    const shadow = host?.shadowRoot ?? document;
    for (let turn = 0; turn < 99 && answer.length < ANSWERS; turn++)
        for (const name of new Set([...shadow.querySelectorAll('input[type=radio]')].map(e => e.name)))
            for (const place of [1, 0]) {
                const inputs = [...shadow.querySelectorAll(`input[name=\"${name}\"]`)];
                const input = inputs[place];
                if (!input || input.checked || answer.length >= ANSWERS) continue;
                // What the last answer set in motion has come to rest: nobody answers five times a second.
                await new Promise(done => setTimeout(done, 300));
                await Promise.allSettled(shadow.getAnimations().map(motion => motion.finished));
                await painted();
                await new Promise(done => setTimeout(done, 2 * FRAME));
                const press = performance.now() + answer.length * GOLDEN % 1 * FRAME;
                while (performance.now() < press);
                const start = performance.now();
                const given = host ? told() : null;
                let drawn = null;
                const watch = new MutationObserver(() => drawn = painted().then(() => performance.now() - start));
                if (host) watch.observe(shadow.querySelector('.work'), WHOLE);
                const paint = painted();
                input.click();
                await paint;
                const time = performance.now() - start;
                answer.push(time);
                await given;
                watch.disconnect();
                const shown = host ? await drawn : time;
                if (shown === null) throw new Error('an advice was told and nothing was drawn');
                advice.push(shown);
            }
    return { answer, advice };";

#[tokio::main]
async fn main() -> Result<()> {
    let browser = Browser::start().await?;
    browser.slow_down(TIMES, true).await?;
    let (mut form, mut widget) = (Paints::default(), Paints::default());
    // By turns: what else the machine does is shared.
    for _ in 0..TURNS {
        let radio = "document.querySelector('[type=radio]')";
        form.add(paint(&browser, "/form.html", radio).await?);
        widget.add(paint(&browser, "/patient.html#hoge-bloeddruk", "$('fieldset')").await?);
    }
    form.sort();
    widget.sort();
    for (what, form, widget) in [
        ("the next paint", &form.answer, &widget.answer),
        ("the paint of the advice", &form.advice, &widget.advice),
    ] {
        println!("answer to {what}, processor {TIMES} times slower");
        line("form by hand", form);
        line("Trede", widget);
        let ratio = percentile(widget, 95) / percentile(form, 95);
        let median = percentile(widget, 50) / percentile(form, 50);
        println!("  ratio of p95: {ratio:.2} (budget of the next paint 1.5), of p50: {median:.2}");
    }
    Ok(())
}

async fn paint(browser: &Browser, page: &str, until: &str) -> Result<Paints> {
    browser.open(page).await?;
    if let Some((_, topic)) = page.split_once('#') {
        browser.wait_until("$('#find')").await?;
        browser.run(&format!("host.topic = '{topic}';")).await?;
    }
    browser.wait_until(until).await?;
    let paints: Paints = serde_json::from_value(browser.run(PAINT).await?)?;
    let timed = paints.answer.len();
    anyhow::ensure!(timed >= 20, "only {timed} answers were timed");
    Ok(paints)
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
