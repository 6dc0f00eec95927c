//! Presses that are not meant: a key that is held, the second half of a double click, a key typed
//! before the topic is there.

use std::time::Duration;

use anyhow::Result;
use browser_tests::{Browser, Faults};
use serde_json::{Value, json};

/// A real key, held: pressed once and repeated, as a keyboard does.
async fn hold_enter(browser: &Browser, repeats: usize) -> Result<()> {
    for repeat in 0..=repeats {
        let down = json!({
            "type": "keyDown", "key": "Enter", "code": "Enter", "windowsVirtualKeyCode": 13,
            "text": "\r", "autoRepeat": repeat > 0,
        });
        browser.devtools("Input.dispatchKeyEvent", down).await?;
        tokio::time::sleep(Duration::from_millis(60)).await;
    }
    let up =
        json!({ "type": "keyUp", "key": "Enter", "code": "Enter", "windowsVirtualKeyCode": 13 });
    browser.devtools("Input.dispatchKeyEvent", up).await?;
    browser.settled().await
}

/// A real double click where this is, `pause` between its halves.
async fn double_click(browser: &Browser, selector: &str, pause: Duration) -> Result<()> {
    let place = format!(
        "const e = $('{selector}'); e.scrollIntoView({{ block: 'center' }});
        const box = e.getBoundingClientRect();
        return [box.x + Math.min(20, box.width / 2), box.y + box.height / 2];"
    );
    let [x, y] = serde_json::from_value::<[f64; 2]>(browser.run(&place).await?)?;
    for half in [1, 2] {
        for kind in ["mousePressed", "mouseReleased"] {
            let event =
                json!({ "type": kind, "x": x, "y": y, "button": "left", "clickCount": half });
            browser.devtools("Input.dispatchMouseEvent", event).await?;
        }
        tokio::time::sleep(pause).await;
    }
    browser.settled().await
}

async fn answered(browser: &Browser) -> Result<Value> {
    browser
        .run("return $$('input:checked, .key[aria-pressed=true]').length;")
        .await
}

#[tokio::test]
async fn a_held_enter_opens_the_topic_and_denies_no_red_flag() -> Result<()> {
    let browser = Browser::start().await?;
    browser.open_patient().await?;
    browser
        .run("host.age = 30; $('#find').focus(); return null;")
        .await?;
    browser.write("hoge bloeddruk").await?;
    hold_enter(&browser, 12).await?;
    browser.wait_until("$('.alarms')").await?;
    let open = "return $$('[data-row]').map(row => row.dataset.state).join();";
    assert_eq!(browser.run(open).await?, "open,open,open");
    browser.is_clean().await
}

#[tokio::test]
async fn a_double_click_on_a_topic_answers_nothing_in_it() -> Result<()> {
    let browser = Browser::start().await?;
    let topics = "return $$('[data-topic]').length;";
    browser.open_patient().await?;
    let all = browser.run(topics).await?.as_u64().unwrap_or_default();
    assert!(all > 60);
    for place in (0..all).step_by(7) {
        browser.open_patient().await?;
        browser
            .run(&format!(
                "$$('[data-topic]')[{place}].id = 'this'; return null;"
            ))
            .await?;
        double_click(&browser, "#this", Duration::from_millis(120)).await?;
        browser.wait_until("$('.alarms')").await?;
        assert_eq!(answered(&browser).await?, 0, "topic {place}");
    }
    browser.is_clean().await
}

#[tokio::test]
async fn the_second_half_of_a_double_click_takes_nothing_back() -> Result<()> {
    let browser = Browser::start().await?;
    for pause in [20, 120, 350] {
        let pause = Duration::from_millis(pause);
        browser.open_topic("hoge-bloeddruk").await?;
        let state = |place: usize| format!("return $$('[data-row]')[{place}].dataset.state;");
        double_click(&browser, "[data-row] label span", pause).await?;
        assert_eq!(browser.run(&state(0)).await?, "ja", "{pause:?}");
        double_click(&browser, "[data-row]:nth-of-type(2) .unsure", pause).await?;
        assert_eq!(browser.run(&state(1)).await?, "onbekend", "{pause:?}");
        // One press more, later, is meant.
        tokio::time::sleep(Duration::from_millis(700)).await;
        browser.click("[data-row]:nth-of-type(2) .unsure").await?;
        browser.settled().await?;
        assert_eq!(browser.run(&state(1)).await?, "open", "{pause:?}");
        browser.open_topic("hoge-bloeddruk").await?;
        browser.press_each("303123j").await?;
        browser.advised("pluspunt").await?;
        double_click(&browser, ".prepare input", pause).await?;
        let ticked = "return $$('.prepare input:checked').length;";
        assert_eq!(browser.run(ticked).await?, 1, "{pause:?}");
        browser.open_rows().await?;
        browser.click(".others .small").await?;
        browser.wait_until("$('.chosen .small')").await?;
        double_click(&browser, ".chosen .small", pause).await?;
        let given = "return $$('.chosen [aria-pressed=true]').length;";
        assert_eq!(browser.run(given).await?, 1, "{pause:?}");
    }
    browser.is_clean().await
}

