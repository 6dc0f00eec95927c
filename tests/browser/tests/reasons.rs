//! A topic opens with its questions; why it says what it says comes behind them, and nobody waits for that.

use anyhow::Result;
use browser_tests::{Browser, Faults};

/// A topic that a host names, with the reasons held back.
async fn without_reasons(browser: &Browser) -> Result<()> {
    browser.set_faults(Faults {
        withheld: vec!["reasons.bin".to_owned()],
        ..Faults::default()
    });
    browser.open("/patient.html").await?;
    browser
        .run("host.topic = 'hoge-bloeddruk'; return null;")
        .await?;
    goes_on(browser).await
}

/// The host gives the focus, once there is a question to give it to.
async fn goes_on(browser: &Browser) -> Result<()> {
    browser.wait_until("$('fieldset')").await?;
    browser.run("host.api(1).focus(); return null;").await?;
    browser.settled().await
}

/// Whether there is a letter to open, and details to unfold.
const WRITES: &str = "return Boolean($('[data-focus=letter], .now button, [data-row-of]'));";

#[tokio::test]
async fn whoever_answers_before_the_reasons_are_here_has_the_advice_and_then_its_letter()
-> Result<()> {
    let browser = Browser::start().await?;
    without_reasons(&browser).await?;
    browser.press_each("303123j").await?;
    browser
        .wait_until("$('[aria-current=step]')?.dataset.step === 'pluspunt'")
        .await?;
    assert!(browser.text(".card").await?.contains("komen eraan"));
    assert_eq!(browser.run(WRITES).await?, false);
    // The letter's key opens none; nobody hears of an advice without its reasons.
    browser.press("b").await?;
    let told = browser.events().await?;
    assert!(!told.iter().any(|name| name == "trede-advice"), "{told:?}");
    assert!(!told.iter().any(|name| name == "trede-loaded"), "{told:?}");
    let focused = browser.focused().await?;

    browser.set_faults(Faults::default());
    browser.wait_for_event("trede-loaded").await?;
    browser.advised("pluspunt").await?;
    assert_eq!(browser.run(WRITES).await?, true);
    assert_eq!(
        browser.focused().await?,
        focused,
        "they take the focus from nobody"
    );
    let advice = browser.advice().await?;
    let said = advice["preparations"][0]["text"].as_str();
    assert!(said.is_some_and(|text| !text.is_empty()), "{advice}");
    browser.press("b").await?;
    browser.wait_until("$('.letter textarea')").await?;
    browser.is_clean().await
}

#[tokio::test]
async fn a_red_flag_names_whom_to_call_before_the_reasons_are_here() -> Result<()> {
    let browser = Browser::start().await?;
    without_reasons(&browser).await?;
    browser.press_each("3").await?;
    browser.read_red_flags().await?;
    browser.press("1").await?;
    browser.wait_until("$('.card[data-alarm] .calls')").await?;
    let card = browser.text(".card").await?;
    assert!(card.contains("Bel de dienstdoende specialist"), "{card}");
    browser.set_faults(Faults::default());
    browser.wait_for_event("trede-loaded").await?;
    browser
        .wait_until("!$('.card').textContent.includes('komen eraan')")
        .await?;
    let card = browser.text(".card").await?;
    assert!(card.contains("Bel de dienstdoende specialist"), "{card}");
    browser.is_clean().await
}

#[tokio::test]
async fn reasons_that_do_not_come_are_asked_for_again_and_no_answer_is_lost() -> Result<()> {
    let browser = Browser::start().await?;
    for broken in [false, true] {
        let file = vec!["reasons.bin".to_owned()];
        let faults = Faults::default();
        browser.set_faults(if broken {
            Faults {
                cut_short: file,
                ..faults
            }
        } else {
            Faults {
                missing: file,
                ..faults
            }
        });
        browser.open("/patient.html").await?;
        browser
            .run("host.topic = 'hoge-bloeddruk'; return null;")
            .await?;
        browser.wait_for_event("trede-error").await?;
        goes_on(&browser).await?;
        browser.press_each("303123j").await?;
        browser
            .wait_until("$('[aria-current=step]')?.dataset.step === 'pluspunt'")
            .await?;
        assert!(browser.text(".card").await?.contains("niet geladen"));
        browser.set_faults(Faults::default());
        browser.click_named("Probeer het opnieuw").await?;
        browser.wait_for_event("trede-advice").await?;
        browser.advised("pluspunt").await?;
        browser.wait_until("$('[data-focus=letter]')").await?;
        browser.is_calm().await?;
    }
    Ok(())
}

#[tokio::test]
async fn the_reasons_are_asked_for_behind_what_the_first_question_needs() -> Result<()> {
    let browser = Browser::start().await?;
    browser.open_topic("hoge-bloeddruk").await?;
    browser.wait_for_event("trede-loaded").await?;
    let asked = browser.requests();
    let place = |name: &str| {
        asked
            .iter()
            .position(|one| one.target.contains(name))
            .unwrap()
    };
    for before in [
        "_bg.wasm",
        "_rest.wasm",
        "index.bin",
        "topics.bin",
        "trede.css",
        "nl.txt",
    ] {
        assert!(place(before) < place("reasons.bin"), "{before}: {asked:?}");
    }
    browser.is_clean().await
}
