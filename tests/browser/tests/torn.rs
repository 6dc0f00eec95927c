//! Something else writes into the screen: a translator, a reader, an extension. What is shown is
//! what is advised all the same.

use std::time::Duration;

use anyhow::Result;
use browser_tests::{Browser, Engine, Settings};
use serde_json::{Value, json};

/// What something else does to the screen, and whether it takes something away.
const TEARS: [(&str, &str); 12] = [
    ("a translator", "texts('.trede').forEach(font);"),
    (
        "a translator of the card",
        "texts('.card').forEach(font); texts('.now').forEach(font);",
    ),
    (
        "other words",
        "texts('.side').forEach(text => { text.data = 'Anders'; });",
    ),
    ("no words", "$('.card').textContent = 'Niets aan de hand';"),
    ("no card", "$('.card').remove();"),
    ("no red flags", "$('.alarms').remove();"),
    ("no consultation", "$('.work').replaceChildren();"),
    ("no screen", "$('.trede').remove();"),
    (
        "a copy",
        "$('.side').replaceChildren(...[...$('.side').childNodes].map(one => one.cloneNode(true)));
        texts('.side').forEach(text => { text.data = text.data.replace('Pluspunt', 'Thuis'); });",
    ),
    (
        "another order",
        "$('.side').prepend($('.card')); $('.stair').append($('.alarms'));",
    ),
    (
        "other states",
        "$$('[aria-current]').forEach(one => one.removeAttribute('aria-current'));
        $$('[data-state]').forEach(one => { one.dataset.state = 'no'; });
        $$('input').forEach(one => { one.checked = !one.checked; });",
    ),
    (
        "out of sight",
        "$('.card').hidden = true; $('.stair').style.display = 'none';
        $('.alarms').setAttribute('aria-hidden', 'true');",
    ),
];

const MEANS: &str = "
const texts = selector => {
    const found = [];
    for (const one of $$(selector)) {
        const walk = document.createTreeWalker(one, NodeFilter.SHOW_TEXT);
        while (walk.nextNode()) if (walk.currentNode.data.trim()) found.push(walk.currentNode);
    }
    return found;
};
const font = text => {
    const made = document.createElement('font');
    made.append(`~${text.data}~`);
    text.replaceWith(made);
};
";

/// What is on the screen, and what is on that of a fresh widget with the same answers.
const BOTH: &str = "return (async () => {
    const seen = () => {
        const copy = $('.trede').cloneNode(true);
        copy.querySelectorAll('.changed').forEach(one => one.remove());
        // Where the GP is the list stands open, elsewhere it is folded: what it says is told by the advice.
        const text = ['.stair', '.card', '.now', 'h1'].map(part =>
            [...copy.querySelectorAll(part)].map(one => one.textContent).join());
        const hidden = $$('.card, .stair, .alarms').map(one => one.checkVisibility() && !one.ariaHidden);
        const given = host.api(1).advice().redFlags.map(({ id, answer }) => `${id} ${answer}`);
        return [...text, hidden, given, $$('[aria-current=step]').map(one => one.dataset.step)];
    };
    const torn = seen();
    host.remove();
    await sleep(50);
    document.body.append(host);
    for (let i = 0; i < 200 && !(host.api(1).advice() && $('.work')); i++) await sleep(20);
    await sleep(200);
    return [torn, seen()];
})();";

async fn agrees(browser: &Browser, after: &str) -> Result<()> {
    let both = browser.run(BOTH).await?;
    assert_eq!(both.pointer("/0"), both.pointer("/1"), "{after}");
    let card = both.pointer("/0/1").and_then(serde_json::Value::as_str);
    assert!(card.is_some_and(|card| !card.is_empty()));
    Ok(())
}

/// With Pluspunt as the advice.
async fn advised(browser: &Browser) -> Result<()> {
    browser.open_topic("hoge-bloeddruk").await?;
    browser.press_each("303123j").await?;
    browser.advised("pluspunt").await
}

async fn start(engine: Engine) -> Result<Browser> {
    let settings = Settings {
        engine,
        ..Settings::default()
    };
    Browser::start_with(settings).await
}

async fn a_red_flag_is_seen(engine: Engine) -> Result<()> {
    let browser = start(engine).await?;
    for (name, tear) in TEARS {
        advised(&browser).await?;
        browser.run(&format!("{MEANS}{tear}")).await?;
        // What was taken away comes back by itself; a text waits for the next drawing.
        browser
            .wait_until("Boolean($('[data-row=hypertensief-spoedgeval] label'))")
            .await?;
        browser.settled().await?;
        browser
            .run("$('[data-row=hypertensief-spoedgeval] input').click(); return null;")
            .await?;
        browser
            .wait_until("host.api(1).advice()?.status === 'alarm'")
            .await?;
        browser.settled().await?;
        let said = "$('.card').dataset.status === 'alarm' && $('.card').checkVisibility()";
        browser.wait_until(said).await?;
        if name != "other states" {
            assert_eq!(
                browser.run("return $$('.changed').length;").await?,
                1,
                "{name}"
            );
        }
        agrees(&browser, name).await?;
    }
    assert_eq!(browser.heard("trede-error").await?, Vec::<Value>::new());
    Ok(())
}

#[tokio::test]
async fn a_red_flag_is_seen_whatever_wrote_into_the_screen() -> Result<()> {
    a_red_flag_is_seen(Engine::Chromium).await
}

#[tokio::test]
async fn in_firefox_it_is_seen_too() -> Result<()> {
    if Engine::Firefox.is_absent()? {
        return Ok(());
    }
    a_red_flag_is_seen(Engine::Firefox).await
}

