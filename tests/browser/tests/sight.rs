//! Where the page can't scroll by itself, in a frame that grows with what is in it or in a box that
//! cuts it off, the advice is where the GP looks all the same.

use std::time::Duration;

use anyhow::{Result, bail, ensure};
use browser_tests::{Browser, Engine, Look, Portal, SANDBOX, Settings};
use serde_json::{Value, json};
use xtask::policy::CSP;

const PAGE: &str = "?date=2026-11-22#icpc=K86&age=60";
/// A portal with a record above and below the frame, which is as wide as the window.
const FURNISH: &str = "
    const frame = document.querySelector('iframe');
    frame.style.width = '100%';
    frame.style.border = '0';
    const record = lines => {
        const made = document.createElement('section');
        for (let line = 0; line < lines; line++) made.append(Object.assign(document.createElement('p'), { textContent: 'Dossier' }));
        return made;
    };
    frame.before(record(20));
    frame.after(record(20));
    // Out of view a frame of another origin draws nothing, and says no height.
    frame.scrollIntoView();
    return null;";

async fn narrow(browser: &Browser, width: u32) -> Result<()> {
    let look = Look {
        width,
        height: 700,
        ..Look::default()
    };
    browser.look(&look).await
}

/// In the portal: where the frame lies in the window, and how high that is.
const FRAME: &str = "const box = document.querySelector('iframe').getBoundingClientRect();
    return [box.top, box.bottom, innerHeight];";

/// What sticks, as the window counts, with what of the window the frame takes.
async fn place(browser: &Browser, what: &str) -> Result<(f64, f64, f64, f64)> {
    let [top, bottom, window] = serde_json::from_value::<[f64; 3]>(browser.run(FRAME).await?)?;
    let room = bottom.min(window) - top.max(0.0);
    browser.enter_frame().await?;
    let script =
        format!("const box = $('{what}').getBoundingClientRect(); return [box.top, box.bottom];");
    let found = browser.run(&script).await;
    browser.leave_frame().await?;
    let [from, to] = serde_json::from_value::<[f64; 2]>(found?)?;
    Ok((top + from, top + to, window, room))
}

