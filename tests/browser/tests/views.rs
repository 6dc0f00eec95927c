//! Two views of one state, the screen turned to the patient, another step than the advised one,
//! the letter taken over, and what the host says in mid-run.

use anyhow::Result;
use browser_tests::Browser;
use serde_json::json;

/// Three drugs, taken faithfully, no red flag: Pluspunt.
const PLUSPUNT: &str = "303123j";

async fn decided(browser: &Browser) -> Result<()> {
    browser.open_topic("hoge-bloeddruk").await?;
    browser.press_each(PLUSPUNT).await?;
    browser.advised("pluspunt").await
}

#[tokio::test]
async fn one_question_a_page_by_keyboard_and_back_and_all_in_view_again_without_loss() -> Result<()>
{
    let browser = Browser::start().await?;
    browser.open_topic("hoge-bloeddruk").await?;
    browser.run("host.mode = 'step';").await?;
    browser.wait_until("$('.page')").await?;
    browser.run("host.api(1).focus(); return null;").await?;
    for (key, heading) in [
        ("3", "Leeftijd"),
        ("0", "Alarmsignalen"),
        ("3", "Wanneer is een antwoord nodig?"),
    ] {
        let asked = browser.text(".page h2").await?;
        assert!(asked.ends_with(heading), "{asked}");
        assert!(asked.contains("van hoogstens"), "{asked}");
        assert_eq!(
            browser
                .run("return $$('.page fieldset, .page .alarms').length;")
                .await?,
            1
        );
        browser.press_each(key).await?;
    }
    // The focus is on the heading of the new page, and keys work from there.
    assert!(
        browser.focused().await?.starts_with("h2"),
        "{}",
        browser.focused().await?
    );
    browser.press_each("123j").await?;
    browser.advised("pluspunt").await?;
    browser.focus_arrives("advice").await?;
    assert_eq!(
        browser.text(".page .say").await?,
        "Pluspunt, interne geneeskunde"
    );
    let folded = "return $$('.page fieldset, .page .alarms').every(asked => asked.dataset.folded);";
    assert_eq!(
        browser.run(folded).await?,
        true,
        "the questions are on pages of their own"
    );
    // Change one answer from the list.
    browser.unfold("wanneer").await?;
    browser.press_each("1").await?;
    browser.advised("bel-dienstdoende").await?;
    browser.click_named("Alles in beeld").await?;
    let answers = browser.answers().await?;
    assert_eq!(answers.get("wanneer").map(String::as_str), Some("Vandaag"));
    assert_eq!(
        answers.get("leeftijd").map(String::as_str),
        Some("40 jaar of ouder")
    );
    browser.is_clean().await?;
    Ok(())
}

#[tokio::test]
async fn the_patient_reads_plain_dutch_whatever_the_screen_speaks() -> Result<()> {
    let browser = Browser::start().await?;
    browser.open_patient().await?;
    browser
        .run("host.lang = 'en'; host.topic = 'hoge-bloeddruk';")
        .await?;
    browser
        .wait_until("$('.alarms h2')?.textContent === 'Red flags'")
        .await?;
    let of_rules = browser.run("return $('.alarms label span').lang;").await?;
    assert_eq!(of_rules, "nl", "rule texts stay Dutch, and say so");
    browser.run("host.api(1).focus(); return null;").await?;
    browser.press_each(PLUSPUNT).await?;
    browser.click_named("For the patient").await?;
    browser
        .wait_until("root.activeElement?.dataset.focus === 'screen'")
        .await?;
    let page = browser.text(".patient").await?;
    for words in [
        "Wat kan het kosten?",
        "eigen risico",
        "112",
        "Wat zijn mijn mogelijkheden?",
    ] {
        assert!(page.contains(words), "{words}: {page}");
    }
    assert_eq!(
        browser
            .run("return $('.patient [lang=nl] h1') !== null;")
            .await?,
        true
    );
    browser.click_named("Back to the doctor").await?;
    browser.focus_arrives("advice").await?;
    browser.is_clean().await?;
    Ok(())
}

