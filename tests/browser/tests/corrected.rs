//! What a host says better a second time, and what it says while the element is away.

use anyhow::Result;
use browser_tests::{Browser, Faults};
use serde_json::json;

#[tokio::test]
async fn what_was_misheard_goes_when_it_is_said_well_and_is_told_again_when_it_is_not() -> Result<()>
{
    let browser = Browser::start().await?;
    browser.open_topic("hoge-bloeddruk").await?;
    let said = "return $$('.shell-notice').map(note => note.textContent.length > 20);";
    let told = "return window.__tested.events.filter(name => name === 'trede-error').length;";
    for (round, faults) in [(1, 2), (2, 4)] {
        browser
            .run("host.age = 'veertig'; return sleep(50);")
            .await?;
        assert_eq!(browser.run(said).await?, json!([true]), "round {round}");
        browser.run("host.mode = 'stap'; return sleep(50);").await?;
        browser.run("host.mode = 'step'; return sleep(50);").await?;
        assert_eq!(
            browser.run(said).await?,
            json!([true]),
            "the age is still not understood"
        );
        browser
            .run("host.mode = 'consult'; host.age = 40; return sleep(50);")
            .await?;
        assert_eq!(browser.run(said).await?, json!([]), "round {round}");
        assert_eq!(browser.run(told).await?, faults, "round {round}");
    }
    Ok(())
}

#[tokio::test]
async fn another_patients_age_while_the_element_is_away_brings_no_answer_back() -> Result<()> {
    let browser = Browser::start().await?;
    browser.open_topic("hoge-bloeddruk").await?;
    browser.press_each("303").await?;
    browser.settled().await?;
    // Only moved, its answers come back.
    browser
        .run("host.remove(); return sleep(50).then(() => document.body.append(host));")
        .await?;
    browser.wait_until("$('input:checked')").await?;
    browser
        .run("host.remove(); return sleep(50).then(() => { host.age = 30; document.body.append(host); });")
        .await?;
    browser.wait_until("$('fieldset')").await?;
    browser.settled().await?;
    let open = "return $$('[data-row]').every(row => row.dataset.state === 'open');";
    assert_eq!(browser.run(open).await?, true, "the last patient's denials");
    Ok(())
}

#[tokio::test]
async fn topics_that_did_not_come_are_fetched_again_by_the_next_start() -> Result<()> {
    let browser = Browser::start().await?;
    browser.set_faults(Faults {
        missing: vec!["topics.bin".to_owned()],
        ..Faults::default()
    });
    browser.open("/patient.html").await?;
    browser.wait_for_event("trede-error").await?;
    browser.set_faults(Faults::default());
    browser
        .run("host.date = '2026-11-23'; return null;")
        .await?;
    browser.wait_for_event("trede-loaded").await?;
    browser.choose("hoge bloeddruk").await?;
    browser.press_each("3").await
}

#[tokio::test]
async fn until_it_is_asked_for_nothing_is_fetched_whatever_the_host_says() -> Result<()> {
    let browser = Browser::start().await?;
    browser.open("/empty.html").await?;
    browser
        .run(
            "const wijzer = document.createElement('trede-wijzer');
            wijzer.loading = 'click';
            document.body.append(wijzer);
            return import('/trede.js').then(() => {
                wijzer.lang = 'en';
                wijzer.mode = 'step';
                wijzer.strings = { 'app.name': 'Wijzer' };
                return sleep(300);
            });",
        )
        .await?;
    let fetched = browser.requests();
    let of_the_widget =
        |name: &str| name.ends_with("en.txt") || name.contains(".wasm") || name.contains("regels/");
    assert!(
        !fetched.iter().any(|request| of_the_widget(&request.target)),
        "{fetched:?}"
    );
    Ok(())
}
