//! Answers stay where the GP put them: undo, redo, *proef*, another place on the page, another
//! patient.

use anyhow::{Result, ensure};
use browser_tests::Browser;
use serde_json::json;

async fn pluspunt() -> Result<Browser> {
    let browser = Browser::start().await?;
    browser.open_topic("hoge-bloeddruk").await?;
    browser.press_each("303123j").await?;
    browser.advised("pluspunt").await?;
    Ok(browser)
}

#[tokio::test]
async fn undo_and_redo_walk_through_the_answers() -> Result<()> {
    let browser = pluspunt().await?;
    let mut seen = vec![browser.answers().await?];
    for _ in 0..7 {
        browser.click_named("Ongedaan maken").await?;
        browser.settled().await?;
        seen.push(browser.answers().await?);
    }
    assert!(seen.last().unwrap().is_empty(), "{seen:?}");
    assert_eq!(
        browser.run("return $('.tools button').disabled;").await?,
        true
    );
    browser.advised("").await?;
    for expected in seen.iter().rev().skip(1) {
        browser.click_named("Herstellen").await?;
        browser.settled().await?;
        assert_eq!(browser.answers().await?, *expected);
    }
    browser.advised("pluspunt").await?;
    // A new answer after an undo ends what could be redone.
    browser.click_named("Ongedaan maken").await?;
    browser
        .run("$('[data-id=therapietrouw] input').focus();")
        .await?;
    browser.press_each("n").await?;
    assert_eq!(
        browser
            .run("return $$('.tools button')[1].disabled;")
            .await?,
        true
    );
    browser.advised("zelf").await?;
    browser.is_clean().await
}

#[tokio::test]
async fn starting_over_opens_every_question_and_can_be_undone() -> Result<()> {
    let browser = pluspunt().await?;
    let before = browser.answers().await?;
    browser.click_named("Antwoorden wissen").await?;
    browser.focus_arrives("leeftijd").await?;
    assert!(browser.answers().await?.is_empty());
    browser.advised("").await?;
    browser.click_named("Ongedaan maken").await?;
    browser.advised("pluspunt").await?;
    assert_eq!(browser.answers().await?, before);
    Ok(())
}

#[tokio::test]
async fn trying_a_change_is_a_proef_that_one_click_takes_back() -> Result<()> {
    let browser = pluspunt().await?;
    browser.open_rows().await?;
    let (before, told) = (browser.answers().await?, browser.advice().await?);
    let heard = browser.heard("trede-advice").await?.len();
    let changes = browser.run("return $$('.flip button').length;").await?;
    for place in 1..=changes.as_u64().unwrap() {
        let label = browser
            .text(&format!(".flip li:nth-child({place}) b"))
            .await?;
        browser
            .click(&format!(".flip li:nth-child({place}) button"))
            .await?;
        browser.wait_until("$('.trial')").await?;
        assert!(
            browser
                .text(".trial")
                .await?
                .contains("dit zijn niet uw antwoorden")
        );
        assert_ne!(browser.answers().await?, before);
        let step = browser.text("[aria-current=step] b").await?;
        assert!(label.ends_with(&step), "promised {label}, came {step}");
        browser.click(".trial .link").await?;
        browser.advised("pluspunt").await?;
        assert_eq!(browser.answers().await?, before);
        assert!(browser.texts(".trial").await?.is_empty());
    }
    assert!(changes != 0);
    // The host never hears of answers that are not this patient's.
    for event in browser.heard("trede-advice").await?.into_iter().skip(heard) {
        assert_eq!(event["advice"]["step"], "pluspunt");
    }
    assert_eq!(browser.advice().await?, told);
    browser.is_clean().await
}

#[tokio::test]
async fn a_proef_is_not_kept_when_the_element_goes_and_comes_back() -> Result<()> {
    let browser = pluspunt().await?;
    let before = browser.answers().await?;
    browser.open_rows().await?;
    browser.click(".flip button").await?;
    browser.wait_until("$('.trial')").await?;
    browser
        .run("host.remove(); return sleep(50).then(() => document.body.append(host));")
        .await?;
    browser.advised("pluspunt").await?;
    assert_eq!(browser.answers().await?, before);
    Ok(())
}

