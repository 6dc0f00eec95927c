//! The sources: what each is, of when, and how certain here.

use std::collections::BTreeMap;

use ladder::model::{Guide, Source, SourceIx};
use rulebook::Region;
use rulebook::lower::as_used;

use super::html::{escape, page as html_page};
use super::used_for::mark;

/// All sources of a region.
pub(super) fn page(region: &Region) -> String {
    let topics = region.topics.iter().flat_map(|topic| &topic.sources);
    let all = topics.chain(&region.guide.sources);
    // Two sources may have one title.
    let all: BTreeMap<_, _> = all
        .map(|source| ((&source.title, &source.id), source))
        .collect();
    let header = &region.agreements.header;
    let rows: Vec<_> = all
        .values()
        .map(|source| item(source, &header.region))
        .collect();
    let body = format!(
        "<nav aria-label=\"Regelboek\"><a href=\"index.html\">Regelboek {}</a></nav>\n<main>\n\
         <h1>Bronnen</h1>\n{}</main>\n",
        escape(&header.region_name),
        list(&rows)
    );
    let title = format!("Bronnen · {}", header.region_name);
    html_page(&title, "../", &mark(header), &body)
}

/// A source, and how certain what it says is in this region.
pub(super) fn item(source: &Source, region: &str) -> String {
    let mut parts = vec![format!("<b>{}</b>", escape(&source.title))];
    let date = match source.date.as_str() {
        "" => "zonder datum",
        date => date,
    };
    for part in [source.publisher.as_str(), date, source.address.as_str()] {
        if !part.is_empty() {
            parts.push(escape(part));
        }
    }
    if !source.region.is_empty() && source.region != region {
        parts.push(format!("gemaakt voor {}", escape(&source.region)));
    }
    if let Some(review) = source.review {
        parts.push(format!("herzien {review}"));
    }
    parts.push(escape(as_used(source, region).words()));
    format!(
        "<li id=\"bron-{}\">{}</li>\n",
        escape(&source.id),
        parts.join(" · ")
    )
}

/// What a text of the guide rests on.
pub(super) fn cited(guide: &Guide, sources: &[SourceIx]) -> String {
    let sources = sources
        .iter()
        .filter_map(|ix| guide.sources.get(usize::from(*ix)));
    let links: Vec<_> = sources
        .map(|source| {
            let (id, title, date) = (&source.id, &source.title, &source.date);
            let (id, title, date) = (escape(id), escape(title), escape(date));
            let date = if date.is_empty() {
                "zonder datum"
            } else {
                &date
            };
            format!("<a href=\"bronnen.html#bron-{id}\">{title}</a> ({date})")
        })
        .collect();
    let text = match links.as_slice() {
        [] => "eigen tekst, zonder bron".to_owned(),
        some => some.join(" · "),
    };
    format!("<p class=\"basis\">{text}</p>\n")
}

pub(super) fn list(rows: &[String]) -> String {
    if rows.is_empty() {
        return String::new();
    }
    format!("<ul class=\"sources\">\n{}</ul>\n", rows.concat())
}
