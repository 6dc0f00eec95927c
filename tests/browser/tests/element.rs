//! The element: when it starts, what a host may give it, how it stops and starts again.

use std::fs;
use std::path::Path;
use std::time::Duration;

use anyhow::Result;
use browser_tests::{Browser, Faults, Settings};
use serde_json::json;

/// Puts an element with these attributes on the page, below so many pixels of the host's.
async fn add(browser: &Browser, attributes: serde_json::Value, below: u32) -> Result<()> {
    let script = format!(
        "document.body.insertAdjacentHTML('beforeend', '<p></p>');
        document.body.lastChild.style.blockSize = '{below}px';
        const wijzer = document.createElement('trede-wijzer');
        wijzer.innerHTML = '<p id=ladder>Zelf, Pluspunt, ziekenhuis.</p>';
        wijzer.setAttribute('date', '2026-11-22');
        for (const [name, value] of Object.entries({attributes})) wijzer.setAttribute(name, value);
        document.body.append(wijzer);
        return import('/trede.js').then(() => sleep(100)).then(() => null);"
    );
    browser.run(&script).await?;
    Ok(())
}

/// A host's page under a policy that leaves the test free to write in it.
async fn lenient() -> Result<Browser> {
    let csp = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self' 'unsafe-inline'; \
               connect-src 'self'; img-src 'self'";
    Browser::start_with(Settings {
        csp: Some(csp.to_owned()),
        ..Settings::default()
    })
    .await
}

fn modules(browser: &Browser) -> usize {
    let requests = browser.requests();
    let wasm = requests
        .iter()
        .filter(|one| one.target.ends_with("_bg.wasm"));
    wasm.count()
}

#[tokio::test]
async fn it_starts_when_it_comes_into_view_or_when_somebody_asks() -> Result<()> {
    let browser = lenient().await?;
    browser.open("/empty.html").await?;
    add(&browser, json!({ "loading": "visible" }), 4000).await?;
    assert_eq!(modules(&browser), 0, "out of view nothing is fetched");
    browser.run("host.scrollIntoView();").await?;
    browser.wait_for_event("trede-loaded").await?;
    browser.choose("hoge bloeddruk").await?;
    browser.press_each("30").await?;
    browser.is_clean().await?;

    browser.open("/empty.html").await?;
    browser.forget_requests();
    browser.set_faults(Faults {
        delay: Duration::from_millis(1500),
        ..Faults::default()
    });
    add(&browser, json!({ "loading": "click" }), 0).await?;
    assert_eq!(modules(&browser), 0, "until it is asked for");
    let ladder = "document.querySelector('#ladder').checkVisibility()";
    assert_eq!(browser.run(&format!("return {ladder};")).await?, true);
    browser.run("$('button').focus();").await?;
    browser.press("Enter").await?;
    browser
        .wait_until(&format!(
            "$('[role=status] progress')?.max === 3 && {ladder}"
        ))
        .await?;
    browser.focus_arrives("search").await?;
    assert_eq!(modules(&browser), 1);
    // Asked for once, it stays when it moves, and starts by itself when it comes back.
    browser
        .run("host.remove(); return sleep(50).then(() => document.body.append(host));")
        .await?;
    browser.wait_until("$('#find')").await?;
    browser.is_clean().await
}

#[tokio::test]
async fn it_takes_the_portals_own_agreements() -> Result<()> {
    let browser = Browser::start().await?;
    browser.open("/empty.html").await?;
    browser
        .run(
            "const own = async name => new Uint8Array(await (await fetch(`/regels/westelijke-mijnstreek.${name}.bin`)).arrayBuffer());
            return (async () => {
                const wijzer = document.createElement('trede-wijzer');
                wijzer.date = '2026-11-22';
                const [index, topics, reasons] = [await own('index'), await own('topics'), await own('reasons')];
                wijzer.agreements = { index, topics: topics.buffer, reasons };
                wijzer.context = { topic: 'hoge-bloeddruk', age: 60 };
                document.body.append(wijzer);
                await import('/trede.js');
                // What the portal does with its bytes afterwards is its own affair.
                index.fill(0);
            })();",
        )
        .await?;
    browser
        .wait_until("$('.work') && host.api(1).advice()")
        .await?;
    browser.settled().await?;
    assert_eq!(browser.advice().await?["region"], "westelijke-mijnstreek");
    assert!(browser.answers().await?.contains_key("leeftijd"));
    assert!(
        !browser
            .requests()
            .iter()
            .any(|request| request.target.contains("oostelijk"))
    );
    // And back to those of the site.
    browser.run("host.agreements = null;").await?;
    browser
        .wait_until("host.api(1).advice()?.region === 'oostelijk-zuid-limburg'")
        .await?;
    browser.is_clean().await
}

