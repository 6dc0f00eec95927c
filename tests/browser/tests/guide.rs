//! The guide: its pages, the way from them to the consultation, and its links in the element.

use anyhow::Result;
use browser_tests::{Browser, Look};

/// One of each kind of page.
const PAGES: [&str; 6] = [
    "index.html",
    "vormen.html",
    "naast/oostelijk-zuid-limburg--westelijke-mijnstreek.html",
    "oostelijk-zuid-limburg/index.html",
    "oostelijk-zuid-limburg/woorden/h.html",
    "oostelijk-zuid-limburg/onderwerpen/hoge-bloeddruk.html",
];

#[tokio::test]
async fn axe_finds_nothing_on_its_pages_and_none_runs_off_a_narrow_screen() -> Result<()> {
    let axe = xtask::axe::source()?;
    let browser = Browser::start().await?;
    let mut found = Vec::new();
    for dark in [false, true] {
        browser
            .look(&Look {
                width: 320,
                dark,
                ..Look::default()
            })
            .await?;
        for page in PAGES {
            browser.open(&format!("/gids/{page}")).await?;
            browser.wait_until("document.querySelector('h1')").await?;
            for violation in browser.axe(&axe).await? {
                found.push(format!("{page}, dark {dark}: {violation:#}"));
            }
            let wide = "return document.scrollingElement.scrollWidth > innerWidth;";
            if browser.run(wide).await? == true {
                found.push(format!("{page} is wider than the screen"));
            }
        }
    }
    assert!(found.is_empty(), "{}", found.join("\n"));
    Ok(())
}

#[tokio::test]
async fn probeer_het_opens_the_consultation_on_the_topic_and_is_read_once() -> Result<()> {
    let browser = Browser::start().await?;
    browser
        .open("/gids/westelijke-mijnstreek/onderwerpen/hoge-bloeddruk.html")
        .await?;
    let link = browser
        .run("return document.querySelector('.attempt').href;")
        .await?;
    browser.open(link.as_str().unwrap_or_default()).await?;
    browser.ready().await?;
    browser
        .wait_until("$('.trede').textContent.includes('bloeddruk')")
        .await?;
    let heard = browser
        .run("return [host.region, host.topic, location.hash];")
        .await?;
    assert_eq!(
        heard,
        serde_json::json!(["westelijke-mijnstreek", "hoge-bloeddruk", ""])
    );
    browser.is_calm().await
}

#[tokio::test]
async fn the_mode_guide_links_to_its_pages_and_goes_back_to_a_consultation() -> Result<()> {
    let browser = Browser::start().await?;
    browser.open("/").await?;
    browser.ready().await?;
    browser
        .run("host.mode = 'guide'; host.topic = 'hoge-bloeddruk';")
        .await?;
    browser.wait_until("$$('.guide a').length === 7").await?;
    let links = "return $$('.guide a').map(a => a.href);";
    let links: Vec<String> = serde_json::from_value(browser.run(links).await?)?;
    for link in &links {
        let fetched = format!("return fetch({link:?}).then(r => r.ok);");
        assert!(browser.run(&fetched).await? == true, "{link}");
        let places = ["/gids/", "/spiegel/"].map(|place| browser.url(place));
        assert!(places.iter().any(|place| link.starts_with(place)), "{link}");
    }
    assert!(links.concat().contains("/onderwerpen/hoge-bloeddruk.html"));
    let axe = browser.axe(&xtask::axe::source()?).await?;
    assert!(axe.is_empty(), "{axe:#?}");
    // Another patient: the topic is gone, and the host hears it.
    browser
        .run("window.again = 0; host.addEventListener('trede-reset', () => window.again++); host.reset();")
        .await?;
    browser.wait_until("$$('.guide a').length === 6").await?;
    assert!(browser.run("return window.again;").await? == 1);
    browser
        .run("host.api(1).focus(); if (!root.activeElement?.matches('.guide a')) throw Error('no focus');")
        .await?;
    // No address is made of what is no name.
    browser.run("host.topic = '../../x';").await?;
    browser
        .run("if ($$('.guide a').length !== 6) throw Error('a link of a topic that is none');")
        .await?;
    browser.run("host.reset(); host.mode = 'consult';").await?;
    browser.wait_until("$('.trede') && !$('.guide')").await?;
    browser.is_calm().await
}

#[tokio::test]
async fn the_mode_mirror_links_to_the_mirror_and_fetches_nothing_of_it() -> Result<()> {
    let browser = Browser::start().await?;
    browser.open("/").await?;
    browser.wait_for_event("trede-loaded").await?;
    browser.forget_requests();
    browser.run("host.mode = 'mirror';").await?;
    browser.wait_until("$$('.guide a').length === 2").await?;
    assert_eq!(browser.requests(), []);
    let axe = browser.axe(&xtask::axe::source()?).await?;
    assert!(axe.is_empty(), "{axe:#?}");
    browser.run("host.lang = 'en';").await?;
    browser
        .wait_until("$('.guide h1').textContent === 'Mirror'")
        .await?;
    let link = browser.run("return $$('.guide a')[1].href;").await?;
    // What is asked for goes to the page, and comes back as a consultation.
    browser
        .run("host.lang = 'nl'; host.mode = 'consult';")
        .await?;
    browser.wait_until("$('.trede') && !$('.guide')").await?;
    browser.open(link.as_str().unwrap_or_default()).await?;
    browser.wait_until("$('#eigen button')").await?;
    browser.is_calm().await
}
