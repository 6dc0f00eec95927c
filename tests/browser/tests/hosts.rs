//! Portals as they are: frames that are moved, objects that a framework watches, another window, a
//! style that reaches everything, an input method, plain http.

use anyhow::Result;
use browser_tests::{Browser, Look, Portal, SANDBOX};
use serde_json::json;

/// A list that is put in another order, a tab, a drag: the frame loads again.
#[tokio::test]
async fn a_frame_that_was_moved_hears_again_what_holds() -> Result<()> {
    let portal = Portal::open(&["{portal}"]).await?;
    let browser = &portal.browser;
    portal.frame("?date=2026-11-22", SANDBOX).await?;
    portal.wait("count('loaded')").await?;
    let settled = browser
        .run(
            "await wijzer.setContext({ icpc: 'K86', age: 60, sex: 'vrouw' });
            await wijzer.language('en');
            await wijzer.theme({ scheme: 'dark' });
            await wijzer.theme({ properties: { accent: '#123456' } });
            await wijzer.strings({ 'app.name': 'Eerst' });
            await wijzer.strings({ 'app.name': 'Eigen' });
            await wijzer.products([{ step: 'pluspunt', product: 'Anderhalvelijn' }]);
            told.length = 0;
            const frame = document.querySelector('iframe');
            document.body.append(document.createElement('div'));
            document.body.lastChild.append(frame);
            // What is asked while it loads is answered when it is there.
            return Promise.race([wijzer.setContext({ icpc: 'K86', age: 61, sex: 'man' }).then(() => 'taken'), sleep(12_000)]);",
        )
        .await?;
    assert_eq!(settled, "taken");
    portal.wait("last('advice')").await?;
    browser.enter_frame().await?;
    browser
        .wait_until("$('.top').textContent.includes('Eigen')")
        .await?;
    let found = browser
        .run("return [host.age, host.sex, host.lang, getComputedStyle(host).colorScheme, host.style.getPropertyValue('--trede-accent'), host.products.length];")
        .await?;
    assert_eq!(found, json!(["61", "man", "en", "dark", "#123456", 1]));
    browser.is_calm().await?;
    browser.leave_frame().await?;
    // After a reset nothing of the patient is said again.
    browser
        .run(
            "await wijzer.reset();
            told.length = 0;
            document.body.append(document.querySelector('iframe'));
            return null;",
        )
        .await?;
    portal.wait("count('loaded')").await?;
    browser.enter_frame().await?;
    browser
        .wait_until("$('.top')?.textContent.includes('Eigen')")
        .await?;
    assert_eq!(
        browser
            .run("return [host.age, host.icpc, host.lang];")
            .await?,
        json!([null, null, "en"])
    );
    browser.is_calm().await
}

/// What can't be copied as it is, what says itself by its class, and what no frame would take.
#[tokio::test]
async fn what_a_portal_hands_its_helper_arrives_or_is_refused() -> Result<()> {
    let portal = Portal::open(&["{portal}"]).await?;
    let browser = &portal.browser;
    portal.frame("?date=2026-11-22", SANDBOX).await?;
    portal.wait("count('loaded')").await?;
    for (context, settled, age) in [
        ("new Proxy({ age: 61 }, {})", "taken", "61"),
        (
            "new (class { get age() { return 62; } save() {} })()",
            "taken",
            "62",
        ),
        (
            "Object.assign(Object.create(null), { age: 63 })",
            "taken",
            "63",
        ),
        ("{ age: 64, more: () => 1, none: undefined }", "taken", "64"),
        // Refused at once, and the patient stays.
        ("'K86'", "TypeError", "64"),
        ("[64]", "TypeError", "64"),
        ("{ age: 'x'.repeat(1e6) }", "TypeError", "64"),
        ("{ age: 1n }", "TypeError", "64"),
        (
            "(() => { const round = {}; round.age = round; return round; })()",
            "TypeError",
            "64",
        ),
    ] {
        let script = format!(
            "return Promise.race([wijzer.setContext({context}).then(() => 'taken', error => error.name), sleep(3000)]);"
        );
        assert_eq!(browser.run(&script).await?, settled, "{context}");
        browser.enter_frame().await?;
        assert_eq!(browser.run("return host.age;").await?, age, "{context}");
        browser.leave_frame().await?;
    }
    browser.is_calm().await
}

