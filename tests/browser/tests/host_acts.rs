//! What a host does by itself: it moves no focus, mixes no patients, and is believed to have taken
//! over only what it says that it has.

use std::time::Duration;

use anyhow::Result;
use browser_tests::{Browser, Portal, SANDBOX};
use serde_json::json;

/// What stands in the page where somebody types, put there by a script; `field` has the focus.
const FIELDS: [(&str, &str); 5] = [
    ("input", "const field = document.body.appendChild(document.createElement('input')); field.focus();"),
    ("select", "const field = document.body.appendChild(document.createElement('select')); field.focus();"),
    (
        "role=textbox",
        "const field = document.body.appendChild(document.createElement('div'));
        field.role = 'textbox'; field.tabIndex = 0; field.focus();",
    ),
    (
        "in a shadow root",
        "const around = document.body.appendChild(document.createElement('section'));
        const field = around.attachShadow({ mode: 'closed' }).appendChild(document.createElement('textarea'));
        field.focus();",
    ),
    (
        "nothing",
        "document.activeElement?.blur(); const field = null;",
    ),
];

#[tokio::test]
async fn no_focus_and_no_scroll_comes_by_what_a_host_does() -> Result<()> {
    let browser = Browser::start().await?;
    for (name, focus) in FIELDS {
        browser.open_patient().await?;
        let script = format!(
            "for (let line = 0; line < 200; line += 1) document.body.prepend(Object.assign(document.createElement('p'), {{ textContent: 'Dossier' }}));
            {focus}
            scrollTo(0, 0);
            const before = document.activeElement;
            const still = () => document.activeElement === before && scrollY === 0;
            const seen = [];
            for (const act of [
                () => host.context = {{ icpc: 'K86', age: 60 }},
                () => host.api(1).setContext({{ topic: 'hoge-bloeddruk', age: 44, sex: 'man' }}),
                () => host.mode = 'step',
                () => host.lang = 'en',
                () => host.topic = 'vermoeidheid',
                () => host.reset(),
                () => host.icpc = 'N01',
            ]) {{
                act();
                await sleep(250);
                seen.push(still());
            }}
            return seen;"
        );
        assert_eq!(browser.run(&script).await?, json!(vec![true; 7]), "{name}");
    }
    browser.is_clean().await
}

#[tokio::test]
async fn a_frame_of_another_origin_takes_nothing_from_the_portal() -> Result<()> {
    let portal = Portal::open(&["{portal}"]).await?;
    let browser = &portal.browser;
    portal.frame("?date=2026-11-22", SANDBOX).await?;
    portal.wait("count('loaded')").await?;
    let script = "for (let line = 0; line < 200; line += 1) document.body.prepend(Object.assign(document.createElement('p'), { textContent: 'Dossier' }));
        document.body.prepend(Object.assign(document.createElement('input'), { id: 'note' }));
        document.querySelector('#note').focus();
        scrollTo(0, 0);
        await wijzer.setContext({ icpc: 'K86', age: 60 });
        await sleep(600);
        await wijzer.setContext({ topic: 'vermoeidheid', age: 30, sex: 'vrouw' });
        await sleep(600);
        return [document.activeElement.id, scrollY];";
    assert_eq!(browser.run(script).await?, json!(["note", 0]));
    browser.write("3 keer pijn 0").await?;
    let kept = "return [document.querySelector('#note').value, last('advice')?.advice.status];";
    assert_eq!(browser.run(kept).await?, json!(["3 keer pijn 0", "open"]));
    Ok(())
}

#[tokio::test]
async fn the_focus_that_a_host_asks_for_goes_to_the_next_question() -> Result<()> {
    let browser = Browser::start().await?;
    browser.open_topic("hoge-bloeddruk").await?;
    browser.press_each("30").await?;
    browser
        .run("root.activeElement.blur(); host.api(1).focus(); return null;")
        .await?;
    browser.focus_arrives("wanneer").await?;
    browser.press_each("3").await?;
    browser.focus_arrives("lopende-zorg").await?;
    browser.is_clean().await
}

