//! What goes wrong around a training: a plain sentence, and nothing else is lost.

use std::fs;

use anyhow::Result;
use browser_tests::{Browser, Settings, school};
use serde_json::{Value, json};

/// The sentence that stands above the screens.
const SAID: &str = "return document.querySelector('.school-says')?.textContent ?? '';";

async fn says(browser: &Browser, part: &str) -> Result<()> {
    let said = format!(
        "document.querySelector('.school-says')?.textContent.includes({})",
        Value::from(part)
    );
    browser.wait_until(&said).await.map(drop)
}

/// Runs before the scripts of every page from now on.
async fn before(browser: &Browser, script: &str) -> Result<()> {
    let script = json!({ "source": script });
    browser
        .devtools("Page.addScriptToEvaluateOnNewDocument", script)
        .await
        .map(drop)
}

/// The result of a set that was answered, from its code.
async fn result(browser: &Browser, set: &str, answered: usize) -> Result<()> {
    let code = school::code(set, answered)?;
    browser.open_school(&format!("#hervat/{set}/{code}")).await
}

/// The button that keeps the code, and the one that erases it.
const KEEP: &str = "$$('.keep .may')[1].click();";

#[tokio::test]
async fn two_tabs_keep_one_thing_and_both_know_it() -> Result<()> {
    let browser = Browser::start().await?;
    let set = browser.first_set().await?;
    browser.open_school("").await?;
    browser.wait_until("$('.set')").await?;
    browser.run("window.open('/scholing/none');").await?;
    browser.to_window(1).await?;
    result(&browser, &set, 12).await?;
    browser.wait_until("$('.keep')").await?;
    browser.run(KEEP).await?;
    says(&browser, "Bewaard op dit apparaat.").await?;
    // The other tab shows it without being loaded again.
    browser.to_window(0).await?;
    let link = "$$('.set .link').some(link => link.textContent.includes('bewaarde'))";
    browser.wait_until(link).await?;
    // Something else is kept over it: that is said.
    browser
        .run("localStorage.setItem(Object.keys(localStorage)[0], 'ABC');")
        .await?;
    result(&browser, &set, 12).await?;
    browser.wait_until("$('.keep')").await?;
    browser.run(KEEP).await?;
    says(&browser, "in plaats van").await?;
    // Wiped in mid-course, in this tab and in the other: the screens stand, and the code is still there to be written down.
    browser.run("localStorage.clear();").await?;
    browser.run(KEEP).await?;
    says(&browser, "Bewaard op dit apparaat.").await?;
    assert_eq!(browser.text(".code").await?.replace('-', "").len(), 15);
    browser.open_school("").await?;
    browser.wait_until(link).await?;
    browser.to_window(1).await?;
    browser.run("localStorage.clear();").await?;
    browser.to_window(0).await?;
    browser.wait_until(&format!("!{link} && $('.set')")).await?;
    browser.is_calm().await
}

#[tokio::test]
async fn a_device_that_is_full_or_keeps_nothing_says_so() -> Result<()> {
    for storage in [
        "Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError'); };",
        "Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('no', 'SecurityError'); } });",
    ] {
        let browser = Browser::start().await?;
        before(&browser, storage).await?;
        let set = browser.first_set().await?;
        result(&browser, &set, 12).await?;
        browser.wait_until("$('.keep')").await?;
        let code = browser.text(".code").await?;
        browser.run(KEEP).await?;
        says(&browser, "bewaart niets").await?;
        assert_eq!(browser.text(".code").await?, code);
        // The rest goes on.
        browser.click("main > .doors .do").await?;
        browser
            .wait_until("$('.where')?.textContent.includes('eindtoets, 1 van')")
            .await?;
        assert_eq!(browser.run(SAID).await?, json!(""), "what was said is over");
        browser.is_calm().await?;
    }
    Ok(())
}

#[tokio::test]
async fn a_clock_that_was_set_back_is_said_and_a_set_still_opens() -> Result<()> {
    let browser = Browser::start().await?;
    let clock = "{ const Real = Date; const then = Real.UTC(2001, 0, 1);
        window.Date = class extends Real {
            constructor(...given) { if (given.length) super(...given); else super(then); }
            static now() { return then; }
        }; }";
    before(&browser, clock).await?;
    browser.open_school("").await?;
    browser
        .wait_until("$('.notice')?.textContent.includes('01-01-2001')")
        .await?;
    browser.click(".set .do").await?;
    browser.wait_until("$('.theory')").await?;
    browser.is_calm().await
}

