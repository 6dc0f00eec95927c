//! The page in an iframe of another origin, and what it says and hears.

use anyhow::Result;
use browser_tests::{Portal, SANDBOX};
use serde_json::json;

#[tokio::test]
async fn a_portal_frames_it_and_hears_the_advice() -> Result<()> {
    let portal = Portal::open(&["{portal}"]).await?;
    let browser = &portal.browser;
    portal
        .frame(
            "?region=oostelijk-zuid-limburg&date=2026-11-22&theme=dark",
            SANDBOX,
        )
        .await?;
    portal.wait("count('loaded')").await?;
    let history = browser.run("return history.length;").await?;
    browser.forget_requests();
    browser
        .run("return wijzer.setContext({ icpc: 'K86', age: 60 });")
        .await?;
    portal
        .wait("last('advice')?.advice.status === 'open'")
        .await?;
    portal.wait("last('progress').answered === 1").await?;
    // The frame is as high as what is in it.
    portal
        .wait("document.querySelector('iframe').clientHeight === last('resize').height && last('resize').height > 400")
        .await?;
    browser
        .run("wijzer.on('handoff', async () => 'taken'); return wijzer.focus();")
        .await?;
    browser.enter_frame().await?;
    assert_eq!(
        browser
            .run("return getComputedStyle(host).colorScheme;")
            .await?,
        "dark"
    );
    browser.run("host.api(1).focus(); return null;").await?;
    browser.press_each("03123j").await?;
    browser.advised("pluspunt").await?;
    // Drawing up the letter and handing it over.
    browser.click_named("Naar de brief").await?;
    browser.wait_until("$('textarea')").await?;
    browser.click_named("Overdragen").await?;
    browser.leave_frame().await?;
    portal.wait("count('ui.done')").await?;
    let handed = portal.last("handoff").await?;
    assert_eq!(handed["advice"]["step"], "pluspunt");
    assert!(handed["letter"].as_str().unwrap().len() > 100, "{handed}");
    assert_eq!(browser.run("return count('ready');").await?, 1);

    // Language, looks and texts; what is wrong is refused with a reason, and changes nothing.
    let answers = browser
        .run(
            "const tried = async promise => { try { await promise; return 'taken'; } catch (error) { return error.message; } };
            return (async () => [
                await tried(wijzer.theme({ scheme: 'light', properties: { accent: '#123456', radius: '2px' } })),
                await tried(wijzer.theme({ properties: { accent: 'red; background: url(//x)' } })),
                await tried(wijzer.theme({ properties: { 'z-index': '9' } })),
                await tried(wijzer.theme({ scheme: 'sepia' })),
                await tried(wijzer.language('en')),
                await tried(wijzer.language('fy')),
                await tried(wijzer.strings({ 'shell.again': 'Nog eens' })),
                await tried(wijzer.strings({ 'shell.again': 3 })),
                await tried(wijzer.setContext({ age: [] })),
            ])();",
        )
        .await?;
    let answers: Vec<String> = serde_json::from_value(answers)?;
    let expected = [
        "taken",
        "accent is no color",
        "no property z-index",
        "scheme is light",
        "taken",
        "lang is nl or en",
        "taken",
        "shell.again",
        "context.age",
    ];
    for (answer, expected) in answers.iter().zip(expected) {
        assert!(answer.contains(expected), "{answer}: {expected}");
    }
    browser.run("return wijzer.reset();").await?;
    portal.wait("count('reset')").await?;
    browser.enter_frame().await?;
    assert_eq!(
        browser
            .run("return [getComputedStyle(host).colorScheme, host.style.getPropertyValue('--trede-accent'), document.documentElement.lang, host.context.icpc, location.search.length > 0];")
            .await?,
        json!(["light", "#123456", "en", null, true])
    );
    browser.wait_until("$('#find')").await?;
    browser.is_calm().await?;
    browser.leave_frame().await?;
    assert_eq!(browser.requests(), [], "nothing is fetched after `loaded`");
    assert_eq!(browser.run("return history.length;").await?, history);
    browser.is_calm().await
}