/// Popped out to another document, and back.
#[tokio::test]
async fn in_another_document_it_keeps_its_looks_and_its_answers() -> Result<()> {
    let browser = Browser::start().await?;
    browser.open_topic("hoge-bloeddruk").await?;
    browser.press_each("303").await?;
    let before = browser.answers().await?;
    let looks = "const looks = () => [root.adoptedStyleSheets.length, getComputedStyle($('.alarms')).backgroundColor, getComputedStyle($('.key')).borderRadius, $$('input:checked').length];";
    let found = browser
        .run(&format!(
            "{looks}
            const before = looks();
            const pop = document.body.appendChild(document.createElement('iframe'));
            pop.contentDocument.body.append(host);
            await sleep(300);
            const there = looks();
            host.setAttribute('date', '2026-11-23');
            await sleep(1500);
            const again = looks();
            document.body.append(host);
            await sleep(300);
            return [before, there, again, looks()];"
        ))
        .await?;
    for place in 1..4 {
        assert_eq!(found[place], found[0], "{place}: {found}");
    }
    assert_eq!(browser.answers().await?, before);
    assert!(browser.heard("trede-error").await?.is_empty());
    browser.run("host.api(1).focus(); return null;").await?;
    browser.press_each("123j").await?;
    browser.advised("pluspunt").await?;
    browser.is_calm().await
}

#[tokio::test]
async fn what_a_page_hands_down_changes_no_text() -> Result<()> {
    let browser = Browser::start().await?;
    let texts = "return (() => {
        const texts = $$('.trede *').filter(one => [...one.childNodes].some(node => node.nodeType === 3 && node.data.trim()) && one.checkVisibility() && !one.closest('.vh'));
        const right = host.getBoundingClientRect().right + 2;
        return [Math.min(...texts.map(one => parseFloat(getComputedStyle(one).fontSize))), texts.filter(one => one.getBoundingClientRect().right > right).length, Math.round($('.work').getBoundingClientRect().height)];
    })();";
    browser.open_topic("hoge-bloeddruk").await?;
    browser.press_each("303123j").await?;
    let before = browser.run(texts).await?;
    let smallest = before[0].as_f64().unwrap_or_default();
    assert!(smallest >= 12.0, "{before}");
    browser
        .run(
            "const page = document.documentElement.style;
            page.fontSize = '62.5%';
            for (const [name, value] of Object.entries({
                whiteSpace: 'nowrap', letterSpacing: '3px', wordSpacing: '9px', textTransform: 'uppercase', textIndent: '40px',
                fontStyle: 'italic', fontVariant: 'small-caps', lineHeight: '3', textAlign: 'right', wordBreak: 'break-all', textShadow: '0 0 3px red',
            })) host.parentNode.style[name] = value;
            return null;",
        )
        .await?;
    browser.settled().await?;
    assert_eq!(browser.run(texts).await?, before);
    browser.is_clean().await
}

/// On paper every text is dark on light, whatever the portal looks like.
#[tokio::test]
async fn from_a_dark_page_it_prints_dark_on_white() -> Result<()> {
    let browser = Browser::start().await?;
    browser.open_topic("hoge-bloeddruk").await?;
    browser.press_each("303123j").await?;
    browser
        .run(
            "host.style.colorScheme = 'dark';
            for (const [name, value] of Object.entries({ ink: '#eee', soft: '#ccc', paper: '#111', card: '#222', wash: '#333' })) host.style.setProperty(`--trede-${name}`, value);
            return null;",
        )
        .await?;
    let look = Look {
        dark: true,
        print: true,
        ..Look::default()
    };
    browser.look(&look).await?;
    browser.settled().await?;
    let dim = browser
        .run(
            "const light = colour => colour.match(/[\\d.]+/g).slice(0, 3).reduce((sum, part) => sum + Number(part), 0) / 765;
            const ground = one => {
                for (let at = one; at && at !== host; at = at.parentElement) {
                    const colour = getComputedStyle(at).backgroundColor;
                    if (!/, 0\\)$|transparent/.test(colour)) return colour;
                }
                return 'rgb(255, 255, 255)';
            };
            const texts = $$('.trede *').filter(one => [...one.childNodes].some(node => node.nodeType === 3 && node.data.trim()) && one.checkVisibility() && !one.closest('.vh'));
            return texts.filter(one => light(ground(one)) - light(getComputedStyle(one).color) < 0.3).map(one => `${one.localName}.${one.className}: ${getComputedStyle(one).color} on ${ground(one)}`);",
        )
        .await?;
    assert_eq!(dim, json!([]));
    browser.is_clean().await
}