#[tokio::test]
async fn a_context_is_a_whole_patient() -> Result<()> {
    let browser = Browser::start().await?;
    for (context, age, sex) in [
        ("{ age: 60 }", json!("60"), json!(null)),
        ("{ age: 60, sex: undefined }", json!("60"), json!(null)),
        (
            "new (class { get age() { return 33; } })()",
            json!("33"),
            json!(null),
        ),
        ("{}", json!(null), json!(null)),
        ("null", json!(null), json!(null)),
        ("undefined", json!(null), json!(null)),
        ("{ leeftijd: 60 }", json!(null), json!(null)),
        ("{ age: { years: 60 } }", json!(null), json!(null)),
    ] {
        browser.open_patient().await?;
        let script = format!(
            "host.context = {{ age: 20, sex: 'vrouw', icpc: 'K86' }};
            await sleep(200);
            host.context = {context};
            await sleep(200);
            return [host.getAttribute('age'), host.getAttribute('sex'), host.getAttribute('icpc')];"
        );
        let left = browser.run(&script).await?;
        assert_eq!(left, json!([age, sex, null]), "{context}");
    }
    // A wrong name is told, with the right one.
    let errors = browser
        .run("host.context = { geslacht: 'man' }; return null;")
        .await;
    assert!(errors.is_ok());
    browser.settled().await?;
    let told = browser.heard("trede-error").await?;
    let told = told.iter().map(ToString::to_string).collect::<Vec<_>>();
    assert!(
        told.iter()
            .any(|error| error.contains("bad-context") && error.contains("sex")),
        "{told:?}"
    );
    Ok(())
}

/// A consultation that is ready to be handed over, and what listens.
async fn ready(browser: &Browser, listener: &str) -> Result<()> {
    browser.open_topic("hoge-bloeddruk").await?;
    browser.press_each("303123j").await?;
    browser.click_named("Naar de brief").await?;
    browser
        .run(&format!("host.addEventListener('trede-handoff', ({{ detail }}) => {{ {listener} }}); return null;"))
        .await?;
    browser.click("[part=hand-over]").await?;
    browser.settled().await
}

#[tokio::test]
async fn handed_over_is_said_only_when_the_host_confirms_it() -> Result<()> {
    let browser = Browser::start().await?;
    for (listener, at_once, later) in [
        (
            "detail.accept(Promise.resolve())",
            "Overgedragen aan uw systeem",
            "Overgedragen aan uw systeem",
        ),
        (
            "detail.accept(sleep(600))",
            "Overdragen…",
            "Overgedragen aan uw systeem",
        ),
        (
            "detail.accept(Promise.reject(new Error('no')))",
            "Niet bevestigd",
            "Niet bevestigd",
        ),
        (
            "detail.accept(new Promise(() => {}))",
            "Overdragen…",
            "Niet bevestigd",
        ),
        (
            "detail.accept(sleep(4000))",
            "Overdragen…",
            "Niet bevestigd",
        ),
        ("", "Overdragen…", "Niet bevestigd"),
    ] {
        ready(&browser, listener).await?;
        tokio::time::sleep(Duration::from_millis(150)).await;
        let said = browser.text(".letter").await?;
        assert!(said.contains(at_once), "{listener}: {said}");
        tokio::time::sleep(Duration::from_millis(3100)).await;
        let said = browser.text(".letter").await?;
        assert!(said.contains(later), "{listener}: {said}");
        if listener.contains("4000") {
            // A late word still counts.
            browser
                .wait_until("$('.letter').textContent.includes('Overgedragen aan uw systeem')")
                .await?;
        }
    }
    // What nobody confirmed can be handed over again.
    browser.click("[part=hand-over]").await?;
    browser.settled().await?;
    assert_eq!(browser.heard("trede-handoff").await?.len(), 2);
    browser.is_clean().await
}

#[tokio::test]
async fn a_portal_confirms_through_its_helper() -> Result<()> {
    let portal = Portal::open(&["{portal}"]).await?;
    let browser = &portal.browser;
    for (listener, status) in [
        ("() => Promise.resolve()", 1),
        ("() => undefined", 0),
        ("() => { throw new Error('no'); }", 0),
    ] {
        portal
            .frame("?date=2026-11-22#icpc=K86&age=60", SANDBOX)
            .await?;
        portal.wait("count('loaded') && count('advice')").await?;
        browser
            .run(&format!("wijzer.on('handoff', {listener}); return null;"))
            .await?;
        browser.enter_frame().await?;
        browser.run("host.api(1).focus(); return null;").await?;
        browser.press_each("03123j").await?;
        browser.click_named("Naar de brief").await?;
        browser.still("[part=hand-over]").await?;
        browser.click("[part=hand-over]").await?;
        // A frame that nobody looks at is not drawn: the press is heard with the next paint.
        tokio::time::sleep(Duration::from_millis(300)).await;
        browser.settled().await?;
        browser.leave_frame().await?;
        if status > 0 {
            portal.wait("count('ui.done')").await?;
        }
        // What would come too often comes in this time.
        tokio::time::sleep(Duration::from_millis(600)).await;
        assert_eq!(
            browser.run("return count('ui.done');").await?,
            json!(status),
            "{listener}"
        );
    }
    Ok(())
}

