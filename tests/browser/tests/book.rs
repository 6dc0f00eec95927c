//! The rule book on paper.

use std::fs;
use std::path::PathBuf;

use anyhow::{Context, Result};
use browser_tests::Browser;

/// Sides of two sheets.
const SIDES: usize = 4;

/// The longest topics of all regions, by their pages.
fn longest(most: usize) -> Result<Vec<String>> {
    let site = xtask::paths::site()?;
    let mut all = Vec::<(u64, String)>::new();
    for region in fs::read_dir(site.join("boek"))? {
        let folder: PathBuf = region?.path().join("onderwerpen");
        for page in folder
            .is_dir()
            .then(|| fs::read_dir(&folder))
            .into_iter()
            .flatten()
            .flatten()
        {
            let page = page?;
            let path = page.path();
            let from_site = path.strip_prefix(&site)?.to_str().context("a path")?;
            if xtask::paths::is(&path, "html") {
                all.push((page.metadata()?.len(), format!("/{from_site}")));
            }
        }
    }
    all.sort();
    Ok(all
        .into_iter()
        .rev()
        .take(most)
        .map(|(_, page)| page)
        .collect())
}

#[tokio::test]
async fn what_is_signed_of_a_topic_prints_on_two_sheets_and_its_annexes_when_asked() -> Result<()> {
    let browser = Browser::start().await?;
    let pages = longest(6)?;
    assert_eq!(pages.len(), 6);
    let mut long = Vec::new();
    for page in &pages {
        browser.open(page).await?;
        browser
            .wait_until("document.querySelector('.signed')")
            .await?;
        let sides = browser.sides_on_paper().await?;
        if sides > SIDES {
            long.push(format!("{page}: {sides}"));
        }
    }
    assert!(long.is_empty(), "{long:#?}");
    let page = pages.first().context("a page")?;
    browser.open(&format!("{page}#bijlage")).await?;
    browser
        .wait_until("document.querySelector('.annex:target')")
        .await?;
    assert!(browser.sides_on_paper().await? > SIDES);
    Ok(())
}
