//! `trede.js` names the hash of what it fetches: each part comes once, and another is not used.

use std::collections::BTreeMap;
use std::fs;

use anyhow::Result;
use browser_tests::{Browser, Engine, Settings};
use serde_json::json;

/// The status of every answer so far, by what was asked.
async fn answers(engine: Engine) -> Result<Option<BTreeMap<String, Vec<u16>>>> {
    if engine.is_absent()? {
        return Ok(None);
    }
    let settings = Settings {
        engine,
        ..Settings::default()
    };
    let browser = Browser::start_with(settings).await?;
    browser.open("/").await?;
    browser.wait_until("$('#find')").await?;
    browser.run("return sleep(500);").await?;
    let mut found = BTreeMap::new();
    for request in browser.requests() {
        let statuses: &mut Vec<_> = found.entry(request.target).or_default();
        statuses.push(request.status);
    }
    assert!(found.contains_key("/trede_wijzer_bg.wasm"), "{found:?}");
    Ok(Some(found))
}

#[tokio::test]
async fn a_preload_and_its_fetch_are_one_request() -> Result<()> {
    let found = answers(Engine::Chromium).await?.unwrap_or_default();
    assert!(found.values().all(|all| all == &[200]), "{found:?}");
    Ok(())
}

/// Firefox asks whether what it preloaded still holds. `WebKitGTK` is left out: it uses no preload
/// of a fetch, with a hash or without.
#[tokio::test]
async fn firefox_gets_each_part_once() -> Result<()> {
    let found = answers(Engine::Firefox).await?.unwrap_or_default();
    let once = |all: &[u16]| matches!(all, [200] | [200, 304]);
    assert!(found.values().all(|all| once(all)), "{found:?}");
    Ok(())
}

/// Each still works, and would run: what stops it is its hash.
#[tokio::test]
async fn an_altered_part_is_refused_and_the_ladder_stands() -> Result<()> {
    // An empty section of its own; a rule that everybody would see.
    let altered: [(&str, &[u8], &str); 2] = [
        ("trede_wijzer_bg.wasm", b"\0\x02\x01x", "no-wasm"),
        ("trede.css", b":host { rotate: 180deg }", "no-style"),
    ];
    for (name, more, code) in altered {
        let place = tempfile::tempdir()?;
        let mut content = fs::read(xtask::paths::site()?.join(name))?;
        content.extend(more);
        fs::write(place.path().join(name), content)?;
        for page in ["/patient.html", "/"] {
            let settings = Settings {
                folders: vec![place.path().to_owned()],
                ..Settings::default()
            };
            let browser = Browser::start_with(settings).await?;
            browser.open(page).await?;
            browser.wait_for_event("trede-error").await?;
            let heard = browser.heard("trede-error").await?;
            assert_eq!(heard.len(), 1, "{heard:?}");
            assert_eq!(heard[0]["code"], code, "{heard:?}");
            let said = browser.text("[role=alert]").await?;
            assert!(said.contains("kon niet worden geladen"), "{said}");
            let shown = "return [$('.place') === null, getComputedStyle(host).rotate, host.shadowRoot.adoptedStyleSheets.length];";
            assert_eq!(browser.run(shown).await?, json!([true, "none", 1]));
            assert!(!browser.events().await?.contains(&"trede-ready".to_owned()));
            browser.is_calm().await?;
        }
    }
    Ok(())
}

#[tokio::test]
async fn altered_english_is_refused_and_the_screens_stay_dutch() -> Result<()> {
    let place = tempfile::tempdir()?;
    let text = fs::read_to_string(xtask::paths::site()?.join("en.txt"))?;
    fs::write(place.path().join("en.txt"), text.replace(" = ", " = Not "))?;
    let settings = Settings {
        folders: vec![place.path().to_owned()],
        ..Settings::default()
    };
    let browser = Browser::start_with(settings).await?;
    browser.open_topic("hoge-bloeddruk").await?;
    browser.run("host.lang = 'en';").await?;
    browser.settled().await?;
    let said = browser.said().await?;
    assert!(
        said.iter().any(|line| line.contains("stay Dutch")),
        "{said:?}"
    );
    let shown = browser.run("return root.textContent;").await?;
    assert!(!shown.as_str().unwrap().contains("Not "), "{shown}");
    browser.is_calm().await
}
