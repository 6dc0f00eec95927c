//! The mirror's page: a file of counts becomes figures, by keyboard, at every width; nothing of it is sent, no small number
//! and no name is shown or handed on.

use anyhow::Result;
use browser_tests::{Browser, Look};
use serde_json::{Value, json};

/// What runs off the page sideways, and what is smaller to press than 24 by 24 CSS pixels.
const WRONG: &str = "
    const short = e => e.outerHTML.slice(0, 150);
    const wide = document.scrollingElement.scrollWidth > innerWidth
        ? $$('*').filter(e => !e.closest('.scroll') && e.getBoundingClientRect().right > innerWidth + 0.5) : [];
    const small = $$('button, input, summary, select').filter(e => {
        const box = (e.labels?.[0] ?? e).getBoundingClientRect();
        return box.width && (box.width < 24 || box.height < 24);
    });
    return [wide, small].map(found => found.slice(0, 5).map(short));";

async fn open(browser: &Browser, address: &str) -> Result<()> {
    browser.open("/spiegel/none").await?;
    browser.open(&format!("/spiegel/{address}")).await?;
    browser.wait_until("$('.mirror h1')").await.map(drop)
}

/// Opens a file of this name and content, as who chooses it does.
async fn choose(browser: &Browser, name: &str, content: &str) -> Result<()> {
    let (name, content) = (Value::from(name), Value::from(content));
    let script = format!(
        "const files = new DataTransfer(); files.items.add(new File([{content}], {name}));
        $('.opens:not(.two)').files = files.files; $('.opens:not(.two)').dispatchEvent(new Event('change', {{ bubbles: true }}));"
    );
    browser.run(&script).await.map(drop)
}

/// Presses Tab until what has the focus is found by the selector, and then the key.
async fn press_at(browser: &Browser, selector: &str, key: &str) -> Result<()> {
    let there = format!(
        "return !!document.activeElement?.matches({});",
        Value::from(selector)
    );
    for _ in 0..80 {
        if browser.run(&there).await? == true {
            return browser.press(key).await;
        }
        browser.press("Tab").await?;
    }
    anyhow::bail!("Tab never reaches {selector}: {}", browser.focused().await?)
}

async fn heading(browser: &Browser, begins: &str) -> Result<()> {
    let there = format!(
        "document.activeElement?.localName === 'h1' && $('h1').textContent.startsWith({})",
        Value::from(begins)
    );
    browser.wait_until(&there).await.map(drop)
}

/// The figures of the made-up group, one practice being one's own.
async fn figures(browser: &Browser) -> Result<()> {
    open(browser, "").await?;
    browser.click(".doors .may").await?;
    browser.wait_until("$('.columns')").await?;
    browser.click(".do").await?;
    browser.wait_until("$('select[name=own]')").await?;
    choose_of(browser, "own", "praktijk 2").await?;
    browser.click(".do").await?;
    browser.wait_until("$('.plot')").await.map(drop)
}

/// Chooses an option by its words.
async fn choose_of(browser: &Browser, name: &str, option: &str) -> Result<()> {
    let option = Value::from(option);
    let script = format!(
        "const select = $('select[name={name}]'); select.value = [...select.options].find(o => o.textContent === {option}).value;
        select.dispatchEvent(new Event('change', {{ bubbles: true }}));"
    );
    browser.run(&script).await.map(drop)
}

#[tokio::test]
async fn a_made_up_group_is_looked_at_by_keyboard_and_nothing_is_fetched() -> Result<()> {
    let browser = Browser::start().await?;
    open(&browser, "").await?;
    browser.forget_requests();
    press_at(&browser, ".doors .may", "Enter").await?;
    heading(&browser, "Welke kolom").await?;
    press_at(&browser, ".do", "Enter").await?;
    heading(&browser, "20 praktijken").await?;
    press_at(&browser, "select[name=own]", "Down").await?;
    browser
        .wait_until("$('[role=status]')?.textContent.includes('nummer')")
        .await?;
    press_at(&browser, ".do", "Enter").await?;
    browser.wait_until("$('.plot .me')").await?;
    assert_eq!(browser.run("return $$('.plot .p').length;").await?, 19);
    assert!(
        browser
            .text(".told")
            .await?
            .contains("3 praktijken wijken meer af")
    );
    for (place, there) in [
        (2, "$('.plot .run')"),
        (3, "$('.mark-group')"),
        (4, "$('.date')"),
        (5, "$('[name=again]')"),
        (1, "$('.l998')"),
    ] {
        press_at(
            &browser,
            &format!(".tabs button:nth-child({place})"),
            "Enter",
        )
        .await?;
        browser.wait_until(there).await?;
        assert!(
            browser
                .run("return $('.caption').textContent.length > 20;")
                .await?
                == true
        );
        browser.is_calm().await?;
    }
    assert_eq!(browser.requests().len(), 0, "a mirror needs no network");
    Ok(())
}

