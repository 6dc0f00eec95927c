//! Where the widget can't run: why, the ladder, and the way to the rule book.

use anyhow::Result;
use browser_tests::{Browser, Faults, Portal, SANDBOX, Settings};
use serde_json::json;

/// The ladder of the page, and a link to the book that leads somewhere.
async fn ladder_and_book(browser: &Browser) -> Result<()> {
    browser
        .wait_until("document.querySelector('trede-wijzer ol').checkVisibility()")
        .await?;
    browser.run("const link = document.querySelector('trede-wijzer a[href*=\"boek/\"]'); link.removeAttribute('target'); link.click();").await?;
    browser
        .wait_until("document.querySelector('h1')?.textContent.includes('Oostelijk') && document.querySelectorAll('a').length > 20")
        .await
        .map(drop)
}

async fn reason(browser: &Browser, code: &str, sentence: &str) -> Result<()> {
    browser.wait_for_event("trede-error").await?;
    let told = browser.heard("trede-error").await?.remove(0);
    assert_eq!(told.get("code"), Some(&json!(code)), "{told}");
    let said = browser.text("[role=alert]").await?;
    assert!(said.contains(sentence), "{said}");
    assert_eq!(told.get("sentence"), Some(&json!(said)));
    Ok(())
}

#[tokio::test]
async fn an_old_browser_is_told_to_be_old() -> Result<()> {
    for missing in [
        "delete window.WebAssembly;",
        "delete CSSStyleSheet.prototype.replaceSync;",
    ] {
        let browser = Browser::start().await?;
        let script = json!({ "source": missing });
        browser
            .devtools("Page.addScriptToEvaluateOnNewDocument", script)
            .await?;
        browser.open("/").await?;
        reason(&browser, "old-browser", "te oud").await?;
        browser.is_calm().await?;
        ladder_and_book(&browser).await?;
    }
    Ok(())
}

#[tokio::test]
async fn a_policy_that_forbids_webassembly_is_named_as_the_reason() -> Result<()> {
    let browser = Browser::start_with(Settings {
        csp: Some("default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self'".to_owned()),
        ..Settings::default()
    })
    .await?;
    browser.open("/").await?;
    reason(&browser, "blocked", "beveiligingsbeleid").await?;
    let heard = browser.heard("trede-error").await?;
    assert!(
        heard[0]["message"]
            .as_str()
            .unwrap()
            .contains("'wasm-unsafe-eval'")
    );
    ladder_and_book(&browser).await
}

#[tokio::test]
async fn a_policy_without_scripts_or_without_fetching_leaves_the_ladder() -> Result<()> {
    for csp in [
        "default-src 'none'; style-src 'self'; img-src 'self'",
        "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self'",
    ] {
        let browser = Browser::start_with(Settings {
            csp: Some(csp.to_owned()),
            ..Settings::default()
        })
        .await?;
        browser.open("/").await?;
        if csp.contains("script-src") {
            browser.wait_for_event("trede-error").await?;
            assert!(
                browser
                    .text("[role=alert]")
                    .await?
                    .contains("kon niet worden geladen")
            );
        }
        ladder_and_book(&browser).await?;
    }
    Ok(())
}

#[tokio::test]
async fn the_frame_has_the_same_ladder_and_tells_the_portal() -> Result<()> {
    let portal = Portal::open(&["{portal}"]).await?;
    let browser = &portal.browser;
    browser.set_faults(Faults {
        missing: vec![".wasm".to_owned()],
        ..Faults::default()
    });
    portal.frame("", SANDBOX).await?;
    portal.wait("last('error')?.code === 'no-wasm'").await?;
    browser.enter_frame().await?;
    ladder_and_book(browser).await?;
    browser.leave_frame().await?;
    // Of another region this page has no ladder: the book of that region.
    portal
        .frame("?region=westelijke-mijnstreek", SANDBOX)
        .await?;
    portal.wait("last('error')?.code === 'no-wasm'").await?;
    browser.enter_frame().await?;
    let left = browser
        .run("return [host.querySelectorAll('ol').length, host.querySelector('a').getAttribute('href')];")
        .await?;
    assert_eq!(left, json!([0, "boek/westelijke-mijnstreek/index.html"]));
    Ok(())
}

/// The frame's ladder is the page's, word by word.
#[test]
fn the_page_and_the_frame_have_one_ladder() {
    let root = xtask::paths::root().unwrap();
    let ladder = |path: &str| {
        let page = std::fs::read_to_string(root.join(path)).unwrap();
        let (_, rest) = page.split_once("<ol>").unwrap();
        rest.split_once("</ol>").unwrap().0.to_owned()
    };
    assert_eq!(ladder("index.html"), ladder("shell/frame/frame.html"));
}