#[tokio::test]
async fn a_context_in_the_fragment_is_read_and_erased() -> Result<()> {
    let portal = Portal::open(&["{portal}"]).await?;
    let browser = &portal.browser;
    let patient = "icpc=K86&age=60&sex=vrouw&handle=geheim-1";
    portal
        .frame(
            &format!("?date=2026-11-22&age=44&topic=moedervlek&regoin=x#{patient}"),
            SANDBOX,
        )
        .await?;
    browser.enter_frame().await?;
    browser
        .wait_until("$('[data-id=leeftijd] input:checked')")
        .await?;
    assert_eq!(
        browser
            .run("return [location.hash, history.state, $('h1').textContent, document.URL.includes('vrouw')];")
            .await?,
        json!(["", null, "Hoge bloeddruk", false])
    );
    // Of a patient nothing is read from the address.
    let said = browser.said().await?.join("\n");
    assert!(said.contains("age stands in the address"), "{said}");
    assert!(said.contains(r#"did you mean "region""#), "{said}");
    browser.is_calm().await?;
    browser.leave_frame().await?;
    // Every message carries the handle; without it the portal isn't heard.
    let told = browser
        .run("return heard.filter(one => one.messageType).every(one => one.messagingHandle === 'geheim-1') && heard.length > 0;")
        .await?;
    assert_eq!(told, true);
    let url = browser.url("");
    browser
        .run(&format!(
            "document.querySelector('iframe').contentWindow.postMessage({{ messageId: '1', messageType: 'trede.reset', payload: {{}} }}, '{url}');
            return sleep(200);"
        ))
        .await?;
    browser.enter_frame().await?;
    assert_eq!(browser.run("return host.context.age;").await?, "60");
    assert!(
        browser
            .said()
            .await?
            .join("\n")
            .contains("messagingHandle is another")
    );
    browser.leave_frame().await?;
    portal
        .frame(&format!("?date=2026-11-22#{patient}"), SANDBOX)
        .await?;
    browser
        .run("wijzer.close(); return import('./host.js').then(({ framed }) => { window.wijzer = framed(document.querySelector('iframe'), { handle: 'geheim-1' }); });")
        .await?;
    browser
        .run("return wijzer.setContext({ age: 30 });")
        .await?;
    browser.enter_frame().await?;
    assert_eq!(browser.run("return host.context.age;").await?, "30");
    browser.is_calm().await
}

#[tokio::test]
async fn an_origin_that_is_not_named_gets_silence_and_a_console_line() -> Result<()> {
    // Names that are no exact origin count for nothing.
    let portal = Portal::open(&[
        "*",
        "null",
        "https://*.example",
        "https://portaal.example/pad",
        "http://portaal.example",
    ])
    .await?;
    let browser = &portal.browser;
    portal.frame("?date=2026-11-22#icpc=K86", SANDBOX).await?;
    browser.enter_frame().await?;
    browser.wait_until("$('.work')").await?;
    browser.leave_frame().await?;
    let url = browser.url("");
    browser
        .run(&format!(
            "for (const type of ['status.handshake', 'trede.reset', 'trede.context'])
                document.querySelector('iframe').contentWindow.postMessage({{ messageId: type, messageType: type, payload: {{ topic: 'moedervlek' }} }}, '{url}');
            return sleep(300);"
        ))
        .await?;
    assert_eq!(browser.run("return heard;").await?, json!([]));
    browser.enter_frame().await?;
    assert_eq!(browser.text("h1").await?, "Hoge bloeddruk");
    let said = browser.said().await?;
    let lines = |part: &str| said.iter().filter(|line| line.contains(part)).count();
    assert_eq!(lines("is no exact origin"), 5, "{said:?}");
    assert_eq!(
        lines("is passed over: frame.json doesn't name that origin"),
        3,
        "{said:?}"
    );
    assert_eq!(lines("nothing is said to it"), 1, "{said:?}");
    browser.is_calm().await
}

/// A page between, or beside, that is not the portal.
#[tokio::test]
async fn another_window_is_not_the_portal() -> Result<()> {
    let portal = Portal::open(&["{portal}"]).await?;
    let browser = &portal.browser;
    portal.frame("?date=2026-11-22#icpc=K86", SANDBOX).await?;
    portal.wait("count('advice')").await?;
    browser
        .run(
            "return (async () => { const beside = document.createElement('iframe');
            beside.src = 'portal.html';
            document.body.append(beside);
            while (!beside.contentWindow.say) await sleep(20);
            const frame = document.querySelector('iframe');
            beside.contentWindow.say(frame.contentWindow, { messageId: 'beside', messageType: 'trede.reset', payload: {} }, new URL(frame.src).origin);
            return sleep(300); })();",
        )
        .await?;
    browser.enter_frame().await?;
    assert_eq!(browser.text("h1").await?, "Hoge bloeddruk");
    assert!(browser.said().await?.join("").contains("is passed over"));
    browser.is_calm().await
}