const ROWS: &str = "praktijk;maand;specialisme;trede;aantal;doorverwezen
Geheim A;2026-03;KNO;ziekenhuis;3;
Geheim A;2026-03;KNO;zelf;97;
Geheim B;2026-03;KNO;ziekenhuis;40;
Geheim B;2026-03;KNO;zelf;61;
Geheim C;2026-03;KNO;ziekenhuis;52;
Geheim C;2026-03;KNO;zelf;250;
Geheim C;2026-04;KNO;zelf;-7;
Geheim C;vandaag;KNO;zelf;7;
";

#[tokio::test]
async fn no_small_number_and_no_name_leaves_the_mirror() -> Result<()> {
    let browser = Browser::start().await?;
    open(&browser, "").await?;
    browser
        .run("window.kept = []; URL.createObjectURL = blob => { blob.text().then(text => kept.push(text)); return '#'; };")
        .await?;
    choose(&browser, "geheime naam.csv", ROWS).await?;
    browser.wait_until("$('.columns')").await?;
    assert!(browser.text(".seen").await?.contains("Geheim A"));
    browser.click(".do").await?;
    browser.wait_until("$('select[name=own]')").await?;
    let page = browser
        .run("return $('main').textContent;")
        .await?
        .to_string();
    for said in ["2 van de 8 rijen", "minder dan niets", "is geen maand"] {
        assert!(page.contains(said), "{said}: {page}");
    }
    choose_of(&browser, "own", "Geheim A").await?;
    browser.click(".do").await?;
    browser.wait_until("$('.tabs')").await?;
    let mut shown = String::new();
    for place in 1..=5 {
        browser
            .click(&format!(".tabs button:nth-child({place})"))
            .await?;
        browser
            .run("for (const more of $$('details')) more.open = true; return sleep(30);")
            .await?;
        shown += &browser
            .run("return $('main').innerHTML;")
            .await?
            .to_string();
    }
    for place in [1, 2] {
        browser
            .click(&format!(".doors .may:nth-of-type({place})"))
            .await?;
    }
    browser.wait_until("window.kept.length === 2").await?;
    let kept = browser
        .run("return window.kept.join('');")
        .await?
        .to_string();
    // The same tables twice stand side by side.
    browser
        .run(
            "const files = new DataTransfer(); const csv = kept.find(text => !text.startsWith('<'));
            for (const name of ['a.csv', 'b.csv']) files.items.add(new File([csv], name)); window.two = files.files;",
        )
        .await?;
    for (text, what) in [(&shown, "the screen"), (&kept, "the exports")] {
        assert!(text.contains("minder dan 5"), "{what}: {text}");
        for secret in [
            "Geheim",
            "geheime naam",
            ">3<",
            "\\\"3\\\"",
            "3 van",
            ">97<",
            "\\\"97\\\"",
            "97 van",
        ] {
            assert!(!text.contains(secret), "{secret} in {what}: {text}");
        }
    }
    for button in [".doors .link", ".doors .may"] {
        browser.click(button).await?;
        browser.run("return sleep(30);").await?;
    }
    browser.run("$('.two').files = window.two; $('.two').dispatchEvent(new Event('change', { bubbles: true }));").await?;
    browser
        .wait_until("$('.tab')?.textContent.includes('uw praktijk')")
        .await?;
    browser.is_calm().await
}

