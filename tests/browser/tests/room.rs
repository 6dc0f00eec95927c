//! A host's own words may be long, and a reader's letters large: nothing is cut off, lies over something else, or runs
//! off the page.

use anyhow::Result;
use browser_tests::{Browser, Look};
use serde_json::{Map, Value, json};

const TEXTS: [&str; 2] = [
    include_str!("../../../src/texts/begin.txt"),
    include_str!("../../../src/texts/nl.txt"),
];

const SCREENS: [&str; 11] = [
    "start",
    "hits",
    "no hits",
    "red flags",
    "consult",
    "decided",
    "alarm",
    "contradictory",
    "letter",
    "chosen",
    "steps",
];

/// Sixty characters for every string, with what is filled in.
fn long() -> Value {
    let lines = TEXTS.iter().flat_map(|file| file.lines());
    let pairs = lines
        .filter(|line| !line.starts_with('#'))
        .filter_map(|line| line.split_once('='));
    let strings = pairs.map(|(key, text)| {
        let holes = text
            .split('{')
            .skip(1)
            .filter_map(|rest| Some(rest.split_once('}')?.0));
        let holes = holes.fold(String::new(), |all, hole| all + " {" + hole + "}");
        let own = "Woorden van dit portaal die veel langer zijn dan de onze zijn";
        (
            key.trim().to_owned(),
            Value::from(format!("{}{holes}", own.get(..60).unwrap_or(own))),
        )
    });
    Value::Object(strings.collect::<Map<_, _>>())
}

/// What runs off the page, what lies in a box that hides a part of it, and which texts lie over one another.
const WRONG: &str = "
    const shown = e => e.checkVisibility({ visibilityProperty: true }) && !e.closest('.vh, svg, .leaf, .paper') && getComputedStyle(e).clipPath === 'none';
    const short = e => `${e.outerHTML.slice(0, 140)} in ${e.parentElement?.className}`;
    const all = $$('.trede *').filter(shown);
    const wide = all.filter(e => e.getBoundingClientRect().right > innerWidth + 1 || e.getBoundingClientRect().left < -1);
    const hides = e => /hidden|clip/.test(getComputedStyle(e).overflow);
    const cut = all.filter(e => hides(e) && e.localName !== 'textarea' && (e.scrollWidth > e.clientWidth + 1 || e.scrollHeight > e.clientHeight + 1));
    // Of each text the box of its letters; none may lie over another's. What stays in sight lies over the rest by design.
    const stays = e => e.closest('.now, .foot-row');
    const texts = [], thin = [];
    const walk = document.createTreeWalker($('.trede'), NodeFilter.SHOW_TEXT);
    for (let node = walk.nextNode(); node; node = walk.nextNode()) {
        const e = node.parentElement;
        if (!node.data.trim() || !shown(e) || stays(e)) continue;
        const range = document.createRange();
        range.selectNodeContents(node);
        const boxes = [...range.getClientRects()];
        for (const box of boxes) texts.push([e, box, node.data]);
        // One letter a line is not read.
        if (boxes.length > 3 && node.data.trim().length / boxes.length < 4) thin.push(node.data.slice(0, 60));
        if (boxes.some(box => box.right > innerWidth + 1 || box.left < -1)) wide.push(e);
    }
    texts.sort(([, a], [, b]) => a.top - b.top);
    const over = [];
    for (let i = 0; i < texts.length; i++)
        for (let j = i + 1; j < texts.length && texts[j][1].top < texts[i][1].bottom; j++) {
            const [[e, a, one], [f, b, two]] = [texts[i], texts[j]];
            const across = Math.min(a.right, b.right) - Math.max(a.left, b.left);
            const down = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
            if (e !== f && across > 3 && down > Math.min(a.height, b.height) * 0.4) over.push(`${one.slice(0, 40)} / ${two.slice(0, 40)}`);
        }
    return [wide.slice(0, 4).map(short), cut.slice(0, 4).map(short), over.slice(0, 6), thin.slice(0, 6)];";

/// With all that can be unfolded unfolded, and with all of it folded.
async fn nothing_is_wrong(browser: &Browser, at: &str) -> Result<()> {
    for open in [true, false] {
        let fold =
            format!("for (const more of $$('details')) more.open = {open}; return sleep(60);");
        browser.run(&fold).await?;
        let [wide, cut, over, thin] =
            serde_json::from_value::<[Value; 4]>(browser.run(WRONG).await?)?;
        let at = format!("{at}, unfolded {open}");
        assert_eq!(wide, json!([]), "off the page: {at}");
        assert_eq!(cut, json!([]), "cut off: {at}");
        assert_eq!(over, json!([]), "over one another: {at}");
        assert_eq!(thin, json!([]), "a letter a line: {at}");
    }
    Ok(())
}

async fn looks(browser: &Browser, width: u32) -> Result<()> {
    let look = Look {
        width,
        height: 800,
        reduced_motion: true,
        ..Look::default()
    };
    browser.look(&look).await
}

#[tokio::test]
async fn with_a_hosts_strings_of_sixty_characters() -> Result<()> {
    let browser = Browser::start().await?;
    let long = long();
    for width in [320, 1280] {
        looks(&browser, width).await?;
        for screen in SCREENS {
            browser.show(screen).await?;
            nothing_is_wrong(&browser, &format!("{screen} at {width}")).await?;
            browser
                .run(&format!("host.strings = {long}; return sleep(200);"))
                .await?;
            let own = browser
                .run("return $('.trede').textContent.includes('veel langer zijn');")
                .await?;
            assert_eq!(own, true, "{screen} has the host's words");
            nothing_is_wrong(&browser, &format!("{screen} at {width}, long strings")).await?;
            browser
                .run("host.strings = null; return sleep(50);")
                .await?;
        }
    }
    Ok(())
}

/// Every letter twice as large, and nothing else (WCAG 1.4.4).
const TWICE: &str = "
    const sizes = $$('.trede, .trede *').map(e => [e, parseFloat(getComputedStyle(e).fontSize)]);
    for (const [e, size] of sizes) e.style.fontSize = `${size * 2}px`;
    return sleep(100);";

#[tokio::test]
async fn with_text_of_200_percent() -> Result<()> {
    let browser = Browser::start().await?;
    for width in [640, 1280] {
        looks(&browser, width).await?;
        for screen in SCREENS {
            browser.show(screen).await?;
            browser.run(TWICE).await?;
            nothing_is_wrong(&browser, &format!("{screen} at {width}, text of 200 %")).await?;
        }
    }
    Ok(())
}
