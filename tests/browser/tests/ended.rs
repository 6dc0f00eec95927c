//! A consultation stays open past the last day of its agreements.

use anyhow::Result;
use browser_tests::{Browser, Look};

/// Opens a consultation on 22 November 2026, with a way to turn the clock.
async fn open(browser: &Browser) -> Result<()> {
    browser.open("/empty.html").await?;
    browser
        .run(
            "document.body.append(document.createElement('trede-wijzer'));
            const Real = Date;
            const began = Real.UTC(2026, 10, 22, 12) - Real.now();
            window.later = days => {
                const now = () => Real.now() + began + days * 86_400_000;
                globalThis.Date = class extends Real {
                    constructor(...given) { given.length ? super(...given) : super(now()); }
                    static now() { return now(); }
                };
                document.dispatchEvent(new Event('visibilitychange'));
            };
            later(0);
            return import('/trede.js').then(() => null);",
        )
        .await?;
    browser.wait_for_event("trede-loaded").await?;
    browser.choose("hoge bloeddruk").await
}

#[tokio::test]
async fn an_open_consultation_says_on_the_card_that_its_agreements_ended() -> Result<()> {
    let browser = Browser::start().await?;
    let narrow = Look {
        width: 480,
        ..Look::default()
    };
    browser.look(&narrow).await?;
    open(&browser).await?;
    browser.press_each("303123j").await?;
    browser.advised("pluspunt").await?;
    browser.run("later(1000); return null;").await?;
    browser
        .wait_until("$('.card .notice')?.textContent.includes('Volg dit advies niet meer')")
        .await?;
    let bar = browser.text(".now p").await?;
    assert!(
        bar.starts_with("Afspraken geëindigd, volg niet meer"),
        "{bar}"
    );
    assert_eq!(
        browser.run("return $('.now').dataset.settled;").await?,
        "false"
    );
    // What to do is a press away, on the card.
    browser
        .run("$('.card .notice button').scrollIntoView({ block: 'center' }); return null;")
        .await?;
    browser.click(".card .notice button").await?;
    browser
        .wait_until("host.api(1).advice()?.status === 'expired' && !$('.card .notice')")
        .await?;
    browser.is_clean().await
}

#[tokio::test]
async fn what_a_red_flag_asks_still_holds() -> Result<()> {
    let browser = Browser::start().await?;
    open(&browser).await?;
    browser
        .click("[data-row=hypertensief-spoedgeval] label")
        .await?;
    browser.advised("ambulance").await?;
    browser.run("later(1000); return null;").await?;
    browser
        .wait_until("$('.card .notice')?.textContent.includes('blijft gelden')")
        .await?;
    let card = browser.text(".card").await?;
    assert!(!card.contains("Volg dit advies niet meer"), "{card}");
    assert_eq!(
        browser
            .run("return $('.now').hasAttribute('data-alarm');")
            .await?,
        true
    );
    // A clock that went back is no end.
    browser.run("later(-1); return null;").await?;
    browser
        .wait_until("$('.subject').textContent.includes('Kijk de klok na') && !$('.card .notice')")
        .await?;
    browser.is_clean().await
}
