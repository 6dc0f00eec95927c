//! What a host can get wrong: each time a plain sentence or the ladder, an event with a code for
//! the developer, and never a broken page.

use anyhow::Result;
use browser_tests::{Browser, Faults};
use serde_json::{Value, json};

/// The codes of the `trede-error` events so far.
async fn codes(browser: &Browser) -> Result<Vec<String>> {
    let heard = browser.heard("trede-error").await?;
    let text = |error: &Value, name| error.get(name).and_then(Value::as_str).map(str::to_owned);
    for error in &heard {
        let message = text(error, "message").unwrap_or_default();
        anyhow::ensure!(
            !message.is_empty() && message.len() < 500,
            "a message for the developer: {error}"
        );
    }
    let codes = heard.iter().filter_map(|error| text(error, "code"));
    Ok(codes.collect())
}

/// A new element with these attributes, set before it is on the page.
async fn with(browser: &Browser, attributes: &Value) -> Result<()> {
    browser.open("/empty.html").await?;
    let script = format!(
        "const wijzer = document.createElement('trede-wijzer');
        const ladder = document.createElement('p');
        ladder.id = 'ladder';
        ladder.textContent = 'Zelf, Pluspunt, ziekenhuis. Bij alarm: 112.';
        wijzer.append(ladder);
        for (const [name, value] of Object.entries({attributes})) wijzer.setAttribute(name, value);
        document.body.append(wijzer);
        return import('/trede.js').then(() => null);"
    );
    browser.run(&script).await?;
    Ok(())
}

const LADDER: &str = "document.querySelector('#ladder').checkVisibility()";

/// Nothing of the widget: a sentence of its own, and the slot's ladder below it.
async fn stands_aside(browser: &Browser, code: &str, sentence: &str) -> Result<()> {
    browser.wait_for_event("trede-error").await?;
    assert_eq!(codes(browser).await?, [code]);
    let said = browser.text("[role=alert]").await?;
    assert!(said.contains(sentence), "{said}");
    assert_eq!(
        browser.run(&format!("return {LADDER};")).await?,
        true,
        "{code}"
    );
    browser.is_calm().await
}

#[tokio::test]
async fn an_unknown_region_or_an_impossible_date_leaves_the_ladder() -> Result<()> {
    let browser = Browser::start().await?;
    let long = "a".repeat(1_000_000);
    for region in ["nergens", "../etc", "Oostelijk Zuid-Limburg", &long] {
        with(&browser, &json!({ "region": region })).await?;
        stands_aside(&browser, "unknown-region", "regio").await?;
    }
    for date in ["gisteren", "2026-02-30", "22-11-2026", "0000-00-00", &long] {
        with(&browser, &json!({ "date": date })).await?;
        stands_aside(&browser, "bad-date", "bestaat niet").await?;
        let said = browser.text("[role=alert]").await?;
        assert!(said.len() < 200, "{said}");
    }
    // Put right, it starts.
    browser.run("host.date = '2026-11-22';").await?;
    browser.wait_until("$('#find')").await?;
    browser.is_calm().await
}

#[tokio::test]
async fn a_date_outside_the_agreements_shows_the_ladder_and_keeps_the_red_flags() -> Result<()> {
    let browser = Browser::start().await?;
    for date in ["1999-01-01", "2026-10-31", "2027-11-01", "2150-12-31"] {
        with(
            &browser,
            &json!({ "date": date, "topic": "hoge-bloeddruk" }),
        )
        .await?;
        browser
            .wait_until("$('.work') && host.api(1).advice()")
            .await?;
        assert_eq!(browser.status().await?, "expired", "{date}");
        let said = browser.text(".card .say").await?;
        let in_dutch = date.rsplit('-').collect::<Vec<_>>().join("-");
        assert!(
            said.contains("gelden niet op") && said.contains(&in_dutch),
            "{said}"
        );
        browser.advised("").await?;
        assert!(
            browser.texts(".stair li").await?.len() > 5,
            "the ladder, for reference"
        );
        browser
            .click("[data-row=hypertensief-spoedgeval] label")
            .await?;
        browser.advised("ambulance").await?;
        assert_eq!(browser.status().await?, "alarm");
        browser.is_clean().await?;
    }
    Ok(())
}

