//! The sheet of a topic, and its parts: sections, statements.

use ladder::model::Topic;
use rulebook::lower::Places;
use rulebook::sink::Spot;
use rulebook::{Region, SourceFile};

use crate::book::html::{escape, list, wrap};

/// A topic with what a page needs.
pub(super) struct Sheet<'a> {
    pub(super) region: &'a Region,
    pub(super) topic: &'a Topic,
    pub(super) places: &'a Places,
    pub(super) files: &'a [SourceFile],
}

impl Sheet<'_> {
    pub(super) fn file(&self, spot: Option<&Spot>) -> &str {
        let file = spot.and_then(|spot| self.files.get(spot.file));
        file.map_or("", |file| &file.path)
    }

    pub(super) fn shared(&self, spot: Option<&Spot>) -> bool {
        self.file(spot).ends_with("/algemeen.toml")
    }

    /// Who says it.
    pub(super) fn origin(&self, spot: Option<&Spot>) -> &'static str {
        match self.file(spot).split('/').next() {
            Some("") | None => "",
            Some(folder) if folder == self.region.folder => "regio",
            Some(_) => "landelijk",
        }
    }
}

/// As HTML, and whether all topics share it.
type Item = (String, bool);

pub(super) fn section(id: &str, title: &str, inner: &str) -> String {
    if inner.is_empty() {
        return String::new();
    }
    format!(
        "<section aria-labelledby=\"{id}\">\n<h2 id=\"{id}\">{}</h2>\n{inner}</section>\n",
        escape(title)
    )
}

/// Own statements first; those that all topics share stand apart, smaller.
pub(super) fn items(all: Vec<Item>) -> String {
    let (shared, own): (Vec<_>, Vec<_>) = all.into_iter().partition(|(_, shared)| *shared);
    let html = |items: Vec<Item>| items.into_iter().map(|(item, _)| item).collect::<Vec<_>>();
    let (own, shared) = (html(own), html(shared));
    let mut text = list("statements", &own);
    if !shared.is_empty() {
        text += "<h3>Geldt voor alle onderwerpen</h3>\n";
        text += &list("statements shared", &shared);
    }
    text
}

/// Statements in columns, as many as fit.
pub(super) fn columns(inner: &str) -> String {
    wrap("div", "columns", inner)
}
