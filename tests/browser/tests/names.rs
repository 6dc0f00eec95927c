//! Names that a host uses and the widget doesn't know: told to the host, by name, and nothing of a
//! patient with them; what it does know is taken all the same.

use anyhow::Result;
use browser_tests::{Browser, Portal, SANDBOX};
use serde_json::{Value, json};

/// The messages of the errors with this code.
async fn told(browser: &Browser, code: &str) -> Result<Vec<String>> {
    let heard = browser.heard("trede-error").await?;
    let of = heard.iter().filter(|error| error["code"] == code);
    let messages = of.filter_map(|error| error["message"].as_str());
    Ok(messages.map(str::to_owned).collect())
}

#[tokio::test]
async fn products_of_unknown_names_are_told_and_the_others_hold() -> Result<()> {
    let browser = Browser::start().await?;
    browser.open_topic("hoge-bloeddruk").await?;
    browser
        .run(
            "host.products = [
                { step: 'plusput', product: 'A' },
                { step: 'pluspunt', topic: 'hoge-bloedruk', product: 'B' },
                { step: 'pluspunt', specialty: 'sterrenkunde', product: 'C' },
                { step: 'pluspunt', specialty: 'interne-geneeskunde', product: 'Anderhalvelijn' },
                { step: 'nergens', product: 'D' },
            ];
            return null;",
        )
        .await?;
    let found = told(&browser, "unknown-product").await?;
    assert_eq!(found.len(), 1, "{found:?}");
    for part in [
        "products[0].step=\"plusput\" is unknown; did you mean \"pluspunt\"?",
        "products[4].step=\"nergens\" is unknown",
        "products[2].specialty=\"sterrenkunde\" is unknown",
        "and 1 more",
    ] {
        assert!(found.join("").contains(part), "{part}: {found:?}");
    }
    let said = browser.said().await?.join("\n");
    assert!(said.contains("products[0].step"), "{said}");
    // Nothing that a doctor could do something about.
    assert_eq!(browser.run("return $$('[part=notice]').length;").await?, 0);
    browser.press_each("303123j").await?;
    browser.click_named("Naar de brief").await?;
    browser.click("[part=hand-over]").await?;
    browser.settled().await?;
    let handed = browser.heard("trede-handoff").await?.pop();
    assert_eq!(
        handed.unwrap_or_default()["referral"]["product"],
        "Anderhalvelijn"
    );
    // Put right, and set before there was a widget.
    browser
        .run("host.products = [{ step: 'pluspunt', product: 'A' }]; return null;")
        .await?;
    assert_eq!(told(&browser, "unknown-product").await?.len(), 1);
    browser
        .run(
            "host.remove();
            await sleep(50);
            host.products = [{ step: 'Pluspunt', product: 'A' }];
            document.body.append(host);
            return null;",
        )
        .await?;
    browser
        .wait_until("__tested.heard.filter(([type, { code }]) => type === 'trede-error' && code === 'unknown-product').length === 2")
        .await?;
    browser.is_calm().await
}

/// What a portal may know of somebody, and has no business here.
const STRANGE: [(&str, &str); 6] = [
    ("bsn", "'123456782'"),
    ("naam", "'Jansen'"),
    ("birthDate", "'1960-01-01'"),
    ("patient", "{ name: [{ family: 'Jansen' }] }"),
    ("adres", "['Dorpsstraat 1']"),
    ("klacht", "'pijn op de borst, Jansen'"),
];

#[tokio::test]
async fn what_a_context_has_no_place_for_is_told_by_name_only() -> Result<()> {
    let browser = Browser::start().await?;
    for (name, value) in STRANGE {
        for how in ["host.context = given", "host.api(1).setContext(given)"] {
            browser.open_patient().await?;
            browser
                .run(&format!(
                    "const given = {{ icpc: 'K86', age: 60, {name}: {value} }}; {how}; return null;"
                ))
                .await?;
            browser
                .wait_until("$('[data-id=leeftijd] input:checked')")
                .await?;
            let found = told(&browser, "unknown-context").await?;
            assert_eq!(found.len(), 1, "{how}: {found:?}");
            assert!(found[0].contains(&format!("\"{name}\"")), "{found:?}");
            assert_eq!(browser.run("return $$('[part=notice]').length;").await?, 0);
            let everything = browser
                .run("return [root.innerHTML, host.outerHTML, JSON.stringify(__tested), JSON.stringify(host.api(1).advice())].join();")
                .await?;
            let everything = everything.as_str().unwrap_or_default().to_owned();
            for secret in ["123456782", "Jansen", "1960-01-01", "Dorpsstraat"] {
                assert!(!everything.contains(secret), "{name}: {secret}");
            }
            browser.is_calm().await?;
        }
    }
    // A class says what it is by its getters, not by what it can do.
    browser.open_patient().await?;
    browser
        .run(
            "class Patient { get age() { return 60; } get icpc() { return 'K86'; } get bsn() { return '123456782'; } save() {} }
            host.context = new Patient(); return null;",
        )
        .await?;
    browser
        .wait_until("$('[data-id=leeftijd] input:checked')")
        .await?;
    let found = told(&browser, "unknown-context").await?.join("");
    assert!(found.contains("no \"bsn\":"), "{found}");
    Ok(())
}

