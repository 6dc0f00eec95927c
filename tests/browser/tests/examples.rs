//! Every example works as its README says in every browser, under the policy that it is served
//! under, and leaves the host's page as it was.

use std::fs;

use anyhow::{Context, Result};
use browser_tests::{Browser, Engine, Look, Settings, watched};
use serde_json::{Value, json};

/// One after another in one browser: to start it takes longer than to walk an example.
async fn walk(engine: Engine) -> Result<()> {
    if engine.is_absent()? {
        return Ok(());
    }
    // Chromium is watched from outside, on the pages as they are.
    let pages = watched()?;
    let folders = match engine {
        Engine::Chromium => Vec::new(),
        Engine::Firefox | Engine::WebKit => vec![pages.path().to_owned()],
    };
    let settings = Settings {
        engine,
        folders,
        ..Settings::default()
    };
    let browser = Browser::start_with(settings).await?;
    macro_rules! each {
        ($($example:ident)+) => { $(
            browser.forget_requests();
            $example(&browser).await.context(stringify!($example))?;
        )+ };
    }
    // Last what leads to the rule book, whose page the browser asks an icon for.
    each!(element frame strict_csp two_regions portal dark_portal no_javascript);
    Ok(())
}

#[tokio::test]
async fn every_example_in_chromium() -> Result<()> {
    walk(Engine::Chromium).await
}

#[tokio::test]
async fn every_example_in_firefox() -> Result<()> {
    walk(Engine::Firefox).await
}

#[tokio::test]
async fn every_example_in_webkit() -> Result<()> {
    walk(Engine::WebKit).await
}

/// Once all is there, what is fetched is what the page itself asks for.
async fn quiet(browser: &Browser) -> Result<()> {
    browser.is_clean().await?;
    let asked = browser.requests();
    let missing: Vec<_> = asked
        .iter()
        .filter(|one| ![200, 304].contains(&one.status))
        .collect();
    assert!(missing.is_empty(), "{missing:?}");
    Ok(())
}

#[test]
fn each_example_is_walked_below_and_has_a_readme() {
    let folder = xtask::paths::root().unwrap().join("examples");
    let list = fs::read_to_string(folder.join("README.md")).unwrap();
    let tests = include_str!("examples.rs");
    let mut seen = 0;
    for entry in fs::read_dir(&folder).unwrap() {
        let entry = entry.unwrap();
        if entry.path().is_dir() {
            let name = entry.file_name().into_string().unwrap();
            assert!(entry.path().join("README.md").is_file(), "{name}");
            assert!(list.contains(&format!("({name}/)")), "{name}");
            assert!(tests.contains(&format!("/examples/{name}/")), "{name}");
            seen += 1;
        }
    }
    assert!(seen >= 7, "{seen}");
}

async fn element(browser: &Browser) -> Result<()> {
    browser.open("/examples/element/").await?;
    browser.wait_for_event("trede-loaded").await?;
    browser
        .wait_until("$('.work') && host.api(1).advice()")
        .await?;
    quiet(browser).await?;
    browser.forget_requests();
    browser.run("host.api(1).focus(); return null;").await?;
    browser.focus_arrives("alarm").await?;
    browser.press_each("03123j").await?;
    browser.advised("pluspunt").await?;
    browser
        .wait_until("document.querySelector('output').value === 'pluspunt'")
        .await?;
    assert_eq!(browser.requests(), []);
    assert_eq!(browser.globals().await?, Vec::<String>::new());
    browser.is_clean().await
}

async fn frame(browser: &Browser) -> Result<()> {
    browser.open("/examples/frame/").await?;
    browser.enter_frame().await?;
    browser.wait_for_event("trede-loaded").await?;
    browser
        .wait_until("$('.work') && host.api(1).advice()")
        .await?;
    quiet(browser).await?;
    browser.forget_requests();
    browser.run("host.api(1).focus(); return null;").await?;
    browser.focus_arrives("alarm").await?;
    browser.press_each("03123j").await?;
    browser.advised("pluspunt").await?;
    browser.is_clean().await?;
    browser.leave_frame().await?;
    browser
        .wait_until("document.querySelector('output').value === 'pluspunt'")
        .await?;
    assert_eq!(browser.requests(), []);
    browser.is_clean().await
}

