//! No call can trap, whatever arrives late: the module's second file, the topics, the texts, each held
//! back while somebody clicks, types, and the host speaks; in several orders. And what did not come
//! comes when it is asked for again.

use std::time::Duration;

use anyhow::{Context, Result, ensure};
use browser_tests::{Browser, Faults, Logged};
use serde_json::json;

/// What the start field does without.
const LATER: [&str; 5] = [
    "_rest.wasm",
    "topics.bin",
    "nl.txt",
    "en.txt",
    "reasons.bin",
];

/// What a doctor and a host do, in any order, at any moment.
const ACTS: [&str; 18] = [
    "$('#find')?.focus(); const find = $('#find'); if (find) { find.value = one(['hoge bloeddruk', 'moe', 'knie', 'K86', 'zzz']); find.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true })); }",
    "key('Enter')",
    "key(one(['0', '1', '3', 'j', '?', 'Backspace', 'Delete', 'ArrowDown', 'Escape']))",
    "for (const digit of '303123j') key(digit)",
    "one($$('button, [role=option], .link'))?.click()",
    "one($$('input:not(#find), summary, label'))?.click()",
    "host.context = one([{ icpc: 'K86', age: 60, sex: 'vrouw' }, { topic: 'vermoeidheid' }, { age: 33 }, {}, null, { topic: 'nergens' }])",
    "host.topic = one(['hoge-bloeddruk', 'kwetsbare-oudere', 'nergens', null])",
    "host.icpc = one(['K86', 'A04', 'Z99', null])",
    "host.age = one([60, 3, 'x', null])",
    "host.lang = one(['en', 'nl', 'fy'])",
    "host.mode = one(['step', 'consult'])",
    "host.strings = one([{ 'app.name': 'Eigen' }, null])",
    "host.api(1).reset()",
    "host.api(1).focus()",
    "walk(one([true, false]))",
    "host.remove(); await sleep(one([0, 30])); document.body.append(host)",
    "host.region = one(['midden-nederland', null]); host.date = one(['2026-11-22', '2026-12-01'])",
];

/// In the page: chances that a seed settles, and what the acts are written in.
const MEANS: &str = "
    window.print = () => {};
    const { walks } = await import('/trede.js');
    const any = below => Math.floor((state.now = (state.now * 48271) % 2147483647) / 2147483647 * below);
    const one = list => list[any(list.length)];
    const key = name => (root.activeElement ?? $('.trede') ?? host).dispatchEvent(
        new KeyboardEvent('keydown', { key: name, bubbles: true, composed: true, cancelable: true }));
    const walk = forward => { walks.get(host)(forward); };";

/// Does so many things, some at once.
async fn act(browser: &Browser, times: usize) -> Result<()> {
    let acts = ACTS
        .iter()
        .map(|act| format!("async () => {{ {act}; }}"))
        .collect::<Vec<_>>()
        .join(", ");
    browser
        .run(&format!(
            "const state = window.state; {MEANS}
            const acts = [{acts}];
            for (let time = 0; time < {times}; time++) {{
                await acts[any(acts.length)]();
                if (any(3)) await sleep(any(60));
            }}
            return null;"
        ))
        .await
        .map(drop)
}

/// Nothing has stopped, and nothing was thrown; what the acts said wrong themselves is told.
async fn nothing_trapped(browser: &Browser, case: &str) -> Result<()> {
    let expected = ["unknown-topic", "unknown-icpc", "bad-age", "bad-lang"];
    for error in browser.heard("trede-error").await? {
        let code = error
            .get("code")
            .and_then(|code| code.as_str())
            .unwrap_or_default();
        ensure!(expected.contains(&code), "{case}: {error}");
    }
    browser.is_calm().await.with_context(|| case.to_owned())
}

/// From wherever it is: a new patient, a topic, keys, an advice.
async fn works(browser: &Browser, case: &str) -> Result<()> {
    browser
        .run(
            "for (const name of ['region', 'lang', 'mode']) host.removeAttribute(name);
            host.date = '2026-11-22';
            host.strings = null;
            host.api(1).reset();
            host.topic = 'hoge-bloeddruk';
            return null;",
        )
        .await?;
    browser
        .wait_until("$('h1')?.textContent === 'Hoge bloeddruk' && host.api(1).advice()?.region === 'oostelijk-zuid-limburg'")
        .await
        .with_context(|| case.to_owned())?;
    browser.settled().await?;
    browser.run("host.api(1).focus(); return null;").await?;
    browser.settled().await?;
    browser.press_each("303123j").await?;
    browser
        .advised("pluspunt")
        .await
        .with_context(|| case.to_owned())
}

/// The orders in which the files come: of each all come first and last once.
const ORDERS: [[usize; 5]; 8] = [
    [0, 1, 2, 3, 4],
    [1, 2, 3, 4, 0],
    [2, 3, 4, 0, 1],
    [3, 4, 0, 1, 2],
    [4, 3, 2, 1, 0],
    [1, 0, 4, 3, 2],
    [2, 4, 0, 3, 1],
    [4, 0, 3, 1, 2],
];

