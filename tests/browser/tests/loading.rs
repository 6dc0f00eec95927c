//! The page comes up as it should, and stays readable where it can't.

use anyhow::{Result, ensure};
use browser_tests::{Browser, Faults, Logged};
use serde_json::{Value, json};

#[tokio::test]
async fn the_widget_comes_up_under_the_strict_policy() -> Result<()> {
    let browser = Browser::start().await?;
    browser.open("/").await?;
    browser.ready().await?;
    assert_eq!(
        browser
            .run("return !!customElements.get('trede-wijzer');")
            .await?,
        true
    );
    assert_eq!(browser.run("return root.mode;").await?, "open");
    browser.is_clean().await?;
    assert!(
        browser
            .requests()
            .iter()
            .all(|request| request.status == 200),
        "{:?}",
        browser.requests()
    );
    Ok(())
}

#[tokio::test]
async fn nothing_is_put_on_window() -> Result<()> {
    let browser = Browser::start().await?;
    browser.open("/").await?;
    browser.ready().await?;
    assert_eq!(browser.globals().await?, Vec::<String>::new());
    Ok(())
}

#[tokio::test]
async fn without_the_module_the_ladder_stays_readable() -> Result<()> {
    let browser = Browser::start().await?;
    browser.set_faults(Faults {
        missing: vec![".wasm".to_owned()],
        ..Faults::default()
    });
    browser.open("/").await?;
    browser
        .wait_until("document.querySelector('trede-wijzer ol').checkVisibility()")
        .await?;
    assert_eq!(browser.violations().await?, Vec::<String>::new());
    Ok(())
}

#[tokio::test]
async fn without_javascript_the_ladder_is_readable_and_small() -> Result<()> {
    let browser = Browser::start().await?;
    let off = serde_json::json!({ "value": true });
    browser
        .devtools("Emulation.setScriptExecutionDisabled", off)
        .await?;
    browser.open("/").await?;
    let page = browser.source().await?;
    let (_, snippet) = page.split_once("<trede-wijzer").unwrap();
    let (snippet, _) = snippet.split_once("</trede-wijzer>").unwrap();
    assert!(
        snippet.contains("<ol>") && snippet.len() <= 2000,
        "{} bytes",
        snippet.len()
    );
    let scripts = |request: &Logged| request.target.contains(".js");
    assert!(!browser.requests().iter().any(scripts));
    Ok(())
}

/// While the module's second file is on its way all of the start screen works, and whatever the
/// host says; once it is here the topic that was chosen opens.
#[tokio::test]
async fn all_before_a_topic_works_without_the_second_file() -> Result<()> {
    let browser = Browser::start().await?;
    browser.set_faults(Faults {
        withheld: vec!["_rest.wasm".to_owned()],
        ..Faults::default()
    });
    browser.open("/patient.html").await?;
    browser.ready().await?;
    browser.run("host.topic = 'hoge-bloedruk';").await?;
    browser.wait_until("$('.start .notice')").await?;
    browser.click("#find").await?;
    browser.write("knie").await?;
    browser.press("Down").await?;
    browser
        .wait_until("$('[role=option][aria-selected=true]')")
        .await?;
    browser.press("Escape").await?;
    browser.click_named("Meer dan één klacht?").await?;
    browser.click_named("Nee").await?;
    browser
        .wait_until("$('.start').textContent.includes('eigen vraag')")
        .await?;
    // Whatever the host says, goes back to, or takes away.
    browser
        .run(
            "return (async () => {
                host.setAttribute('topic', '');
                host.lang = 'en';
                host.mode = 'step';
                host.strings = { 'app.name': 'Eigen' };
                host.api(1).setContext({ age: '71', sex: 'vrouw' });
                const { walks } = await import('/trede.js');
                for (const forward of [true, false]) walks.get(host)(forward);
                await sleep(100);
                host.api(1).reset();
                host.remove();
                await sleep(100);
                document.body.append(host);
            })();",
        )
        .await?;
    browser
        .wait_until("$('.top')?.textContent.includes('Eigen') && $('.start')?.textContent.includes('More than one')")
        .await?;
    browser
        .run("host.lang = 'nl'; host.mode = 'consult'; host.setAttribute('icpc', 'Z99');")
        .await?;
    browser.wait_until("$('.start .notice')").await?;
    assert_eq!(
        codes(&browser).await?,
        json!(["unknown-topic", "unknown-icpc"])
    );
    browser.click("#find").await?;
    browser.write("K86").await?;
    browser.press("Enter").await?;
    browser
        .wait_until("$('.start [role=status]') && !$('#find')")
        .await?;
    browser.set_faults(Faults::default());
    browser
        .wait_until("$('h1')?.textContent === 'Hoge bloeddruk'")
        .await?;
    browser.wait_for_event("trede-loaded").await?;
    assert_eq!(
        codes(&browser).await?,
        json!(["unknown-topic", "unknown-icpc"])
    );
    browser.forget_requests();
    browser.press_each("303123j").await?;
    browser.advised("pluspunt").await?;
    assert_eq!(browser.requests(), [], "nothing is fetched after it");
    browser.is_calm().await
}

/// The codes of the `trede-error` events so far.
async fn codes(browser: &Browser) -> Result<Value> {
    let script =
        "return __tested.heard.filter(one => one[0] === 'trede-error').map(one => one[1].code);";
    browser.run(script).await
}

/// On a slow line each kilobyte is waited for: what is fetched before the GP can type has a budget.
#[test]
fn the_first_load_keeps_its_budget() -> Result<()> {
    let takes = xtask::bench::first_load_takes(&xtask::paths::site()?)?;
    println!("{takes:.1} kB of brotli before the GP can type");
    ensure!(takes <= xtask::bench::FIRST_LOAD, "{takes:.1} kB");
    ensure!(
        takes > 50.0,
        "{takes:.1} kB: a file is missing from the list"
    );
    Ok(())
}

/// The lines of `xtask/snippets/element.html`, on a page whose host names the topic.
#[tokio::test]
async fn what_a_page_asks_for_beforehand_is_used_and_asked_for_once() -> Result<()> {
    let browser = Browser::start().await?;
    browser.open("/topic.html").await?;
    browser.wait_until("$('fieldset')").await?;
    let snippet = include_str!("../../../xtask/snippets/element.html");
    let page = include_str!("../pages/topic.html");
    let lines = snippet
        .lines()
        .filter(|line| line.contains("rel=\"preload\""));
    let names: Vec<_> = lines
        .filter_map(|line| line.split_once("/trede/")?.1.split('"').next())
        .collect();
    assert!(names.len() > 4, "{names:?}");
    for name in names {
        assert!(
            page.contains(&format!("href=\"{name}\"")),
            "{name} is not on the page"
        );
        let asked = browser.requests();
        let asked = asked.iter().filter(|one| one.target.contains(name));
        assert_eq!(asked.count(), 1, "{name}: {:?}", browser.requests());
    }
    assert_eq!(browser.violations().await?, Vec::<String>::new());
    Ok(())
}
