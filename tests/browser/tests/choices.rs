//! One's own choices: counted on this device for who asked for it in the mirror, and for nobody else; erased by one button.

use anyhow::Result;
use browser_tests::{Browser, Look};
use serde_json::{Value, json};

const KEPT: &str = "return (async () => {
    if (!(await indexedDB.databases()).some(one => one.name === 'trede-keuzes')) return null;
    const opened = indexedDB.open('trede-keuzes');
    await new Promise(done => { opened.onsuccess = done; });
    const all = opened.result.transaction('keuzes').objectStore('keuzes').getAll();
    await new Promise(done => { all.onsuccess = done; });
    opened.result.close();
    return all.result;
})();";

/// What is kept once there is this; null where nothing is.
async fn kept(browser: &Browser, expected: &Value) -> Result<()> {
    for _ in 0..100 {
        if browser.run(KEPT).await? == *expected {
            return Ok(());
        }
        browser.run("return sleep(50);").await?;
    }
    assert_eq!(browser.run(KEPT).await?, *expected);
    Ok(())
}

fn counted(chosen: &str, count: u32) -> Value {
    json!([{ "month": "2026-11", "topic": "hoge-bloeddruk", "advised": "pluspunt", "chosen": chosen, "count": count }])
}

/// The site's own page, on a day of November.
async fn site(browser: &Browser) -> Result<()> {
    browser.open("/").await?;
    browser.wait_for_event("trede-loaded").await?;
    browser
        .run(
            "const Real = Date, at = Real.UTC(2026, 10, 22, 12);
            globalThis.Date = class extends Real {
                constructor(...given) { given.length ? super(...given) : super(at); }
                static now() { return at; }
            };
            host.date = '2026-11-22'; navigator.clipboard.writeText = async () => {};",
        )
        .await?;
    Ok(())
}

/// A patient for whom Pluspunt is advised.
async fn patient(browser: &Browser) -> Result<()> {
    browser.choose("hoge bloeddruk").await?;
    browser.press_each("303123j").await?;
    browser.advised("pluspunt").await
}

async fn copy_the_letter(browser: &Browser) -> Result<()> {
    if browser.run("return !$('.letter');").await? == true {
        browser.click_named("Naar de brief").await?;
    }
    browser.wait_until("$('.letter [data-takes]')").await?;
    browser
        .run("$('.letter .foot-row [data-takes]').click();")
        .await
        .map(drop)
}

/// Chooses otherwise; the row with the other steps may be closed.
async fn hospital(browser: &Browser) -> Result<()> {
    browser
        .run("$('[data-choose=ziekenhuis]').click(); return null;")
        .await
        .map(drop)
}

/// Asks for it in the mirror, the one place where that is.
async fn ask(browser: &Browser) -> Result<()> {
    browser.open("/spiegel/").await?;
    browser.wait_until("$('#eigen button')").await?;
    browser.click("#eigen button").await?;
    browser
        .wait_until("$('#eigen').textContent.includes('Het staat aan')")
        .await
        .map(drop)
}

#[tokio::test]
async fn nothing_is_counted_for_who_did_not_ask() -> Result<()> {
    let browser = Browser::start().await?;
    browser.open("/spiegel/").await?;
    browser.wait_until("$('#eigen button')").await?;
    site(&browser).await?;
    patient(&browser).await?;
    copy_the_letter(&browser).await?;
    hospital(&browser).await?;
    browser.run("return sleep(300);").await?;
    assert_eq!(
        browser
            .run("return Promise.all([indexedDB.databases(), localStorage.length, document.querySelector('#keuzes').hidden]);")
            .await?,
        json!([[], 0, true])
    );
    browser.is_calm().await
}

#[tokio::test]
async fn a_consultation_is_one_count_and_the_last_choice_holds() -> Result<()> {
    let browser = Browser::start().await?;
    ask(&browser).await?;
    site(&browser).await?;
    patient(&browser).await?;
    // An advice that nobody did anything with is no choice.
    kept(&browser, &json!([])).await?;
    copy_the_letter(&browser).await?;
    kept(&browser, &counted("pluspunt", 1)).await?;
    copy_the_letter(&browser).await?;
    hospital(&browser).await?;
    kept(&browser, &counted("ziekenhuis", 1)).await?;
    // Another patient with the same question.
    browser.click_named("Ander onderwerp").await?;
    patient(&browser).await?;
    hospital(&browser).await?;
    kept(&browser, &counted("ziekenhuis", 2)).await?;
    // Taken back it is no choice any more; and a red flag is never counted.
    browser.click_named("Toch het advies").await?;
    kept(&browser, &counted("ziekenhuis", 1)).await?;
    let line = browser
        .run("return document.querySelector('#keuzes').textContent;")
        .await?;
    assert!(line.to_string().contains("op dit apparaat geteld"));
    browser.is_calm().await
}

