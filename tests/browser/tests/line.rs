//! A line that is slow, breaks in the middle of a file, or is gone for a while.

use anyhow::{Context, Result};
use browser_tests::{Browser, Faults, Line};
use serde_json::json;

/// All that is fetched; each breaks off once, and is asked for again.
const FETCHED: [&str; 9] = [
    "_bg.wasm",
    "_rest.wasm",
    "trede_wijzer.js",
    "trede.css",
    "index.bin",
    "topics.bin",
    "reasons.bin",
    "nl.txt",
    "intrekkingen.json",
];

/// What came halfway is no file: the doctor reads that it is not loaded, never that the browser can't or that the agreements are wrong, and a
/// press is enough.
#[tokio::test]
async fn a_connection_that_breaks_halfway_is_said_and_tried_again() -> Result<()> {
    let browser = Browser::start().await?;
    for file in FETCHED {
        browser.set_faults(Faults {
            broken: vec![file.to_owned()],
            ..Faults::default()
        });
        browser.open("/patient.html").await?;
        browser.wait_for_event("trede-error").await.context(file)?;
        let heard = browser.heard("trede-error").await?;
        browser.wait_until("$('[role=alert]')").await?;
        let said = browser.text("[role=alert]").await?;
        let plain = ["kon niet worden geladen", "nog niet helemaal geladen"];
        assert!(
            plain.iter().any(|words| said.contains(words)),
            "{file}: {said} {heard:?}"
        );
        browser.set_faults(Faults::default());
        browser
            .click_named("Probeer het opnieuw")
            .await
            .context(file)?;
        browser
            .walks_to_an_advice()
            .await
            .with_context(|| file.to_owned())?;
        browser.is_calm().await.context(file)?;
    }
    Ok(())
}

/// What is asked of nobody else any more: the element leaves the page with everything on its way, and another comes.
#[tokio::test]
async fn an_element_that_leaves_while_it_loads_is_no_fault() -> Result<()> {
    let browser = Browser::start().await?;
    browser.set_faults(Faults {
        delay: std::time::Duration::from_millis(150),
        ..Faults::default()
    });
    browser.open("/patient.html").await?;
    for pause in [0, 50, 100, 200, 300, 400] {
        browser
            .run(&format!(
                "const next = host.cloneNode(true); host.replaceWith(next); await sleep({pause}); return null;"
            ))
            .await?;
    }
    browser.set_faults(Faults::default());
    browser.walks_to_an_advice().await?;
    assert_eq!(browser.heard("trede-error").await?.len(), 0);
    browser.is_calm().await
}

/// A phone in a cellar: it says that it loads, shows the ladder meanwhile, and takes what is typed early.
#[tokio::test]
async fn on_slow_3g_the_ladder_stands_until_the_wijzer_does() -> Result<()> {
    let browser = Browser::start().await?;
    browser.open("/empty.html").await?;
    browser.on_line(Line::SLOW_3G).await?;
    browser.open("/patient.html").await?;
    browser.wait_until("$('[part=notice] progress')").await?;
    let meanwhile = "return [document.querySelector('#ladder').checkVisibility(), $('[part=notice]').textContent.includes('wordt geladen')];";
    assert_eq!(browser.run(meanwhile).await?, json!([true, true]));
    browser.wait_until("$('#find')").await?;
    browser.click("#find").await?;
    browser.write("hoge bloeddruk").await?;
    browser.press("Enter").await?;
    browser
        .wait_until("$('h1')?.textContent === 'Hoge bloeddruk'")
        .await?;
    browser.wait_for_event("trede-loaded").await?;
    browser.press_each("303123j").await?;
    browser.advised("pluspunt").await?;
    let asked: Vec<_> = browser
        .requests()
        .into_iter()
        .map(|one| one.target)
        .collect();
    let twice: Vec<_> = asked
        .iter()
        .filter(|one| asked.iter().filter(|other| other == one).count() > 1)
        .collect();
    assert!(
        twice.iter().all(|one| *one == "/icon.svg"),
        "fetched twice: {twice:?}"
    );
    browser.is_clean().await
}
