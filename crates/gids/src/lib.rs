//! The guide: everything that can be read without entering a patient, as static pages. They need no
//! script and no network, print well, and say of every text what it rests on.

mod about;
mod aims;
mod beside;
mod changes;
mod facts;
mod filters;
mod formats;
mod forms;
mod frame;
mod home;
mod knobs;
mod known;
mod ladders;
mod page;
mod patients;
mod report;
mod sources;
mod topic;
mod topics;
mod words;

use page::Cx;
pub use page::{Page, SHEET_NAME};
use rulebook::Region;
use rulecheck::Diff;

/// The style sheet of all pages, the rules of the filters included.
pub fn sheet() -> String {
    [
        regelboek::PAPER,
        include_str!("gids.css"),
        &filters::rules(),
    ]
    .concat()
}

/// All pages; none where there is no region. `since` says of regions what changed since an earlier version.
pub fn guide(regions: &[&Region], since: &[Diff]) -> Vec<Page> {
    let Some(first) = regions.first() else {
        return Vec::new();
    };
    let cx = Cx {
        regions,
        guide: &first.guide,
        book: &first.agreements.header.region,
    };
    let mut pages = vec![home::page(cx), about::page(cx), knobs::page(cx)];
    pages.extend([forms::page(cx), patients::page(cx), known::page(cx)]);
    pages.extend(formats::pages(cx));
    for (at, region) in regions.iter().enumerate() {
        pages.push(ladders::page(cx, region));
        let id = &region.agreements.header.region;
        let diff = since.iter().find(|diff| diff.after.region == *id);
        pages.push(topics::page(region, diff));
        pages.extend(
            diff.into_iter()
                .flat_map(|diff| changes::pages(region, diff)),
        );
        pages.extend(words::pages(region));
        let own = region.topics.iter();
        pages.extend(own.map(|one| topic::page(region, one, diff)));
        let others = regions.iter().skip(at + 1);
        pages.extend(others.map(|other| beside::page([*region, *other])));
    }
    pages
}