#[tokio::test]
async fn under_a_red_flag_nothing_is_counted() -> Result<()> {
    let browser = Browser::start().await?;
    ask(&browser).await?;
    site(&browser).await?;
    browser.choose("heup").await?;
    browser.click("[data-row=acuut-ziek] label").await?;
    browser.wait_until("$('.card[data-alarm]')").await?;
    browser.run("$$('[data-choose]')[0]?.click();").await?;
    browser.run("return sleep(300);").await?;
    kept(&browser, &json!([])).await
}

#[tokio::test]
async fn two_tabs_count_together_and_one_erases_for_both() -> Result<()> {
    let browser = Browser::start().await?;
    ask(&browser).await?;
    // Twenty consultations in each of two pages at once: no count is lost.
    browser.open("/").await?;
    browser.wait_for_event("trede-loaded").await?;
    browser
        .run("window.open('/', '_blank'); return null;")
        .await?;
    let put = "return (async () => {
        for (let turn = 0; turn < 20; turn++) {
            const advice = { step: 'pluspunt', redFlags: [], status: 'decided', use: 'toetsing' };
            const tell = (type, detail) => host.dispatchEvent(new CustomEvent('trede-' + type, { detail }));
            tell('progress', { answered: 0, open: 3 });
            tell('advice', { topic: 'heup', advice });
            tell('override', { topic: 'heup', advice, chosen: { step: 'ziekenhuis', reason: null } });
        }
    })();";
    browser.to_window(1).await?;
    // Nothing watches the second page; its script listens once it stands.
    browser.wait_until("$('#find')").await?;
    browser.run(put).await?;
    browser.to_window(0).await?;
    browser.run(put).await?;
    for _ in 0..100 {
        let found = browser.run(KEPT).await?;
        if found[0]["count"] == 40 {
            break;
        }
        browser.run("return sleep(50);").await?;
    }
    let found = browser.run(KEPT).await?;
    assert_eq!((&found[0]["count"], found[1].is_null()), (&json!(40), true));
    browser.open("/spiegel/").await?;
    browser
        .wait_until("$('#eigen')?.textContent.includes('Het staat aan')")
        .await?;
    browser.click("#eigen button").await?;
    browser
        .wait_until("$('.tab')?.textContent.includes('40')")
        .await?;
    browser.click_named("Stop, en wis alles").await?;
    browser
        .wait_until("$('#eigen')?.textContent.includes('Alles is gewist')")
        .await?;
    assert_eq!(
        browser.run("return indexedDB.databases();").await?,
        json!([])
    );
    // In the other page nothing is counted any more.
    browser.to_window(1).await?;
    browser.run(put).await?;
    browser.run("return sleep(300);").await?;
    assert_eq!(
        browser.run("return indexedDB.databases();").await?,
        json!([])
    );
    Ok(())
}

/// What the mirror says where the store fails in this way, and what stays of what was there.
async fn failing(error: &str, says: &str) -> Result<()> {
    let browser = Browser::start().await?;
    browser.open("/spiegel/").await?;
    browser.wait_until("$('#eigen button')").await?;
    let fail = format!(
        "IDBFactory.prototype.open = () => {{ throw new DOMException('no', '{error}'); }};"
    );
    browser.run(&fail).await?;
    browser.click("#eigen button").await?;
    let there = format!("$('#eigen [role=status]').textContent.includes('{says}')");
    browser.wait_until(&there).await?;
    // The page goes on.
    browser.click(".doors .may").await?;
    browser.wait_until("$('.columns')").await.map(drop)
}

#[tokio::test]
async fn a_store_that_is_full_or_blocked_is_said_in_a_sentence() -> Result<()> {
    failing("QuotaExceededError", "is vol").await?;
    failing("SecurityError", "laat hier niets bewaren").await
}