/// Waits until it lies in the window, and then looks whether it stays where it is.
async fn in_window(browser: &Browser, what: &str, whole: bool, at: &str) -> Result<()> {
    let seen = |(top, bottom, window, room): (f64, f64, f64, f64)| {
        let shown = bottom.min(window) - top.max(0.0);
        // What is higher than the window can't be in it wholly.
        let enough = if whole {
            bottom - top - 1.0
        } else {
            0.6 * (bottom - top).min(room)
        };
        shown >= enough
    };
    for time in 0.. {
        let found = place(browser, what).await?;
        if seen(found) {
            break;
        }
        ensure!(time < 60, "{at}: {what} lies at {found:?}");
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
    tokio::time::sleep(Duration::from_millis(400)).await;
    let first = place(browser, what).await?;
    tokio::time::sleep(Duration::from_millis(300)).await;
    let second = place(browser, what).await?;
    ensure!(
        seen(first) && first == second,
        "{at}: {first:?}, {second:?}"
    );
    Ok(())
}

/// Scrolls the portal until this part of the frame lies at the bottom of the window.
async fn scroll(browser: &Browser, part: f64) -> Result<()> {
    let script = format!(
        "const box = document.querySelector('iframe').getBoundingClientRect();
        scrollBy(0, box.top + box.height * {part} - innerHeight); return null;"
    );
    browser.run(&script).await.map(drop)
}

async fn in_frame(browser: &Browser, script: &str) -> Result<Value> {
    browser.enter_frame().await?;
    let found = browser.run(script).await;
    browser.leave_frame().await?;
    found
}

async fn follows(browser: &Browser, width: u32) -> Result<()> {
    browser.run(FURNISH).await?;
    if browser.engine() == Engine::Chromium {
        narrow(browser, width).await?;
    } else {
        let script =
            format!("document.querySelector('iframe').style.width = '{width}px'; return null;");
        browser.run(&script).await?;
    }
    browser
        .wait_until("count('loaded') && count('advice') && last('resize')?.height > 500")
        .await?;
    let what = if width < 800 { ".now" } else { ".side" };
    let whole = width < 800;
    for part in [0.5, 0.9, 0.35, 0.7] {
        scroll(browser, part).await?;
        in_window(browser, what, whole, &format!("{width} px, {part}")).await?;
    }
    // A red flag makes the frame another height, and is seen where the GP is.
    in_frame(
        browser,
        "$('[data-row=hypertensief-spoedgeval] input').click(); return null;",
    )
    .await?;
    browser
        .wait_until("last('advice').advice.status === 'alarm'")
        .await?;
    in_window(browser, what, whole, &format!("{width} px, alarm")).await?;
    let said = in_frame(
        browser,
        "return [$('.now').textContent, $('.now').hasAttribute('data-alarm')];",
    );
    let said = said.await?.to_string();
    ensure!(said.contains("112") || said.contains("Minstens"), "{said}");
    // At either end it lies where it always does: nothing is cut off there.
    scroll(browser, 1.02).await?;
    if whole {
        in_window(browser, what, whole, &format!("{width} px, the end")).await?;
    }
    if browser.engine() == Engine::Chromium {
        browser.is_calm().await?;
    }
    Ok(())
}

#[tokio::test]
async fn in_a_growing_frame_of_another_origin_the_advice_is_in_the_window() -> Result<()> {
    let portal = Portal::open(&["{portal}"]).await?;
    for width in [480, 320, 1280] {
        portal
            .browser
            .run("document.body.replaceChildren(); return null;")
            .await?;
        portal.frame(PAGE, SANDBOX).await?;
        follows(&portal.browser, width).await?;
    }
    Ok(())
}

async fn of_the_same_origin(engine: Engine) -> Result<()> {
    let browser = Browser::start_with(Settings {
        csp: Some(format!("{CSP}; frame-src 'self'")),
        engine,
        ..Settings::default()
    })
    .await?;
    for width in [480, 320] {
        browser.open("/portal.html").await?;
        browser.wait_until("window.openFrame").await?;
        browser
            .run(&format!("openFrame('/frame.html{PAGE}'); return null;"))
            .await?;
        follows(&browser, width).await?;
    }
    Ok(())
}

#[tokio::test]
async fn in_a_growing_frame_of_the_same_origin_too() -> Result<()> {
    of_the_same_origin(Engine::Chromium).await
}

#[tokio::test]
async fn in_firefox_too() -> Result<()> {
    if Engine::Firefox.is_absent()? {
        return Ok(());
    }
    of_the_same_origin(Engine::Firefox).await
}

#[tokio::test]
async fn in_webkit_too() -> Result<()> {
    if Engine::WebKit.is_absent()? {
        return Ok(());
    }
    of_the_same_origin(Engine::WebKit).await
}

#[tokio::test]
async fn in_a_box_that_cuts_it_off_the_advice_is_in_the_window() -> Result<()> {
    let browser = Browser::start().await?;
    narrow(&browser, 480).await?;
    browser.open("/patient.html").await?;
    browser
        .run(
            "const box = document.querySelector('main');
            box.style.overflow = 'hidden';
            // In its box since it began.
            document.body.append(box);
            host.remove();
            await sleep(50);
            box.append(host);
            host.context = { icpc: 'K86', age: 60 };
            return null;",
        )
        .await?;
    browser.wait_for_event("trede-advice").await?;
    let seen = "(({ top, bottom }) => top > 0 && bottom <= innerHeight + 1)($('.now').getBoundingClientRect())";
    for part in [0.0, 0.3, 0.6] {
        browser
            .run(&format!(
                "scrollTo(0, document.documentElement.scrollHeight * {part}); return null;"
            ))
            .await?;
        browser.wait_until(seen).await?;
    }
    browser.is_calm().await
}

/// While nobody scrolls, nothing moves; and where the page itself scrolls nothing is watched.
#[tokio::test]
async fn a_page_that_scrolls_by_itself_is_left_to_the_browser() -> Result<()> {
    let browser = Browser::start().await?;
    browser.open_topic("hoge-bloeddruk").await?;
    let found = browser
        .run("return [$$('.sight').length, root.adoptedStyleSheets.length];")
        .await?;
    if found != json!([0, 2]) {
        bail!("{found}");
    }
    Ok(())
}