#[tokio::test]
async fn an_unknown_topic_or_code_gives_the_start_field_and_says_so() -> Result<()> {
    let browser = Browser::start().await?;
    let long = "hoge-bloeddruk ".repeat(70_000);
    let cases = [
        (json!({ "topic": "hoge-bloedruk" }), "unknown-topic"),
        (json!({ "topic": long }), "unknown-topic"),
        (
            json!({ "topic": "<img src=x onerror=alert(1)>" }),
            "unknown-topic",
        ),
        (json!({ "icpc": "Z99" }), "unknown-icpc"),
        (json!({ "icpc": long }), "unknown-icpc"),
    ];
    for (attributes, code) in cases {
        with(&browser, &attributes).await?;
        browser.wait_for_event("trede-error").await?;
        assert_eq!(codes(&browser).await?, [code]);
        browser.wait_until("$('#find')").await?;
        let said = browser.text(".start .notice").await?;
        assert!(said.contains("kennen deze afspraken niet"), "{said}");
        browser.choose("hoge bloeddruk").await?;
        browser.is_calm().await?;
    }
    Ok(())
}

#[tokio::test]
async fn an_age_or_sex_that_makes_no_sense_is_asked() -> Result<()> {
    let browser = Browser::start().await?;
    let long = "9".repeat(1_000_000);
    for age in ["abc", "-3", "121", "1e400", "vijftig", &long] {
        with(
            &browser,
            &json!({ "topic": "hoge-bloeddruk", "age": age, "sex": long }),
        )
        .await?;
        browser
            .wait_until("$('.work') && host.api(1).advice()")
            .await?;
        let found = codes(&browser).await?;
        assert!(
            !found.is_empty() && found.iter().all(|code| code == "bad-age"),
            "{found:?}"
        );
        assert!(browser.answers().await?.is_empty());
        assert_eq!(browser.advice().await?["next"], "leeftijd");
        browser.is_calm().await?;
    }
    // A comma and a space are no fault.
    with(
        &browser,
        &json!({ "topic": "hoge-bloeddruk", "age": " 60,5 " }),
    )
    .await?;
    browser
        .wait_until("$('[data-id=leeftijd] input:checked')")
        .await?;
    assert!(codes(&browser).await?.is_empty());
    Ok(())
}

#[tokio::test]
async fn a_code_without_a_topic_opens_the_topic() -> Result<()> {
    let browser = Browser::start().await?;
    for code in ["K86", "k86", " K86 ", "K86.00"] {
        with(&browser, &json!({ "icpc": code })).await?;
        browser
            .wait_until("$('h1')?.textContent === 'Hoge bloeddruk'")
            .await?;
        browser.is_clean().await?;
    }
    Ok(())
}

#[tokio::test]
async fn a_wrong_context_is_refused_and_changes_nothing() -> Result<()> {
    let browser = Browser::start().await?;
    browser.open_topic("hoge-bloeddruk").await?;
    browser.press_each("30").await?;
    let before = browser.answers().await?;
    let names = browser
        .run(
            "const api = host.api(1);
            return ['x', 3, true, Symbol.iterator].map(context => {
                try { api.setContext(context); return 'taken'; } catch (error) { return error.name; }
            });",
        )
        .await?;
    assert!(
        names
            .as_array()
            .unwrap()
            .iter()
            .all(|name| name == "TypeError"),
        "{names}"
    );
    // Names a host may know, and the widget has no place for.
    browser
        .run("host.api(1).setContext({ topic: 'hoge-bloeddruk', name: 'Jansen', bsn: '123456782', birthDate: '1960-01-01', toString: 1 });")
        .await?;
    browser.settled().await?;
    assert_eq!(browser.answers().await?, before);
    let page = browser.source().await?;
    assert!(!page.contains("Jansen") && !page.contains("123456782"));
    // What is passed over is named, never its value.
    let told = browser.errors().await?.join("");
    assert!(
        told.contains("birthDate") && !told.contains("Jansen"),
        "{told}"
    );
    browser.is_calm().await
}

