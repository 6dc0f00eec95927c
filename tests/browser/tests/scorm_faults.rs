//! A set in a learning management system that is set up badly, or that keeps what isn't ours; and what others say of its package.

use std::fs::File;
use std::io::Read;

use anyhow::{Context, Result};
use browser_tests::{Browser, Faults, lms, school};
use serde_json::{Value, json};
use xtask::learning::{Kind, problems};
use zip::ZipArchive;

/// A screen of the set stands.
const SCREEN: &str = "$('.school h1')";
/// It says that it can't start.
const REFUSED: &str =
    "document.querySelector('.school-says')?.textContent.includes('kan niet worden geladen')";

/// The schemas of SCORM 1.2 find nothing in a manifest, and each file that it names is in the package.
#[test]
fn a_package_is_what_the_schemas_ask() {
    if xtask::npm::is_absent("the manifest of a set").unwrap() {
        return;
    }
    let place = tempfile::tempdir().unwrap();
    let packages = lms::packages(place.path()).unwrap();
    assert!(packages.len() >= 4, "{packages:?}");
    for package in packages {
        let mut zip = ZipArchive::new(File::open(&package).unwrap()).unwrap();
        let mut text = String::new();
        let mut file = zip.by_name("imsmanifest.xml").unwrap();
        file.read_to_string(&mut text).unwrap();
        drop(file);
        let found = problems(Kind::Manifest, &text).unwrap();
        assert!(found.is_empty(), "{}: {found:#?}", package.display());
        let named = text.split(" href=\"").skip(1);
        let mut named: Vec<_> = named.filter_map(|rest| rest.split('"').next()).collect();
        named.sort_unstable();
        named.dedup();
        let names: Result<Vec<_>, _> = zip.file_names().collect();
        let names = names.unwrap();
        let mut there: Vec<_> = names.iter().map(AsRef::as_ref).collect();
        there.retain(|name| *name != "imsmanifest.xml");
        there.sort_unstable();
        assert_eq!(named, there, "{}", package.display());
        assert!(named.contains(&"regels/intrekkingen.json"));
        for (from, to) in [
            ("adlcp:scormtype=\"sco\"", "adlcp:scormtype=\"course\""),
            ("<schemaversion>", "<version>"),
            ("adlcp:masteryscore>", "adlcp:score>"),
        ] {
            let found = problems(Kind::Manifest, &text.replace(from, to)).unwrap();
            assert!(!found.is_empty(), "a spoiled manifest passes: {from}");
        }
    }
}

/// A host that serves the module under another type: the set opens all the same.
#[tokio::test]
async fn served_under_a_wrong_type_it_opens() -> Result<()> {
    let folder = lms::system()?;
    let browser = Browser::start_system(&folder, lms::POLICY).await?;
    browser.set_faults(Faults {
        wasm_as_text: true,
        ..Faults::default()
    });
    browser.open_in_system("", SCREEN).await?;
    let right = browser.run(&lms::through(&json!({}), 1)).await?;
    assert_eq!(right.as_object().map(serde_json::Map::len), Some(1));
    browser.is_calm().await
}

/// Whatever may not be loaded: it says so, and the system holds that nothing was done.
#[tokio::test]
async fn where_loading_is_refused_it_says_so_and_nothing_is_passed() -> Result<()> {
    let folder = lms::system()?;
    let no_fetching = lms::POLICY.replace("connect-src 'self'", "connect-src 'none'");
    let no_wasm = lms::POLICY.replace(" 'wasm-unsafe-eval'", "");
    for (policy, missing) in [
        (no_fetching.as_str(), ""),
        (no_wasm.as_str(), ""),
        (lms::POLICY, "trede_scholing_bg.wasm"),
        (lms::POLICY, "trede_scholing.js"),
        (lms::POLICY, "intrekkingen.json"),
    ] {
        let browser = Browser::start_system(&folder, policy).await?;
        browser.set_faults(Faults {
            missing: Vec::from_iter((!missing.is_empty()).then(|| missing.to_owned())),
            ..Faults::default()
        });
        browser.open_in_system("", REFUSED).await?;
        let (calls, status) = browser.told().await?;
        assert_eq!(status, "incomplete", "{policy} {missing}: {calls:?}");
        browser
            .run("document.querySelector('#set').remove();")
            .await?;
        let (calls, status) = browser.told().await?;
        assert_eq!(status, "incomplete", "{policy} {missing}: {calls:?}");
    }
    Ok(())
}

