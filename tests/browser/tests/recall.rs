//! An advice that was taken back after it was published is given nowhere, and its card says why and what to do.

use std::fs;

use anyhow::Result;
use browser_tests::{Browser, Settings};
use serde_json::json;
use tempfile::TempDir;

const LIST: &str = r#"{ "intrekkingen": [{
    "onderwerp": "hoge-bloeddruk", "sinds": "2026-11-20",
    "waarom": "De grens voor spoed klopt niet.", "doe": "Bel de dienstdoende internist."
}] }"#;

/// The site with this list at this place.
async fn site(place: &str, list: &str) -> Result<(Browser, TempDir)> {
    let folder = tempfile::tempdir()?;
    fs::create_dir(folder.path().join("regels"))?;
    fs::write(folder.path().join(place), list)?;
    let settings = Settings {
        folders: vec![folder.path().to_owned()],
        ..Settings::default()
    };
    Ok((Browser::start_with(settings).await?, folder))
}

async fn is_taken_back(browser: &Browser) -> Result<()> {
    assert_eq!(browser.status().await?, "expired");
    assert_eq!(
        browser.text("#advice-title").await?,
        "Dit advies is ingetrokken"
    );
    let card = browser.text(".card").await?;
    for said in [
        "De grens voor spoed klopt niet.",
        "Bel de dienstdoende internist.",
        "20-11-2026",
    ] {
        assert!(card.contains(said), "{said}: {card}");
    }
    let told = browser.advice().await?;
    assert_eq!(told.pointer("/step"), Some(&json!(null)));
    let rule = told.pointer("/steps/0/because/0/rule");
    assert_eq!(rule, Some(&json!("ingetrokken")));
    Ok(())
}

#[tokio::test]
async fn a_recalled_topic_gives_no_advice_and_its_red_flags_still_work() -> Result<()> {
    let (browser, _folder) = site("regels/intrekkingen.json", LIST).await?;
    browser.open_topic("hoge-bloeddruk").await?;
    browser.press_each("303123j").await?;
    is_taken_back(&browser).await?;
    browser.unfold("alarm").await.ok();
    browser.run("$('[data-row] input').click();").await?;
    browser
        .wait_until("host.api(1).advice()?.status === 'alarm'")
        .await?;
    // Another topic of the same agreements is advised as ever.
    browser
        .run("host.reset(); host.context = { topic: 'heupklachten', age: 70 };")
        .await?;
    browser
        .wait_until("host.api(1).advice()?.status === 'open'")
        .await?;
    assert_eq!(browser.status().await?, "open");
    browser.is_clean().await
}

#[tokio::test]
async fn a_host_says_where_the_list_is() -> Result<()> {
    let (browser, _folder) = site("lijst.json", LIST).await?;
    browser.open_topic("hoge-bloeddruk").await?;
    browser.press_each("303123j").await?;
    browser.advised("pluspunt").await?;
    browser
        .run("host.recalls = '/lijst.json'; return null;")
        .await?;
    browser
        .wait_until("host.api(1).advice()?.status === 'expired'")
        .await?;
    is_taken_back(&browser).await
}

#[tokio::test]
async fn a_list_that_is_missing_or_damaged_is_no_empty_one() -> Result<()> {
    for list in [
        "{",
        "[]",
        r#"{ "intrekkingen": [{ "onderwerp": "hoge-bloeddruk" }] }"#,
    ] {
        let (browser, folder) = site("regels/intrekkingen.json", list).await?;
        browser.open("/patient.html").await?;
        browser.wait_for_event("trede-error").await?;
        assert_eq!(browser.heard("trede-error").await?[0]["code"], "no-recalls");
        browser
            .run("host.topic = 'hoge-bloeddruk'; return null;")
            .await?;
        assert_eq!(
            browser.run("return host.api(1).advice();").await?,
            json!(null)
        );
        // Once it can be read, a press is enough.
        fs::write(folder.path().join("regels/intrekkingen.json"), LIST)?;
        browser.click_named("Probeer het opnieuw").await?;
        browser
            .wait_until("host.api(1).advice()?.status === 'expired'")
            .await?;
    }
    Ok(())
}
