//! The whole path: a complaint, the questions by keyboard alone, the advice; on screen and for the
//! host, and for nobody else.

use anyhow::Result;
use browser_tests::{Browser, Patient, advise, advise_as};
use serde_json::{Value, json};

/// A question for the internist, whom the patient sees outside the hospital.
const PLUSPUNT: Patient = Patient {
    topic: "hoge-bloeddruk",
    age: 60,
    answers: &[
        ("alarm", "geen"),
        ("wanneer", "geen-haast"),
        ("lopende-zorg", "nee"),
        ("wat-vraagt-u", "onderzoek"),
        ("middelen", "drie-of-meer"),
        ("therapietrouw", "ja"),
    ],
};

#[tokio::test]
async fn a_complaint_or_its_code_and_ten_keys_give_pluspunt_with_its_reasons() -> Result<()> {
    let browser = Browser::start().await?;
    for typed in ["hoge bloeddruk", "K86"] {
        browser.open_patient().await?;
        browser.choose(typed).await?;
        assert_eq!(browser.text("h1").await?, "Hoge bloeddruk", "{typed}");
        let keys = browser.answer_all(&PLUSPUNT).await?;
        assert!(keys.len() <= 10, "{} keys: {keys}", keys.len());
        browser.advised("pluspunt").await?;
        browser.focus_arrives("advice").await?;
        assert_eq!(
            browser.text(".card .say").await?,
            "Pluspunt, interne geneeskunde"
        );
        let why = browser.text(".card .block .why").await?;
        assert!(
            why.contains("Moeilijk instelbare bloeddruk is een vraag voor de internist"),
            "{why}"
        );
        let reasons = browser
            .texts("[data-step=meedenkconsult] summary span")
            .await?;
        assert!(
            reasons
                .iter()
                .any(|reason| reason.contains("gezien worden")),
            "why not the lighter step? {reasons:?}"
        );
        browser.is_clean().await?;
    }
    Ok(())
}

#[tokio::test]
async fn the_host_gets_what_the_command_line_says() -> Result<()> {
    let patients = [
        ("decided", PLUSPUNT),
        (
            "contradictory",
            Patient {
                topic: "heupklachten",
                age: 68,
                answers: &[
                    ("alarm", "geen"),
                    ("wanneer", "geen-haast"),
                    ("lopende-zorg", "nee"),
                    ("wat-vraagt-u", "onderzoek"),
                    ("wat-ging-vooraf", "beperkt"),
                ],
            },
        ),
        (
            "alarm",
            Patient {
                topic: "hartfalen",
                age: 71,
                answers: &[("acuut-hartfalen", "ja")],
            },
        ),
        (
            "open",
            Patient {
                topic: "moedervlek",
                age: 44,
                answers: &[("alarm", "geen"), ("wanneer", "geen-haast")],
            },
        ),
        (
            "depends",
            Patient {
                topic: "schouderklachten",
                age: 50,
                answers: &[
                    ("alarm", "geen"),
                    ("wanneer", "geen-haast"),
                    ("lopende-zorg", "nee"),
                    ("wat-vraagt-u", "onderzoek"),
                    ("wat-ging-vooraf", "?"),
                ],
            },
        ),
        (
            "out-of-scope",
            Patient {
                topic: "knieklachten-niet-traumatisch",
                age: 12,
                answers: &[("alarm", "geen")],
            },
        ),
    ];
    let browser = Browser::start().await?;
    for (status, patient) in patients {
        browser.open_topic(patient.topic).await?;
        browser.answer_all(&patient).await?;
        let topic = patient.topic;
        assert_eq!(browser.status().await?, status, "{topic}");
        let expected = advise(&patient)?;
        same(&browser.advice().await?, &expected, topic);
        let last = browser.heard("trede-advice").await?.pop();
        let (card, bundle) = (
            advise_as(&patient, "--card")?,
            advise_as(&patient, "--fhir")?,
        );
        let told = json!({ "topic": topic, "advice": expected, "card": card, "bundle": bundle });
        assert_eq!(last, Some(told));
        browser.is_clean().await?;
    }
    Ok(())
}

/// Field by field, so that a difference is seen where it is.
fn same(widget: &Value, command_line: &Value, topic: &str) {
    let fields = |advice: &Value| advice.as_object().cloned().unwrap_or_default();
    let (shown, expected) = (fields(widget), fields(command_line));
    assert!(shown.keys().eq(expected.keys()), "{topic}: other fields");
    for (name, value) in &expected {
        assert_eq!(shown.get(name), Some(value), "{topic}: `{name}`");
    }
}

#[tokio::test]
async fn nothing_leaves_the_page_and_nothing_stays_behind() -> Result<()> {
    let browser = Browser::start().await?;
    browser.open_patient().await?;
    let traces = "return Promise.all([
        location.href, history.length, document.title, document.cookie, localStorage.length,
        sessionStorage.length, indexedDB.databases(), caches.keys(),
        navigator.serviceWorker.getRegistrations().then(all => all.length),
        Object.keys(host.dataset).concat(host.getAttributeNames()).join(' '),
    ]);";
    let before = browser.run(traces).await?;
    browser.forget_requests();
    browser.choose("hoge bloeddruk").await?;
    browser.answer_all(&PLUSPUNT).await?;
    browser.advised("pluspunt").await?;
    browser.open_rows().await?;
    browser.click(".flip button").await?;
    browser.click(".trial .link").await?;
    browser.click_named("Ongedaan maken").await?;
    browser.click_named("Ander onderwerp").await?;
    browser.choose("heup").await?;
    browser.click("[data-row=acuut-ziek] label").await?;
    browser.wait_until("$('.card[data-alarm]')").await?;
    browser.run("host.api(1).reset();").await?;
    browser.wait_for_event("trede-reset").await?;
    assert_eq!(browser.requests(), [], "after trede-loaded");
    assert_eq!(browser.run(traces).await?, before);
    browser.is_clean().await?;
    Ok(())
}
