//! The end of a meeting: the report for the toetsgroep, filled in, to print or to keep.

use training::Set;
use yew::{Callback, Html, UseReducerHandle, html};

use super::held::Held;
use crate::outward::Outward;
use crate::paper;
use crate::props::Props;
use crate::seen::Seen;

pub(crate) fn screen(
    all: &Props,
    set: &Set,
    seen: &[(String, Seen)],
    held: &UseReducerHandle<Held>,
) -> Html {
    let (texts, meeting) = (all.texts, &held.0);
    let header = &all.data.agreements.header;
    let date = all.data.date.to_string();
    let about = texts.fill(
        "report.about",
        &[
            &header.region_name,
            &header.version,
            &all.data.date.in_dutch(),
            &meeting.people.to_string(),
        ],
    );
    let ask = |outward: Outward| {
        let hears = all.hears.clone();
        Callback::from(move |_: yew::MouseEvent| hears.emit(outward.clone()))
    };
    let page = Outward::File {
        name: format!("trede-verslag-{}-{date}.html", set.id),
        kind: "text/html",
        content: paper::page(texts, set, &about, seen, meeting).into_bytes(),
    };
    let table = Outward::File {
        name: format!("trede-stemmen-{}-{date}.csv", set.id),
        kind: "text/csv",
        content: paper::spreadsheet(texts, seen, meeting).into_bytes(),
    };
    let rows: Vec<_> = paper::discussed(seen, meeting).collect();
    let none = rows
        .is_empty()
        .then(|| html! { <p class="notice">{ texts.get("report.none") }</p> });
    let rows = rows.into_iter().map(|(id, seen, votes)| {
        let agreed = if votes.agreed.trim().is_empty() { texts.get("report.nothing") } else { &votes.agreed };
        html! {
            <section class="card minute" key={id.to_owned()}>
                <p lang="nl">{ seen.opening.clone() }</p>
                <dl>
                    <dt>{ texts.get("told.advice") }</dt><dd lang="nl">{ seen.whole() }</dd>
                    <dt>{ texts.get("report.variation") }</dt><dd>{ variation(seen, &votes.first, &votes.second) }</dd>
                    <dt></dt><dd>{ paper::tally(texts, seen, votes) }</dd>
                    <dt>{ texts.get("report.agreed") }</dt><dd>{ agreed.to_owned() }</dd>
                </dl>
            </section>
        }
    });
    let lines = (1..=meeting.people).map(|place| html! { <li key={place}></li> });
    html! {
        <main class="page report">
            <h1>{ texts.fill("report.title", &[&set.name]) }</h1>
            <p class="lead">{ about }</p>
            <p class="doors screen-only">
                <button type="button" class="do" onclick={ask(Outward::Print)}>{ texts.get("report.print") }</button>
                <button type="button" class="may" onclick={ask(page)}>{ texts.get("report.html") }</button>
                <button type="button" class="may" onclick={ask(table)}>{ texts.get("report.csv") }</button>
            </p>
            { for none }
            { for rows }
            <h2>{ texts.get("report.sign") }</h2>
            <ol class="sign">{ for lines }</ol>
        </main>
    }
}

/// Each choice that somebody made: first, then after the talk.
fn variation(seen: &Seen, first: &[u16], second: &[u16]) -> String {
    let of = |counts: &[u16], place: usize| counts.get(place).copied().unwrap_or(0);
    let made = seen.choices.iter().enumerate().filter_map(|(place, name)| {
        let (before, after) = (of(first, place), of(second, place));
        (before + after > 0).then(|| format!("{name} {before} → {after}"))
    });
    made.collect::<Vec<_>>().join("; ")
}