#[tokio::test]
async fn answers_stay_when_the_element_moves_or_goes_and_comes_back() -> Result<()> {
    let browser = pluspunt().await?;
    let before = browser.answers().await?;
    browser
        .run("const aside = document.createElement('aside'); document.body.append(aside); aside.append(host);")
        .await?;
    browser.settled().await?;
    assert_eq!(browser.answers().await?, before, "moved");
    browser.advised("pluspunt").await?;

    browser.run("window.__away = host; host.remove();").await?;
    browser.run("return sleep(100);").await?;
    browser
        .run("document.querySelector('main').append(window.__away);")
        .await?;
    browser.advised("pluspunt").await?;
    assert_eq!(browser.answers().await?, before, "away and back");
    // And it works on.
    browser
        .run("$('[data-id=therapietrouw] .alter').focus();")
        .await?;
    browser.press_each("n").await?;
    browser.advised("zelf").await?;
    browser.is_clean().await
}

/// Answers that came back with the element belong to that topic and that once.
#[tokio::test]
async fn answers_that_came_back_do_not_turn_up_in_another_consultation() -> Result<()> {
    let browser = pluspunt().await?;
    browser
        .run("host.remove(); return sleep(50).then(() => document.body.append(host));")
        .await?;
    browser.advised("pluspunt").await?;
    for typed in ["heupklachten", "hoge bloeddruk"] {
        browser.click_named("Ander onderwerp").await?;
        browser.choose(typed).await?;
        browser.settled().await?;
        assert!(
            browser.answers().await?.is_empty(),
            "{typed}: {:?}",
            browser.answers().await?
        );
    }
    Ok(())
}

#[tokio::test]
async fn what_the_host_knows_is_answered_and_marked() -> Result<()> {
    let browser = Browser::start().await?;
    browser.open_patient().await?;
    browser
        .run("host.api(1).setContext({ topic: 'hevig-menstrueel-bloedverlies', age: 44, sex: 'female' });")
        .await?;
    browser.wait_until("$('.work')").await?;
    browser.settled().await?;
    let given = browser.answers().await?;
    assert!(given.contains_key("leeftijd"), "{given:?}");
    let marked = browser
        .run("return $('[data-id=leeftijd] .tag').textContent;")
        .await?;
    assert_eq!(marked, "uit het dossier");
    // The focus comes when the portal gives it, and not before.
    assert_eq!(browser.focused_question().await?, "");
    browser.run("host.api(1).focus(); return null;").await?;
    browser.focus_arrives("alarm").await?;
    browser.is_clean().await
}

/// A portal learns the age a moment later; the GP was already answering, and says that it is the
/// same patient.
#[tokio::test]
async fn an_age_that_comes_later_is_filled_in_and_takes_nothing_away() -> Result<()> {
    let browser = Browser::start().await?;
    browser.open_patient().await?;
    browser.choose("hoge bloeddruk").await?;
    browser.click(".none").await?;
    browser.settled().await?;
    let before = browser.answers().await?;
    browser.run("host.setAttribute('age', '60');").await?;
    browser.wait_until("$('.news')").await?;
    assert_eq!(browser.answers().await?, before, "nothing is mixed unasked");
    browser.click(".news .small").await?;
    browser.wait_until("!$('.news')").await?;
    let given = browser.answers().await?;
    let of = |id: &str| given.get(id).map(String::as_str);
    assert_eq!(of("acuut-ziek"), Some("nee"), "{given:?}");
    assert_eq!(of("leeftijd"), Some("40 jaar of ouder"), "{given:?}");
    // What the GP answered himself, no host changes.
    browser
        .run("$('[data-id=leeftijd] .alter').focus();")
        .await?;
    browser.press_each("2").await?;
    browser.run("host.setAttribute('age', '70');").await?;
    browser.click(".news .small").await?;
    browser.wait_until("!$('.news')").await?;
    let given = browser.answers().await?;
    assert_eq!(
        given.get("leeftijd").map(String::as_str),
        Some("18–39 jaar")
    );
    browser.is_clean().await
}