#[tokio::test]
async fn what_is_wrong_with_a_file_is_said_and_another_can_be_opened() -> Result<()> {
    let browser = Browser::start().await?;
    open(&browser, "").await?;
    for (name, content, said) in [
        ("leeg.csv", "", "Het bestand is leeg."),
        (
            "werkmap.csv",
            "PK\u{3}\u{4}rest",
            "werkmap of een zip-bestand",
        ),
        (
            "samengevoegd.csv",
            "praktijk;;maand\na;b;c\n",
            "kolom 2 heeft geen naam",
        ),
    ] {
        choose(&browser, name, content).await?;
        let there = format!(
            "$('[role=alert]')?.textContent.includes({})",
            Value::from(said)
        );
        browser.wait_until(&there).await?;
    }
    // A column that can't be guessed is asked for; one that is named twice is refused.
    choose(&browser, "anders.csv", &ROWS.replace("trede", "iets")).await?;
    browser.wait_until("$('.columns')").await?;
    browser.click(".do").await?;
    browser
        .wait_until("$('[role=alert]')?.textContent.includes('welke kolom dit staat: trede')")
        .await?;
    choose_of(&browser, "step", "maand").await?;
    browser.wait_until("!$('[role=alert]')").await?;
    browser.click(".do").await?;
    browser
        .wait_until("$('[role=alert]')?.textContent.includes('niet twee dingen')")
        .await?;
    choose_of(&browser, "step", "iets").await?;
    browser.run("return sleep(50);").await?;
    browser.click(".do").await?;
    browser.wait_until("$('select[name=own]')").await?;
    // More rows than a file of counts has: said, and the page stays.
    browser.click(".doors .may").await?;
    browser.wait_until("$('.opens')").await?;
    browser
        .run(
            "const row = 'a;2026-13;k;z;1\\n'.repeat(1_100_000); const files = new DataTransfer();
            files.items.add(new File(['praktijk;maand;specialisme;trede;aantal\\n', row], 'lang.csv'));
            $('.opens:not(.two)').files = files.files; $('.opens:not(.two)').dispatchEvent(new Event('change', { bubbles: true }));",
        )
        .await?;
    browser.wait_until("$('.columns')").await?;
    browser.click(".do").await?;
    browser
        .wait_until("$('[role=alert]')?.textContent.includes('1.000.000 rijen')")
        .await?;
    browser.is_calm().await
}

#[tokio::test]
async fn every_screen_fits_and_reads() -> Result<()> {
    let browser = Browser::start().await?;
    let axe = xtask::axe::source()?;
    for (width, height) in [(320, 640), (1920, 1080)] {
        for dark in [false, true] {
            browser
                .look(&Look {
                    width,
                    height,
                    dark,
                    ..Look::default()
                })
                .await?;
            open(&browser, "").await?;
            fits(&browser, &axe, &format!("begin, {width}, dark {dark}")).await?;
            figures(&browser).await?;
            for place in 1..=5 {
                browser
                    .click(&format!(".tabs button:nth-child({place})"))
                    .await?;
                browser
                    .run("for (const more of $$('details')) more.open = true; return sleep(30);")
                    .await?;
                fits(
                    &browser,
                    &axe,
                    &format!("tab {place}, {width}, dark {dark}"),
                )
                .await?;
            }
        }
    }
    open(&browser, "?lang=en").await?;
    assert!(browser.text("h1").await?.starts_with("Mirror"));
    Ok(())
}

async fn fits(browser: &Browser, axe: &str, at: &str) -> Result<()> {
    let [wide, small] = serde_json::from_value::<[Value; 2]>(browser.run(WRONG).await?)?;
    assert_eq!(wide, json!([]), "wider than the page: {at}");
    assert_eq!(small, json!([]), "smaller than 24 pixels: {at}");
    let found = browser.axe(axe).await?;
    assert!(found.is_empty(), "{at}: {found:#?}");
    browser.is_calm().await
}

/// The consultation fetches nothing of it.
#[tokio::test]
async fn a_consultation_fetches_nothing_of_it() -> Result<()> {
    let browser = Browser::start().await?;
    browser.open("/").await?;
    browser.wait_for_event("trede-loaded").await?;
    let requests = browser.requests();
    assert!(!requests.is_empty());
    assert!(
        !requests.iter().any(|one| one.target.contains("spiegel")),
        "{requests:?}"
    );
    Ok(())
}
