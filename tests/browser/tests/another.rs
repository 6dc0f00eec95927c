//! Another topic, or another patient, as a host says it: the screen is of that one alone.

use anyhow::Result;
use browser_tests::Browser;
use serde_json::json;

#[tokio::test]
async fn another_topic_shows_what_the_host_knows() -> Result<()> {
    let browser = Browser::start().await?;
    browser.open_patient().await?;
    let script = "
        host.context = { topic: 'rectaal-bloedverlies', age: '61', sex: 'vrouw' };
        await sleep(300);
        host.topic = 'ingegroeide-nagel';
        await sleep(300);
        return $$('[data-id=leeftijd] input').filter(input => input.checked).length;";
    let checked = browser.run(script).await?;
    assert_eq!(
        checked,
        json!(1),
        "the age that the host said is an answer of the new topic"
    );
    browser.is_clean().await
}

#[tokio::test]
async fn another_patient_gets_no_topic_that_was_kept_over_a_restart() -> Result<()> {
    let browser = Browser::start().await?;
    browser.open_patient().await?;
    browser
        .run("host.topic = 'trillen-of-traag'; host.setAttribute('age', '61'); return sleep(400);")
        .await?;
    browser.click(".alarms .none").await?;
    let script = "
        host.removeAttribute('topic');
        const place = host.parentElement;
        host.remove();
        await sleep(100);
        place.append(host);
        while (!$('.work')) await sleep(20);
        host.reset();
        await sleep(400);
        return $('.work') === null;";
    let closed = browser.run(script).await?;
    assert_eq!(
        closed,
        json!(true),
        "the topic of the last patient is gone with that patient"
    );
    browser.is_clean().await
}
