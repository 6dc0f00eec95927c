//! What is seen: at 320 px, in the dark, by keyboard, by somebody who sees little.

use anyhow::Result;
use browser_tests::{Browser, Look, SCREENS};
use serde_json::{Value, json};

/// What runs off the page sideways, which texts are cut off, and what is smaller to press than the
/// 24 by 24 CSS pixels of WCAG 2.2.
const WRONG: &str = "
    const short = e => e.outerHTML.slice(0, 150);
    const wide = document.scrollingElement.scrollWidth > innerWidth
        ? $$('*').filter(e => e.getBoundingClientRect().right > innerWidth + 0.5) : [];
    const cut = $$('.tread b, .key span, legend, .say, .now, .alarms label span').filter(e =>
        e.scrollWidth > e.clientWidth + 1 && getComputedStyle(e).overflowX !== 'visible');
    const small = $$('button, input, summary, a, [role=option]').filter(e => {
        const box = (e.labels?.[0] ?? e).getBoundingClientRect();
        return box.width && (box.width < 24 || box.height < 24);
    });
    return [wide, cut, small].map(found => found.slice(0, 5).map(short));";

#[tokio::test]
async fn at_320_pixels_and_at_400_percent_nothing_is_cut_off_or_too_small_to_press() -> Result<()> {
    let browser = Browser::start().await?;
    let looks = [(320, 640, 1.0), (320, 200, 4.0), (1280, 800, 1.0)];
    for (width, height, scale) in looks {
        browser
            .look(&Look {
                width,
                height,
                scale,
                ..Look::default()
            })
            .await?;
        for screen in SCREENS {
            browser.show(screen).await?;
            let [wide, cut, small] =
                serde_json::from_value::<[Value; 3]>(browser.run(WRONG).await?)?;
            let at = format!("{screen} at {width} pixels, {scale} times");
            assert_eq!(wide, json!([]), "wider than the page: {at}");
            assert_eq!(cut, json!([]), "cut off: {at}");
            assert_eq!(small, json!([]), "smaller than 24 pixels: {at}");
        }
    }
    Ok(())
}

/// A reader who needs more room sets it so (WCAG 1.4.12).
const SPACED: &str = "
    const wide = new CSSStyleSheet();
    wide.replaceSync('* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important } p { margin-block-end: 2em !important }');
    root.adoptedStyleSheets.push(wide);
    return null;";

/// What lies in a box that hides what doesn't fit in it.
const CUT: &str = "
    const hides = e => ['hidden', 'clip'].includes(getComputedStyle(e).overflowX) || ['hidden', 'clip'].includes(getComputedStyle(e).overflowY);
    const cut = $$('*').filter(e => e.getClientRects().length && !e.closest('.vh, svg') && getComputedStyle(e).clipPath === 'none'
        && hides(e) && (e.scrollWidth > e.clientWidth + 1 || e.scrollHeight > e.clientHeight + 1));
    // Names on the stair that lie over one another.
    const boxes = $$('.stair .tread b, .beside').filter(e => getComputedStyle(e).visibility !== 'hidden').map(e => {
        const all = document.createRange(); all.selectNodeContents(e);
        return [e, all.getBoundingClientRect()];
    });
    const over = boxes.filter(([, a], at) => boxes.slice(at + 1).some(([, b]) =>
        Math.min(a.right, b.right) - Math.max(a.left, b.left) > 2 && Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 4));
    return [...cut, ...over.map(([e]) => e)].slice(0, 5).map(e => e.outerHTML.slice(0, 200));";

#[tokio::test]
async fn with_wider_spacing_nothing_is_cut_off() -> Result<()> {
    let browser = Browser::start().await?;
    for width in [320, 1280] {
        browser
            .look(&Look {
                width,
                height: 800,
                ..Look::default()
            })
            .await?;
        for screen in ["consult", "decided", "alarm", "contradictory", "letter"] {
            browser.show(screen).await?;
            for (how, script) in [("as it is", "return null;"), ("spaced", SPACED)] {
                browser.run(script).await?;
                let at = format!("{screen} at {width}, {how}");
                let [wide, cut, _] =
                    serde_json::from_value::<[Value; 3]>(browser.run(WRONG).await?)?;
                assert_eq!(wide, json!([]), "wider than the page: {at}");
                assert_eq!(cut, json!([]), "cut off: {at}");
                assert_eq!(browser.run(CUT).await?, json!([]), "cut off: {at}");
            }
        }
    }
    Ok(())
}

/// A letter goes to paper alone: nothing of what the GP has beside it.
#[tokio::test]
async fn on_paper_a_letter_stands_alone() -> Result<()> {
    let browser = Browser::start().await?;
    browser.show("letter").await?;
    let print = Look {
        print: true,
        ..Look::default()
    };
    browser.look(&print).await?;
    let shown = "return ['.paper', '.foot b', '.fill', '.on-paper', '.subject', '.stair-box', '.rows', '.top', '.acts']
        .filter(part => $$(part).some(e => e.getClientRects().length));";
    assert_eq!(browser.run(shown).await?, json!([".paper", ".foot b"]));
    Ok(())
}

