//! What every page has around its content.

use maud::{DOCTYPE, Markup, html};

use crate::page::{Cx, Page, SHEET_NAME};

/// The general pages, as the navigation names them.
const PARTS: [(&str, &str); 6] = [
    ("index.html", "Gids"),
    ("vormen.html", "Samenwerkingsvormen"),
    ("patienten.html", "Voor wie"),
    ("bekend.html", "Wat bekend is"),
    ("knoppen.html", "Zes knoppen"),
    ("over.html", "Over deze gids"),
];

/// From a page to the folder of the guide.
pub(crate) fn up(path: &str) -> String {
    "../".repeat(path.matches('/').count())
}

/// A whole page at this path within the guide; `mark` says what it may be used for.
pub(crate) fn page(path: &str, title: &str, mark: &str, main: &Markup) -> Page {
    let up = up(path);
    let html = html! {
        (DOCTYPE)
        html lang="nl" {
            head {
                meta charset="utf-8";
                meta name="viewport" content="width=device-width, initial-scale=1";
                meta name="color-scheme" content="light dark";
                title { (title) " · Gids van Trede" }
                link rel="icon" href={ (up) "../icon.svg" } type="image/svg+xml";
                link rel="stylesheet" href={ (up) (SHEET_NAME) };
            }
            body {
                header {
                    p.mark { (mark) }
                    nav aria-label="Gids" {
                        ul {
                            @for (to, name) in PARTS {
                                li { a href={ (up) (to) } aria-current=[(to == path).then_some("page")] { (name) } }
                            }
                            li { a href={ (up) "../index.html" } { "Naar de wijzer" } }
                        }
                    }
                }
                main { (main) }
            }
        }
    };
    Page {
        path: path.to_owned(),
        html: html.into_string(),
    }
}

/// A general page, marked by what holds in all regions.
pub(crate) fn general(cx: Cx<'_>, path: &str, title: &str, main: &Markup) -> Page {
    let headers = cx.regions.iter().map(|region| &region.agreements.header);
    page(path, title, &regelboek::used_for_all(headers), main)
}
