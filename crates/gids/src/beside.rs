//! Two regions side by side, and where they differ.

use ladder::model::{Ladder, Step};
use maud::{Markup, html};
use rulebook::Region;

use crate::facts::{self, Fact};
use crate::frame;
use crate::page::Page;

type Pair<'a> = [&'a Region; 2];

/// Where the page of these two stands.
pub(crate) fn path(pair: Pair<'_>) -> String {
    let [one, other] = pair.map(|region| region.agreements.header.region.as_str());
    format!("naast/{one}--{other}.html")
}

pub(crate) fn page(pair: Pair<'_>) -> Page {
    let headers = pair.map(|region| &region.agreements.header);
    let names = headers.map(|header| header.region_name.as_str());
    let [one, other] = names;
    let steps = union(pair);
    let body = html! {
        h1 { (one) " naast " (other) }
        p { "Elke trede staat er één keer. Waar de regio's verschillen staat " b.differs { "verschilt" } "; waar zij hetzelfde zeggen staat het feit één keer." }
        p.only-differs { label { input #verschil type="checkbox"; " Alleen wat verschilt" } }
        h2 { "De trappen" }
        (ladders(pair, names))
        h2 #treden { "De treden" }
        @for [mine, theirs] in &steps { (step([*mine, *theirs], names)) }
    };
    let mark = regelboek::used_for_all(headers);
    frame::page(&path(pair), &format!("{one} naast {other}"), &mark, &body)
}

fn steps(region: &Region) -> impl Iterator<Item = &Step> {
    let ladders = region.agreements.ladders.iter();
    ladders.flat_map(|ladder| &ladder.steps)
}

/// The steps of both, each once, as far as each region has it.
fn union(pair: Pair<'_>) -> Vec<[Option<&Step>; 2]> {
    let mut seen: Vec<&str> = Vec::new();
    for step in pair.into_iter().flat_map(steps) {
        if !seen.contains(&step.id.as_str()) {
            seen.push(&step.id);
        }
    }
    let find = |id: &str| pair.map(|region| steps(region).find(|step| step.id == id));
    seen.into_iter().map(find).collect()
}

fn ladders(pair: Pair<'_>, names: [&str; 2]) -> Markup {
    let [mine, theirs] = pair.map(|region| &region.agreements.ladders);
    let find = |all: &[Ladder], id: &str| -> Vec<String> {
        let found = all.iter().find(|ladder| ladder.id == id);
        let steps = found.into_iter().flat_map(|ladder| &ladder.steps);
        steps.map(|step| step.name.clone()).collect()
    };
    let extra = theirs
        .iter()
        .filter(|ladder| !mine.iter().any(|known| known.id == ladder.id));
    let all: Vec<_> = mine.iter().chain(extra).collect();
    html! {
        (head("Welke treden op welke trap", "trappen", names, &html! {
            @for ladder in all {
                @let [one, other] = [find(mine, &ladder.id), find(theirs, &ladder.id)];
                (row(&ladder.name, names, one != other, &list(&one), &list(&other)))
            }
        }))
    }
}

fn list(steps: &[String]) -> Markup {
    html! {
        @if steps.is_empty() { span.open { "heeft deze trap niet" } } @else { (steps.join(" → ")) }
    }
}

fn step(both: [Option<&Step>; 2], names: [&str; 2]) -> Markup {
    let Some(known) = both.into_iter().flatten().next() else {
        return html! {};
    };
    let id = format!("trede-{}", known.id);
    let [mine, theirs] = both.map(|step| step.map(facts::of));
    let (one, other) = match (mine, theirs) {
        (Some(mine), Some(theirs)) => (mine, theirs),
        (None, None) => return html! {},
        (Some(only), None) | (None, Some(only)) => {
            let [first, second] = names;
            let (has, lacks) = if both.first().is_some_and(Option::is_some) {
                (first, second)
            } else {
                (second, first)
            };
            return html! {
                section.pair.differ aria-labelledby=(id) {
                    h3 id=(id) { (known.name) " " b.differs { "alleen in " (has) } }
                    dl.facts {
                        @for fact in &only { div { dt { (fact.what) } dd { (facts::said(Some(fact))) } } }
                    }
                    p.quiet { "In " (lacks) " staat deze trede op geen trap." }
                }
            };
        }
    };
    let find = |all: &[Fact], what: &str| all.iter().find(|fact| fact.what == what).cloned();
    let mut kinds: Vec<_> = one.iter().map(|fact| fact.what).collect();
    for fact in &other {
        if !kinds.contains(&fact.what) {
            kinds.push(fact.what);
        }
    }
    html! {
        (head(&known.name, &id, names, &html! {
            @for what in kinds {
                @let [mine, theirs] = [find(&one, what), find(&other, what)];
                (row(what, names, mine != theirs, &facts::said(mine.as_ref()), &facts::said(theirs.as_ref())))
            }
        }))
    }
}

fn head(title: &str, id: &str, [one, other]: [&str; 2], rows: &Markup) -> Markup {
    html! {
        section.pair aria-labelledby=(id) {
            h3 id=(id) { (title) }
            table.stack.two role="table" aria-labelledby=(id) {
                thead role="rowgroup" {
                    tr role="row" {
                        th scope="col" role="columnheader" { "Wat" }
                        th scope="col" role="columnheader" { (one) }
                        th scope="col" role="columnheader" { (other) }
                    }
                }
                tbody role="rowgroup" { (rows) }
            }
        }
    }
}

fn row(what: &str, names: [&str; 2], differs: bool, one: &Markup, other: &Markup) -> Markup {
    let [first, second] = names;
    html! {
        @if differs {
            tr.differ role="row" {
                th scope="row" role="rowheader" { (what) " " b.differs { "verschilt" } }
                td role="cell" data-what=(first) { (one) }
                td role="cell" data-what=(second) { (other) }
            }
        } @else {
            tr.same role="row" {
                th scope="row" role="rowheader" { (what) }
                td role="cell" colspan="2" data-what="Beide" { (one) }
            }
        }
    }
}
