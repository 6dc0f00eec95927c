//! What is pressed beside the letter: what the specialist needs and nobody answered, and which red flags
//! were examined.

use anyhow::Result;
use browser_tests::Browser;

/// Three drugs, taken faithfully, no red flag: Pluspunt, and nobody asks for another cause any more.
const PLUSPUNT: &str = "303123j";
const GAP: &str = "aanwijzing voor een secundaire oorzaak: … (nog in te vullen)";

async fn with_letter() -> Result<Browser> {
    let browser = Browser::start().await?;
    browser.open_topic("hoge-bloeddruk").await?;
    browser.press_each(PLUSPUNT).await?;
    browser.advised("pluspunt").await?;
    browser.click_named("Naar de brief").await?;
    browser
        .wait_until("root.activeElement?.id === 'letter'")
        .await?;
    Ok(browser)
}

async fn letter(browser: &Browser) -> Result<String> {
    let letter = browser.run("return $('#letter').value;").await?;
    Ok(letter.as_str().unwrap_or_default().to_owned())
}

#[tokio::test]
async fn what_the_specialist_needs_is_filled_in_by_one_key_and_holds_nothing_up() -> Result<()> {
    let browser = with_letter().await?;
    assert!(letter(&browser).await?.contains(GAP));
    // What the GP wrote stays.
    browser
        .run(
            "const field = $('#letter'); field.value = field.value.replace('Vangnet: …', 'Vangnet: ik bel morgen');
            field.dispatchEvent(new Event('input', { bubbles: true })); return null;",
        )
        .await?;
    browser
        .run("$('[data-open=oorzaak] button:nth-of-type(2)').focus(); return null;")
        .await?;
    browser.press("Enter").await?;
    browser.wait_until("!$('[data-open=oorzaak]')").await?;
    let filled = letter(&browser).await?;
    assert!(
        filled.contains("; geen aanwijzing voor een secundaire oorzaak. …"),
        "{filled}"
    );
    assert!(
        filled.contains("Vangnet: ik bel morgen") && !filled.contains(GAP),
        "{filled}"
    );
    browser.advised("pluspunt").await?;
    let focused = browser.focused().await?;
    assert!(
        focused.starts_with("textarea#letter"),
        "the focus is lost with the chip: {focused}"
    );
    let outdated = browser.run("return !!$('.letter .warn');").await?;
    assert_eq!(outdated, false, "the letter is of these answers");
    browser.is_clean().await
}

#[tokio::test]
async fn only_what_was_pointed_out_is_said_to_be_examined() -> Result<()> {
    let browser = with_letter().await?;
    let flags = "Alarmsignalen: niet gemeld: ";
    assert!(letter(&browser).await?.contains(flags));
    assert!(!letter(&browser).await?.contains("onderzocht"));
    let row = "[data-examined=hypertensief-spoedgeval]";
    assert_eq!(
        browser.run("return $$('[data-examined]').length;").await?,
        1,
        "only what takes an examination can be pointed out"
    );
    browser.click(row).await?;
    browser
        .wait_until("$('#letter').value.includes('onderzocht, niet gevonden: hypertensief spoedgeval. Niet gemeld: ')")
        .await?;
    browser.click(row).await?;
    browser
        .wait_until("!$('#letter').value.includes('onderzocht')")
        .await?;
    assert!(letter(&browser).await?.contains(flags));
    browser.is_clean().await
}
