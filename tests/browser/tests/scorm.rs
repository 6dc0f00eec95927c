//! A set in a learning management system: what it is told, and that a course can be left and taken up.

use anyhow::Result;
use browser_tests::{Browser, lms};
use serde_json::{Value, json};

/// A screen of the set stands.
const SCREEN: &str = "$('.school h1')";

#[tokio::test]
async fn opened_and_closed_is_not_passed() -> Result<()> {
    let folder = lms::system()?;
    let browser = Browser::start_system(&folder, lms::POLICY).await?;
    browser.open_in_system("", SCREEN).await?;
    let (_, status) = browser.told().await?;
    assert_eq!(status, "incomplete");
    browser
        .run("document.querySelector('#set').remove();")
        .await?;
    let (calls, status) = browser.told().await?;
    assert_eq!(status, "incomplete");
    assert_eq!(calls.last().map(|call| call[0].as_str()), Some("LMSFinish"));
    browser.is_calm().await
}

#[tokio::test]
async fn a_set_is_left_and_taken_up_and_passed_by_who_chooses_well() -> Result<()> {
    let folder = lms::system()?;
    let browser = Browser::start_system(&folder, lms::POLICY).await?;
    browser.open_in_system("", SCREEN).await?;
    browser.run(&lms::through(&json!({}), 100)).await?;
    let (_, status) = browser.told().await?;
    assert_eq!(status, "incomplete", "practice is not passed or failed");
    browser.enter_frame().await?;
    let right = browser.run(&lms::tested(&json!([]), 100)).await?;
    let (calls, status) = browser.told().await?;
    assert_eq!(status, "failed", "always the lightest step");
    let kept = calls.iter().filter(|call| {
        call.get(1).is_some_and(|name| name == "cmi.suspend_data") && call.len() == 3
    });
    let kept: Vec<_> = kept.map(|call| call[2].as_str()).collect();
    let of_practice = |code: &&str| code.len() == 15;
    let of_test = |code: &&str| code.len() == 16 && code.starts_with('T');
    assert!(kept.iter().any(of_practice) && kept.iter().any(of_test));
    assert!(
        kept.iter().all(|code| of_practice(code) || of_test(code)),
        "far below the 4,096 characters of the standard: {kept:?}"
    );

    // Another learner: practice, three patients of the end test, the window closed, and on again.
    browser.open("/system/index.html").await?;
    browser.open_in_system("", SCREEN).await?;
    browser.run(&lms::through(&json!({}), 100)).await?;
    browser.run(&lms::tested(&right, 3)).await?;
    browser.leave_frame().await?;
    browser
        .run(
            "document.querySelector('#set').remove();
            sessionStorage.setItem('kept', JSON.stringify({ cmi: { suspend_data: API.cmi.suspend_data, core: { lesson_status: API.cmi.core.lesson_status } } }));",
        )
        .await?;
    browser.open_in_system("", SCREEN).await?;
    browser
        .wait_until("$('.where')?.textContent.includes('eindtoets, 4 van')")
        .await?;
    let rest: Vec<Value> = right
        .as_array()
        .into_iter()
        .flatten()
        .skip(3)
        .cloned()
        .collect();
    browser.run(&lms::tested(&json!(rest), 100)).await?;
    let (calls, status) = browser.told().await?;
    assert_eq!(status, "passed", "{calls:?}");
    let score = browser.run("return API.cmi.core.score.raw;").await?;
    assert!(score == "100" || score == json!(100), "{score}");
    browser.is_calm().await?;

    // Who passed, and tries once more without luck, has passed.
    let practice = kept.iter().rfind(|code| of_practice(code));
    let practice = practice.copied().unwrap_or_default();
    browser.system_keeps(practice, "passed").await?;
    browser.open_in_system("", "$('.sums')").await?;
    browser.run(&lms::tested(&json!([]), 100)).await?;
    browser.wait_until("$('.tested')").await?;
    let (calls, status) = browser.told().await?;
    assert_eq!(status, "passed", "{calls:?}");
    Ok(())
}

#[tokio::test]
async fn a_system_that_answers_errors_or_nothing_loses_no_course() -> Result<()> {
    let folder = lms::system()?;
    let browser = Browser::start_system(&folder, lms::POLICY).await?;
    for answers in ["errors", "nothing", "false"] {
        browser
            .open_in_system(&format!("?answers={answers}"), SCREEN)
            .await?;
        let right = browser.run(&lms::through(&json!({}), 2)).await?;
        assert_eq!(
            right.as_object().map(serde_json::Map::len),
            Some(2),
            "{answers}"
        );
        let said = browser
            .run("return document.querySelector('.school-says')?.textContent ?? '';")
            .await?;
        let refused = said
            .as_str()
            .is_some_and(|said| said.contains("neemt het resultaat niet aan"));
        assert!(refused, "{answers}: {said}");
        browser.leave_frame().await?;
    }
    // In no system at all it is said as well.
    browser.open("/system/set/index.html").await?;
    browser.wait_until("$('.school h1')").await?;
    let alone = browser
        .run("return !!document.querySelector('.school-says');")
        .await?;
    assert_eq!(alone, Value::Bool(true));
    Ok(())
}