#[tokio::test]
async fn without_the_module_or_its_style_the_ladder_stands() -> Result<()> {
    let cases = [
        (".wasm", "no-wasm"),
        ("trede_wijzer.js", "no-module"),
        ("trede.css", "no-style"),
        ("index.bin", "unknown-region"),
    ];
    for (missing, code) in cases {
        let browser = Browser::start().await?;
        browser.set_faults(Faults {
            missing: vec![missing.to_owned()],
            ..Faults::default()
        });
        browser.open("/patient.html").await?;
        stands_aside(&browser, code, "trap hieronder blijft leesbaar").await?;
    }
    Ok(())
}

#[tokio::test]
async fn half_a_module_or_half_the_index_leaves_the_ladder() -> Result<()> {
    for (cut, code) in [(".wasm", "no-wasm"), ("index.bin", "damaged-agreements")] {
        let browser = Browser::start().await?;
        browser.set_faults(Faults {
            cut_short: vec![cut.to_owned()],
            ..Faults::default()
        });
        browser.open("/patient.html").await?;
        stands_aside(&browser, code, "De trap hieronder blijft leesbaar").await?;
    }
    Ok(())
}

#[tokio::test]
async fn a_module_served_as_text_starts_all_the_same_with_a_warning() -> Result<()> {
    let browser = Browser::start().await?;
    browser.set_faults(Faults {
        wasm_as_text: true,
        ..Faults::default()
    });
    browser.open("/empty.html").await?;
    browser
        .run(
            "window.__warned = [];
            const warn = console.warn;
            console.warn = (...words) => { window.__warned.push(words.join(' ')); warn(...words); };
            const wijzer = document.createElement('trede-wijzer');
            wijzer.setAttribute('date', '2026-11-22');
            document.body.append(wijzer);
            return import('/trede.js').then(() => null);",
        )
        .await?;
    browser.wait_for_event("trede-loaded").await?;
    browser.choose("hoge bloeddruk").await?;
    browser.press_each("303123j").await?;
    browser.advised("pluspunt").await?;
    let warned = browser.run("return window.__warned;").await?;
    let warned = warned.as_array().unwrap();
    assert_eq!(warned.len(), 1, "{warned:?}");
    assert!(
        warned[0].as_str().unwrap().contains("application/wasm"),
        "{warned:?}"
    );
    browser.is_clean().await
}

/// The index came and the topics did not: the start field works, and a choice says what is wrong.
#[tokio::test]
async fn without_the_topics_a_choice_says_so_and_the_ladder_is_there() -> Result<()> {
    let faults = [
        (
            "unknown-region",
            Faults {
                missing: vec!["topics.bin".to_owned()],
                ..Faults::default()
            },
        ),
        (
            "damaged-agreements",
            Faults {
                cut_short: vec!["topics.bin".to_owned()],
                ..Faults::default()
            },
        ),
        // Nor without the module's second file, which opens them.
        (
            "no-wasm",
            Faults {
                missing: vec!["_rest.wasm".to_owned()],
                ..Faults::default()
            },
        ),
        (
            "no-wasm",
            Faults {
                cut_short: vec!["_rest.wasm".to_owned()],
                ..Faults::default()
            },
        ),
    ];
    for (code, faults) in faults {
        let browser = Browser::start().await?;
        browser.set_faults(faults);
        browser.open("/patient.html").await?;
        browser.wait_for_event("trede-error").await?;
        assert_eq!(codes(&browser).await?, [code]);
        browser.click("#find").await?;
        browser.write("hoge bloeddruk").await?;
        browser.press("Enter").await?;
        browser
            .wait_until("[...root.querySelectorAll('[role=status], [role=alert]')].some(one => one.textContent.includes('niet geladen'))")
            .await?;
        assert_eq!(browser.run(&format!("return {LADDER};")).await?, true);
        browser.is_calm().await?;
    }
    Ok(())
}

/// Chosen before the topics are here, the topic opens when they come.
#[tokio::test]
async fn a_choice_on_a_slow_line_waits_for_the_topics() -> Result<()> {
    let browser = Browser::start().await?;
    browser.set_faults(Faults {
        delay: std::time::Duration::from_millis(700),
        ..Faults::default()
    });
    browser.open("/patient.html").await?;
    browser.ready().await?;
    browser.click("#find").await?;
    browser.write("K86").await?;
    browser.press("Enter").await?;
    browser
        .wait_until("$('h1')?.textContent === 'Hoge bloeddruk'")
        .await?;
    browser.focus_arrives("leeftijd").await?;
    browser.is_clean().await
}