/// Goes on in a meeting to where the first vote of the first case is counted.
async fn counting(browser: &Browser) -> Result<()> {
    browser.wait_until("$('.desk')").await?;
    browser.run("document.activeElement.blur();").await?;
    while browser.run("return !!$('.counts');").await? == false {
        browser.press("Space").await?;
        browser.run("return sleep(30);").await?;
    }
    Ok(())
}

#[tokio::test]
async fn an_audiences_window_that_closes_is_said_and_opens_where_the_group_is() -> Result<()> {
    let browser = Browser::start().await?;
    let set = browser.first_set().await?;
    browser.open_school(&format!("#groep/{set}")).await?;
    browser.wait_until("$('.desk')").await?;
    browser.click(".audience").await?;
    browser.to_window(1).await?;
    browser.wait_until("$('.room h1')").await?;
    browser.run("window.close();").await.ok();
    browser.to_window(0).await?;
    counting(&browser).await?;
    says(&browser, "zaalscherm is gesloten").await?;
    browser.press("1").await?;
    browser.press("1").await?;
    browser.click(".audience").await?;
    browser.to_window(1).await?;
    browser
        .wait_until("$('.count b')?.textContent === '2'")
        .await?;
    browser.to_window(0).await?;
    browser.is_calm().await
}

#[tokio::test]
async fn two_meetings_in_two_tabs_don_t_hear_each_other() -> Result<()> {
    let browser = Browser::start().await?;
    let set = browser.first_set().await?;
    browser.open_school(&format!("#groep/{set}")).await?;
    browser.wait_until("$('.desk')").await?;
    browser.click(".audience").await?;
    browser.to_window(1).await?;
    let first = browser.wait_until("$('.room h1')?.textContent").await?;
    browser.run("window.open('/scholing/none');").await?;
    browser.to_window(2).await?;
    browser.open_school(&format!("#groep/{set}")).await?;
    counting(&browser).await?;
    browser.press("1").await?;
    browser
        .wait_until("$('.count b')?.textContent === '1'")
        .await?;
    browser.to_window(1).await?;
    browser.run("return sleep(200);").await?;
    assert_eq!(
        browser.run("return $('.room h1').textContent;").await?,
        first
    );
    assert_eq!(browser.run("return !!$('.count');").await?, json!(false));
    Ok(())
}

/// A page that is loaded again by accident: a group keeps its votes and what it agreed, a learner what was answered.
#[tokio::test]
async fn who_loads_the_page_again_goes_on() -> Result<()> {
    let browser = Browser::start().await?;
    let set = browser.first_set().await?;
    browser.open_school(&format!("#groep/{set}")).await?;
    counting(&browser).await?;
    for key in ["1", "2", "2"] {
        browser.press(key).await?;
    }
    browser
        .wait_until("$('.count b')?.textContent === '3'")
        .await?;
    browser
        .run("window.__before = true; location.reload();")
        .await?;
    browser
        .wait_until("!window.__before && $('.counts') && $('.count b')?.textContent === '3'")
        .await?;
    browser.open_school(&format!("#alleen/{set}")).await?;
    let turn = "return (async () => {
        while ($('.theory')) { $('.do').click(); await sleep(30); }
        $$('.step input').at(-1).click(); await sleep(30); $('.opt input').click(); await sleep(30); $('.do').click(); await sleep(30);
        $('.do').click();
    })();";
    browser.run(turn).await?;
    browser
        .wait_until("$('.where')?.textContent.includes('casus 2 van')")
        .await?;
    browser
        .run("window.__before = true; location.reload();")
        .await?;
    browser
        .wait_until(
            "!window.__before && $('.step') && $('.where')?.textContent.includes('casus 2 van')",
        )
        .await?;
    // Nothing of it is kept on the device, nor in another window.
    assert_eq!(browser.run("return localStorage.length;").await?, json!(0));
    browser.open_school(&format!("#alleen/{set}")).await?;
    browser.wait_until("$('.theory')").await?;
    browser.is_calm().await
}