#[tokio::test]
async fn in_webkit_it_is_seen_too() -> Result<()> {
    if Engine::WebKit.is_absent()? {
        return Ok(());
    }
    a_red_flag_is_seen(Engine::WebKit).await
}

async fn the_screen_is_that_of_a_fresh_widget(engine: Engine) -> Result<()> {
    let browser = start(engine).await?;
    for seed in 1..=2 {
        advised(&browser).await?;
        let edits = format!(
            "{MEANS}return (async () => {{
            let state = {seed};
            const any = below => (state = (state * 1103515245 + 12345) % 2147483648) % below;
            const one = list => list[any(list.length)];
            for (let round = 0; round < 12; round++) {{
                for (let edit = 0; edit < 6; edit++) {{
                    const element = one($$('.trede *')), text = one(texts('.trede'));
                    if (!element || !text) continue;
                    [() => font(text), () => text.remove(), () => {{ text.data = 'x'; }},
                        () => element.remove(), () => one($$('.trede *'))?.before(text),
                        () => element.setAttribute('hidden', ''), () => element.removeAttribute('class'),
                        () => element.append('y'), () => {{ element.replaceChildren(...[...element.childNodes].map(one => one.cloneNode(true))); }},
                        () => element.setAttribute('aria-checked', 'true')][any(10)]();
                }}
                await sleep(any(2) ? 0 : 1200);
                const input = one($$('fieldset input, .alarms input'));
                input?.click();
                await sleep(250);
            }}
            // What only a text lost waits for the next drawing.
            host.strings = {{ 'app.name': 'Eigen' }};
            await sleep(1500);
            return null;
        }})();"
        );
        browser.run(&edits).await?;
        browser.settled().await?;
        agrees(&browser, &format!("seed {seed}")).await?;
    }
    assert_eq!(browser.heard("trede-error").await?, Vec::<Value>::new());
    Ok(())
}

#[tokio::test]
async fn the_screen_is_that_of_a_fresh_widget_after_any_edits() -> Result<()> {
    the_screen_is_that_of_a_fresh_widget(Engine::Chromium).await
}

#[tokio::test]
async fn in_firefox_it_is_that_too() -> Result<()> {
    if Engine::Firefox.is_absent()? {
        return Ok(());
    }
    the_screen_is_that_of_a_fresh_widget(Engine::Firefox).await
}

#[tokio::test]
async fn in_webkit_it_is_that_too() -> Result<()> {
    if Engine::WebKit.is_absent()? {
        return Ok(());
    }
    the_screen_is_that_of_a_fresh_widget(Engine::WebKit).await
}

#[tokio::test]
async fn caret_letter_and_what_is_open_stay_where_they_are() -> Result<()> {
    let browser = Browser::start().await?;
    advised(&browser).await?;
    browser.click_named("Naar de brief").await?;
    browser.wait_until("$('#letter')").await?;
    browser.settled().await?;
    browser
        .run("$('#letter').focus(); $('#letter').setSelectionRange(4, 4); $$('details').forEach(one => { one.open = true; }); return null;")
        .await?;
    let open = browser.run("return $$('details[open]').length;").await?;
    browser.write("een").await?;
    browser.settled().await?;
    browser
        .run(&format!("{MEANS}texts('.trede').filter(one => one.parentNode.localName !== 'textarea').forEach(font); return null;"))
        .await?;
    browser.write("twee").await?;
    browser.settled().await?;
    // And where something is taken away under the fingers.
    browser.run("$('.now').remove(); return null;").await?;
    browser.wait_until("$('.now')").await?;
    browser.write("drie").await?;
    browser.settled().await?;
    let now = browser
        .run("const at = $('#letter'); return [at.value.slice(4, 15), at.selectionStart, root.activeElement === at, $$('details[open]').length, $$('font').length];")
        .await?;
    assert_eq!(now, json!(["eentweedrie", 15, true, open, 0]));
    assert_eq!(browser.heard("trede-error").await?, Vec::<Value>::new());
    Ok(())
}

#[tokio::test]
async fn what_writes_on_and_on_is_answered_once_a_second_at_most() -> Result<()> {
    let browser = Browser::start().await?;
    advised(&browser).await?;
    browser
        .run(
            "window.built = 0;
            let last = $('.trede');
            const again = () => {
                if ($('.trede') !== last) { window.built += 1; last = $('.trede'); }
                $('.card')?.remove();
            };
            again();
            window.fight = setInterval(again, 10);
            return null;",
        )
        .await?;
    tokio::time::sleep(Duration::from_millis(3500)).await;
    let built = browser
        .run("clearInterval(window.fight); return window.built;")
        .await?;
    assert!(
        (2..=5).contains(&built.as_u64().unwrap_or_default()),
        "{built}"
    );
    browser.wait_until("$('.card')").await?;
    agrees(&browser, "a fight").await
}

#[tokio::test]
async fn nothing_is_built_anew_while_nobody_interferes() -> Result<()> {
    let browser = Browser::start().await?;
    browser.open_topic("hoge-bloeddruk").await?;
    browser
        .run("window.first = $('.trede'); return null;")
        .await?;
    browser.press_each("303123j").await?;
    browser.advised("pluspunt").await?;
    browser.click_named("Naar de brief").await?;
    browser.wait_until("$('#letter')").await?;
    browser.write("Geachte").await?;
    browser
        .run("$$('details').forEach(one => { one.open = true; }); host.mode = 'step'; return null;")
        .await?;
    browser.settled().await?;
    browser
        .run("host.mode = 'consult'; host.lang = 'en'; $('.card').dataset.gramm = 'false'; return null;")
        .await?;
    browser.settled().await?;
    let same = "return [$('.trede') === window.first, $$('.changed').length];";
    assert_eq!(browser.run(same).await?, json!([true, 0]));
    browser.is_clean().await
}
