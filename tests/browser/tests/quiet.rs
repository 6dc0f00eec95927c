//! While the GP works elsewhere in the portal the widget takes nothing from under the fingers; and
//! what the portal's own code does wrong stays the portal's.

use anyhow::Result;
use browser_tests::{Browser, Portal, SANDBOX};
use serde_json::json;

/// An editor as portals have them: a document of its own, in a frame.
const EDITOR: &str = "
    const editor = document.createElement('iframe');
    editor.id = 'editor';
    document.body.prepend(editor);
    for (let line = 0; line < 100; line++) {
        for (const place of ['prepend', 'append']) document.body[place](Object.assign(document.createElement('p'), { textContent: 'Dossier' }));
    }
    const text = editor.contentDocument.body;
    text.contentEditable = 'true';
    editor.contentWindow.focus();
    text.focus();
    editor.style.display = 'block';
    editor.scrollIntoView();
    const top = () => editor.getBoundingClientRect().top;
    const before = top();";
const KEPT: &str = "
    const at = document.querySelector('#editor');
    return [document.activeElement === at, at.contentDocument.activeElement === at.contentDocument.body, at.contentDocument.body.textContent];";

#[tokio::test]
async fn an_editor_in_a_frame_keeps_the_focus_and_its_keys() -> Result<()> {
    let browser = Browser::start().await?;
    for context in [
        "{ icpc: 'K86', age: 60 }",
        "{ topic: 'vermoeidheid', sex: 'vrouw' }",
        "{}",
    ] {
        browser.open_patient().await?;
        let still = browser
            .run(&format!(
                "{EDITOR}
                host.api(1).setContext({context});
                await sleep(500);
                host.mode = 'step';
                await sleep(300);
                return top() === before;"
            ))
            .await?;
        assert_eq!(still, true, "{context}");
        browser.write("3 keer 0").await?;
        let kept = browser.run(KEPT).await?;
        assert_eq!(kept, json!([true, true, "3 keer 0"]), "{context}");
        assert_eq!(browser.run("return $$('input:checked, [data-state=ja], [data-state=nee]').filter(one => one.name !== 'leeftijd' && !one.closest('[data-id=leeftijd]')).length;").await?, 0);
        browser.is_calm().await?;
    }
    Ok(())
}

#[tokio::test]
async fn beside_a_frame_of_another_origin_it_keeps_them_too() -> Result<()> {
    let portal = Portal::open(&["{portal}"]).await?;
    let browser = &portal.browser;
    portal.frame("?date=2026-11-22", SANDBOX).await?;
    portal.wait("count('loaded')").await?;
    let still = browser
        .run(&format!(
            "{EDITOR}
            await wijzer.setContext({{ icpc: 'K86', age: 60 }});
            await sleep(500);
            await wijzer.setContext({{ topic: 'vermoeidheid', age: 30 }});
            await sleep(500);
            return top() === before;"
        ))
        .await?;
    assert_eq!(still, true);
    browser.write("3 keer 0").await?;
    assert_eq!(browser.run(KEPT).await?, json!([true, true, "3 keer 0"]));
    assert_eq!(portal.last("progress").await?["answered"], 1);
    browser.is_calm().await
}

/// What stands in the page from the start opens a topic, and moves neither focus nor page.
#[tokio::test]
async fn a_code_in_the_page_moves_nothing_at_load() -> Result<()> {
    let browser = Browser::start().await?;
    for attributes in [
        json!({ "icpc": "K86", "age": "60" }),
        json!({ "topic": "kwetsbare-oudere", "age": "80" }),
        json!({ "icpc": "K86", "mode": "step" }),
        json!({ "icpc": "K86", "age": "60", "sex": "vrouw", "lang": "en" }),
        json!({ "icpc": "A99" }),
    ] {
        browser.open("/empty.html").await?;
        let found = browser
            .run(&format!(
                "for (let line = 0; line < 200; line++) document.body.append(Object.assign(document.createElement('p'), {{ textContent: 'Dossier' }}));
                const made = document.createElement('trede-wijzer');
                for (const [name, value] of Object.entries({{ date: '2026-11-22', ...{attributes} }})) made.setAttribute(name, value);
                document.body.append(made);
                await import('/trede.js');
                for (let time = 0; time < 200 && !made.shadowRoot.querySelector('.work, #find'); time++) await sleep(20);
                await sleep(700);
                return [scrollY, document.activeElement.localName, made.shadowRoot.activeElement === null, Boolean(made.shadowRoot.querySelector('.work, #find'))];"
            ))
            .await?;
        assert_eq!(found, json!([0, "body", true, true]), "{attributes}");
        browser.is_calm().await?;
    }
    Ok(())
}