/// A file that is no case of ours: of another version, cut, changed, huge, of another kind.
#[tokio::test]
async fn a_file_that_is_no_case_changes_nothing() -> Result<()> {
    let browser = Browser::start().await?;
    browser.open_school("#eigen").await?;
    browser.wait_until("$('.opens')").await?;
    browser
        .run(
            "const real = URL.createObjectURL;
            URL.createObjectURL = blob => { window.__file = blob; return real.call(URL, blob); };
            HTMLAnchorElement.prototype.click = () => {};
            const field = $('textarea'); field.value = '“Ik slik er drie.”';
            field.dispatchEvent(new Event('input', { bubbles: true }));",
        )
        .await?;
    browser
        .wait_until("$('textarea').value.includes('drie')")
        .await?;
    browser.run("$('.form .do').click();").await?;
    browser.wait_until("window.__file").await?;
    let give = "const give = async bytes => {
            const box = new DataTransfer(); box.items.add(new File([bytes], 'casus.bin'));
            const field = $('.opens'); field.files = box.files;
            field.dispatchEvent(new Event('change', { bubbles: true })); await sleep(80);
            return [$('textarea').value, !!$('[role=alert].notice')];
        };
        const whole = new Uint8Array(await window.__file.arrayBuffer());
        const other = (at, to) => { const copy = whole.slice(); copy[at] = to; return copy; };";
    let spoiled = [
        "other(4, 9)",
        "other(0, 88)",
        "whole.slice(0, -2)",
        "new Uint8Array([...whole, 0])",
        "other(6, 255)",
        "new Uint8Array(0)",
        "new TextEncoder().encode('<script>alert(1)</script>')",
        "new Uint8Array(6_000_000).fill(65)",
    ];
    for bytes in spoiled {
        let script = format!(
            "return (async () => {{ {give} await give(whole); return give({bytes}); }})();"
        );
        let after = browser.run(&script).await?;
        assert_eq!(after, json!(["“Ik slik er drie.”", true]), "{bytes}");
    }
    // The file itself is read, after all that.
    let script = format!("return (async () => {{ {give} return give(whole); }})();");
    assert_eq!(
        browser.run(&script).await?,
        json!(["“Ik slik er drie.”", false])
    );
    browser.is_calm().await
}

/// What was taken back since it came out is not taught, on the page and in the element; a list that can't be read opens nothing.
#[tokio::test]
async fn what_was_taken_back_is_said_and_not_taught() -> Result<()> {
    let sets = school::sets()?;
    let set = &sets[0];
    let case = &set.cases[0];
    let list = json!({ "intrekkingen": [{
        "onderwerp": case.topic, "sinds": "2026-11-20",
        "waarom": "De grens voor spoed klopt niet.", "doe": "Bel de dienstdoende internist.",
    }] });
    let folder = tempfile::tempdir()?;
    fs::create_dir(folder.path().join("regels"))?;
    let place = folder.path().join("regels/intrekkingen.json");
    fs::write(&place, list.to_string())?;
    let browser = Browser::start_with(Settings {
        folders: vec![folder.path().to_owned()],
        ..Settings::default()
    })
    .await?;
    let told = "$('.notice')?.textContent.includes('De grens voor spoed klopt niet. Bel de dienstdoende internist.')";
    browser
        .open_school(&format!("#casus/{}/{}", set.id, case.id))
        .await?;
    browser.wait_until(told).await?;
    assert_eq!(
        browser.run("return !!$('.step, .chip');").await?,
        json!(false)
    );
    browser.open_school(&format!("#groep/{}", set.id)).await?;
    browser.wait_until(told).await?;
    browser.open("/").await?;
    browser.ready().await?;
    browser
        .run("host.setAttribute('mode', 'training');")
        .await?;
    browser
        .wait_until("$('.set .notice')?.textContent.includes('niet geoefend')")
        .await?;
    fs::write(&place, "{")?;
    browser.open("/scholing/").await?;
    says(&browser, "kan niet worden geladen").await?;
    Ok(())
}
