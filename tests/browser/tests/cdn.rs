//! From a content network: another origin than the page's, the package as npm has it, each file held to its hash.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result};
use axum::extract::Request;
use axum::http::{HeaderValue, header};
use axum::middleware::{Next, from_fn};
use browser_tests::{Browser, Settings};
use serde_json::{Value, json};
use tempfile::TempDir;
use xtask::dist::{npm, sri};
use xtask::paths;
use xtask::serve::{Options, Server};

/// What a page says of a file, and what the network does.
#[derive(Debug, Clone, Copy)]
enum Fault {
    Nothing,
    /// The page names no hash: what `trede.js` fetches is still held to those that stand in it.
    NoHashes,
    WrongHash(&'static str),
    Altered(&'static str),
    /// The endings of what other origins may read.
    Only(&'static str),
}

/// The network, and a page of another origin that takes the widget from it.
struct Far {
    browser: Browser,
    _network: Server,
    _folders: [TempDir; 2],
}

async fn open(fault: Fault) -> Result<Far> {
    let (package, page) = (tempfile::tempdir()?, tempfile::tempdir()?);
    npm::write(&paths::root()?, &paths::site()?, package.path())?;
    let network = network(package.path(), fault).await?;
    let at = network.url();
    fs::write(
        page.path().join("far.html"),
        html(package.path(), &at, fault)?,
    )?;
    if let Fault::Altered(name) = fault {
        let mut content = fs::read(package.path().join(name))?;
        // An empty section of its own, a comment: each still works, and would run.
        content.extend(
            if paths::is(Path::new(name), "wasm") {
                "\0\x02\x01x"
            } else {
                "/**/"
            }
            .bytes(),
        );
        fs::write(package.path().join(name), content)?;
    }
    let csp = format!(
        "default-src 'none'; script-src {at} 'wasm-unsafe-eval'; connect-src {at}; img-src 'self'; base-uri 'none'; \
         require-trusted-types-for 'script'; trusted-types 'none'"
    );
    let browser = Browser::start_with(Settings {
        folders: vec![page.path().to_owned()],
        csp: Some(csp),
        ..Settings::default()
    })
    .await?;
    browser.open("/far.html").await?;
    Ok(Far {
        browser,
        _network: network,
        _folders: [package, page],
    })
}

async fn network(package: &Path, fault: Fault) -> Result<Server> {
    let options = Options {
        folders: vec![package.to_owned()],
        ..Options::for_site()?
    };
    let readable = move |path: &str| match fault {
        Fault::Only(ending) => path.ends_with(ending),
        _ => true,
    };
    let shared = from_fn(move |request: Request, next: Next| async move {
        let open = readable(request.uri().path());
        let mut response = next.run(request).await;
        if open {
            let any = HeaderValue::from_static("*");
            response
                .headers_mut()
                .insert(header::ACCESS_CONTROL_ALLOW_ORIGIN, any);
        }
        response
    });
    Server::start(0, options.router().layer(shared)).await
}

/// As in docs/recepten.md.
fn html(package: &Path, at: &str, fault: Fault) -> Result<String> {
    // What the package says of itself.
    let named: Value = serde_json::from_slice(&fs::read(package.join("integrity.json"))?)?;
    let hash = |name: &str| -> Result<String> {
        Ok(match fault {
            Fault::NoHashes => String::new(),
            Fault::WrongHash(wrong) if wrong == name => {
                format!("integrity=\"{}\"", sri(b"another file"))
            }
            _ => format!(
                "integrity={}",
                named.get(name).context("every file is named")?
            ),
        })
    };
    let (glue, script) = (hash("trede_wijzer.js")?, hash("trede.js")?);
    Ok(format!(
        r#"<!doctype html>
<html lang="nl">
<meta charset="utf-8"><title>Een portaal</title><link rel="icon" href="/icon.svg">
<link rel="modulepreload" href="{at}/trede_wijzer.js" crossorigin {glue}>
<script type="module" src="{at}/trede.js" crossorigin {script}></script>
<trede-wijzer date="2026-11-22"><p id="ladder">Zelf, Pluspunt, ziekenhuis. Spoed: bel 112.</p></trede-wijzer>
"#
    ))
}

/// To the advice by keys.
async fn works(fault: Fault) -> Result<()> {
    let Far { browser, .. } = &open(fault).await?;
    browser.walks_to_an_advice().await?;
    // Nothing of the widget comes from the page's own origin.
    let own: Vec<_> = browser
        .requests()
        .into_iter()
        .map(|one| one.target)
        .collect();
    assert!(
        own.iter()
            .all(|one| ["/far.html", "/icon.svg"].contains(&one.as_str())),
        "{own:?}"
    );
    browser.is_clean().await
}

#[tokio::test]
async fn with_every_hash_it_works_from_another_origin() -> Result<()> {
    works(Fault::Nothing).await
}

#[tokio::test]
async fn without_hashes_in_the_page_it_works_too() -> Result<()> {
    works(Fault::NoHashes).await
}

/// What the doctor reads, and the developer.
#[tokio::test]
async fn what_is_not_the_file_that_was_named_is_refused_in_a_plain_sentence() -> Result<()> {
    let ours = "not the file of this version";
    for (fault, codes, told) in [
        (
            Fault::WrongHash("trede_wijzer.js"),
            "no-module",
            "trede_wijzer.js",
        ),
        (
            Fault::Altered("trede_wijzer.js"),
            "no-module",
            "trede_wijzer.js",
        ),
        (Fault::Altered("trede_wijzer_bg.wasm"), "no-wasm", ours),
        (Fault::Altered("trede.css.txt"), "no-style", ours),
        // Whichever of them comes first.
        (
            Fault::Only(".js"),
            "no-wasm no-style unknown-region",
            "it needs CORS",
        ),
    ] {
        let Far { browser, .. } = &open(fault).await?;
        browser.wait_for_event("trede-error").await?;
        let heard = browser.heard("trede-error").await?;
        let text = |of: &str| heard[0][of].as_str().unwrap_or_default();
        assert!(codes.contains(text("code")), "{fault:?}: {heard:?}");
        assert!(text("message").contains(told), "{fault:?}: {heard:?}");
        let said = browser.text("[role=alert]").await?;
        assert!(
            said.contains("kon niet worden geladen"),
            "{fault:?}: {said}"
        );
        ladder_stands(browser, fault).await?;
        browser.is_calm().await?;
    }
    Ok(())
}

/// Where not even `trede.js` may run, what the page wrote in the tag is what there is; and nothing else was fetched for it.
#[tokio::test]
async fn a_script_that_is_refused_leaves_the_pages_own_ladder() -> Result<()> {
    for fault in [
        Fault::WrongHash("trede.js"),
        Fault::Altered("trede.js"),
        Fault::Only(".wasm"),
    ] {
        let Far { browser, .. } = &open(fault).await?;
        browser
            .wait_until("document.readyState === 'complete'")
            .await?;
        ladder_stands(browser, fault).await?;
        let begun = browser
            .run("return [Boolean(customElements.get('trede-wijzer')), performance.getEntriesByType('resource').filter(one => one.name.includes('wasm')).length];")
            .await?;
        assert_eq!(begun, json!([false, 0]), "{fault:?}");
    }
    Ok(())
}

async fn ladder_stands(browser: &Browser, fault: Fault) -> Result<()> {
    let seen = browser
        .run("return document.querySelector('#ladder').checkVisibility();")
        .await?;
    assert_eq!(seen, json!(true), "{fault:?}");
    Ok(())
}
