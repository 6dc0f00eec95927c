//! The rule book: pages that a GP and a specialist read, print and sign. They need no script, and
//! stand in for the widget where that does not run.

mod against_base;
mod chapters;
mod diff_page;
mod forms;
mod html;
mod index;
mod patient;
mod signs;
mod sources;
mod topic;
mod used_for;
mod words;

pub use chapters::Beside;
use chapters::{BASE, CHANGES, FORMS, PATIENT};
pub use diff_page::diff_page;
pub use html::SHEET_NAME;
pub(crate) use html::escape;
use rulebook::{Region, SourceFile};
pub use topic::table::decision_table;
pub use used_for::{mark, mark_of_all};
pub use words::{condition, door, effect, of_fact, on_unknown, step, when_and_where};

/// The style sheet of all pages.
pub const SHEET: &str = concat!(
    include_str!("book/paper.css"),
    include_str!("book/boek.css")
);
/// What it has in common with the sheets of other pages to read: colours, letter, measure.
pub const PAPER: &str = include_str!("book/paper.css");

/// A page of the book.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Page {
    /// Its path within the region's folder.
    pub path: String,
    /// Its HTML.
    pub html: String,
}

/// All pages of a region: the index, the sources, the chapters beside the rules, and one for each
/// topic.
pub fn book(region: &Region, files: &[SourceFile], beside: Beside<'_>) -> Vec<Page> {
    let mut pages = vec![
        Page {
            path: "index.html".to_owned(),
            html: index::page(region, beside),
        },
        Page {
            path: "bronnen.html".to_owned(),
            html: sources::page(region),
        },
    ];
    let against = beside
        .base
        .and_then(|base| against_base::chapter(region, base));
    pages.extend(chapter(region, BASE, against));
    pages.extend(chapter(
        region,
        CHANGES,
        beside.since.map(diff_page::chapter),
    ));
    pages.extend(chapter(region, FORMS, forms::chapter(region)));
    pages.extend(chapter(region, PATIENT, patient::chapter(region)));
    for (topic, places) in region.topics.iter().zip(&region.places) {
        pages.push(Page {
            path: format!("onderwerpen/{}.html", topic.id),
            html: topic::page(region, (topic, places), files),
        });
    }
    pages
}

/// A page beside the rules, where there is something to say.
fn chapter(region: &Region, (path, title): (&str, &str), body: Option<String>) -> Option<Page> {
    let header = &region.agreements.header;
    let name = html::escape(&header.region_name);
    let body = format!(
        "<nav aria-label=\"Regelboek\"><a href=\"index.html\">Regelboek {name}</a></nav>\n<main>\n{}</main>\n",
        body?
    );
    let title = format!("{title} · {}", header.region_name);
    Some(Page {
        path: path.to_owned(),
        html: html::page(&title, "../", &mark(header), &body),
    })
}

/// The page that leads to the regions.
pub fn book_index(regions: &[&Region]) -> String {
    let link = |region: &&Region| {
        let header = &region.agreements.header;
        let (id, name) = (
            html::escape(&header.region),
            html::escape(&header.region_name),
        );
        let version = html::escape(&header.version);
        format!("<a href=\"{id}/index.html\">{name}</a>, versie {version}")
    };
    let links: Vec<_> = regions.iter().map(link).collect();
    let body = format!(
        "<main>\n<h1>Regelboek</h1>\n<p>Welke trede past bij welke vraag, zoals de regio het \
         opschreef.</p>\n{}</main>\n",
        html::list("plain", &links)
    );
    let headers = regions.iter().map(|region| &region.agreements.header);
    html::page("Regelboek · Trede", "", &mark_of_all(headers), &body)
}