#[tokio::test]
async fn another_topic_or_code_from_the_host_opens_it() -> Result<()> {
    let browser = Browser::start().await?;
    browser.open_patient().await?;
    browser.run("host.icpc = 'K86';").await?;
    browser
        .wait_until("$('h1')?.textContent === 'Hoge bloeddruk'")
        .await?;
    browser.run("host.icpc = 'K77';").await?;
    browser
        .wait_until("$('h1')?.textContent.includes('hartfalen')")
        .await?;
    browser.run("host.topic = 'moedervlek';").await?;
    browser
        .wait_until("$('h1')?.textContent.startsWith('Moedervlek')")
        .await?;
    assert!(browser.answers().await?.is_empty());
    browser.is_clean().await
}

#[tokio::test]
async fn another_patient_finds_nothing_of_the_last_one() -> Result<()> {
    let browser = pluspunt().await?;
    browser
        .run("host.setAttribute('age', '60'); host.setAttribute('sex', 'man');")
        .await?;
    browser.settled().await?;
    // In the same breath as an answer: what settles later is the last patient's too.
    browser
        .run(
            "$('[data-id=therapietrouw] label:nth-of-type(2) input').click(); host.api(1).reset();",
        )
        .await?;
    browser.wait_for_event("trede-reset").await?;
    browser.wait_until("$('#find')").await?;
    browser.settled().await?;
    // The focus was in the widget and stays there: no key goes to the portal by accident.
    let inside = "return root.activeElement?.matches('.trede') ?? false;";
    assert_eq!(browser.run(inside).await?, json!(true));
    assert_eq!(browser.advice().await?, json!(null));
    let left = "return host.getAttributeNames().concat($('#find').value, root.querySelectorAll('.work').length);";
    assert_eq!(browser.run(left).await?, json!(["date", "", 0]));
    // Nor when the element goes and comes back, nor in the same topic.
    browser
        .run("host.remove(); return sleep(50).then(() => document.body.append(host));")
        .await?;
    browser.wait_until("$('#find')").await?;
    browser.choose("hoge bloeddruk").await?;
    browser.settled().await?;
    assert!(browser.answers().await?.is_empty());
    browser.is_clean().await
}

/// A portal that goes on to the next patient in the same breath, who has the same complaint.
#[tokio::test]
async fn a_reset_and_the_next_patient_may_come_in_one_breath() -> Result<()> {
    let browser = pluspunt().await?;
    for age in [30, 61, 61] {
        browser
            .run(&format!(
                "const api = host.api(1); api.reset(); api.setContext({{ topic: 'hoge-bloeddruk', age: {age} }});"
            ))
            .await?;
        browser
            .wait_until("$('.work') && $$('input:checked').length === 1 && host.api(1).advice()")
            .await?;
        browser.settled().await?;
        let given = browser.answers().await?;
        let expected = if age == 30 {
            "18–39 jaar"
        } else {
            "40 jaar of ouder"
        };
        assert_eq!(
            given.get("leeftijd").map(String::as_str),
            Some(expected),
            "{given:?}"
        );
        browser.press_each("0").await?;
    }
    browser.is_clean().await
}

/// A key is meant for the question that is seen: no answer can take away the one that stands open.
#[tokio::test]
async fn one_question_stands_open_at_a_time() -> Result<()> {
    let browser = Browser::start().await?;
    browser.open_topic("hartfalen").await?;
    let open = "return $$('.q:not([data-folded])').length;";
    for key in ["", "2", "0", "3", "1", "2"] {
        if key == "0" {
            browser.read_red_flags().await?;
        }
        browser.press_each(key).await?;
        browser.settled().await?;
        let few = browser.run(open).await?.as_u64() <= Some(1);
        ensure!(few, "after `{key}`");
    }
    // Who wants to see what comes gets it.
    browser.click(".gone .link").await?;
    browser.settled().await?;
    ensure!(
        browser.run(open).await?.as_u64() > Some(1),
        "no more is seen"
    );
    browser.is_clean().await
}
