//! A consultation in English, from the start to the letter: what the screen says is English, and what the rules say is
//! marked as the Dutch that it is, for a screen reader too.

use anyhow::Result;
use browser_tests::{Browser, Look, SCREENS};
use serde_json::{Value, json};

const DUTCH: [&str; 2] = [
    include_str!("../../../src/texts/begin.txt"),
    include_str!("../../../src/texts/nl.txt"),
];
const ENGLISH: &str = include_str!("../../../src/texts/en.txt");

/// The texts of a file of `key = text`.
fn texts(file: &str) -> String {
    let lines = file.lines().filter(|line| !line.starts_with('#'));
    let texts = lines.filter_map(|line| Some(line.split_once('=')?.1));
    texts.collect::<Vec<_>>().join(" ")
}

/// Words that are Dutch on this very screen, and that no English text has: what of them stands unmarked in the
/// English one. A name, such as the region's, is in no language.
const UNMARKED: &str = "
    const words = text => new Set(text.toLowerCase().match(/[a-zà-ÿ]{3,}/g) ?? []);
    const english = new Set([...words(ENGLISH), ...words('Oostelijk Zuid-Limburg Trede'), ...words($('#find')?.value ?? '')]);
    const shown = () => words($('.trede').textContent);
    const language = async code => {
        host.lang = code;
        for (let i = 0; i < 100 && $('.trede').lang !== code; i++) await sleep(20);
        await sleep(60);
    };
    const dutch = new Set([...shown(), ...words(DUTCH)]);
    await language('en');
    const is = text => [...words(text)].filter(word => dutch.has(word) && !english.has(word));
    const inDutch = e => e.closest('[lang]').lang === 'nl';
    const found = [];
    const walk = document.createTreeWalker($('.trede'), NodeFilter.SHOW_TEXT);
    for (let node = walk.nextNode(); node; node = walk.nextNode())
        if (!inDutch(node.parentElement) && is(node.data).length) found.push(`${is(node.data)}: ${node.data.slice(0, 80)}`);
    for (const e of $$('[title], [aria-label], [placeholder], [data-caution]'))
        for (const name of ['title', 'aria-label', 'placeholder', 'data-caution'])
            if (!inDutch(e) && is(e.getAttribute(name) ?? '').length) found.push(`${name}: ${e.getAttribute(name).slice(0, 80)}`);
    const marked = $$('[lang=nl]').length;
    await language('nl');
    return [found, marked];";

#[tokio::test]
async fn what_an_english_screen_says_in_dutch_is_marked() -> Result<()> {
    let browser = Browser::start().await?;
    let script = UNMARKED
        .replace("ENGLISH", &Value::from(texts(ENGLISH)).to_string())
        .replace(
            "DUTCH",
            &Value::from(DUTCH.map(texts).join(" ")).to_string(),
        );
    let mut marked = 0;
    for screen in SCREENS
        .into_iter()
        .filter(|screen| !screen.starts_with("english"))
    {
        browser.show(screen).await?;
        let (found, some): (Vec<String>, u64) =
            serde_json::from_value(browser.run(&script).await?)?;
        assert_eq!(found, Vec::<String>::new(), "{screen}");
        marked += some;
    }
    assert!(marked > 1000, "{marked} places are Dutch");
    Ok(())
}

#[tokio::test]
async fn a_whole_consultation_by_keyboard_in_english() -> Result<()> {
    let browser = Browser::start().await?;
    let narrow = Look {
        width: 480,
        ..Look::default()
    };
    browser.look(&narrow).await?;
    browser.open_patient().await?;
    browser.run("host.lang = 'en'; return sleep(300);").await?;
    browser.choose("hoge bloeddruk").await?;
    let told = || {
        browser.run("const e = $('.vh[aria-live]'); return [e.textContent, [...e.querySelectorAll('[lang=nl]')].map(e => e.textContent).join()];")
    };
    assert_eq!(told().await?, json!(["First answer the red flags", ""]));
    browser.press_each("30").await?;
    let [said, dutch] = serde_json::from_value::<[String; 2]>(told().await?)?;
    assert!(
        said.starts_with("Still possible: ") && dutch.starts_with("Zelf behandelen"),
        "{said}"
    );
    browser.press_each("3123j").await?;
    browser.advised("pluspunt").await?;
    browser.focus_arrives("advice").await?;
    let place = "Pluspunt, interne geneeskunde";
    assert_eq!(told().await?, json!([place, place]));
    // The line at the bottom, and what only paper has.
    assert_eq!(
        browser.run("return [$('.now p').textContent, $('.now p [lang=nl]').textContent, $('.now .main').textContent];").await?,
        json!(["Pluspunt", "Pluspunt", "To the letter"])
    );
    let paper = browser
        .run("const e = $('.on-paper'); return [e.firstChild.data, e.querySelectorAll('[lang=nl]').length, $('.foot b').dataset.caution];")
        .await?;
    assert_eq!(paper, json!(["On ", 2, "draft: not for care"]));
    // A red flag that is taken back in between: its term is English around Dutch words.
    browser
        .run("host.api(1).reset(); host.topic = 'hoge-bloeddruk'; return sleep(200);")
        .await?;
    browser.run("host.api(1).focus(); return null;").await?;
    browser.press_each("31").await?;
    let [said, _] = serde_json::from_value::<[String; 2]>(told().await?)?;
    assert!(
        said.starts_with("At least: Bel de dienstdoende specialist, at the latest "),
        "{said}"
    );
    // By keyboard to the letter, which is Dutch, and back.
    browser
        .run("host.api(1).reset(); host.topic = 'hoge-bloeddruk'; return sleep(200);")
        .await?;
    browser.run("host.api(1).focus(); return null;").await?;
    browser.press_each("303123j").await?;
    browser.focus_arrives("advice").await?;
    for _ in 0..60 {
        browser.press("Tab").await?;
        if browser.focused().await?.contains("To the letter") {
            break;
        }
    }
    browser.press("Enter").await?;
    browser
        .wait_until("root.activeElement?.id === 'letter'")
        .await?;
    let letter = browser.run("return [$('#letter').lang, $('#letter').value.includes('Betreft: Hoge bloeddruk'), $('#letter-check').textContent.startsWith('Still to fill in')];").await?;
    assert_eq!(letter, json!(["nl", true, true]));
    browser.is_clean().await
}
