//! Portals as they are, once more: plain http in the practice's own network, one that is isolated from other origins, one with an old library.

use anyhow::{Context, Result};
use axum::http::{HeaderMap, HeaderName, HeaderValue};
use axum::middleware::map_response;
use axum::response::Response;
use browser_tests::{Browser, Look, Portal, SANDBOX, Settings};
use serde_json::json;
use xtask::policy::CSP;
use xtask::serve::{Options, Server};

/// Where a browser has no secure context: no `crypto.subtle`, no `randomUUID`, no clipboard, no worker.
fn plain_http(browser: &Browser, path: &str) -> String {
    browser.url(path).replace("127.0.0.1", "portaal.praktijk")
}

/// The site's pages and a portal's, each over plain http; nothing but what needs https is missing, and nothing throws.
#[tokio::test]
async fn over_plain_http_every_page_starts() -> Result<()> {
    let browser = Browser::start().await?;
    for page in ["/", "/patient.html"] {
        browser.open(&plain_http(&browser, page)).await?;
        browser.wait_for_event("trede-loaded").await?;
        let secure = "return [isSecureContext, 'randomUUID' in crypto, Boolean(crypto.subtle), 'clipboard' in navigator];";
        assert_eq!(
            browser.run(secure).await?,
            json!([false, false, false, false])
        );
        browser
            .run("host.date = '2026-11-22'; return null;")
            .await?;
        browser.walks_to_an_advice().await?;
        browser.is_clean().await?;
    }
    for page in ["/scholing/", "/spiegel/"] {
        browser.open(&plain_http(&browser, page)).await?;
        browser
            .wait_until("root?.querySelector('button, input')")
            .await?;
        browser.is_clean().await?;
    }
    Ok(())
}

/// A frame and its portal speak over plain http too.
#[tokio::test]
async fn over_plain_http_a_frame_hears_its_portal() -> Result<()> {
    let browser = Browser::start_with(Settings {
        csp: Some(format!("{CSP}; frame-src 'self'")),
        ..Settings::default()
    })
    .await?;
    browser.open(&plain_http(&browser, "/portal.html")).await?;
    browser.wait_until("window.openFrame").await?;
    browser
        .run(&format!(
            "openFrame('/frame.html?date=2026-11-22', '{SANDBOX}'); return null;"
        ))
        .await?;
    browser.wait_until("window.count('loaded')").await?;
    let told = browser
        .run("await wijzer.setContext({ icpc: 'K86', age: 60, sex: 'vrouw' }); await sleep(500); return last('advice')?.topic;")
        .await?;
    assert_eq!(told, "hoge-bloeddruk");
    browser.is_calm().await
}

/// The headers of a portal that shares memory, or was told to be safe: it takes a frame of another origin only with that one's consent.
#[tokio::test]
async fn a_portal_isolated_from_other_origins_gets_its_frame() -> Result<()> {
    let mut options = Options::for_site()?;
    options
        .folders
        .push(xtask::paths::root()?.join("tests/browser/pages"));
    options.csp = format!("{CSP}; frame-src *");
    let isolated = map_response(|mut response: Response| async move {
        isolate(response.headers_mut());
        response
    });
    let portal = Server::start(0, options.router().layer(isolated)).await?;
    // The same machine by its other name is another site, as the widget's is.
    let other = portal.url().replace("127.0.0.1", "localhost");
    let browser = Browser::start_with(Settings {
        csp: Some(CSP.replace(
            "frame-ancestors 'self'",
            &format!("frame-ancestors {other}"),
        )),
        ..Settings::default()
    })
    .await?;
    browser.open(&format!("{other}/portal.html")).await?;
    browser.wait_until("window.openFrame").await?;
    assert_eq!(
        browser.run("return crossOriginIsolated;").await?,
        json!(true)
    );
    for (page, comes) in [("/frame.html", true), ("/empty.html", false)] {
        let src = browser.url(page);
        browser
            .run(&format!(
                "openFrame('{src}', '{SANDBOX}'); await sleep(1500); return null;"
            ))
            .await?;
        browser.enter_frame().await?;
        let there = browser.run("return location.href;").await?;
        // What a browser blocks is a page of its own.
        assert_eq!(
            there.as_str().is_some_and(|at| at.starts_with(&src)),
            comes,
            "{page}: {there}"
        );
        if comes {
            browser.wait_until("$('#find')").await?;
        }
        browser.leave_frame().await?;
    }
    Ok(())
}