/// An answer is seen to be given, and moves nothing: the browser paints it without laying out the
/// page once more. Only where it stands is looked at: nothing follows from it here.
#[tokio::test]
async fn an_answer_looks_given_and_moves_nothing() -> Result<()> {
    let browser = Browser::start().await?;
    browser.open_topic("hoge-bloeddruk").await?;
    browser.click(".gone .link").await?;
    browser.settled().await?;
    let moved = "
        const boxes = () => $$('.key, .key *, .alarms *').map(e => {
            const { x, y, width, height } = e.getBoundingClientRect();
            return [x, y, width, height].join();
        }).join('\\n');
        const looks = e => getComputedStyle(e.labels[0]).backgroundColor
            + getComputedStyle(e.type === 'radio' ? e.labels[0] : e, e.type === 'radio' ? '::after' : '::before').visibility;
        return $$('input').map(input => {
            const [before, plain] = [boxes(), looks(input)];
            input.checked = true;
            const wrong = boxes() !== before ? 'moved' : looks(input) === plain ? 'unseen' : '';
            input.checked = false;
            return wrong && `${wrong}: ${input.labels[0].textContent}`;
        }).filter(Boolean);";
    assert_eq!(browser.run(moved).await?, json!([]));
    assert!(browser.run("return $$('input').length;").await?.as_u64() > Some(8));
    Ok(())
}

/// While questions are answered on a narrow screen, the advice stays in sight below them.
#[tokio::test]
async fn on_a_narrow_screen_the_advice_stays_in_sight() -> Result<()> {
    let browser = Browser::start().await?;
    browser
        .look(&Look {
            width: 320,
            height: 640,
            ..Look::default()
        })
        .await?;
    browser.open_topic("hoge-bloeddruk").await?;
    for key in "303123".chars() {
        browser.press_each(&key.to_string()).await?;
        let bar = browser
            .run(
                "const box = $('.now').getBoundingClientRect();
                return { text: $('.now').textContent, seen: box.height > 20 && box.bottom <= innerHeight + 1 && box.top > 0 };",
            )
            .await?;
        assert_eq!(bar["seen"], true, "{bar}");
        assert_ne!(bar["text"], "");
    }
    browser.press_each("j").await?;
    browser.advised("pluspunt").await
}

/// Tab goes through everything that can be pressed; each time something is drawn around it, and
/// the bar with the advice does not lie on top.
#[tokio::test]
async fn the_focus_is_always_seen() -> Result<()> {
    let browser = Browser::start().await?;
    for width in [320, 1280] {
        browser
            .look(&Look {
                width,
                height: 640,
                ..Look::default()
            })
            .await?;
        for screen in ["start", "consult", "decided", "alarm"] {
            browser.show(screen).await?;
            browser
                .run("root.activeElement?.blur(); scrollTo(0, 0);")
                .await?;
            let mut places = 0;
            for _ in 0..200 {
                browser.press("Tab").await?;
                let seen = browser
                    .run(
                        "const e = root.activeElement;
                        if (!e) return null;
                        const drawn = [e, e.closest('label')].filter(Boolean).some(one => {
                            const style = getComputedStyle(one);
                            return style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2;
                        });
                        const box = e.getBoundingClientRect();
                        const bar = $('.now');
                        const top = bar && !bar.contains(e) && getComputedStyle(bar).display !== 'none'
                            ? bar.getBoundingClientRect().top : innerHeight;
                        const clear = box.top < top - 4 && box.bottom > 0 && box.top < innerHeight;
                        return drawn && clear ? true : [e.outerHTML.slice(0, 150), drawn, box.top, top];",
                    )
                    .await?;
                if seen == Value::Null {
                    break;
                }
                places += 1;
                assert_eq!(seen, true, "{screen} at {width}");
            }
            // The start screen has a stop a topic.
            assert!((4..200).contains(&places), "{screen}: {places} stops");
        }
    }
    Ok(())
}

/// Colours are not the only sign: forced to the system's, the advice still differs.
#[tokio::test]
async fn in_forced_colours_the_advice_and_the_answers_stand_out() -> Result<()> {
    let browser = Browser::start().await?;
    browser
        .look(&Look {
            forced_colors: true,
            ..Look::default()
        })
        .await?;
    browser.show("decided").await?;
    let differs = browser
        .run(
            "const look = e => { const s = getComputedStyle(e); return [s.backgroundColor, s.borderTopWidth].join(); };
            const advice = $('[aria-current=step]');
            const other = $('.stair li:not([aria-current])');
            const [chosen, not] = [$('.key:has(input:checked)'), $('fieldset .key:not(:has(input:checked))')];
            return [look(advice) !== look(other), look(chosen) !== look(not),
                advice.textContent.includes('advies')];",
        )
        .await?;
    assert_eq!(differs, json!([true, true, true]));
    Ok(())
}

/// axe-core finds nothing against WCAG 2.2 A and AA, nor against its own advice, in light and dark.
#[tokio::test]
async fn axe_finds_nothing() -> Result<()> {
    let axe = xtask::axe::source()?;
    let browser = Browser::start().await?;
    let mut found = Vec::new();
    for dark in [false, true] {
        browser
            .look(&Look {
                dark,
                reduced_motion: true,
                ..Look::default()
            })
            .await?;
        for screen in SCREENS {
            browser.show(screen).await?;
            for violation in browser.axe(&axe).await? {
                found.push(format!("{screen}, dark {dark}: {violation:#}"));
            }
        }
    }
    assert!(found.is_empty(), "{}", found.join("\n"));
    Ok(())
}
