//! `import "trede-wijzer"` while a portal is being made: in the development servers of bundlers, on a free port of this machine.

use std::fs::{self, OpenOptions};
use std::io::Write;
use std::path::Path;

use anyhow::Result;
use browser_tests::Browser;
use serde_json::json;
use xtask::doors::Served;

/// What the page fetched of the package, each with its status; nothing of another origin.
const FETCHED: &str = "const all = performance.getEntriesByType('resource').filter(one => /[.](wasm|bin|txt)([?]|$)/.test(one.name));
    return [all.length, all.filter(one => one.responseStatus !== 200 || !one.name.startsWith(location.origin)).map(one => one.name)];";

async fn opened(door: &str, alter: impl FnOnce(&Path) -> Result<()>) -> Result<(Browser, Served)> {
    let served = Served::start(door, alter)?;
    let browser = Browser::start().await?;
    browser.open(&served.url).await?;
    Ok((browser, served))
}

/// By keys to an advice; and a trap of the module is known as its own, whatever its script is called there.
async fn walked(door: &str) -> Result<()> {
    let (browser, _served) = opened(door, |_| Ok(())).await?;
    browser.wait_for_event("trede-loaded").await?;
    browser
        .run("host.date = '2026-11-22'; return null;")
        .await?;
    browser.walks_to_an_advice().await?;
    let found = browser.run(FETCHED).await?;
    assert_eq!(found.get(1), Some(&json!([])), "{door}: {found}");
    let count = found.get(0).and_then(serde_json::Value::as_u64);
    assert!(count >= Some(6), "{door}: {found}");
    browser.is_clean().await?;
    browser
        .run("window.spoil(); $('[data-id=wanneer] .alter').click(); return null;")
        .await?;
    browser.wait_for_event("trede-error").await?;
    let heard = browser.heard("trede-error").await?;
    let code = heard.first().and_then(|error| error.get("code")?.as_str());
    assert_eq!(code, Some("panic"));
    browser.advised("pluspunt").await
}

#[tokio::test]
async fn vite_serves_it() -> Result<()> {
    walked("vite").await
}

#[tokio::test]
async fn webpack_serves_it() -> Result<()> {
    walked("webpack").await
}

#[tokio::test]
async fn esbuild_serves_it() -> Result<()> {
    walked("esbuild").await
}

/// The framework's own component hears what the doctor does, and says who the patient is.
async fn held(door: &str) -> Result<()> {
    let (browser, _served) = opened(door, |_| Ok(())).await?;
    browser
        .wait_until("document.querySelector('#heard')?.textContent === 'hoge-bloeddruk'")
        .await?;
    browser.wait_for_event("trede-loaded").await?;
    let known = "return [document.querySelectorAll('trede-wijzer').length, host.context.age, host.context.sex];";
    assert_eq!(browser.run(known).await?, json!([1, "60", "vrouw"]));
    browser.is_clean().await
}

/// In its development build `StrictMode` mounts every component twice, and effects too.
#[tokio::test]
async fn react_in_strict_mode_holds_it_while_it_is_made() -> Result<()> {
    held("react").await
}

#[tokio::test]
async fn vue_holds_it_while_it_is_made() -> Result<()> {
    held("vue").await
}

#[tokio::test]
async fn angular_holds_it_while_it_is_made() -> Result<()> {
    held("angular").await
}

/// Each part is held to its hash there too: a server that changes one is told from one that doesn't.
#[tokio::test]
async fn a_part_that_is_altered_there_is_refused() -> Result<()> {
    for door in ["vite", "webpack"] {
        let alter = |place: &Path| {
            let module = place.join("node_modules/trede-wijzer/trede_wijzer_bg.wasm");
            // An empty section of its own: it would run.
            let mut file = OpenOptions::new().append(true).open(module)?;
            Ok(file.write_all(b"\0\x02\x01x")?)
        };
        let (browser, _served) = opened(door, alter).await?;
        browser.wait_for_event("trede-error").await?;
        let heard = browser.heard("trede-error").await?;
        assert_eq!(heard[0]["code"], "no-wasm", "{door}: {heard:?}");
        let said = browser.text("[role=alert]").await?;
        assert!(said.contains("kon niet worden geladen"), "{door}: {said}");
        browser.is_calm().await?;
    }
    Ok(())
}

/// What was served ends with the test.
#[tokio::test]
async fn a_server_that_is_dropped_answers_no_more() -> Result<()> {
    let served = Served::start("vite", |place| {
        Ok(fs::write(place.join("index.html"), "<!doctype html>")?)
    })?;
    let address = served
        .url
        .trim_start_matches("http://")
        .trim_end_matches('/')
        .to_owned();
    std::net::TcpStream::connect(&address)?;
    drop(served);
    assert!(std::net::TcpStream::connect(&address).is_err());
    Ok(())
}
