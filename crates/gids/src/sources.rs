//! What a text rests on, beside it.

use ladder::model::{Basis, Source, SourceIx, Topic};
use maud::{Markup, html};

use crate::page::Cx;

/// The day of a source, or that it has none.
fn year(source: &Source) -> &str {
    match source.date.as_str() {
        "" => "zonder datum",
        date => date,
    }
}

fn links(book: &str, sources: &[&Source]) -> Markup {
    html! {
        @for (at, source) in sources.iter().enumerate() {
            @if at > 0 { " · " }
            a href={ (book) "#bron-" (source.id) } { (source.title) }
            " (" (year(source)) ")"
        }
    }
}

/// What a text of the map rests on; its own words where it has no source.
pub(crate) fn cited(cx: Cx<'_>, sources: &[SourceIx]) -> Markup {
    let all = sources.iter();
    let all: Vec<_> = all
        .filter_map(|at| cx.guide.sources.get(usize::from(*at)))
        .collect();
    let book = format!("../boek/{}/bronnen.html", cx.book);
    html! {
        p.basis {
            @if all.is_empty() { (OWN) } @else { (links(&book, &all)) }
        }
    }
}

/// What is said where the makers say it themselves.
pub(crate) const OWN: &str = "eigen tekst, zonder bron";

/// How certain a statement is, and its sources.
pub(crate) fn basis(topic: &Topic, book: &str, basis: &Basis) -> Markup {
    let found = |all: &[SourceIx]| -> Vec<_> {
        let all = all.iter();
        all.filter_map(|at| topic.sources.get(usize::from(*at)))
            .collect()
    };
    let own = found(&basis.sources);
    html! {
        span.certainty { (basis.certainty.words()) }
        @if !own.is_empty() { ": " (links(book, &own)) }
        @if let Some(term) = &basis.term {
            " · termijn: " span.certainty { (term.certainty.words()) }
            @let sources = found(&term.sources);
            @if !sources.is_empty() { ": " (links(book, &sources)) }
        }
    }
}