#[tokio::test]
async fn whatever_comes_late_and_whatever_happens_meanwhile_nothing_traps() -> Result<()> {
    let browser = Browser::start().await?;
    for (seed, order) in ORDERS.iter().enumerate() {
        let mut withheld: Vec<&str> = order
            .iter()
            .filter_map(|at| LATER.get(*at).copied())
            .collect();
        let hold = |files: &[&str]| {
            browser.set_faults(Faults {
                withheld: files.iter().map(|file| (*file).to_owned()).collect(),
                ..Faults::default()
            });
        };
        hold(&withheld);
        let case = format!("seed {seed}, {withheld:?}");
        browser.open("/patient.html").await?;
        browser.wait_until("$('#find')").await?;
        let start = 7919 * (seed + 1);
        browser
            .run(&format!("window.state = {{ now: {start} }}; return null;"))
            .await?;
        while !withheld.is_empty() {
            act(&browser, 6).await?;
            withheld.remove(0);
            hold(&withheld);
            act(&browser, 3).await?;
        }
        act(&browser, 12).await?;
        nothing_trapped(&browser, &case).await?;
        works(&browser, &case).await?;
        nothing_trapped(&browser, &case).await?;
    }
    Ok(())
}

/// Missing or damaged at first; asked for again it is there.
#[tokio::test]
async fn what_failed_comes_when_it_is_asked_for_again() -> Result<()> {
    for (file, code, cut) in [
        ("_bg.wasm", "no-wasm", false),
        ("trede_wijzer.js", "no-module", false),
        ("trede.css", "no-style", false),
        ("index.bin", "unknown-region", false),
        ("index.bin", "damaged-agreements", true),
        ("_rest.wasm", "no-wasm", false),
        ("_rest.wasm", "no-wasm", true),
        ("topics.bin", "unknown-region", false),
        ("topics.bin", "damaged-agreements", true),
        ("reasons.bin", "unknown-region", false),
        ("reasons.bin", "damaged-agreements", true),
        ("nl.txt", "no-texts", false),
    ] {
        let case = format!("{file}, cut {cut}");
        let browser = Browser::start().await?;
        let bad = vec![file.to_owned()];
        browser.set_faults(if cut {
            Faults {
                cut_short: bad,
                ..Faults::default()
            }
        } else {
            Faults {
                missing: bad,
                ..Faults::default()
            }
        });
        browser.open("/patient.html").await?;
        browser.wait_for_event("trede-error").await?;
        assert_eq!(
            browser.heard("trede-error").await?[0]["code"],
            code,
            "{case}"
        );
        // Chosen in vain, where there is a start field; and asked for in vain.
        let field = browser.run("return Boolean($('#find'));").await? == true;
        if field {
            browser.click("#find").await?;
            browser.write("hoge bloeddruk").await?;
            browser.press("Enter").await?;
            browser
                .wait_until("$('.trede').textContent.includes('niet geladen')")
                .await
                .with_context(|| case.clone())?;
        }
        browser.click_named("Probeer het opnieuw").await?;
        browser
            .wait_until("__tested.events.filter(name => name === 'trede-error').length === 2")
            .await
            .with_context(|| case.clone())?;
        browser.set_faults(Faults::default());
        browser.click_named("Probeer het opnieuw").await?;
        if field && code != "damaged-agreements" {
            // What was chosen opens by itself.
            browser
                .wait_until("$('h1')?.textContent === 'Hoge bloeddruk'")
                .await
                .with_context(|| case.clone())?;
        }
        browser
            .wait_for_event("trede-loaded")
            .await
            .with_context(|| case.clone())?;
        works(&browser, &case).await?;
        assert_eq!(
            browser.run("return $$('[role=alert]').length;").await?,
            0,
            "{case}"
        );
        browser.is_calm().await?;
    }
    Ok(())
}

/// Without the English texts the screens stay Dutch, and everything works.
#[tokio::test]
async fn without_the_english_texts_the_screens_stay_dutch() -> Result<()> {
    let browser = Browser::start().await?;
    browser.set_faults(Faults {
        missing: vec!["en.txt".to_owned()],
        ..Faults::default()
    });
    browser.open_patient().await?;
    browser.run("host.lang = 'en'; return null;").await?;
    browser.choose("hoge bloeddruk").await?;
    browser.press_each("303123j").await?;
    browser.advised("pluspunt").await?;
    let said = browser.said().await?.join("\n");
    assert!(said.contains("the screens stay Dutch"), "{said}");
    assert_eq!(
        browser.heard("trede-error").await?,
        Vec::<serde_json::Value>::new()
    );
    assert_eq!(
        browser
            .run("return $('.card').textContent.length > 40;")
            .await?,
        json!(true)
    );
    Ok(())
}

/// The widget is there, and then comes the script of the page around it: what is typed goes into the field all the same.
#[tokio::test]
async fn the_field_has_the_focus_also_where_the_pages_own_script_comes_last() -> Result<()> {
    let browser = Browser::start().await?;
    browser.set_faults(Faults {
        withheld: vec!["/page.js".to_owned()],
        ..Faults::default()
    });
    // The browser says that a page is open once its scripts are there.
    let release = async {
        let is_last = |one: &Logged| one.target.ends_with("topics.bin");
        for _ in 0..1000 {
            if browser.requests().iter().any(is_last) {
                break;
            }
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
        tokio::time::sleep(Duration::from_secs(2)).await;
        browser.set_faults(Faults::default());
    };
    let (opened, ()) = tokio::join!(browser.open("/"), release);
    opened?;
    let later = browser
        .run(
            "const came = name => performance.getEntriesByType('resource').find(one => one.name.endsWith(name)).responseEnd;
            return came('/page.js') - came('topics.bin');",
        )
        .await?;
    ensure!(
        later.as_f64().is_some_and(|later| later > 1500.0),
        "{later}"
    );
    browser.focus_arrives("search").await?;
    browser.write("hoge").await?;
    assert_eq!(browser.run("return $('#find').value;").await?, "hoge");
    browser.is_clean().await
}