#[tokio::test]
async fn what_is_handed_over_is_handed_over_once() -> Result<()> {
    let browser = Browser::start().await?;
    browser.open_topic("hoge-bloeddruk").await?;
    browser.press_each("303123j").await?;
    browser.click_named("Naar de brief").await?;
    browser
        .run("host.addEventListener('trede-handoff', ({ detail }) => detail.accept(Promise.resolve())); return null;")
        .await?;
    double_click(&browser, "[part=hand-over]", Duration::from_millis(120)).await?;
    browser
        .run("$('[part=hand-over]').focus(); return null;")
        .await?;
    hold_enter(&browser, 5).await?;
    assert_eq!(browser.heard("trede-handoff").await?.len(), 1);
    assert!(
        browser
            .text(".letter")
            .await?
            .contains("Overgedragen aan uw systeem")
    );
    // Something else to hand over is handed over.
    browser.click(".prepare input").await?;
    browser.click_named("Overdragen").await?;
    browser.settled().await?;
    browser.is_clean().await
}

#[tokio::test]
async fn keys_typed_right_after_the_choice_are_answers_whichever_file_comes_late() -> Result<()> {
    let browser = Browser::start().await?;
    for late in [
        "",
        "topics.bin",
        "reasons.bin",
        "_rest.wasm",
        "nl.txt",
        "en.txt",
    ] {
        let withheld = [late].map(str::to_owned).into_iter();
        let withheld = withheld.filter(|name| !name.is_empty()).collect();
        browser.set_faults(Faults {
            withheld,
            ..Faults::default()
        });
        browser.open("/patient.html").await?;
        browser.wait_until("$('#find')").await?;
        browser.run("$('#find').focus(); return null;").await?;
        browser.write("hoge bloeddruk\u{e007}303123").await?;
        browser.set_faults(Faults::default());
        browser.wait_until("$('.work')").await?;
        browser.settled().await?;
        // The age is answered; the red flags wait for somebody who reads them.
        browser.focus_arrives("alarm").await?;
        let open = "return $$('[data-row]').every(row => row.dataset.state === 'open');";
        assert_eq!(browser.run(open).await?, true);
        // What was refused began a run: a reader's key comes after it.
        tokio::time::sleep(Duration::from_millis(300)).await;
        browser.press_each("03123j").await?;
        browser.advised("pluspunt").await?;
    }
    Ok(())
}

/// Real keys, so many milliseconds apart, as a keyboard or a dictation program sends them.
async fn run_of_keys(browser: &Browser, keys: &[(&str, i64)], pause: u64) -> Result<()> {
    for (key, code) in keys {
        for kind in ["keyDown", "keyUp"] {
            let text = if *key == "Enter" { "\r" } else { key };
            let event =
                json!({ "type": kind, "key": key, "text": text, "windowsVirtualKeyCode": code });
            browser.devtools("Input.dispatchKeyEvent", event).await?;
        }
        tokio::time::sleep(Duration::from_millis(pause)).await;
    }
    browser.settled().await
}

#[tokio::test]
async fn a_run_of_keys_never_denies_a_red_flag() -> Result<()> {
    let browser = Browser::start().await?;
    let states = "return $$('[data-row]').map(row => row.dataset.state).join();";
    let (enter, none, space) = (("Enter", 13), ("0", 48), (" ", 32));
    for (age, keys, pause) in [
        // Enter twice, the second meant for nothing; and a third, a little later.
        (Some(80), vec![enter, enter], 30),
        (None, vec![enter, enter, enter], 60),
        // Dictated, or typed ahead without a look.
        (Some(80), vec![enter, none, none, none], 20),
        (None, vec![enter, space, none, enter, none], 10),
    ] {
        browser.open_patient().await?;
        if let Some(age) = age {
            browser.run(&format!("host.age = {age};")).await?;
        }
        browser.run("$('#find').focus(); return null;").await?;
        browser.write("kwetsbare oudere").await?;
        run_of_keys(&browser, &keys, pause).await?;
        browser.wait_until("$('.alarms')").await?;
        browser.settled().await?;
        let found = browser.run(states).await?;
        let found = found.as_str().unwrap_or_default();
        assert!(
            found.split(',').all(|state| state == "open"),
            "{keys:?}: {found}"
        );
    }
    // Whoever reads the list and presses 0, denies it.
    browser.focus_arrives("alarm").await?;
    browser.press_each("0").await?;
    let found = browser.run(states).await?;
    let found = found.as_str().unwrap_or_default();
    assert!(found.split(',').all(|state| state == "nee"), "{found}");
    browser.is_clean().await
}

#[tokio::test]
async fn none_of_these_is_pressed_by_a_key_that_went_down_on_it() -> Result<()> {
    let browser = Browser::start().await?;
    browser.open_topic("kwetsbare-oudere").await?;
    let states = "return $$('[data-row]').map(row => row.dataset.state).join();";
    let space = |kind: &str| json!({ "type": kind, "key": " ", "code": "Space", "text": " ", "windowsVirtualKeyCode": 32 });
    // Down elsewhere, up on the button.
    browser
        .run("$('[data-row] input').focus(); return null;")
        .await?;
    browser
        .devtools("Input.dispatchKeyEvent", space("keyDown"))
        .await?;
    browser.run("$('.none').focus(); return null;").await?;
    browser
        .devtools("Input.dispatchKeyEvent", space("keyUp"))
        .await?;
    browser.settled().await?;
    let found = browser.run(states).await?;
    assert!(
        !found.as_str().unwrap_or_default().contains("nee"),
        "{found}"
    );
    // Down and up on it, and not in one run with the one before: meant.
    tokio::time::sleep(Duration::from_millis(400)).await;
    browser.press("Space").await?;
    browser.settled().await?;
    let found = browser.run(states).await?;
    assert!(
        found.as_str().unwrap_or_default().contains("nee"),
        "{found}"
    );
    browser.is_clean().await
}