fn isolate(headers: &mut HeaderMap) {
    for (name, value) in [
        ("cross-origin-embedder-policy", "require-corp"),
        ("cross-origin-opener-policy", "same-origin"),
    ] {
        headers.insert(
            HeaderName::from_static(name),
            HeaderValue::from_static(value),
        );
    }
}

/// What old libraries add to every object, in the portal and in the element's own page: nothing of it is read as said.
#[tokio::test]
async fn what_a_library_adds_to_every_object_says_nothing() -> Result<()> {
    let adds = "Object.prototype.extend = function (more) { return Object.assign(this, more); };
        Object.prototype.age = 12;
        Array.prototype.remove = function () {};";
    let portal = Portal::open(&["{portal}"]).await?;
    let browser = &portal.browser;
    browser.run(&format!("{adds} return null;")).await?;
    portal.frame("?date=2026-11-22", SANDBOX).await?;
    portal.wait("count('loaded')").await?;
    browser.run("await wijzer.setContext({ icpc: 'K86', sex: 'vrouw' }); await sleep(500); return null;").await?;
    assert_eq!(portal.last("advice").await?["topic"], "hoge-bloeddruk");
    browser.enter_frame().await?;
    assert_eq!(
        browser.run("return [host.age, host.icpc];").await?,
        json!([null, "K86"])
    );
    browser.is_calm().await?;

    browser.open_patient().await?;
    browser
        .run(&format!("{adds} host.context = {{ icpc: 'K86', sex: 'vrouw' }}; host.strings = {{}}; host.products = []; return null;"))
        .await?;
    browser.wait_until("host.api(1).advice()").await?;
    assert_eq!(
        browser.run("return host.getAttribute('age');").await?,
        json!(null)
    );
    assert!(browser.heard("trede-error").await?.is_empty());
    browser.is_calm().await
}

/// The colours are the portal's, whatever the machine prefers.
#[tokio::test]
async fn a_host_that_is_light_or_dark_has_a_widget_that_is() -> Result<()> {
    let browser = Browser::start().await?;
    let mut seen = Vec::new();
    for dark in [false, true] {
        browser
            .look(&Look {
                dark,
                ..Look::default()
            })
            .await?;
        for scheme in ["light", "dark"] {
            browser.open("/patient.html").await?;
            browser
                .run(&format!(
                    "document.querySelector('meta[name=color-scheme]').remove();
                    document.documentElement.style.colorScheme = '{scheme}'; return null;"
                ))
                .await?;
            browser.wait_for_event("trede-loaded").await?;
            let ink = "return getComputedStyle($('.trede')).color;";
            seen.push(browser.run(ink).await?);
        }
    }
    let [light, dark, light_again, dark_again] = seen.as_slice() else {
        anyhow::bail!("four looks");
    };
    assert_eq!((light, dark), (light_again, dark_again));
    assert_ne!(light, dark);
    Ok(())
}

/// Some browsers send what is checked for spelling to their maker; a phone zooms in on a field with letters below 16 pixels.
#[tokio::test]
async fn the_letter_is_checked_by_no_browser_and_zooms_no_phone() -> Result<()> {
    let browser = Browser::start().await?;
    browser.open_topic("hoge-bloeddruk").await?;
    browser.press_each("303123j").await?;
    browser.click_named("Naar de brief").await?;
    browser.find("textarea").await?;
    let fields = "return $$('textarea, input:not([type]), input[type=text], input[type=search]').map(one => [one.spellcheck, parseFloat(getComputedStyle(one).fontSize) >= 16]);";
    let found = browser.run(fields).await?;
    let found = found.as_array().context("fields")?;
    assert!(!found.is_empty());
    for field in found {
        assert_eq!(*field, json!([false, true]), "{found:?}");
    }
    browser.is_clean().await
}