#[tokio::test]
async fn a_name_that_is_no_attribute_gets_a_hint_on_the_console() -> Result<()> {
    let browser = Browser::start().await?;
    browser.open("/empty.html").await?;
    browser
        .run(
            "const wijzer = document.createElement('trede-wijzer');
            const names = { date: '2026-11-22', regio: 'x', tpoic: 'x', kleur: 'rood', class: 'x', id: 'x', 'data-x': '1', 'aria-label': 'x', mode: 'consutl', loading: 'lazy', lang: 'fy' };
            for (const name in names) wijzer.setAttribute(name, names[name]);
            document.body.append(wijzer);
            return import('/trede.js').then(() => null);",
        )
        .await?;
    browser.wait_for_event("trede-loaded").await?;
    let said = browser.said().await?.join("\n");
    for hint in [
        "\"regio\"; did you mean \"region\"?",
        "\"tpoic\"; did you mean \"topic\"?",
        "\"kleur\"; there are region, topic",
        "mode=\"consutl\" is unknown; did you mean \"consult\"?",
        "loading=\"lazy\" is unknown; there are direct, visible, click",
        "lang=\"fy\" is unknown; there are nl, en",
    ] {
        assert!(said.contains(hint), "{hint}\n{said}");
    }
    for own in ["class", "aria-label", "data-x"] {
        assert!(!said.contains(own), "{said}");
    }
    // The doctor reads a plain sentence, and works on.
    assert!(
        browser
            .text("[part=notice]")
            .await?
            .contains("Het portaal gaf iets door")
    );
    browser.choose("hoge bloeddruk").await?;
    browser.run("host.api(1).reset();").await?;
    browser.wait_until("!$('[part=notice]')").await?;
    browser.is_calm().await
}

/// Two copies of the package from two addresses, as when a portal and a plug-in of it bring one
/// each.
#[tokio::test]
async fn of_two_versions_on_a_page_the_first_works_and_the_second_says_so() -> Result<()> {
    let place = tempfile::tempdir()?;
    copy(&xtask::paths::site()?, &place.path().join("other"))?;
    for script in xtask::paths::files_ending(&place.path().join("other"), ".js")? {
        let older = fs::read_to_string(&script)?.replace("\"0.1.0\"", "\"0.0.1-0.1.0\"");
        fs::write(&script, older)?;
    }
    let browser = Browser::start_with(Settings {
        folders: vec![place.path().to_owned()],
        ..Settings::default()
    })
    .await?;
    browser.open("/empty.html").await?;
    browser
        .run(
            "const wijzer = document.createElement('trede-wijzer');
            wijzer.date = '2026-11-22';
            document.body.append(wijzer);
            return import('/other/trede.js').then(() => import('/trede.js')).then(() => null);",
        )
        .await?;
    browser.wait_for_event("trede-loaded").await?;
    browser.choose("hoge bloeddruk").await?;
    browser.press_each("303123j").await?;
    browser.advised("pluspunt").await?;
    let said = browser.said().await?;
    assert_eq!(said.len(), 1, "{said:?}");
    let [first, second] = [
        "version 0.0.1-0.1.0 (",
        "/trede_wijzer_bg.wasm) is not used",
    ];
    assert!(
        said[0].contains(first) && said[0].contains(second),
        "{said:?}"
    );
    let elsewhere = |path: &str| path.ends_with("_bg.wasm") && !path.starts_with("/other/");
    assert!(!browser.requests().iter().any(|one| elsewhere(&one.target)));
    assert_eq!(browser.globals().await?, Vec::<String>::new());
    browser.is_clean().await
}

fn copy(from: &Path, to: &Path) -> Result<()> {
    fs::create_dir_all(to)?;
    for entry in fs::read_dir(from)? {
        let entry = entry?;
        let (path, to) = (entry.path(), to.join(entry.file_name()));
        if path.is_dir() {
            copy(&path, &to)?;
        } else if path.extension().is_none_or(|ending| ending != "br") {
            fs::copy(path, to)?;
        }
    }
    Ok(())
}

/// Overwrites the memory of the module, as a fault in it would: the next call traps.
const BREAK: &str = "
    const glue = await import('/trede_wijzer.js');
    const exports = await glue.default();
    new Uint8Array(exports.memory.buffer).fill(255);";