#[tokio::test]
async fn the_enter_that_ends_a_composition_chooses_nothing() -> Result<()> {
    let browser = Browser::start().await?;
    browser.open_patient().await?;
    browser.click("#find").await?;
    browser.write("hoge bloeddruk").await?;
    browser.wait_until("$('[role=option]')").await?;
    for ends in ["keyCode: 229", "isComposing: true"] {
        browser
            .run(&format!(
                "$('#find').dispatchEvent(new KeyboardEvent('keydown', {{ key: 'Enter', {ends}, bubbles: true, composed: true, cancelable: true }}));
                await sleep(300); return null;"
            ))
            .await?;
        assert_eq!(
            browser.run("return Boolean($('.work'));").await?,
            false,
            "{ends}"
        );
    }
    browser.press("Enter").await?;
    browser.wait_until("$('.work')").await?;
    // A language as an operating system writes it.
    browser
        .run("host.lang = 'nl_NL'; await sleep(100); host.lang = 'en-GB'; return null;")
        .await?;
    browser.settled().await?;
    assert!(browser.heard("trede-error").await?.is_empty());
    browser.is_clean().await
}

#[tokio::test]
async fn an_integrity_over_plain_http_is_said_in_a_sentence() -> Result<()> {
    let browser = Browser::start().await?;
    browser.open("/empty.html").await?;
    browser
        .run(
            "// As over plain http, where a browser has none.
            Object.defineProperty(crypto, 'subtle', { value: undefined });
            const own = async name => new Uint8Array(await (await fetch(`/regels/oostelijk-zuid-limburg.${name}.bin`)).arrayBuffer());
            const [index, topics, reasons, hash] = [await own('index'), await own('topics'), await own('reasons'), 'sha384-' + 'A'.repeat(64)];
            const made = document.createElement('trede-wijzer');
            made.agreements = { index, topics, reasons, integrity: { index: hash, topics: hash, reasons: hash } };
            document.body.append(made);
            await import('/trede.js');
            return null;",
        )
        .await?;
    browser.wait_for_event("trede-error").await?;
    let told = browser.heard("trede-error").await?;
    assert_eq!(told[0]["code"], "no-https", "{told:?}");
    let said = browser.text("[part=notice]").await?;
    assert!(said.contains("afspraken"), "{said}");
    browser.is_calm().await
}

/// A browser that can't draw the red flags says so, and leaves the ladder.
#[tokio::test]
async fn an_old_browser_gets_a_sentence_and_the_ladder() -> Result<()> {
    let browser = Browser::start().await?;
    for (lacks, takes) in [
        (
            "light-dark",
            "const real = CSS.supports.bind(CSS); CSS.supports = (...asked) => !asked.join().includes('light-dark') && real(...asked);",
        ),
        (
            ":has",
            "const real = CSS.supports.bind(CSS); CSS.supports = (...asked) => !asked.join().includes(':has') && real(...asked);",
        ),
        (
            "style sheets",
            "delete CSSStyleSheet.prototype.replaceSync;",
        ),
        ("WebAssembly", "delete window.WebAssembly;"),
    ] {
        browser.open("/empty.html").await?;
        browser
            .run(&format!(
                "{takes}
                document.body.insertAdjacentElement('beforeend', document.createElement('trede-wijzer')).append('Zelf, Pluspunt, ziekenhuis.');
                await import('/trede.js');
                return null;"
            ))
            .await?;
        browser.wait_for_event("trede-error").await?;
        let told = browser.heard("trede-error").await?;
        assert_eq!(told[0]["code"], "old-browser", "{told:?}");
        let message = told[0]["message"].as_str().unwrap_or_default();
        assert!(
            message.contains(lacks) && message.contains("Firefox 121"),
            "{message}"
        );
        let said = browser.text("[part=notice]").await?;
        assert!(said.contains("te oud"), "{said}");
        assert_eq!(
            browser
                .run("return document.body.innerText.includes('Zelf, Pluspunt');")
                .await?,
            true
        );
        assert!(
            browser
                .requests()
                .iter()
                .all(|one| !one.target.contains("_bg.wasm"))
        );
    }
    Ok(())
}

/// The site's own page, loaded again after answers: one press of Back leaves it.
#[tokio::test]
async fn after_a_reload_no_back_is_pressed_in_vain() -> Result<()> {
    let browser = Browser::start().await?;
    browser.open("/empty.html").await?;
    browser.open("/").await?;
    browser.wait_for_event("trede-loaded").await?;
    browser.choose("hoge bloeddruk").await?;
    browser.press_each("303123j").await?;
    browser.run("location.reload(); return null;").await?;
    browser
        .wait_until("$('#find') && !history.state?.answers")
        .await?;
    browser.run("history.back(); return null;").await?;
    browser
        .wait_until("location.pathname === '/empty.html'")
        .await?;
    Ok(())
}
