//! Keys: a digit, J, N or ? answers the question that has the focus, and nothing else; and what a
//! screen reader gets to hear of it.

use anyhow::Result;
use browser_tests::{Answers, Browser};
use serde_json::json;

/// The patient for Pluspunt: age, no red flag, no hurry, no running care, an examination, three
/// drugs, taken faithfully.
const PLUSPUNT: &str = "303123j";

fn answers_of(given: &[(&str, &str)]) -> Answers {
    given
        .iter()
        .map(|(id, answer)| ((*id).to_owned(), (*answer).to_owned()))
        .collect()
}

#[tokio::test]
async fn fast_typing_gives_the_same_answers_as_slow() -> Result<()> {
    let browser = Browser::start().await?;
    browser.open_topic("hoge-bloeddruk").await?;
    browser.press_each(PLUSPUNT).await?;
    browser.advised("pluspunt").await?;
    let slow = browser.answers().await?;
    let expected = [
        ("leeftijd", "40 jaar of ouder"),
        ("acuut-ziek", "nee"),
        ("hypertensief-spoedgeval", "nee"),
        ("rond-zwangerschap", "nee"),
        ("wanneer", "Geen haast"),
        ("lopende-zorg", "Nee"),
        ("wat-vraagt-u", "Eenmalige beoordeling of verrichting"),
        ("middelen", "Drie of meer"),
        ("therapietrouw", "Ja"),
    ];
    assert_eq!(slow, answers_of(&expected));

    // All keys in one go, without a pause between them, once the red flags are read; three times,
    // since haste is a matter of luck.
    for _ in 0..3 {
        browser.open_topic("hoge-bloeddruk").await?;
        browser.press_each("3").await?;
        browser.focus_arrives("alarm").await?;
        browser.read_red_flags().await?;
        browser.write(&PLUSPUNT[1..]).await?;
        browser.advised("pluspunt").await?;
        assert_eq!(browser.answers().await?, slow);
        browser.focus_arrives("advice").await?;
    }
    browser.is_clean().await
}

/// Enter takes what stands in the field, also where the list below it has yet to be drawn.
#[tokio::test]
async fn enter_takes_the_hit_for_all_that_was_typed() -> Result<()> {
    let browser = Browser::start().await?;
    browser.slow_down(6, true).await?;
    for _ in 0..3 {
        browser.open_patient().await?;
        browser.click("#find").await?;
        browser.write("K86\u{e007}").await?;
        browser.wait_until("$('.work')").await?;
        assert_eq!(browser.text("h1").await?, "Hoge bloeddruk");
    }
    browser.is_clean().await
}

/// A finger that stays on a key answers one question, not those that follow too.
#[tokio::test]
async fn a_held_key_answers_once() -> Result<()> {
    let browser = Browser::start().await?;
    browser.open_topic("hoge-bloeddruk").await?;
    browser.press_each("30").await?;
    browser.focus_arrives("wanneer").await?;
    for repeat in [false, true, true, true] {
        let key = json!({ "type": "keyDown", "key": "3", "code": "Digit3", "text": "3",
                          "windowsVirtualKeyCode": 51, "autoRepeat": repeat });
        browser.devtools("Input.dispatchKeyEvent", key).await?;
        browser.settled().await?;
    }
    browser.focus_arrives("lopende-zorg").await?;
    assert!(!browser.answers().await?.contains_key("lopende-zorg"));
    Ok(())
}

#[tokio::test]
async fn a_key_outside_a_question_does_nothing() -> Result<()> {
    let browser = Browser::start().await?;
    browser.open_topic("hoge-bloeddruk").await?;
    for elsewhere in ["h1", ".tools button:last-of-type", ".stair summary"] {
        let focus = format!("$('{elsewhere}')?.focus();");
        browser.run(&focus).await?;
        browser.press_each("130jn?").await?;
        assert_eq!(browser.answers().await?, Answers::new(), "at {elsewhere}");
    }
    browser.run("root.activeElement?.blur();").await?;
    browser.press_each("130jn?").await?;
    assert_eq!(browser.answers().await?, Answers::new(), "nowhere");
    Ok(())
}

