//! The page comes up as it should, and stays readable where it can't.

use anyhow::Result;
use browser_tests::{Browser, Faults, Logged};

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