#[tokio::test]
async fn another_step_is_one_tap_told_to_the_host_and_said_in_the_letter() -> Result<()> {
    let browser = Browser::start().await?;
    decided(&browser).await?;
    browser.open_rows().await?;
    browser.click("[data-choose=ziekenhuis]").await?;
    browser.wait_until("$('.chosen')").await?;
    browser.click_named("Wens patiënt").await?;
    browser.settled().await?;
    let told = browser.heard("trede-override").await?;
    let last = told.last().and_then(|detail| detail.get("chosen")).cloned();
    assert_eq!(told.len(), 2, "{told:?}");
    assert_eq!(
        last,
        Some(json!({ "step": "ziekenhuis", "reason": "wens-patient" }))
    );
    browser.click(".note input").await?;
    browser.write("woont <b>naast</b> het ziekenhuis").await?;
    browser.click_named("Naar de brief").await?;
    browser
        .wait_until("root.activeElement?.id === 'letter'")
        .await?;
    let letter = browser.run("return $('#letter').value;").await?;
    let letter = letter.as_str().unwrap_or_default();
    assert!(
        letter.contains("Aan: Ziekenhuis, interne geneeskunde"),
        "{letter}"
    );
    assert!(
        letter.contains("Wens patiënt; woont <b>naast</b> het ziekenhuis"),
        "{letter}"
    );
    assert!(
        !browser
            .run("return JSON.stringify(__tested.heard);")
            .await?
            .to_string()
            .contains("naast"),
        "what is typed goes with the letter only"
    );
    browser.click_named("Toch het advies").await?;
    browser.wait_until("!$('.chosen')").await?;
    let back = browser.heard("trede-override").await?;
    assert_eq!(
        back.last().and_then(|detail| detail.get("chosen")),
        Some(&json!(null))
    );
    browser.is_clean().await?;
    Ok(())
}

#[tokio::test]
async fn lighter_than_a_red_flag_asks_says_what_that_means_and_is_not_refused() -> Result<()> {
    let browser = Browser::start().await?;
    browser.open_topic("hoge-bloeddruk").await?;
    browser.press_each("32").await?;
    browser.advised("ambulance").await?;
    browser.open_rows().await?;
    browser.click("[data-choose=bel-dienstdoende]").await?;
    let says = browser.text(".chosen .warn").await?;
    assert!(says.contains("minstens Ambulance"), "{says}");
    browser.is_clean().await?;
    Ok(())
}

#[tokio::test]
async fn a_letter_of_any_length_and_script_is_copied_and_handed_over_whole() -> Result<()> {
    let browser = Browser::start().await?;
    decided(&browser).await?;
    browser.click_named("Naar de brief").await?;
    let long = "const text = 'Aan: dr. ﺃﺤﻤﺪ 👩🏽‍⚕️ <script>alert(1)</script>\\n'.repeat(250);
        const field = $('#letter'); field.value = text;
        field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true })); return text;";
    let text = browser.run(long).await?;
    assert!(text.as_str().is_some_and(|text| text.len() > 10_000));
    browser.settled().await?;
    browser.click_named("Kopieer").await?;
    browser
        .wait_until("$('.letter').textContent.includes('klembord')")
        .await?;
    browser.click_named("Overdragen").await?;
    browser.wait_for_event("trede-handoff").await?;
    let handed = browser.heard("trede-handoff").await?.pop();
    let handed = handed.unwrap_or_default();
    let letter = handed["letter"].as_str().unwrap_or_default();
    let (mark, own) = letter.split_once('\n').unwrap_or_default();
    // The doctor took the mark out; these agreements are not for care.
    assert_eq!(mark, "LET OP: niet voor zorg; regels in toetsing");
    assert_eq!(Some(own), text.as_str());
    assert_eq!(handed["referral"]["step"], "pluspunt");
    assert_eq!(handed["feedback"]["feedback"][0]["outcome"], "accepted");
    browser.is_clean().await?;
    Ok(())
}

