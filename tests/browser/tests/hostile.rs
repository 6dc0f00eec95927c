//! What a careless or a hostile host may give: each time a `trede-error` with a code, a plain
//! sentence for the doctor, nothing executed, nothing lost.

use anyhow::{Context, Result};
use browser_tests::Browser;
use serde_json::{Value, json};

/// Markup that would show that it ran.
const MARKUP: &str = "<img src=x onerror='window.__ran=1'><script>window.__ran=1</script>";

/// What the script does to a consultation under way (`host` is the element, `markup` and `long` are
/// given), and the code that the host must hear; an empty one where nothing is wrong with it.
const MID_RUN: [(&str, &str); 27] = [
    // Attributes.
    ("host.setAttribute('age', markup)", "bad-age"),
    ("host.setAttribute('age', long)", "bad-age"),
    ("host.setAttribute('age', '-1')", "bad-age"),
    ("host.setAttribute('mode', markup)", "bad-mode"),
    ("host.setAttribute('mode', long)", "bad-mode"),
    ("host.setAttribute('lang', markup)", "bad-lang"),
    ("host.setAttribute('lang', long)", "bad-lang"),
    ("host.setAttribute('topic', markup)", "unknown-topic"),
    ("host.setAttribute('topic', long)", "unknown-topic"),
    ("host.setAttribute('topic', '__proto__')", "unknown-topic"),
    (
        "host.topic = null; host.setAttribute('icpc', markup)",
        "unknown-icpc",
    ),
    (
        "host.topic = null; host.setAttribute('icpc', long)",
        "unknown-icpc",
    ),
    ("host.setAttribute('sex', markup)", ""),
    ("host.setAttribute('sex', 'constructor')", ""),
    // The context as an object.
    ("host.context = 3", "bad-context"),
    ("host.context = markup", "bad-context"),
    (
        "host.context = { get age() { throw new Error('from the getter'); } }",
        "bad-context",
    ),
    (
        "host.context = new Proxy({ age: 40 }, { get() { throw new TypeError('from the trap'); } })",
        "bad-context",
    ),
    // Texts.
    ("host.strings = markup", "bad-strings"),
    ("host.strings = ['a']", "bad-strings"),
    ("host.strings = { 'app.name': 3 }", "bad-strings"),
    ("host.strings = { 'app.name': long }", "bad-strings"),
    (
        "host.strings = Object.fromEntries(Array.from({ length: 2000 }, (_, i) => [`k${i}`, '']))",
        "bad-strings",
    ),
    (
        "host.strings = JSON.parse('{\"__proto__\": {\"polluted\": \"yes\"}}')",
        "bad-strings",
    ),
    (
        "host.strings = Object.fromEntries(['start.title', 'card.title', 'stair.title'].map(key => [key, markup]))",
        "",
    ),
    // Agreements that are none; those that can be tried are below.
    ("host.agreements = markup", "bad-agreements"),
    (
        "host.agreements = { index: [1, 2, 3], topics: new ArrayBuffer(20_000_000) }",
        "bad-agreements",
    ),
];

async fn codes(browser: &Browser) -> Result<Vec<String>> {
    let heard = browser.heard("trede-error").await?;
    let codes = heard.iter().filter_map(|error| error["code"].as_str());
    Ok(codes.map(str::to_owned).collect())
}

/// Nothing of the host's ran, and no prototype has anything new.
async fn nothing_ran(browser: &Browser, case: &str) -> Result<()> {
    let found = browser
        .run("return [window.__ran ?? null, ({}).age ?? null, ({}).polluted ?? null, $$('img, script').length];")
        .await?;
    assert_eq!(found, json!([null, null, null, 0]), "{case}");
    browser.is_calm().await
}

#[tokio::test]
async fn in_mid_run_bad_input_is_told_and_takes_no_answer_away() -> Result<()> {
    let browser = Browser::start().await?;
    for (script, code) in MID_RUN {
        browser.open_topic("hoge-bloeddruk").await?;
        browser.press_each("303").await?;
        let before = browser.answers().await?;
        assert!(before.len() > 2, "{before:?}");
        browser
            .run(&format!(
                "const [markup, long] = [{}, 'x'.repeat(1e6)]; {script};",
                Value::from(MARKUP)
            ))
            .await?;
        if code.is_empty() {
            browser.settled().await?;
            assert!(codes(&browser).await?.is_empty(), "{script}");
        } else {
            browser
                .wait_for_event("trede-error")
                .await
                .with_context(|| script)?;
            assert_eq!(codes(&browser).await?, [code], "{script}");
            let heard = browser.heard("trede-error").await?;
            let told = heard[0]["message"].as_str().unwrap_or_default();
            assert!((5..=400).contains(&told.len()), "{script}: {told}");
            if code.starts_with("bad-") {
                let sentence = heard[0]["sentence"].as_str().unwrap_or_default();
                assert!(
                    sentence.contains("Het portaal gaf iets door"),
                    "{script}: {heard:?}"
                );
                assert_eq!(browser.text("[part=notice]").await?, sentence, "{script}");
            }
        }
        browser.settled().await?;
        let after = browser.answers().await?;
        assert_eq!(after, before, "{script}");
        nothing_ran(&browser, script).await?;
    }
    Ok(())
}

