//! The same consultation in other browsers: by keyboard to the advice, every screen looked at by
//! axe-core, in light and dark, under the strict policy.

use anyhow::Result;
use browser_tests::{Browser, Engine, SCREENS, Settings};

async fn start(engine: Engine, dark: bool) -> Result<Browser> {
    let settings = Settings {
        engine,
        dark,
        ..Settings::default()
    };
    Browser::start_with(settings).await
}

async fn by_keyboard(engine: Engine) -> Result<()> {
    let browser = start(engine, false).await?;
    browser.open_patient().await?;
    browser.choose("hypertensie").await?;
    browser.press_each("303123j").await?;
    browser.advised("pluspunt").await?;
    browser.focus_arrives("advice").await?;
    browser.run("host.mode = 'step';").await?;
    browser.wait_until("$('.page .say')").await?;
    browser.is_calm().await
}

/// What axe-core finds, by screen.
async fn by_axe(engine: Engine) -> Result<()> {
    let axe = xtask::axe::source()?;
    let mut found = Vec::new();
    // Only by hand can WebKitGTK be told to be dark.
    let schemes: &[bool] = if engine == Engine::WebKit {
        &[false]
    } else {
        &[false, true]
    };
    for &dark in schemes {
        let browser = start(engine, dark).await?;
        for screen in SCREENS {
            browser.show(screen).await?;
            for violation in browser.axe(&axe).await? {
                found.push(format!("{screen}, dark {dark}: {violation:#}"));
            }
            browser.is_calm().await?;
        }
    }
    assert!(found.is_empty(), "{}", found.join("\n"));
    Ok(())
}

#[tokio::test]
async fn firefox_by_keyboard() -> Result<()> {
    if Engine::Firefox.is_absent()? {
        return Ok(());
    }
    by_keyboard(Engine::Firefox).await
}

#[tokio::test]
async fn firefox_by_axe() -> Result<()> {
    if Engine::Firefox.is_absent()? {
        return Ok(());
    }
    by_axe(Engine::Firefox).await
}

#[tokio::test]
async fn webkit_by_keyboard() -> Result<()> {
    if Engine::WebKit.is_absent()? {
        return Ok(());
    }
    by_keyboard(Engine::WebKit).await
}

#[tokio::test]
async fn webkit_by_axe() -> Result<()> {
    if Engine::WebKit.is_absent()? {
        return Ok(());
    }
    by_axe(Engine::WebKit).await
}
