//! The ladder of a region side by side: every step's facts in one table.

use ladder::model::{AttributeKind, Ladder};
use maud::{Markup, html};
use regelboek::of_fact;
use rulebook::Region;

use crate::facts::{self, Fact};
use crate::page::{Cx, Page};
use crate::{beside, frame};

pub(crate) fn page(cx: Cx<'_>, region: &Region) -> Page {
    let header = &region.agreements.header;
    let day =
        |day: Option<ladder::date::Date>| day.map(ladder::date::Date::in_dutch).unwrap_or_default();
    let body = html! {
        h1 { "De trap van " (header.region_name) }
        p.quiet {
            "Versie " (header.version) ", " (header.status.words()) ". Geldig van " (day(header.valid.from))
            " tot en met " (day(header.valid.until)) ". Eigenaar: " (header.owner) "."
        }
        ul.plain {
            li { a href="onderwerpen.html" { "Onderwerpen: per klacht voor wie, en waarom" } }
            li { a href={ "../../boek/" (header.region) "/index.html" } { "Het regelboek, om te tekenen" } }
            li { "Het regionale formularium: " (formulary_at(region)) }
            @for other in cx.regions.iter().filter(|other| other.folder != region.folder) {
                li {
                    a href={ "../" (beside::path(ordered(cx, region, other))) } {
                        "Naast " (other.agreements.header.region_name)
                    }
                }
            }
        }
        p { "Lichtste trede eerst; achter elk feit hoe zeker het is. Wat een trede per specialisme anders doet, staat bij het onderwerp." }
        @for ladder in &region.agreements.ladders { (table(ladder)) }
    };
    let title = format!("De trap van {}", header.region_name);
    let path = format!("{}/index.html", header.region);
    frame::page(&path, &title, &regelboek::used_for(header), &body)
}

/// Where the region's formulary is, or that nobody said so yet.
pub(crate) fn formulary_at(region: &Region) -> Markup {
    html! {
        @match &region.formulary {
            // Another site: it isn't told from which page somebody comes.
            Some(address) => a href=(address) rel="noreferrer" { (address) },
            None => span.open { "door de regio in te vullen" },
        }
    }
}

/// Both in the order in which their page was made.
fn ordered<'a>(cx: Cx<'_>, one: &'a Region, other: &'a Region) -> [&'a Region; 2] {
    let place = |region: &Region| {
        let mut all = cx.regions.iter();
        all.position(|known| known.folder == region.folder)
    };
    if place(one) < place(other) {
        [one, other]
    } else {
        [other, one]
    }
}

fn table(ladder: &Ladder) -> Markup {
    let steps: Vec<_> = ladder
        .steps
        .iter()
        .map(|step| (step, facts::of(step)))
        .collect();
    let mut kinds: Vec<&str> = Vec::new();
    for fact in steps.iter().flat_map(|(_, facts)| facts) {
        if !kinds.contains(&fact.what) {
            kinds.push(fact.what);
        }
    }
    let order = |what: &&str| {
        let mut all = AttributeKind::WORDS.iter();
        all.position(|(_, kind)| of_fact(*kind) == *what)
    };
    kinds.sort_by_key(order);
    let find = |facts: &[Fact], what: &str| facts.iter().find(|fact| fact.what == what).cloned();
    html! {
        section aria-labelledby={ "trap-" (ladder.id) } {
            h2 id={ "trap-" (ladder.id) } { (ladder.name) }
            div.wide role="group" aria-labelledby={ "trap-" (ladder.id) } tabindex="0" {
                table.stack.steps role="table" aria-labelledby={ "trap-" (ladder.id) } {
                    thead role="rowgroup" {
                        tr role="row" {
                            th scope="col" role="columnheader" { "Trede" }
                            @for what in &kinds { th scope="col" role="columnheader" { (what) } }
                        }
                    }
                    tbody role="rowgroup" {
                        @for (step, facts) in &steps {
                            tr role="row" {
                                th scope="row" role="rowheader" { (step.name) }
                                @for what in &kinds {
                                    td role="cell" data-what=(what) {
                                        (facts::said(find(facts, what).as_ref()))
                                    }
                                }
                            }
                        }
                    }
                }
            }
        }
    }
}
