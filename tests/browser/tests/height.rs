//! A GP in a consultation doesn't scroll: how high the page is at the advice, and where the way on is, over the
//! examples of every region.

use std::collections::BTreeMap;

use anyhow::{Context, Result, ensure};
use browser_tests::{Browser, Height, WIDTHS, percentile};

/// In screens of 800 pixels: the median, and the highest, at each width.
const BOUNDS: [(f64, f64); 2] = [(1.3, 2.0), (2.5, 4.0)];

/// One in so many: all of them take some minutes (`EVERY=1`).
const EVERY: usize = 8;

#[tokio::test]
async fn the_advice_fits_in_the_screen_and_the_way_on_is_in_the_first() -> Result<()> {
    let every = std::env::var("EVERY")
        .ok()
        .and_then(|every| every.parse().ok());
    let every = every.unwrap_or(EVERY);
    let reading = rulebook::read(&xtask::paths::root()?.join("regels"));
    let browser = Browser::start().await?;
    let mut all: Vec<Height> = Vec::new();
    for region in &reading.regions {
        let id = &region.agreements.header.region;
        let found = browser.heights(&reading, id, every).await?;
        println!("{id}: {} examples", found.len());
        all.extend(found);
    }
    ensure!(all.len() * every > 3000, "{} examples", all.len());
    let mut statuses: BTreeMap<&str, usize> = BTreeMap::new();
    for one in &all {
        *statuses.entry(&one.status).or_default() += 1;
    }
    println!("{statuses:?}");
    let mut wrong = Vec::new();
    for (at, (width, (middle, highest))) in WIDTHS.iter().zip(BOUNDS).enumerate() {
        let screens = |one: &Height| one.screens.get(at).copied().unwrap_or(f64::NAN);
        let mut sorted: Vec<_> = all.iter().map(screens).collect();
        sorted.sort_by(f64::total_cmp);
        let tallest = all
            .iter()
            .max_by(|one, other| screens(one).total_cmp(&screens(other)));
        let tallest = tallest.context("no example")?;
        let of = |hundredths| percentile(&sorted, hundredths);
        println!(
            "{width} px, in screens: least {:.2}, 10 % {:.2}, median {:.2}, 90 % {:.2}, 99 % {:.2}, most {:.2} ({})",
            of(0),
            of(10),
            of(50),
            of(90),
            of(99),
            of(100),
            tallest.name
        );
        let lost = all
            .iter()
            .filter(|one| one.way.get(at) == Some(&Some(false)));
        let lost: Vec<_> = lost.map(|one| one.name.as_str()).collect();
        let ways = all
            .iter()
            .filter(|one| matches!(one.way.get(at), Some(Some(_))))
            .count();
        println!(
            "{width} px: the way on is in the first screen in {} of {ways}",
            ways - lost.len()
        );
        let wide: Vec<_> = all
            .iter()
            .filter(|one| one.wide.get(at) == Some(&true))
            .map(|one| &one.name)
            .collect();
        if of(50) > middle {
            wrong.push(format!("{width} px: median {:.2}", of(50)));
        }
        if of(100) > highest {
            let over = all
                .iter()
                .filter(|one| screens(one) > highest)
                .map(|one| format!("{:.2} {}", screens(one), one.name));
            wrong.push(format!(
                "{width} px over {highest}: {:?}",
                over.collect::<Vec<_>>()
            ));
        }
        if !lost.is_empty() {
            wrong.push(format!("{width} px: no way on in sight: {lost:?}"));
        }
        if !wide.is_empty() {
            wrong.push(format!("{width} px: wider than the page: {wide:?}"));
        }
        if ways * 10 < all.len() * 7 {
            wrong.push(format!("{width} px: a way on in {ways} only"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    browser.is_calm().await
}
