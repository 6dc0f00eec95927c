//! A set in a learning management system: the package that goes out, in an independent run-time (scorm-again).

use std::fs;

use anyhow::{Context, Result};
use browser_tests::{Browser, Settings};
use serde_json::{Value, json};
use tempfile::TempDir;

/// The run-time, with the version that was tried.
const PACKAGE: &str = "scorm-again@3.4.3";

/// The page of the system: its API, and the set in a window below. `window.__said` has what it was told.
const SYSTEM: &str = r#"<!doctype html>
<meta charset="utf-8">
<title>Leersysteem</title>
<script src="scorm12.js"></script>
<script src="system.js"></script>
<iframe id="set" src="set/index.html" width="1000" height="700"></iframe>
"#;

/// It keeps what it was told as a system keeps it: for the next time.
const KEEPS: &str = "
const kept = JSON.parse(sessionStorage.getItem('kept') ?? '{}');
const made = new Scorm12API({ autocommit: false, logLevel: 5 });
if (kept.cmi) made.loadFromJSON(kept.cmi);
const asked = new URLSearchParams(location.search).get('answers');
window.__calls = [];
window.API = new Proxy(made, {
  get(of, name) {
    const value = of[name];
    if (typeof value !== 'function' || !String(name).startsWith('LMS')) return value;
    return (...values) => {
      window.__calls.push([name, ...values]);
      if (asked === 'errors') throw new Error('out of order');
      if (asked === 'nothing') return undefined;
      return value.apply(of, values);
    };
  },
});
";

/// The package of the first set, unpacked beside the page of the system.
fn system() -> Result<TempDir> {
    let runtime = xtask::npm::file(PACKAGE, "scorm-again/dist/scorm12.js")?;
    let folder = tempfile::tempdir()?;
    let packages = folder.path().join("packages");
    xtask::dist::scorm::write(&xtask::paths::site()?, &packages)?;
    let package = xtask::paths::files_ending(&packages, ".zip")?;
    let package = package.first().context("there is no set")?;
    let place = folder.path().join("system");
    let zip = zip::ZipArchive::new(fs::File::open(package)?);
    zip?.extract(place.join("set"))?;
    fs::copy(runtime, place.join("scorm12.js"))?;
    fs::write(place.join("system.js"), KEEPS)?;
    fs::write(place.join("index.html"), SYSTEM)?;
    Ok(folder)
}

/// A system frames its courses; apart from that the policy is the site's own.
async fn start(folder: &TempDir) -> Result<Browser> {
    let csp = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; \
               connect-src 'self'; frame-src 'self'; img-src 'self'";
    Browser::start_with(Settings {
        folders: vec![folder.path().to_owned()],
        csp: Some(csp.to_owned()),
        ..Settings::default()
    })
    .await
}

async fn open(browser: &Browser, query: &str) -> Result<()> {
    browser.open(&format!("/system/index.html{query}")).await?;
    browser.enter_frame().await?;
    browser.wait_until("$('.school h1')").await.map(drop)
}

/// What the system was told, and what it holds.
async fn told(browser: &Browser) -> Result<(Vec<Vec<String>>, String)> {
    browser.leave_frame().await?;
    let calls = serde_json::from_value(browser.run("return __calls;").await?)?;
    let status = browser.run("return API.cmi.core.lesson_status;").await?;
    Ok((calls, status.as_str().unwrap_or_default().to_owned()))
}

/// Goes through the set, at most so many turns; `known` has the right place by what is heard first, and what is found
/// right is given in the same way.
fn through(known: &Value, most: usize) -> String {
    format!(
        "const [known, most, right] = [{known}, {most}, {{}}];
        const wait = async test => {{ for (let i = 0; i < 400 && !test(); i += 1) await sleep(20); }};
        return (async () => {{
            while ($('.theory')) {{ $('.do').click(); await sleep(30); }}
            for (let turn = 0; !$('.sums') && turn < most; turn += 1) {{
                await wait(() => $('.step input'));
                const heard = $('.heard blockquote').textContent;
                $$('.step input').reverse()[known[heard] ?? 0].click();
                await wait(() => $('.step.picked'));
                $$('.opt input')[0].click();
                await wait(() => !$('.do').disabled);
                $('.do').click();
                await wait(() => $('.verdict'));
                right[heard] = $$('.told .step').reverse().findIndex(step => step.matches('.advice, .side-of'));
                $('.do').click();
                await wait(() => !$('.verdict'));
            }}
            return right;
        }})();"
    )
}