/// The events of a consultation that is handed over, with another step chosen on the way.
const EVENTS: [&str; 7] = [
    "ready", "loaded", "progress", "advice", "handoff", "override", "reset",
];

#[tokio::test]
async fn a_listener_that_throws_takes_nothing_from_the_consultation() -> Result<()> {
    let browser = Browser::start().await?;
    for by_api in [false, true] {
        browser.open("/empty.html").await?;
        let names = json!(EVENTS);
        browser
            .run(&format!(
                "window.thrown = [];
                const made = document.createElement('trede-wijzer');
                made.setAttribute('date', '2026-11-22');
                document.body.append(made);
                await import('/trede.js');
                for (const name of {names}) {{
                    const fails = () => {{ window.thrown.push(name); throw new Error(name); }};
                    if ({by_api}) made.api(1).on(name, fails);
                    else made.addEventListener(`trede-${{name}}`, fails);
                }}
                return null;"
            ))
            .await?;
        browser.wait_for_event("trede-loaded").await?;
        browser.choose("hoge bloeddruk").await?;
        browser.press_each("303123j").await?;
        browser.advised("pluspunt").await?;
        browser.click_named("Naar de brief").await?;
        browser.click("[part=hand-over]").await?;
        browser
            .wait_until("$('.letter').textContent.includes('Niet bevestigd')")
            .await?;
        browser.open_rows().await?;
        browser.click(".others .small").await?;
        browser.wait_until("$('.chosen')").await?;
        browser.run("host.api(1).reset(); return null;").await?;
        browser.wait_until("$('#find')").await?;
        browser.choose("hoge bloeddruk").await?;
        browser.press_each("303123j").await?;
        browser.advised("pluspunt").await?;
        let thrown = browser.run("return window.thrown.join();").await?;
        let thrown = thrown.as_str().unwrap_or_default().to_owned();
        for name in EVENTS {
            // `ready` and `loaded` may have come before anybody listened.
            let early = ["ready", "loaded"].contains(&name);
            assert!(
                early || thrown.split(',').any(|one| one == name),
                "{name}: {thrown}"
            );
        }
        assert!(browser.heard("trede-error").await?.is_empty());
        assert_eq!(browser.violations().await?, Vec::<String>::new());
    }
    Ok(())
}

/// A listener that acts on the element while it speaks.
#[tokio::test]
async fn a_listener_may_reset_move_or_remove_the_element() -> Result<()> {
    let browser = Browser::start().await?;
    for act in [
        "host.api(1).reset()",
        "host.remove(), setTimeout(() => document.body.append(host), 100)",
        "document.body.prepend(host)",
        "host.api(1).setContext({ icpc: 'A04', age: 40 })",
        "host.setAttribute('region', 'midden-nederland')",
        "host.setAttribute('lang', 'en')",
    ] {
        browser.open_topic("hoge-bloeddruk").await?;
        browser
            .run(&format!(
                "host.addEventListener('trede-advice', () => {{ {act}; }}, {{ once: true }});
                $('[data-id=leeftijd] input').click();
                await sleep(800);
                host.removeAttribute('region');
                host.removeAttribute('lang');
                host.api(1).reset();
                host.topic = 'hoge-bloeddruk';
                return null;"
            ))
            .await?;
        browser
            .wait_until("$('.work') && host.api(1).advice()")
            .await?;
        browser.run("host.api(1).focus(); return null;").await?;
        browser.press_each("303123j").await?;
        browser.advised("pluspunt").await?;
        let told = browser.heard("trede-error").await?;
        assert!(told.is_empty(), "{act}: {told:?}");
        browser.is_calm().await?;
    }
    Ok(())
}