/// Records who wants to be asked when a page is left: what such a handler costs, and where a browser refuses it.
const LEAVING: &str = "
    window.__leaving = [];
    const real = EventTarget.prototype.addEventListener;
    EventTarget.prototype.addEventListener = function (type, ...rest) {
        if (String(type).endsWith('unload')) window.__leaving.push(String(type));
        return real.call(this, type, ...rest);
    };";
/// Those of a page: by call, and by property.
const LEFT: &str = "return [...window.__leaving, window.onunload && 'onunload', window.onbeforeunload && 'onbeforeunload'].filter(Boolean);";

/// No page of the training asks to be told that it is unloaded: a browser may refuse that, and tells it on no telephone.
#[tokio::test]
async fn nothing_is_asked_when_a_page_is_left() -> Result<()> {
    let folder = lms::system()?;
    let browser = Browser::start_system(&folder, lms::POLICY).await?;
    let script = json!({ "source": LEAVING });
    browser
        .devtools("Page.addScriptToEvaluateOnNewDocument", script)
        .await?;
    browser.open_in_system("", SCREEN).await?;
    browser.run(&lms::through(&json!({}), 1)).await?;
    assert_eq!(browser.run(LEFT).await?, json!([]));
    browser.leave_frame().await?;
    let set = browser.first_set().await?;
    browser.open_school(&format!("#groep/{set}")).await?;
    browser.wait_until("$('.desk')").await?;
    browser.click(".audience").await?;
    assert_eq!(browser.run(LEFT).await?, json!([]));
    browser.open("/").await?;
    browser.ready().await?;
    browser
        .run("host.setAttribute('mode', 'training');")
        .await?;
    browser.wait_until("$('.school .set')").await?;
    assert_eq!(browser.run(LEFT).await?, json!([]));
    // One that did ask would be seen.
    browser
        .run("addEventListener('unload', () => {}); window.onbeforeunload = () => {};")
        .await?;
    assert_eq!(
        browser.run(LEFT).await?,
        json!(["unload", "onbeforeunload"])
    );
    Ok(())
}

/// A browser gives a page back as it was: the system is told again, and what is chosen then is not lost.
#[tokio::test]
async fn a_page_that_is_given_back_goes_on_with_its_system() -> Result<()> {
    let folder = lms::system()?;
    let browser = Browser::start_system(&folder, lms::POLICY).await?;
    browser.open_in_system("", SCREEN).await?;
    browser
        .run("const left = name => dispatchEvent(new PageTransitionEvent(name, { persisted: true }));
            left('pagehide'); left('pageshow');")
        .await?;
    browser.run(&lms::through(&json!({}), 1)).await?;
    let (calls, _) = browser.told().await?;
    let names: Vec<_> = calls.iter().map(|call| call[0].as_str()).collect();
    let ended = names.iter().position(|name| *name == "LMSFinish");
    let after = names.get(ended.context("it ended")?..).unwrap_or_default();
    assert!(after.contains(&"LMSInitialize"), "{after:?}");
    assert!(after.contains(&"LMSSetValue"), "{after:?}");
    Ok(())
}

/// What a system kept that is none of ours, or of another set: the set begins, and nothing of it is believed.
#[tokio::test]
async fn what_a_system_kept_of_something_else_is_not_believed() -> Result<()> {
    let folder = lms::system()?;
    let browser = Browser::start_system(&folder, lms::POLICY).await?;
    let sets = school::sets()?;
    let mut others = Vec::new();
    for set in &sets {
        let cases = set.cases.len();
        others.push((set.id.clone(), school::code(&set.id, cases)?));
    }
    let shown = "return document.querySelector('#school').dataset.set;";
    browser.open_in_system("", SCREEN).await?;
    let own = browser.run(shown).await?;
    browser.leave_frame().await?;
    let other = others.iter().find(|(id, _)| own != id.as_str());
    let (_, other) = other.context("there are more sets")?;
    for kept in [
        other.clone(),
        format!("T{other}"),
        "A".repeat(4_096),
        "<img src=x onerror=alert(1)>".to_owned(),
        "T000000000000000".to_owned(),
        "0".repeat(15),
        "../../zaal".to_owned(),
    ] {
        browser.system_keeps(&kept, "incomplete").await?;
        let begins = "$('.theory') || $('.where')?.textContent.includes('1 van')";
        browser.open_in_system("", begins).await?;
        assert_eq!(
            browser.run("return !!$('.tested, .sums');").await?,
            Value::Bool(false)
        );
        let (_, status) = browser.told().await?;
        assert_eq!(status, "incomplete", "{kept}");
    }
    browser.is_calm().await
}
