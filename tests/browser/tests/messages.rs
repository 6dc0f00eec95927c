//! Messages to the frame that are wrong, too much, or too many.

use anyhow::Result;
use browser_tests::{Portal, SANDBOX};
use serde_json::{Value, json};

/// Runs in the portal: a valid message to the frame, with these changes; gives what came back for
/// it.
const SEND: &str = "
    const frame = document.querySelector('iframe').contentWindow;
    const to = new URL(document.querySelector('iframe').src).origin;
    let number = 0;
    const send = async change => {
        const message = { messageId: `m${number += 1}`, messageType: 'trede.context', payload: { age: 99 } };
        window.heard.length = 0;
        frame.postMessage(typeof change === 'function' ? change(message) : { ...message, ...change }, to);
        await sleep(60);
        return window.heard.filter(one => one.responseToMessageId).map(one => one.payload.success);
    };";

#[tokio::test]
#[expect(clippy::too_many_lines, reason = "a table of messages, a line each")]
async fn messages_that_are_malformed_oversize_or_replayed_change_nothing() -> Result<()> {
    let portal = Portal::open(&["{portal}"]).await?;
    let browser = &portal.browser;
    portal
        .frame("?date=2026-11-22#icpc=K86&age=60", SANDBOX)
        .await?;
    portal.wait("count('advice') && count('loaded')").await?;
    // What is sent, whether it is answered and how, and what the frame's console says of it.
    let cases: [(&str, Value, &str); 16] = [
        ("() => 'trede.reset'", json!([]), "a message is an object"),
        ("() => null", json!([]), "a message is an object"),
        ("() => [1, 2]", json!([]), "a message is an object"),
        (
            "() => new Map([['messageType', 'trede.reset']])",
            json!([]),
            "at most",
        ),
        ("() => ({})", json!([]), "messageId is a text"),
        ("{ messageId: 7 }", json!([]), "messageId is a text"),
        (
            "{ messageType: undefined }",
            json!([]),
            "messageType is a text",
        ),
        (
            "{ messageType: 'x'.repeat(300) }",
            json!([]),
            "messageType is a text",
        ),
        ("{ payload: 'age' }", json!([]), "payload is an object"),
        (
            "{ payload: { age: 'x'.repeat(1e6) } }",
            json!([]),
            "at most 200000 characters",
        ),
        (
            "{ payload: { age: new ArrayBuffer(9) } }",
            json!([]),
            "at most",
        ),
        (
            "{ payload: { age: 60, icpc: 'K86', ...Array.from({ length: 9 }).reduce(deep => ({ deep, more: deep }), {}) } }",
            json!([true]),
            "",
        ),
        (
            "{ payload: Array.from({ length: 30 }).reduce(deep => ({ deep }), {}) }",
            json!([]),
            "at most",
        ),
        (
            "{ messageType: 'trede.explode' }",
            json!([false]),
            "there is no such message",
        ),
        (
            "{ messageType: 'toString' }",
            json!([false]),
            "there is no such message",
        ),
        (
            "{ messageType: '__proto__' }",
            json!([false]),
            "there is no such message",
        ),
    ];
    for (sent, answered, line) in cases {
        let answer = browser
            .run(&format!("return (async () => {{ {SEND} number = Math.floor(Math.random() * 1e9); return send({sent}); }})();"))
            .await?;
        assert_eq!(answer, answered, "{sent}");
        browser.enter_frame().await?;
        let said = browser.said().await?;
        browser.run("__tested.said.length = 0;").await?;
        let told = said.iter().any(|one| one.contains(line));
        assert!(line.is_empty() || told, "{sent}: {said:?}");
        assert_eq!(
            browser.run("return host.context.age;").await?,
            "60",
            "{sent}"
        );
        browser.leave_frame().await?;
    }
    // Payloads that mean harm to prototypes: own keys of those names are names like others.
    let answers = browser
        .run(&format!(
            "return (async () => {{ {SEND} number = 5e6;
                const evil = JSON.parse('{{\"__proto__\": {{\"age\": 13}}, \"constructor\": {{\"prototype\": {{\"age\": 13}}}}}}');
                return [await send({{ payload: evil }}), await send({{ messageType: 'trede.strings', payload: evil }}), await send({{ messageType: 'trede.theme', payload: {{ properties: evil }} }})]; }})();"
        ))
        .await?;
    assert_eq!(answers, json!([[true], [false], [false]]));
    // Sent twice, it is heard once.
    let twice = browser
        .run(&format!(
            "return (async () => {{ {SEND} number = 7e6; const same = {{ messageId: 'same', payload: {{ age: 61, icpc: 'K86' }} }};
                return [await send(same), await send({{ ...same, payload: {{ age: 62, icpc: 'K86' }} }})]; }})();"
        ))
        .await?;
    assert_eq!(twice, json!([[true], []]));
    browser.enter_frame().await?;
    assert_eq!(
        browser
            .run("return [host.context.age, ({}).age ?? null, $('h1').textContent];")
            .await?,
        json!(["61", null, "Hoge bloeddruk"])
    );
    browser.is_calm().await
}

#[tokio::test]
async fn a_flood_of_messages_leaves_the_wijzer_answering() -> Result<()> {
    let portal = Portal::open(&["{portal}"]).await?;
    let browser = &portal.browser;
    portal
        .frame("?date=2026-11-22#icpc=K86&age=60", SANDBOX)
        .await?;
    portal.wait("count('advice') && count('loaded')").await?;
    browser
        .run(
            "const frame = document.querySelector('iframe').contentWindow;
            const to = new URL(document.querySelector('iframe').src).origin;
            for (let i = 0; i < 10_000; i++)
                frame.postMessage({ messageId: `f${i}`, messageType: 'trede.context', payload: { age: 20 + i % 80 } }, to);",
        )
        .await?;
    browser.enter_frame().await?;
    browser
        .wait_until("__tested.said.some(line => line.includes('more messages than anybody reads'))")
        .await?;
    let said = browser.said().await?;
    assert!(said.len() < 20, "a line a second at most: {}", said.len());
    browser
        .click("[data-row=hypertensief-spoedgeval] label")
        .await?;
    browser.advised("ambulance").await?;
    browser.leave_frame().await?;
    portal
        .wait("last('advice').advice.status === 'alarm'")
        .await?;
    // A second later the portal is heard again.
    browser
        .run("return sleep(1200).then(() => wijzer.reset());")
        .await?;
    portal.wait("count('reset')").await?;
    browser.is_calm().await
}
