//! Where a topic is not made for this patient, the way to the one that is; and what this is.

use anyhow::Result;
use browser_tests::Browser;
use serde_json::json;

#[tokio::test]
async fn an_adults_topic_opens_the_childs_path_with_the_answers_kept() -> Result<()> {
    let browser = Browser::start().await?;
    browser.open_patient().await?;
    browser
        .run("host.context = { topic: 'hoofdpijn', age: 9, sex: 'man' }; return null;")
        .await?;
    browser
        .wait_until("$('.card')?.textContent.includes('Buiten deze afspraken')")
        .await?;
    browser
        .click_named("Open Klacht van een kind, met deze antwoorden")
        .await?;
    browser
        .wait_until("$('h1')?.textContent === 'Klacht van een kind'")
        .await?;
    browser.settled().await?;
    let answers = browser.answers().await?;
    assert!(
        answers.get("leeftijd").is_none_or(|age| age.contains("18")),
        "{answers:?}"
    );
    // It is the same patient: nobody is asked, and no red flag is answered by it.
    let seen = "return [$('.news') === null, $$('[data-row]').every(row => row.dataset.state === 'open'), host.api(1).advice().status];";
    assert_eq!(browser.run(seen).await?, json!([true, true, "open"]));
    browser.is_clean().await
}

#[tokio::test]
async fn what_the_doctor_answered_goes_along() -> Result<()> {
    let browser = Browser::start().await?;
    browser.open_topic("hoge-bloeddruk").await?;
    browser.press_each("1").await?;
    browser
        .click_named("Open Klacht van een kind, met deze antwoorden")
        .await?;
    browser
        .wait_until("$('h1')?.textContent === 'Klacht van een kind'")
        .await?;
    browser.settled().await?;
    // Back takes nothing else with it: the way was a press of the doctor's.
    assert_eq!(browser.status().await?, "open");
    browser.is_clean().await
}

#[tokio::test]
async fn what_this_is_is_one_press_away_from_every_screen() -> Result<()> {
    let browser = Browser::start().await?;
    browser.open_patient().await?;
    for open in [None, Some("hoge-bloeddruk")] {
        if let Some(topic) = open {
            browser.open_topic(topic).await?;
            browser.press_each("30").await?;
        }
        let before = browser.answers().await?;
        browser.click_named("Over deze wijzer").await?;
        browser.wait_until("$('.about h1')").await?;
        let told = browser.text(".about").await?;
        for part in [
            "MDR",
            "CE-markering",
            "Niets van een patiënt",
            "Eigenaar",
            "Een fout melden",
        ] {
            assert!(told.contains(part), "{part}: {told}");
        }
        assert!(!told.contains('{') && !told.contains("over."), "{told}");
        browser.click_named("Terug").await?;
        browser.settled().await?;
        assert_eq!(browser.answers().await?, before);
    }
    browser.is_clean().await
}