#[tokio::test]
async fn a_digit_without_an_answer_behind_it_does_nothing() -> Result<()> {
    let browser = Browser::start().await?;
    browser.open_topic("hoge-bloeddruk").await?;
    browser.press_each("30").await?;
    let before = browser.answers().await?;
    // The question about time has three answers, must be answered, and has no yes or no.
    browser.focus_arrives("wanneer").await?;
    browser.press_each("490jn?").await?;
    assert_eq!(browser.answers().await?, before);
    browser.focus_arrives("wanneer").await
}

#[tokio::test]
async fn backspace_opens_the_question_again_and_a_question_mark_is_weet_ik_niet() -> Result<()> {
    let browser = Browser::start().await?;
    browser.open_topic("hoge-bloeddruk").await?;
    browser.press_each("30312?").await?;
    let unknown = browser.answers().await?;
    assert_eq!(
        unknown.get("middelen").map(String::as_str),
        Some("Weet ik niet")
    );
    browser
        .run("$('[data-id=middelen] .alter').focus();")
        .await?;
    browser.press_each("3").await?;
    browser.focus_arrives("therapietrouw").await?;
    let given = browser.answers().await?;
    assert_eq!(
        given.get("middelen").map(String::as_str),
        Some("Drie of meer")
    );
    for key in ["Backspace", "Delete"] {
        browser
            .run("$('[data-id=wanneer] :is(.alter, input:not([data-folded] *))').focus();")
            .await?;
        browser.press("3").await?;
        browser.settled().await?;
        browser
            .run("$('[data-id=wanneer] .alter').focus();")
            .await?;
        browser.press(key).await?;
        browser.settled().await?;
        assert!(!browser.answers().await?.contains_key("wanneer"), "{key}");
        browser.focus_arrives("wanneer").await?;
    }
    Ok(())
}

#[tokio::test]
async fn a_question_mark_in_a_row_of_the_list_is_weet_ik_niet_and_a_second_takes_it_back()
-> Result<()> {
    let browser = Browser::start().await?;
    browser.open_topic("hoge-bloeddruk").await?;
    browser
        .run("$('[data-row=hypertensief-spoedgeval] input').focus();")
        .await?;
    for state in ["onbekend", "open"] {
        browser.press_each("?").await?;
        let row = "return $('[data-row=hypertensief-spoedgeval]').dataset.state;";
        assert_eq!(browser.run(row).await?, state);
    }
    Ok(())
}

/// Ctrl+1, Alt+3 and Cmd+J belong to the browser and to the GP's other programs.
#[tokio::test]
async fn keys_with_a_modifier_are_left_alone() -> Result<()> {
    let browser = Browser::start().await?;
    browser.open_topic("hoge-bloeddruk").await?;
    browser.focus_arrives("leeftijd").await?;
    let held = "const pressed = modifier => {
        const event = new KeyboardEvent('keydown', { key: '3', [modifier]: true,
            bubbles: true, composed: true, cancelable: true });
        root.activeElement.dispatchEvent(event);
        return event.defaultPrevented;
    };
    return ['ctrlKey', 'altKey', 'metaKey'].map(pressed);";
    assert_eq!(browser.run(held).await?, json!([false, false, false]));
    browser.settled().await?;
    assert_eq!(browser.answers().await?, Answers::new());
    // Tab, arrows and other letters keep their own meaning too.
    let other = "return ['Tab', 'ArrowDown', 'F5', 'Escape', 'a', ' '].filter(key =>
        !root.activeElement.dispatchEvent(new KeyboardEvent('keydown',
            { key, bubbles: true, composed: true, cancelable: true })));";
    assert_eq!(browser.run(other).await?, json!([]));
    Ok(())
}

#[tokio::test]
async fn tab_and_space_alone_reach_the_same_advice() -> Result<()> {
    let browser = Browser::start().await?;
    browser.open_topic("hoge-bloeddruk").await?;
    browser.focus_arrives("leeftijd").await?;
    // The last of three answers, by the arrow keys of a radio group, which answer as they go.
    for key in ["Down", "Down"] {
        browser.press(key).await?;
        browser.settled().await?;
    }
    let age = browser.answers().await?;
    assert_eq!(
        age.get("leeftijd").map(String::as_str),
        Some("40 jaar of ouder")
    );
    // Past the rows of the list, each with its button, to *geen van deze*.
    for _ in 0..30 {
        browser.press("Tab").await?;
        let at = browser
            .run("return root.activeElement?.matches('.none') ?? false;")
            .await?;
        if at == true {
            break;
        }
    }
    browser.read_red_flags().await?;
    browser.press("Space").await?;
    browser.focus_arrives("wanneer").await?;
    browser.press("Up").await?;
    browser.settled().await?;
    let time = browser.answers().await?;
    assert_eq!(time.get("wanneer").map(String::as_str), Some("Geen haast"));
    Ok(())
}