/// The marks and the red flags: neither texts nor parts of the host's.
#[tokio::test]
async fn no_host_can_erase_what_keeps_a_patient_safe() -> Result<()> {
    let browser = Browser::start().await?;
    browser.open_topic("hoge-bloeddruk").await?;
    browser
        .run(
            "const sheet = new CSSStyleSheet();
            sheet.replaceSync(['alarms', 'bar', 'footer', 'mark', 'notice'].map(part => `trede-wijzer::part(${part}) { display: none !important }`).join(' '));
            document.adoptedStyleSheets = [sheet];
            host.strings = { 'bar.draft': 'GOEDGEKEURD', 'letter.mark': 'M', 'patient.draft': 'Z', 'alarm.title': ' ', 'alarm.none': 'Klaar', 'foot.decides': 'Wij beslissen', 'bar.new': 'Eigen woord' };
            return null;",
        )
        .await?;
    browser.settled().await?;
    let seen = browser
        .run("return [...$$('.top, .alarms, .foot')].map(e => e.innerText).join(' ');")
        .await?;
    let seen = seen.as_str().unwrap_or_default().to_owned();
    for kept in [
        "niet voor zorg",
        "Alarmsignalen",
        "Geen van deze",
        "U beslist",
    ] {
        assert!(seen.contains(kept), "{kept}: {seen}");
    }
    let codes = browser.heard("trede-error").await?;
    assert!(
        codes
            .iter()
            .any(|one| one.to_string().contains("bad-strings")),
        "{codes:?}"
    );
    // What it may say stays its own.
    assert!(
        browser
            .run("return $('.top').textContent.includes('Eigen woord');")
            .await?
            == true
    );
    browser.press_each("303123j").await?;
    browser.click_named("Naar de brief").await?;
    let letter = browser.run("return $('#letter').value;").await?;
    assert!(
        letter
            .as_str()
            .unwrap_or_default()
            .starts_with("LET OP: niet voor zorg"),
        "{letter}"
    );
    Ok(())
}

#[tokio::test]
async fn what_the_host_gave_goes_out_again_as_given() -> Result<()> {
    let browser = Browser::start().await?;
    browser.open_patient().await?;
    browser
        .run(
            "host.products = [{ step: 'pluspunt', product: 'Anderhalvelijn' }, { step: 'pluspunt', topic: 'hoge-bloeddruk', product: 'Hypertensiespreekuur' }];
            host.context = { icpc: 'K86', age: 60, sex: 'vrouw' }; return null;",
        )
        .await?;
    browser.wait_until("$('.work')").await?;
    browser.run("host.api(1).focus(); return null;").await?;
    browser.focus_arrives("alarm").await?;
    browser.press_each("03123j").await?;
    browser.click_named("Naar de brief").await?;
    let letter = browser.run("return $('#letter').value;").await?;
    let letter = letter.as_str().unwrap_or_default();
    assert!(
        letter.contains("Betreft: Hoge bloeddruk (K86), vrouw, 60 jaar"),
        "{letter}"
    );
    browser.click("[part=hand-over]").await?;
    browser.settled().await?;
    let handed = browser
        .heard("trede-handoff")
        .await?
        .pop()
        .unwrap_or_default();
    assert_eq!(handed["referral"]["product"], "Hypertensiespreekuur");
    assert_eq!(handed["referral"]["icpc"], "K86");
    assert_eq!(handed["referral"]["specialty"]["id"], "interne-geneeskunde");
    assert!(
        handed["bundle"]
            .to_string()
            .contains("\"gender\":\"female\"")
    );
    browser.is_clean().await
}

/// A page stays open past midnight: the day is that of each consultation.
#[tokio::test]
async fn the_day_is_read_for_each_consultation() -> Result<()> {
    let browser = Browser::start().await?;
    browser.open("/empty.html").await?;
    browser
        .run(
            "const wijzer = document.body.appendChild(document.createElement('trede-wijzer'));
            const Real = Date;
            window.later = days => {
                globalThis.Date = class extends Real {
                    constructor(...given) { given.length ? super(...given) : super(Real.now() + days * 86_400_000); }
                    static now() { return Real.now() + days * 86_400_000; }
                };
                document.dispatchEvent(new Event('visibilitychange'));
            };
            return import('/trede.js').then(() => null);",
        )
        .await?;
    browser.wait_for_event("trede-loaded").await?;
    browser.choose("hoge bloeddruk").await?;
    browser.press_each("3").await?;
    assert_eq!(browser.status().await?, "open");
    browser.run("later(1000); return null;").await?;
    browser
        .wait_until("$('.subject').textContent.includes('geëindigd')")
        .await?;
    // The next one is of the day that it is by then.
    browser.click_named("Ander onderwerp").await?;
    browser.choose("hoge bloeddruk").await?;
    assert_eq!(browser.status().await?, "expired");
    // The clock is set back: said too.
    browser.run("later(0); return null;").await?;
    browser
        .wait_until("$('.subject').textContent.includes('begon op')")
        .await?;
    browser
        .click_named("Opnieuw, met de afspraken van nu")
        .await?;
    browser
        .wait_until("host.api(1).advice()?.status === 'open'")
        .await?;
    Ok(())
}