#[tokio::test]
async fn through_a_frame_they_are_told_too() -> Result<()> {
    let portal = Portal::open(&["{portal}"]).await?;
    let browser = &portal.browser;
    portal.frame("?date=2026-11-22", SANDBOX).await?;
    portal.wait("count('loaded')").await?;
    browser
        .run(
            "await wijzer.setContext({ icpc: 'K86', age: 60, bsn: '123456782' });
            await wijzer.products([{ step: 'plusput', product: 'A' }]);
            return null;",
        )
        .await?;
    portal.wait("count('error') === 2").await?;
    let found = browser
        .run("return told.filter(([type]) => type === 'error').map(([, { code, message }]) => `${code} ${message}`);")
        .await?
        .to_string();
    for part in ["unknown-context", "bsn", "unknown-product", "plusput"] {
        assert!(found.contains(part), "{part}: {found}");
    }
    assert!(!found.contains("123456782"), "{found}");
    Ok(())
}

/// Half a patient, after answers were given: asked about, nothing mixed, nothing lost.
#[tokio::test]
async fn half_a_context_in_mid_run_is_asked_about() -> Result<()> {
    let browser = Browser::start().await?;
    for (context, wrong) in [
        ("{ sex: 'vrouw' }", false),
        ("{ age: 71 }", false),
        ("{ bsn: '123456782' }", false),
        ("{ leeftijd: 71 }", true),
        ("{ age: { years: 71 } }", true),
        ("{ age: 'zestig' }", true),
    ] {
        browser.open_patient().await?;
        browser
            .run("host.context = { icpc: 'K86', age: 60, sex: 'man' }; return null;")
            .await?;
        browser
            .wait_until("$('.work') && host.api(1).advice()")
            .await?;
        browser.run("host.api(1).focus(); return null;").await?;
        browser.press_each("03").await?;
        let before = browser.answers().await?;
        browser
            .run(&format!("host.context = {context}; return null;"))
            .await?;
        browser.wait_until("$('.news')").await?;
        assert_eq!(browser.answers().await?, before, "{context}");
        let notices = browser.run("return $$('[part=notice]').length;").await?;
        assert_eq!(notices, i32::from(wrong), "{context}");
        browser.is_calm().await?;
    }
    Ok(())
}

/// Another region while somebody answers: its own agreements, the answers that exist there, the
/// others by name; and none of the first region's advice on the way.
#[tokio::test]
async fn another_region_in_mid_run_mixes_nothing() -> Result<()> {
    let browser = Browser::start().await?;
    browser.open_topic("hoge-bloeddruk").await?;
    browser.press_each("303123j").await?;
    browser.advised("pluspunt").await?;
    let before = browser.answers().await?;
    let between = browser
        .run("host.region = 'midden-nederland'; return host.api(1).advice();")
        .await?;
    assert_eq!(between, Value::Null);
    browser.wait_until("host.api(1).advice()").await?;
    assert_eq!(browser.advice().await?["region"], "midden-nederland");
    browser.settled().await?;
    let after = browser.answers().await?;
    let said = browser.run("return $('.subject').textContent;").await?;
    for (question, answer) in &before {
        let there = after.get(question) == Some(answer);
        assert!(
            there
                || said
                    .as_str()
                    .unwrap_or_default()
                    .contains("bestaan niet meer"),
            "{question}: {said}"
        );
    }
    // One that is none takes the widget away and keeps the answers; put right, they are there.
    browser.run("host.region = 'nergens'; return null;").await?;
    browser.wait_for_event("trede-error").await?;
    assert_eq!(browser.advice().await?, Value::Null);
    browser
        .run("host.removeAttribute('region'); return null;")
        .await?;
    browser.wait_until("host.api(1).advice()").await?;
    browser.settled().await?;
    let told = browser.heard("trede-error").await?;
    assert_eq!(told.len(), 1, "{told:?}");
    assert_eq!(
        browser.advice().await?["region"],
        json!("oostelijk-zuid-limburg")
    );
    assert!(!browser.answers().await?.is_empty());
    browser.is_calm().await
}
