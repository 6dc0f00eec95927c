//! Every door: `import "trede-wijzer"` in a page of one's own, by each bundler, under the strict policy.

use std::process::Command;

use anyhow::Result;
use browser_tests::{Browser, Settings};
use serde_json::json;
use xtask::policy::CSP;
use xtask::{dist, doors, paths};

/// A page that a bundler made of it, with the widget at work.
async fn opened(door: &str) -> Result<Browser> {
    let place = doors::build(door)?;
    let settings = Settings {
        folders: vec![place],
        // These ask for a policy of their own, whatever they draw.
        csp: ["vue", "angular"]
            .contains(&door)
            .then(|| CSP.replace("trusted-types trede-site", &format!("trusted-types {door}"))),
        ..Settings::default()
    };
    let browser = Browser::start_with(settings).await?;
    browser.open("/out/index.html").await?;
    browser.wait_for_event("trede-loaded").await?;
    Ok(browser)
}

/// What was fetched are files of the bundle, whose names tell one build from the next; and nothing is missing.
async fn is_whole(browser: &Browser) -> Result<()> {
    let asked = browser.requests();
    let ours = asked.iter().filter(|one| one.target != "/icon.svg");
    for one in ours.clone() {
        let target = &one.target;
        assert!(
            target.starts_with("/out/") && one.status == 200,
            "{target}: {}",
            one.status
        );
        // webpack names by content alone, the others after what it was too.
        let named = ["trede_wijzer_bg.wasm", "trede.css.txt", "topics.bin"];
        assert!(
            !named
                .iter()
                .any(|name| target.ends_with(&format!("/{name}"))),
            "{target}"
        );
    }
    let wasm = ours.filter(|one| one.target.rsplit('.').next() == Some("wasm"));
    assert_eq!(wasm.count(), 2, "{asked:?}");
    browser.is_clean().await
}

async fn plain(door: &str) -> Result<()> {
    let browser = opened(door).await?;
    browser
        .run("host.date = '2026-11-22'; host.context = { icpc: 'K86', age: 60, sex: 'vrouw' };")
        .await?;
    browser
        .wait_until("host.api(1).advice()?.status === 'open'")
        .await?;
    is_whole(&browser).await?;
    // A trap of the module is known as its own, whatever its script is called now: the widget begins again.
    browser
        .run("window.spoil(); $('[data-row] input').click();")
        .await?;
    browser.wait_for_event("trede-error").await?;
    let heard = browser.heard("trede-error").await?;
    let code = heard.first().and_then(|error| error.get("code")?.as_str());
    assert_eq!(code, Some("panic"));
    browser
        .wait_until("$('[data-row]') && host.api(1).advice()?.status === 'open'")
        .await?;
    Ok(())
}

#[tokio::test]
async fn vite_takes_it_in() -> Result<()> {
    plain("vite").await
}

#[tokio::test]
async fn webpack_takes_it_in() -> Result<()> {
    plain("webpack").await
}

#[tokio::test]
async fn rollup_takes_it_in() -> Result<()> {
    plain("rollup").await
}

#[tokio::test]
async fn esbuild_takes_it_in() -> Result<()> {
    plain("esbuild").await
}

/// The framework's own component hears what the doctor does, and says who the patient is.
async fn framework(door: &str) -> Result<()> {
    is_whole(&holding(door).await?).await
}

async fn holding(door: &str) -> Result<Browser> {
    let browser = opened(door).await?;
    browser
        .wait_until("document.querySelector('#heard').textContent === 'hoge-bloeddruk'")
        .await?;
    let known = browser
        .run("return [host.context.age, host.context.sex];")
        .await?;
    assert_eq!(known, json!(["60", "vrouw"]));
    Ok(browser)
}

#[tokio::test]
async fn a_react_page_in_strict_mode_holds_it() -> Result<()> {
    framework("react").await
}

#[tokio::test]
async fn a_vue_page_holds_it() -> Result<()> {
    framework("vue").await
}

/// Compiled ahead, its templates and our types strict; the element stands beside the page, by its address.
#[tokio::test]
async fn an_angular_page_holds_it() -> Result<()> {
    let browser = holding("angular").await?;
    let asked = browser.requests();
    let missed: Vec<_> = asked.iter().filter(|one| one.status != 200).collect();
    assert!(missed.is_empty(), "{missed:?}");
    assert!(asked.iter().any(|one| one.target == "/out/trede/trede.js"));
    browser.is_clean().await
}

/// A portal that draws its pages on a server first imports it there too: nothing begins, nothing is written, nothing throws.
#[test]
fn importing_it_on_a_server_does_nothing() {
    let place = tempfile::tempdir().unwrap();
    let package = place.path().join("node_modules/trede-wijzer");
    dist::npm::write(&paths::root().unwrap(), &paths::site().unwrap(), &package).unwrap();
    let program = "const before = Object.keys(globalThis).length;
        const { TredeWijzer } = await import('trede-wijzer');
        await import('trede-wijzer/host.js');
        if (typeof TredeWijzer !== 'function') throw new Error('no class');
        if (Object.keys(globalThis).length !== before) throw new Error('a global');
        if ('customElements' in globalThis) throw new Error('this is no server');";
    let done = Command::new("node")
        .args(["--input-type=module", "--eval", program])
        .current_dir(place.path())
        .output()
        .unwrap();
    let said = String::from_utf8_lossy(&done.stderr);
    assert!(done.status.success() && said.is_empty(), "{said}");
}