/// Goes through the end test, at most so many turns, each with the place that is given for it, or the lightest; gives
/// how many steps too light each was, which for the lightest is the right place.
fn tested(places: &Value, most: usize) -> String {
    format!(
        "const [places, most] = [{places}, {most}];
        const words = ['één', 'twee', 'drie', 'vier', 'vijf', 'zes', 'zeven', 'acht'];
        const wait = async test => {{ for (let i = 0; i < 400 && !test(); i += 1) await sleep(20); }};
        return (async () => {{
            if ($('.sums')) $('main > .doors .do').click();
            for (let turn = 0; turn < most; turn += 1) {{
                await wait(() => $('.tested') || ($('.step input') && !$('.step.picked')));
                if ($('.tested')) break;
                $$('.step input').reverse()[places[turn] ?? 0].click();
                await wait(() => $('.step.picked'));
                $$('.opt input')[0].click();
                await wait(() => !$('.do').disabled);
                $('.do').click();
                await wait(() => !$('.step.picked'));
            }}
            return $$('.tested li').map(li => words.findIndex(word => li.querySelector('b').textContent.includes(`: ${{word}} `)) + 1);
        }})();"
    )
}

#[tokio::test]
async fn opened_and_closed_is_not_passed() -> Result<()> {
    let folder = system()?;
    let browser = start(&folder).await?;
    open(&browser, "").await?;
    let (_, status) = told(&browser).await?;
    assert_eq!(status, "incomplete");
    browser
        .run("document.querySelector('#set').remove();")
        .await?;
    let (calls, status) = told(&browser).await?;
    assert_eq!(status, "incomplete");
    assert_eq!(calls.last().map(|call| call[0].as_str()), Some("LMSFinish"));
    browser.is_calm().await
}

#[tokio::test]
async fn a_set_is_left_and_taken_up_and_passed_by_who_chooses_well() -> Result<()> {
    let folder = system()?;
    let browser = start(&folder).await?;
    open(&browser, "").await?;
    browser.run(&through(&json!({}), 100)).await?;
    let (_, status) = told(&browser).await?;
    assert_eq!(status, "incomplete", "practice is not passed or failed");
    browser.enter_frame().await?;
    let right = browser.run(&tested(&json!([]), 100)).await?;
    let (calls, status) = told(&browser).await?;
    assert_eq!(status, "failed", "always the lightest step");
    let kept = calls.iter().filter(|call| {
        call.get(1).is_some_and(|name| name == "cmi.suspend_data") && call.len() == 3
    });
    let kept: Vec<_> = kept.map(|call| call[2].as_str()).collect();
    let of_practice = |code: &&str| code.len() == 15;
    let of_test = |code: &&str| code.len() == 16 && code.starts_with('T');
    assert!(kept.iter().any(of_practice) && kept.iter().any(of_test));
    assert!(
        kept.iter().all(|code| of_practice(code) || of_test(code)),
        "far below the 4,096 characters of the standard: {kept:?}"
    );

    // Another learner: practice, three patients of the end test, the window closed, and on again.
    browser.open("/system/index.html").await?;
    open(&browser, "").await?;
    browser.run(&through(&json!({}), 100)).await?;
    browser.run(&tested(&right, 3)).await?;
    browser.leave_frame().await?;
    browser
        .run(
            "document.querySelector('#set').remove();
            sessionStorage.setItem('kept', JSON.stringify({ cmi: { suspend_data: API.cmi.suspend_data, core: { lesson_status: API.cmi.core.lesson_status } } }));",
        )
        .await?;
    open(&browser, "").await?;
    browser
        .wait_until("$('.where')?.textContent.includes('eindtoets, 4 van')")
        .await?;
    let rest: Vec<Value> = right
        .as_array()
        .into_iter()
        .flatten()
        .skip(3)
        .cloned()
        .collect();
    browser.run(&tested(&json!(rest), 100)).await?;
    let (calls, status) = told(&browser).await?;
    assert_eq!(status, "passed", "{calls:?}");
    let score = browser.run("return API.cmi.core.score.raw;").await?;
    assert!(score == "100" || score == json!(100), "{score}");
    browser.is_calm().await
}

#[tokio::test]
async fn a_system_that_answers_errors_or_nothing_loses_no_course() -> Result<()> {
    let folder = system()?;
    let browser = start(&folder).await?;
    for answers in ["errors", "nothing"] {
        open(&browser, &format!("?answers={answers}")).await?;
        let right = browser.run(&through(&json!({}), 2)).await?;
        assert_eq!(
            right.as_object().map(serde_json::Map::len),
            Some(2),
            "{answers}"
        );
        let said = browser
            .run("return document.querySelector('.school-says')?.textContent ?? '';")
            .await?;
        let refused = said
            .as_str()
            .is_some_and(|said| said.contains("neemt het resultaat niet aan"));
        assert!(refused, "{answers}: {said}");
        browser.leave_frame().await?;
    }
    // In no system at all it is said as well.
    browser.open("/system/set/index.html").await?;
    browser.wait_until("$('.school h1')").await?;
    let alone = browser
        .run("return !!document.querySelector('.school-says');")
        .await?;
    assert_eq!(alone, Value::Bool(true));
    Ok(())
}