async fn strict_csp(browser: &Browser) -> Result<()> {
    browser.open("/examples/strict-csp/").await?;
    browser.wait_for_event("trede-loaded").await?;
    browser.wait_until("$('.work')").await?;
    quiet(browser).await?;
    // Of the slots all but the fallback are shown, now that the widget is.
    let shown = "return [...host.children].map(e => [e.slot, e.checkVisibility({ contentVisibilityAuto: true }) && !!e.assignedSlot]);";
    assert_eq!(
        browser.run(shown).await?,
        json!([
            ["intro", true],
            ["fallback", false],
            ["contact", true],
            ["footer", true]
        ])
    );
    let styled = "return [getComputedStyle($('[part=bar]')).borderBottomColor, getComputedStyle($('.trede')).fontFamily, getComputedStyle($('.key')).borderTopLeftRadius];";
    assert_eq!(
        browser.run(styled).await?,
        json!(["rgb(61, 58, 140)", "Georgia, serif", "2px"])
    );
    browser.run("host.api(1).focus(); return null;").await?;
    browser.focus_arrives("alarm").await?;
    browser.press_each("03123j").await?;
    browser.advised("pluspunt").await?;
    browser.is_clean().await
}

async fn two_regions(browser: &Browser) -> Result<()> {
    browser.open("/examples/two-regions/").await?;
    browser
        .wait_until("$('.work') && host.api(1).advice()")
        .await?;
    let second = "document.querySelectorAll('trede-wijzer')[1]";
    browser.run(&format!("{second}.scrollIntoView();")).await?;
    browser
        .wait_until(&format!("{second}.api(1).advice()"))
        .await?;
    quiet(browser).await?;
    let regions = format!("return [host.api(1).advice().region, {second}.api(1).advice().region];");
    assert_eq!(
        browser.run(&regions).await?,
        json!(["oostelijk-zuid-limburg", "westelijke-mijnstreek"])
    );
    let modules = browser
        .requests()
        .into_iter()
        .filter(|one| one.target.ends_with("_bg.wasm"));
    assert_eq!(modules.count(), 1);
    Ok(())
}

async fn no_javascript(browser: &Browser) -> Result<()> {
    browser.open("/examples/no-javascript/").await?;
    // No script runs here, so that only from outside can the page be watched.
    let watched = browser.engine() == Engine::Chromium;
    if watched {
        quiet(browser).await?;
    }
    let tag = browser.run("return [host.outerHTML.length < 2000, host.checkVisibility(), document.querySelectorAll('li').length];").await?;
    assert_eq!(tag, json!([true, true, 7]));
    browser.run("document.querySelector('a').click();").await?;
    browser
        .wait_until("document.querySelector('h1')?.textContent.includes('Oostelijk')")
        .await?;
    if watched {
        browser.is_calm().await?;
    }
    Ok(())
}

async fn portal(browser: &Browser) -> Result<()> {
    browser.open("/examples/portal/").await?;
    browser.wait_for_event("trede-loaded").await?;
    quiet(browser).await?;
    browser.forget_requests();
    browser
        .run("document.querySelector('[data-icpc=K86]').click();")
        .await?;
    browser
        .wait_until("$('[data-id=leeftijd] input:checked') && host.api(1).advice()")
        .await?;
    browser.focus_arrives("alarm").await?;
    browser.press_each("03123j").await?;
    browser.advised("pluspunt").await?;
    assert_eq!(browser.requests(), []);
    let press = |name: &str| format!("$$('button').find(e => e.textContent === '{name}').click();");
    browser.run(&press("Naar de brief")).await?;
    browser.wait_until("$('textarea')").await?;
    browser.run(&press("Overdragen")).await?;
    browser
        .wait_until("!document.querySelector('dialog').open")
        .await?;
    // The portal has it, and said so.
    browser
        .wait_until("$('.letter').textContent.includes('Overgedragen aan uw systeem')")
        .await?;
    // Of the patient nothing is in an address.
    for asked in browser.requests() {
        let path = asked.target.split("launch=").next().unwrap_or_default();
        assert!(!path.contains("K86") && !path.contains("60"), "{asked:?}");
    }
    browser.enter_frame().await?;
    browser
        .wait_until("document.querySelector('form')?.hidden === false")
        .await?;
    let letter = browser
        .run("return document.querySelector('textarea').value;")
        .await?;
    assert!(letter.to_string().contains("niet voor zorg"), "{letter}");
    let launched = browser.run("return location.search;").await?;
    browser
        .run("document.querySelector('button').click();")
        .await?;
    browser.leave_frame().await?;
    browser
        .wait_until(
            "document.querySelector('#record').textContent.includes('Verstuurd naar pluspunt')",
        )
        .await?;
    // A clean slate, and the token is worth nothing any more.
    browser.wait_until("$('#find')").await?;
    assert_eq!(browser.advice().await?, Value::Null);
    browser
        .run(&format!(
            "document.querySelector('iframe').src = 'platform.html' + {launched};"
        ))
        .await?;
    browser.enter_frame().await?;
    browser
        .wait_until("document.querySelector('[role=status]')?.textContent.includes('al gebruikt')")
        .await?;
    browser.is_clean().await
}