#[tokio::test]
async fn a_full_store_leaves_what_was_counted_and_the_consultation_goes_on() -> Result<()> {
    let browser = Browser::start().await?;
    ask(&browser).await?;
    site(&browser).await?;
    patient(&browser).await?;
    copy_the_letter(&browser).await?;
    kept(&browser, &counted("pluspunt", 1)).await?;
    // The second half of what a choice changes fails: the first is taken back too.
    browser
        .run(
            "const put = IDBObjectStore.prototype.put;
            IDBObjectStore.prototype.put = function (...given) {
                const kept = put.apply(this, given);
                if (given[0].chosen === 'ziekenhuis') this.transaction.abort();
                return kept;
            };
            const full = () => new DOMException('full', 'QuotaExceededError');
            Object.defineProperty(IDBTransaction.prototype, 'error', { get: full });",
        )
        .await?;
    hospital(&browser).await?;
    let said = "document.querySelector('#keuzes').textContent.includes('is vol')";
    browser.wait_until(said).await?;
    kept(&browser, &counted("pluspunt", 1)).await?;
    browser.advised("pluspunt").await
}

/// Months of choices, some of them few.
const YEAR: &str = "return (async () => {
    const opened = indexedDB.open('trede-keuzes');
    await new Promise(done => { opened.onsuccess = done; });
    const kept = opened.result.transaction('keuzes', 'readwrite');
    for (let month = 1; month <= 12; month++)
        for (const [topic, advised, chosen, count] of [['hoge-bloeddruk', 'pluspunt', 'pluspunt', 12],
            ['hoge-bloeddruk', 'pluspunt', 'ziekenhuis', 8], ['knie', 'meedenkconsult', 'zelf', 3]])
            kept.objectStore('keuzes').put({ month: `2026-${String(month).padStart(2, '0')}`, topic, advised, chosen, count });
    await new Promise(done => { kept.oncomplete = done; });
    opened.result.close();
})();";

/// Presses Tab until this has the focus, and then Enter.
async fn enter_at(browser: &Browser, selector: &str) -> Result<()> {
    let there = format!("return !!document.activeElement?.matches({selector:?});");
    for _ in 0..60 {
        if browser.run(&there).await? == true {
            return browser.press("Enter").await;
        }
        browser.press("Tab").await?;
    }
    anyhow::bail!("Tab never reaches {selector}: {}", browser.focused().await?)
}

#[tokio::test]
async fn the_choices_are_looked_at_by_keyboard_kept_and_erased() -> Result<()> {
    let browser = Browser::start().await?;
    let axe = xtask::axe::source()?;
    for dark in [false, true] {
        let look = Look {
            width: 320,
            height: 640,
            dark,
            ..Look::default()
        };
        browser.look(&look).await?;
        ask(&browser).await?;
        browser.run(YEAR).await?;
        browser.open("/spiegel/none").await?;
        browser.open("/spiegel/").await?;
        browser
            .wait_until("$('#eigen')?.textContent.includes('Het staat aan')")
            .await?;
        browser
            .run("window.kept = []; URL.createObjectURL = blob => { blob.text().then(text => kept.push(text)); return '#'; };")
            .await?;
        enter_at(&browser, "#eigen button").await?;
        browser.wait_until("$$('.plot').length === 2").await?;
        let found = browser.axe(&axe).await?;
        assert!(found.is_empty(), "dark {dark}: {found:#?}");
        let wide = "return document.scrollingElement.scrollWidth > innerWidth;";
        assert_eq!(browser.run(wide).await?, false, "dark {dark}");
        let page = browser.run("return $('main').textContent;").await?;
        assert!(page.to_string().contains("geen verwijscijfer"), "{page}");
        // Choices are counted, step by step from light to heavy.
        let heads = "return $$('.tab')[1].tHead.textContent.includes('Keuzes');";
        assert_eq!(browser.run(heads).await?, true, "{page}");
        let steps =
            "return [...$$('.tab')[1].tBodies[0].rows].map(row => row.cells[0].textContent);";
        let steps: Vec<String> = serde_json::from_value(browser.run(steps).await?)?;
        let at = |name: &str| steps.iter().position(|step| step == name);
        assert!(
            at("Pluspunt").is_some() && at("Pluspunt") < at("Ziekenhuispolikliniek"),
            "{steps:?}"
        );
        // What is three in a month stands in no file.
        enter_at(&browser, ".screen-only .may:not(.doors *)").await?;
        browser.wait_until("window.kept.length === 1").await?;
        let file = browser.run("return window.kept[0];").await?;
        let file = file.as_str().unwrap_or_default();
        assert!(
            file.contains(
                "eigen keuzes;2026-01;\"hoge bloeddruk\";\"Ziekenhuispolikliniek in plaats van Pluspunt\";8"
            ),
            "{file}"
        );
        assert!(!file.contains(";3\n") && !file.contains("knie"), "{file}");
        enter_at(&browser, ".doors .may").await?;
        browser
            .wait_until("$('#eigen')?.textContent.includes('Alles is gewist')")
            .await?;
        browser.is_calm().await?;
    }
    Ok(())
}
