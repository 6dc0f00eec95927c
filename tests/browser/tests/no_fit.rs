//! In scope, and nothing was agreed: a screen of its own, that says what to do and shows who signed.

use anyhow::Result;
use browser_tests::Browser;
use serde_json::json;

#[tokio::test]
async fn where_nothing_fits_the_card_says_whom_to_ask_and_red_flags_still_work() -> Result<()> {
    let browser = Browser::start().await?;
    browser.open_gap().await?;
    browser.press_each("30").await?;
    assert_eq!(browser.status().await?, "no-fit");
    assert_eq!(
        browser.text("#advice-title").await?,
        "Voor deze patiënt is niets afgesproken"
    );
    browser.focus_arrives("advice").await?;
    let card = browser.text(".card").await?;
    for said in [
        "een dokter beslist",
        "gat in de regels",
        "De alarmsignalen gelden ook hier",
    ] {
        assert!(card.contains(said), "{said}: {card}");
    }
    // Nothing is advised, and there is no letter to write of it.
    let none = "return [$$('[aria-current=step]').length, $$('[data-focus=letter], .now .main').length, host.api(1).advice().step];";
    assert_eq!(browser.run(none).await?, json!([0, 0, null]));
    let told = browser
        .run("return $('.vh[aria-live]').textContent.includes('niets afgesproken');")
        .await?;
    assert_eq!(told, true);
    // A red flag is asked for all the same.
    browser.unfold("alarm").await?;
    browser.run("$('[data-row] input').click();").await?;
    browser
        .wait_until("host.api(1).advice()?.status === 'alarm'")
        .await?;
    // Taken back, the way to the general path is one press, with these answers.
    browser.click_named("Ongedaan maken").await?;
    browser
        .wait_until("host.api(1).advice()?.status === 'no-fit'")
        .await?;
    browser.click(".card [data-goes]").await?;
    browser
        .wait_until("host.api(1).advice()?.topic !== 'hoge-bloeddruk' && $('.alarms')")
        .await?;
    browser.is_clean().await
}

#[tokio::test]
async fn who_signed_stands_in_one_row_with_the_content_that_was_signed() -> Result<()> {
    let browser = Browser::start().await?;
    browser.open_gap().await?;
    browser.press_each("30").await?;
    let row = "[data-row-of='signed.title']";
    assert_eq!(
        browser.text(&format!("{row} > summary")).await?,
        "Akkoord\nJ. Jansen"
    );
    browser.click(&format!("{row} > summary")).await?;
    let said = browser.texts(&format!("{row} li")).await?;
    assert_eq!(
        said,
        [
            "J. Jansen, kaderhuisarts hart- en vaatziekten, tekende deze inhoud op 20-11-2026 (kenmerk 1f2e3d4c5b6a).",
            "Vervallen: A. Smit, kaderhuisarts hart- en vaatziekten, tekende op 20-11-2026 een andere inhoud (kenmerk 1f2e3d4c5b6a).",
        ]
    );
    // Of the regions as they are nobody signed anything, and that is said once.
    browser.open_topic("hoge-bloeddruk").await?;
    browser.press_each("303123j").await?;
    browser.advised("pluspunt").await?;
    let nobody = browser
        .run("return $('.trede').textContent.split('niemand tekende').length - 1;")
        .await?;
    assert_eq!(nobody, 1);
    browser.is_clean().await
}