#[tokio::test]
async fn a_screen_reader_hears_each_question_and_each_change_of_the_advice() -> Result<()> {
    let browser = Browser::start().await?;
    browser.open_topic("hoge-bloeddruk").await?;
    let nameless = "return $$('fieldset').filter(box => {
        const legend = box.firstElementChild;
        return legend?.localName !== 'legend' || !legend.textContent.trim()
            || ![...box.querySelectorAll('input')].every(input => input.labels?.[0]?.textContent.trim());
    }).map(box => box.outerHTML);";
    browser
        .run(
            "window.__said = [];
            const line = $('[aria-live=polite]');
            window.__last = line.textContent;
            new MutationObserver(() => window.__said.push(line.textContent))
                .observe(line, { childList: true, characterData: true, subtree: true });",
        )
        .await?;
    let mut headings = vec![browser.text(".card .say").await?];
    for key in PLUSPUNT.chars() {
        assert_eq!(browser.run(nameless).await?, json!([]));
        browser.press_each(&key.to_string()).await?;
        headings.push(browser.text(".card .say").await?);
    }
    browser.advised("pluspunt").await?;
    let said = browser.run("return window.__said;").await?;
    let said = said.as_array().unwrap();
    assert_eq!(said.last(), Some(&json!("Pluspunt, interne geneeskunde")));
    let repeated = said.windows(2).any(|pair| pair[0] == pair[1]);
    assert!(!repeated, "the same is said twice: {said:?}");
    assert!(
        said.len() < PLUSPUNT.len(),
        "not at every key, only with the advice: {said:?}"
    );
    // One step is the current one, and the focus rests on the heading that names it.
    assert_eq!(
        browser.run("return $$('[aria-current]').map(e => [e.dataset.step, e.getAttribute('aria-current')]);").await?,
        json!([["pluspunt", "step"]])
    );
    assert_eq!(
        browser
            .run("return root.activeElement.matches('h2#advice-title');")
            .await?,
        true
    );
    Ok(())
}

/// What isn't seen is answered by no key: the folded list of red flags hears none.
#[tokio::test]
async fn a_folded_list_of_red_flags_hears_no_key() -> Result<()> {
    let browser = Browser::start().await?;
    browser.open_topic("hoge-bloeddruk").await?;
    browser.press_each(PLUSPUNT).await?;
    browser.advised("pluspunt").await?;
    let before = browser.answers().await?;
    browser.run("$('.alarms .alter').focus();").await?;
    browser.read_red_flags().await?;
    for key in ["1", "2", "0", "?", "Backspace"] {
        browser.press(key).await?;
        browser.settled().await?;
    }
    assert_eq!(browser.answers().await?, before);
    browser.advised("pluspunt").await
}

#[tokio::test]
async fn backspace_on_an_open_question_goes_back_to_the_last_answer() -> Result<()> {
    let browser = Browser::start().await?;
    browser.open_topic("hoge-bloeddruk").await?;
    browser.press_each("303").await?;
    browser.focus_arrives("lopende-zorg").await?;
    browser.press("Backspace").await?;
    browser.focus_arrives("wanneer").await?;
    let folded = "return $('[data-id=wanneer]').dataset.folded ?? 'open';";
    assert_eq!(browser.run(folded).await?, "open");
    assert!(browser.answers().await?.contains_key("wanneer"));
    Ok(())
}

#[tokio::test]
async fn a_question_mark_outside_a_question_shows_the_keys() -> Result<()> {
    let browser = Browser::start().await?;
    browser.open_topic("hoge-bloeddruk").await?;
    for shown in [true, false] {
        browser.run("$('h1').focus();").await?;
        browser.press("?").await?;
        browser.settled().await?;
        assert_eq!(browser.run("return $('.help').open;").await?, shown);
    }
    assert_eq!(browser.answers().await?, Answers::new());
    Ok(())
}