/// How a portal's own agreements, `index` and `topics`, may have come to it.
const AGREEMENTS: [(&str, &str); 9] = [
    (
        "index = index.slice(0, index.length / 2)",
        "damaged-agreements",
    ),
    ("index = new Uint8Array(0)", "damaged-agreements"),
    (
        "index = new TextEncoder().encode('<html>404</html>')",
        "damaged-agreements",
    ),
    ("index[4] += 1", "damaged-agreements"),
    ("[index, topics] = [topics, index]", "damaged-agreements"),
    ("topics = topics.slice(0, -1)", "damaged-agreements"),
    ("topics[4] += 1", "damaged-agreements"),
    (
        "topics = await own('midden-nederland.topics')",
        "damaged-agreements",
    ),
    (
        "topics[topics.length >> 1] ^= 1; integrity = right",
        "damaged-agreements",
    ),
];

#[tokio::test]
async fn agreements_cut_altered_or_of_another_version_are_refused_and_the_answers_wait()
-> Result<()> {
    let browser = Browser::start().await?;
    for (change, code) in AGREEMENTS {
        browser.open_topic("hoge-bloeddruk").await?;
        browser.press_each("303123j").await?;
        browser.advised("pluspunt").await?;
        let before = browser.answers().await?;
        browser
            .run(&format!(
                "const own = async name => new Uint8Array(await (await fetch(`/regels/${{name}}.bin`)).arrayBuffer());
                const hash = async bytes => 'sha384-' + btoa(String.fromCharCode(...new Uint8Array(await crypto.subtle.digest('SHA-384', bytes))));
                return (async () => {{
                    const kinds = ['index', 'topics', 'reasons'];
                    let [index, topics, reasons, integrity] = await Promise.all(kinds.map(kind => own(`oostelijk-zuid-limburg.${{kind}}`)));
                    const right = {{ index: await hash(index), topics: await hash(topics), reasons: await hash(reasons) }};
                    {change};
                    host.agreements = {{ index, topics, reasons, integrity }};
                }})();"
            ))
            .await?;
        browser.wait_for_event("trede-error").await?;
        assert_eq!(codes(&browser).await?, [code], "{change}");
        let told = &browser.heard("trede-error").await?[0];
        let sentence = told["sentence"].as_str().unwrap_or_default();
        assert!(sentence.contains("afspraken"), "{change}: {told}");
        browser
            .wait_until("document.querySelector('#ladder').checkVisibility()")
            .await?;
        nothing_ran(&browser, change).await?;
        // Put right, the consultation is where it was.
        browser.run("host.agreements = null;").await?;
        browser.advised("pluspunt").await.with_context(|| change)?;
        assert_eq!(browser.answers().await?, before, "{change}");
    }
    Ok(())
}

#[tokio::test]
async fn bad_input_from_the_start_leaves_the_ladder_or_the_start_field() -> Result<()> {
    let browser = Browser::start().await?;
    let cases = [
        ("region", "unknown-region", true),
        ("date", "bad-date", true),
        ("topic", "unknown-topic", false),
        ("icpc", "unknown-icpc", false),
        ("age", "bad-age", false),
        ("mode", "bad-mode", false),
        ("lang", "bad-lang", false),
        ("loading", "bad-loading", false),
    ];
    for (name, code, stands_aside) in cases {
        browser.open("/empty.html").await?;
        let attributes = json!({ "date": "2026-11-22", name: MARKUP });
        browser
            .run(&format!(
                "const wijzer = document.createElement('trede-wijzer');
                const ladder = document.createElement('p');
                ladder.id = 'ladder';
                wijzer.append(ladder, 'Zelf, Pluspunt, ziekenhuis.');
                for (const [name, value] of Object.entries({attributes})) wijzer.setAttribute(name, value);
                document.body.append(wijzer);
                return import('/trede.js').then(() => null);"
            ))
            .await?;
        browser.wait_for_event("trede-error").await?;
        assert_eq!(codes(&browser).await?, [code], "{name}");
        if stands_aside {
            let said = browser.text("[role=alert]").await?;
            assert!(!said.is_empty() && said.len() < 250, "{name}: {said}");
        } else {
            browser.wait_until("$('#find')").await?;
        }
        nothing_ran(&browser, name).await?;
    }
    Ok(())
}