#[tokio::test]
async fn when_the_module_stops_every_element_starts_again_with_its_answers() -> Result<()> {
    let browser = Browser::start().await?;
    browser.open_topic("hoge-bloeddruk").await?;
    browser.press_each("303123j").await?;
    browser.advised("pluspunt").await?;
    let before = browser.answers().await?;
    browser
        .run(
            "const second = document.createElement('trede-wijzer');
            second.setAttribute('date', '2026-11-22');
            second.setAttribute('topic', 'heupklachten');
            second.setAttribute('age', '70');
            document.body.append(second);",
        )
        .await?;
    let second = "document.querySelectorAll('trede-wijzer')[1]";
    browser
        .wait_until(&format!("{second}.api(1).advice()"))
        .await?;
    browser.settled().await?;
    browser.forget_requests();

    browser
        .run(&format!(
            "return (async () => {{ {BREAK} $('[data-id=therapietrouw] label:nth-of-type(2) input').click(); }})();"
        ))
        .await?;
    browser
        .wait_until("__tested.events.filter(name => name === 'trede-error').length === 2")
        .await?;
    for told in browser.heard("trede-error").await? {
        assert_eq!(told["code"], "panic");
        assert!(
            told["sentence"]
                .as_str()
                .unwrap()
                .contains("Uw antwoorden zijn bewaard")
        );
    }
    browser.advised("pluspunt").await?;
    assert_eq!(browser.answers().await?, before);
    browser
        .wait_until(&format!(
            "{second}.shadowRoot.querySelector('[data-id=leeftijd] input:checked') && {second}.api(1).advice()"
        ))
        .await?;
    // Both work on, in memory that is fresh.
    browser
        .run("$('[data-id=therapietrouw] .alter').focus();")
        .await?;
    browser.press_each("n").await?;
    browser.advised("zelf").await?;
    browser
        .run(&format!(
            "{second}.shadowRoot.querySelector('[data-row] input').click();"
        ))
        .await?;
    browser
        .wait_until(&format!("{second}.api(1).advice().status === 'alarm'"))
        .await?;
    assert_eq!(browser.requests(), [], "nothing is fetched again");
    assert_eq!(browser.violations().await?, Vec::<String>::new());
    Ok(())
}

/// A fault that comes back each time doesn't flicker for ever: after the fourth a button waits.
#[tokio::test]
async fn when_it_keeps_stopping_it_waits_to_be_asked() -> Result<()> {
    let browser = Browser::start().await?;
    browser.open_topic("hoge-bloeddruk").await?;
    browser.press_each("30").await?;
    let before = browser.answers().await?;
    for time in 1..=4 {
        browser
            .run(&format!(
                "return (async () => {{ {BREAK} host.setAttribute('age', '4{time}'); }})();"
            ))
            .await?;
        browser
            .wait_until(&format!(
                "__tested.events.filter(name => name === 'trede-error').length === {time}"
            ))
            .await?;
        if time < 4 {
            browser
                .wait_until("$('.work') && host.api(1).advice()")
                .await?;
        }
    }
    let said = browser.text("[role=alert]").await?;
    assert!(said.contains("telkens iets mis"), "{said}");
    let ladder = "document.querySelector('#ladder').checkVisibility()";
    assert_eq!(browser.run(&format!("return {ladder};")).await?, true);
    browser.click_named("Probeer het opnieuw").await?;
    browser.wait_until("$('.work')").await?;
    browser.settled().await?;
    assert_eq!(browser.answers().await?, before);
    Ok(())
}

#[tokio::test]
async fn it_speaks_english_or_the_hosts_own_words_and_fetches_nothing_for_it() -> Result<()> {
    let browser = Browser::start().await?;
    browser.open_topic("hoge-bloeddruk").await?;
    browser.press_each("303123j").await?;
    browser.advised("pluspunt").await?;
    let (answers, dutch) = (browser.answers().await?, browser.text(".foot b").await?);
    browser.forget_requests();
    browser.run("host.lang = 'en';").await?;
    browser
        .wait_until(&format!("$('.foot b').textContent !== '{dutch}'"))
        .await?;
    let english = browser.text(".foot b").await?;
    // The host's own words go before both; taken away, the language's are there again.
    browser
        .run("host.strings = { 'bar.new': 'Een <b>ander</b> onderwerp' };")
        .await?;
    browser
        .wait_until("$('.top').textContent.includes('Een <b>ander</b> onderwerp')")
        .await?;
    browser.run("host.strings = null;").await?;
    browser
        .wait_until("!$('.top').textContent.includes('Een <b>ander</b> onderwerp')")
        .await?;
    assert_eq!(browser.text(".foot b").await?, english);
    browser.run("host.lang = 'nl';").await?;
    browser
        .wait_until(&format!("$('.foot b').textContent === '{dutch}'"))
        .await?;
    browser.advised("pluspunt").await?;
    assert_eq!(browser.answers().await?, answers);
    assert_eq!(browser.requests(), []);
    browser.is_clean().await
}