async fn dark_portal(browser: &Browser) -> Result<()> {
    if browser.engine() == Engine::Chromium {
        let still = Look {
            reduced_motion: true,
            ..Look::default()
        };
        browser.look(&still).await?;
    }
    browser.open("/examples/dark-portal/").await?;
    browser.wait_for_event("trede-loaded").await?;
    browser.wait_until("$('.work')").await?;
    quiet(browser).await?;
    browser.run("host.api(1).focus(); return null;").await?;
    browser.focus_arrives("alarm").await?;
    browser.press_each("03123j").await?;
    browser.advised("pluspunt").await?;
    // The other browsers can't be told to move less: colours are looked at when they stand still.
    browser.run("return sleep(400);").await?;
    let colours = "const at = e => getComputedStyle(e);
        return [at($('.trede')).backgroundColor, at($('.trede')).color, at($('[aria-current=step]')).backgroundColor, at(host).colorScheme];";
    assert_eq!(
        browser.run(colours).await?,
        json!([
            "rgb(11, 13, 23)",
            "rgb(236, 238, 248)",
            "rgb(157, 178, 255)",
            "dark"
        ])
    );
    browser.run(&xtask::axe::source()?).await?;
    let found = browser
        .run("return window.axe.run(document, { runOnly: ['color-contrast'] }).then(({ violations }) => violations.flatMap(one => one.nodes.map(node => node.html)));")
        .await?;
    assert_eq!(found, json!([]));
    browser.is_calm().await
}

/// What the portal's own elements look like, and what is on `window`; then what differs from the
/// first time.
const LOOK: &str = "
    const all = [...document.querySelectorAll('body, body *')].filter(e => !e.closest('trede-wijzer'));
    const now = all.map(e => { const s = getComputedStyle(e); return [...s].map(name => `${e.localName} ${name}: ${s.getPropertyValue(name)}`); });
    now.push(Object.keys(window).filter(name => !/^(__tested|cdc_|se_|ret_nodes)/.test(name)));
    now.push([document.adoptedStyleSheets.length, document.head.innerHTML, ...document.documentElement.getAttributeNames()]);
    const before = __tested.before ??= now;
    return [all.length, now.flatMap((lines, i) => lines.filter((line, j) => line !== before[i]?.[j])), before.length === now.length];";

#[tokio::test]
async fn the_page_of_the_host_stays_as_it_was() -> Result<()> {
    let browser = Browser::start().await?;
    browser.open("/furnished.html").await?;
    let before = browser.run(LOOK).await?;
    assert!(before[0].as_u64() >= Some(50), "{before}");
    browser
        .run(
            "const wijzer = document.createElement('trede-wijzer');
            wijzer.setAttribute('date', '2026-11-22');
            // Away from the flow, so that its own place moves nothing.
            const aside = document.createElement('dialog');
            document.documentElement.append(aside);
            aside.append(wijzer);
            return import('/trede.js').then(() => aside.showModal());",
        )
        .await?;
    browser.wait_for_event("trede-loaded").await?;
    browser.choose("hoge bloeddruk").await?;
    browser.press_each("303123j").await?;
    browser.advised("pluspunt").await?;
    browser
        .run("document.querySelector('dialog').close();")
        .await?;
    assert_eq!(browser.run(LOOK).await?, before);
    // And the host's own rules stay out of the widget.
    browser
        .run("document.querySelector('dialog').showModal();")
        .await?;
    let inside = "return [getComputedStyle($('.card')).borderTopColor === 'rgb(0, 128, 128)', getComputedStyle($('h1')).color === 'rgb(102, 51, 153)'];";
    assert_eq!(browser.run(inside).await?, json!([false, false]));
    browser.is_clean().await
}
