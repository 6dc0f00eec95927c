//! The training in the element, on a portal's page.

use anyhow::Result;
use browser_tests::Browser;

#[tokio::test]
async fn the_mode_training_has_its_own_screens_and_goes_back_to_a_consultation() -> Result<()> {
    let browser = Browser::start().await?;
    browser.open("/").await?;
    browser.ready().await?;
    browser
        .run("host.setAttribute('mode', 'training');")
        .await?;
    browser.wait_until("$('.school .set')").await?;
    browser
        .run("host.setAttribute('learner', 'assistent');")
        .await?;
    browser
        .wait_until("$$('.school .set').length === 1")
        .await?;
    let set = "$('.school .set .do').click()";
    browser.run(&format!("{set};")).await?;
    browser
        .wait_until("$('.school .theory') || $('.school .step')")
        .await?;
    assert!(browser.text(".use").await?.contains("verzonnen patiënt"));
    browser.run("host.setAttribute('mode', 'consult');").await?;
    browser.wait_until("$('.trede') && !$('.school')").await?;
    browser.is_clean().await
}
