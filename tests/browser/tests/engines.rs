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

/// The mirror: own choices are asked for, seen and erased; a made-up group is read and drawn.
async fn by_mirror(engine: Engine) -> Result<()> {
    let browser = start(engine, false).await?;
    browser.open("/spiegel/").await?;
    let there = "return indexedDB.databases?.().then(all => all.length) ?? 0;";
    browser.wait_until("$('#eigen button')").await?;
    assert_eq!(browser.run(there).await?, 0, "nobody asked for it");
    browser.click("#eigen button").await?;
    browser
        .wait_until("$('#eigen').textContent.includes('Het staat aan')")
        .await?;
    browser.click("#eigen button").await?;
    browser
        .wait_until("$('.told')?.textContent.includes('nog niets geteld')")
        .await?;
    browser.click(".doors .may").await?;
    browser
        .wait_until("$('#eigen')?.textContent.includes('Alles is gewist')")
        .await?;
    browser.click(".doors .may").await?;
    browser.wait_until("$('.columns')").await?;
    browser.click(".do").await?;
    browser.wait_until("$('select[name=own]')").await?;
    browser.click(".do").await?;
    for (place, drawn) in [(1, ".l998"), (2, ".run"), (3, ".mark-group"), (4, ".date")] {
        browser
            .click(&format!(".tabs button:nth-child({place})"))
            .await?;
        browser.wait_until(&format!("$('{drawn}')")).await?;
    }
    Ok(())
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

#[tokio::test]
async fn firefox_by_mirror() -> Result<()> {
    if Engine::Firefox.is_absent()? {
        return Ok(());
    }
    by_mirror(Engine::Firefox).await
}

#[tokio::test]
async fn webkit_by_mirror() -> Result<()> {
    if Engine::WebKit.is_absent()? {
        return Ok(());
    }
    by_mirror(Engine::WebKit).await
}