#[tokio::test]
async fn what_the_host_says_in_mid_run_is_asked_about_and_never_mixed_in() -> Result<()> {
    let browser = Browser::start().await?;
    browser.open_topic("hoge-bloeddruk").await?;
    browser.press_each("30").await?;
    let before = browser.answers().await?;
    browser
        .run("host.api(1).setContext({ age: 30, sex: 'vrouw' });")
        .await?;
    browser.wait_until("$('.news')").await?;
    assert!(browser.text(".news").await?.contains("30 jaar, vrouw"));
    assert_eq!(browser.answers().await?, before);
    browser
        .click_named("Dezelfde patiënt: houd mijn antwoorden")
        .await?;
    browser.wait_until("!$('.news')").await?;
    let kept = browser.answers().await?;
    assert_eq!(kept.get("leeftijd"), before.get("leeftijd"));
    browser
        .run("host.api(1).setContext({ age: 71, topic: 'hartfalen' });")
        .await?;
    browser.wait_until("$('.news')").await?;
    browser.click_named("Andere patiënt: begin opnieuw").await?;
    browser
        .wait_until("$('h1')?.textContent.includes('hartfalen')")
        .await?;
    let answers = browser.answers().await?;
    assert_eq!(answers.len(), 1, "only what the host knows: {answers:?}");
    browser.is_clean().await?;
    Ok(())
}

#[tokio::test]
async fn several_complaints_of_a_frail_elderly_patient_are_one_question() -> Result<()> {
    let browser = Browser::start().await?;
    browser.open_patient().await?;
    browser.click_named("Meer dan één klacht?").await?;
    browser.click_named("Nee").await?;
    browser.wait_until("$('[role=status].notice')").await?;
    browser.open_patient().await?;
    browser.click_named("Meer dan één klacht?").await?;
    browser.click_named("Ja: één vraag voor het geheel").await?;
    browser
        .wait_until("$('h1')?.textContent.includes('Kwetsbare oudere')")
        .await?;
    browser.is_clean().await?;
    Ok(())
}

/// A host gives the focus; on the page of our own there is nobody else to.
#[tokio::test]
async fn on_the_standalone_page_one_can_type_at_once() -> Result<()> {
    let browser = Browser::start().await?;
    browser.open("/").await?;
    browser.wait_for_event("trede-loaded").await?;
    browser.write("hoge bloeddruk").await?;
    browser.press("Enter").await?;
    browser.wait_until("$('fieldset')").await?;
    browser.is_clean().await
}

#[tokio::test]
async fn on_the_standalone_page_back_takes_the_last_answer_back_and_says_nothing_of_it()
-> Result<()> {
    let browser = Browser::start().await?;
    browser.open("/").await?;
    browser.wait_for_event("trede-loaded").await?;
    browser.choose("hoge bloeddruk").await?;
    browser.press_each("30").await?;
    assert_eq!(
        browser
            .run("return $$('fieldset input:checked').length;")
            .await?,
        1
    );
    let address = browser.run("return [location.pathname, location.search, location.hash, JSON.stringify(history.state)];").await?;
    assert_eq!(address, json!(["/", "", "", "{\"answers\":3}"]));
    // On a slow machine drawing takes more than one turn of the browser's loop.
    browser.slow_down(6, true).await?;
    browser.run("history.back();").await?;
    browser
        .wait_until("$('.alarms').dataset.answered === 'false'")
        .await?;
    browser.run("history.forward();").await?;
    browser
        .wait_until("$('.alarms').dataset.answered === 'true'")
        .await?;
    browser.run("history.go(-3);").await?;
    browser.wait_until("$('#find')").await?;
    browser.is_clean().await?;
    Ok(())
}

/// Without a look at the letter: what is still open in it is said first, and confirmed.
#[tokio::test]
async fn handing_over_unread_says_what_is_open_in_the_letter_first() -> Result<()> {
    let browser = Browser::start().await?;
    decided(&browser).await?;
    browser.click(".hand summary").await?;
    let said = browser.text(".hand .leaf").await?;
    assert!(said.contains("Vangnet"), "{said}");
    assert_eq!(browser.heard("trede-handoff").await?.len(), 0);
    browser.click_named("Toch overdragen").await?;
    browser.wait_for_event("trede-handoff").await?;
    let handed = browser.heard("trede-handoff").await?.pop();
    let letter = handed.unwrap_or_default()["letter"].to_string();
    assert!(letter.contains("Pluspunt, interne geneeskunde"), "{letter}");
    browser.is_clean().await
}
