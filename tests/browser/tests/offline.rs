//! The site without a network, for who asked for it.

use anyhow::Result;
use browser_tests::{Browser, Faults};
use serde_json::json;

const OFFLINE: &str = "document.querySelector('#offline')";

/// Asks for the page to be kept, and waits until it is.
async fn ask(browser: &Browser) -> Result<()> {
    browser
        .wait_until(&format!(
            "{OFFLINE}.querySelector('button')?.textContent.startsWith('Ook zonder')"
        ))
        .await?;
    browser
        .run(&format!("{OFFLINE}.querySelector('button').click();"))
        .await?;
    browser
        .wait_until(&format!(
            "{OFFLINE}.textContent.includes('werkt ook zonder netwerk')"
        ))
        .await
        .map(drop)
}

/// The site, kept on this machine, and loaded again from there.
async fn kept() -> Result<Browser> {
    let browser = Browser::start().await?;
    browser.open("/").await?;
    browser.wait_for_event("trede-loaded").await?;
    // Nothing is kept for who didn't ask.
    let names = "return caches.keys();";
    assert_eq!(browser.run(names).await?, json!([]));
    ask(&browser).await?;
    browser.is_clean().await?;
    Ok(browser)
}

/// No network: every file that the site has is missing.
fn cut_off(browser: &Browser) {
    let missing = [
        "", "/", ".js", ".css", ".wasm", ".bin", ".json", ".txt", ".html", ".svg",
    ];
    browser.set_faults(Faults {
        missing: missing.map(str::to_owned).to_vec(),
        ..Faults::default()
    });
}

#[tokio::test]
async fn once_asked_for_it_works_without_a_network_and_keeps_nothing_of_a_patient() -> Result<()> {
    let browser = kept().await?;
    cut_off(&browser);
    browser.forget_requests();
    browser.open("/").await?;
    browser.wait_for_event("trede-loaded").await?;
    browser
        .run("host.date = '2026-11-22'; return null;")
        .await?;
    browser.choose("hoge bloeddruk").await?;
    browser.press_each("303123j").await?;
    browser.advised("pluspunt").await?;
    let asked = browser.requests();
    assert!(asked.iter().all(|one| one.status == 404), "{asked:?}");
    let kept = browser
        .run(
            "return (async () => { const [name] = await caches.keys();
            const cache = await caches.open(name);
            return (await cache.keys()).map(({ url }) => new URL(url).pathname); })();",
        )
        .await?;
    let kept = kept.to_string();
    assert!(
        kept.contains("/regels/intrekkingen.json") && kept.contains("topics.bin"),
        "{kept}"
    );
    assert!(!kept.contains('?') && !kept.contains("bloeddruk"), "{kept}");
    Ok(())
}

#[tokio::test]
async fn after_a_week_without_a_network_it_gives_no_advice() -> Result<()> {
    let browser = kept().await?;
    cut_off(&browser);
    let days = |days: u32| {
        format!(
            "return (async () => {{ const [name] = await caches.keys();
            const cache = await caches.open(name);
            const path = '/regels/intrekkingen.json';
            const text = await (await cache.match(path)).text();
            const checked = String(Date.now() - {days} * 86_400_000);
            await cache.put(path, new Response(text, {{ headers: {{ 'trede-checked': checked }} }})); }})();"
        )
    };
    browser.run(&days(6)).await?;
    browser.open("/").await?;
    browser.wait_for_event("trede-loaded").await?;
    browser.run(&days(8)).await?;
    browser.open("/").await?;
    browser.wait_for_event("trede-error").await?;
    let told = browser.heard("trede-error").await?;
    assert_eq!(told[0]["code"], "too-long-offline");
    assert!(
        told[0]["sentence"]
            .as_str()
            .unwrap()
            .contains("zeven dagen")
    );
    browser
        .wait_until("root.textContent.includes('langer dan zeven dagen')")
        .await?;
    assert_eq!(
        browser.run("return host.api(1).advice();").await?,
        json!(null)
    );
    // With a network again one load is enough.
    browser.set_faults(Faults::default());
    browser.open("/").await?;
    browser.wait_for_event("trede-loaded").await
}

/// Nothing switches by itself: the new version waits until the doctor takes it.
#[tokio::test]
async fn what_is_new_is_said_and_waits_for_the_doctor() -> Result<()> {
    let site = tempfile::tempdir()?;
    let worker = std::fs::read_to_string(xtask::paths::site()?.join("sw.js"))?;
    std::fs::write(site.path().join("sw.js"), &worker)?;
    let settings = browser_tests::Settings {
        folders: vec![site.path().to_owned()],
        ..Default::default()
    };
    let browser = Browser::start_with(settings).await?;
    browser.open("/").await?;
    browser.wait_for_event("trede-loaded").await?;
    ask(&browser).await?;
    // The same files by another name: another version.
    std::fs::write(
        site.path().join("sw.js"),
        worker.replacen("trede-", "trede-n-", 1),
    )?;
    browser.open("/").await?;
    browser.wait_for_event("trede-loaded").await?;
    browser.choose("hoge bloeddruk").await?;
    browser
        .run("return (async () => { await (await navigator.serviceWorker.getRegistration()).update(); })();")
        .await?;
    browser
        .wait_until(&format!(
            "{OFFLINE}.textContent.includes('nieuwe afspraken')"
        ))
        .await?;
    assert_eq!(
        browser.status().await?,
        "open",
        "the consultation is as it was"
    );
    browser
        .run(&format!(
            "window.before = true; {OFFLINE}.querySelector('button').click();"
        ))
        .await?;
    browser.wait_until("!window.before && $('#find')").await?;
    browser
        .wait_until(&format!(
            "{OFFLINE}.textContent.includes('werkt ook zonder netwerk')"
        ))
        .await
        .map(drop)
}
