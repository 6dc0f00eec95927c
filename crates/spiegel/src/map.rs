//! Which column holds what: guessed by name, and confirmed by whoever knows the file.

use mirror::{COLUMNS, Column, Fault, grouped};
use yew::{Callback, Html, Properties, component, html};

use crate::bits::{Heading, button, choice};
use crate::file::{Source, Words};

/// Props of [`Map`].
#[derive(Debug, Clone, PartialEq, Properties)]
pub(crate) struct MapProps {
    pub(crate) words: Words,
    pub(crate) source: Source,
    pub(crate) places: [Option<usize>; 6],
    pub(crate) fault: Option<Fault>,
    pub(crate) change: Callback<[Option<usize>; 6]>,
    pub(crate) begin: Callback<[Option<usize>; 6]>,
    pub(crate) away: Callback<()>,
}

/// The columns, each with what stands in it.
#[component]
pub(crate) fn Map(props: &MapProps) -> Html {
    let (words, places) = (props.words, props.places);
    let head = &props.source.head;
    let named = |(place, name): (usize, &String)| match name.as_str() {
        "" => words.fill("map.nameless", &[&(place + 1)]),
        name => name.to_owned(),
    };
    let options: Vec<_> = head.names.iter().enumerate().map(named).collect();
    let rows = COLUMNS.iter().enumerate().map(|(at, (column, _))| {
        let change = props.change.reform(move |chosen| {
            let mut places = places;
            if let Some(place) = places.get_mut(at) {
                *place = chosen;
            }
            places
        });
        let place = places.get(at).copied().flatten();
        let seen = place.map(|place| {
            let cells = head.first.iter().filter_map(|row| row.get(place));
            let cells = cells.filter(|cell| !cell.is_empty()).cloned();
            cells.collect::<Vec<_>>().join(" · ")
        });
        let none = words.say(if *column == Column::Onward { "map.absent" } else { "map.choose" });
        html! {
            <li key={at}>
                { choice(column.key(), column.said(words.mirror), &options, place, Some(none), &change) }
                <p class="quiet">{ words.page.get(about(*column)) }</p>
                <p class="seen">{ seen.map(|seen| words.fill("map.seen", &[&seen])) }</p>
            </li>
        }
    });
    let fault = props.fault.as_ref();
    let fault = fault.map(
        |fault| html! { <p class="notice wrong" role="alert">{ fault.said(words.mirror) }</p> },
    );
    html! {
        <main class="page">
            <Heading text={words.say("map.title")} />
            <p class="lead">{ words.say("map.lead") }</p>
            { for fault }
            <ul class="columns">{ for rows }</ul>
            <p class="doors">
                { button("do", words.say("map.confirm"), props.begin.reform(move |_| places)) }
                { button("may", words.say("away"), props.away.reform(|_| ())) }
            </p>
        </main>
    }
}

/// What belongs in a column.
fn about(column: Column) -> &'static str {
    match column {
        Column::Practice => "map.practice",
        Column::Month => "map.month",
        Column::Specialty => "map.specialty",
        Column::Step => "map.step",
        Column::Questions => "map.questions",
        Column::Onward => "map.onward",
    }
}

/// While a file is read.
pub(crate) fn reading(words: Words, rows: u64, away: &Callback<()>) -> Html {
    html! {
        <main class="page" key="reading">
            <Heading text={words.say("reading.title")} />
            <p role="status">{ words.fill("reading.rows", &[&grouped(rows, words.mirror)]) }</p>
            <p>{ button("may", words.say("reading.stop"), away.reform(|_| ())) }</p>
        </main>
    }
}
