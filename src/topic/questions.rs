//! All questions that can still matter, and those answered; the rest are gone, with a line that
//! says so.

pub(crate) mod alarms;
pub(crate) mod pages;
pub(crate) mod question;
pub(crate) mod step;

use crate::el::{El, el};
use crate::place::Asked;
use crate::state::Action;
use crate::topic::View;
use alarms::alarms;
use pages::{moot, pages};
use question::field;

/// Draws the list of red flags and the questions.
pub(crate) fn questions(view: &View) -> El {
    let pages = pages(view);
    // Each has a key: when others come or go none is made anew, and the focus in it stays.
    let shown = pages.shown.iter().filter_map(|page| asked(view, *page));
    let all = reopened(view).into_iter().chain(shown);
    let all = all.chain(line(view, pages.gone));
    el("div").class("list").all(all)
}

/// A question, or the list of red flags.
pub(crate) fn asked(view: &View, page: Asked) -> Option<El> {
    match page {
        Asked::Question(place) => field(view, place, moot(view, place)),
        Asked::RedFlags => Some(alarms(view)),
    }
}

fn line(view: &View, gone: usize) -> Option<El> {
    let texts = &view.texts;
    let text = match gone {
        0 => return None,
        1 => texts.get("question.gone.one"),
        n => texts.fill("question.gone", &[("n", &n.to_string())]),
    };
    let shown = view.session.show_all;
    let key = if shown {
        "question.hide"
    } else {
        "question.show"
    };
    let line = el("p").key("gone").class("gone").text(&text).text(" ");
    Some(line.child(view.button("link", Action::ShowAll(!shown), key)))
}

/// What the last answer opened again.
pub(crate) fn reopened(view: &View) -> Option<El> {
    let places = &view.session.reopened;
    if places.is_empty() {
        return None;
    }
    let names = places
        .iter()
        .filter_map(|place| view.question(*place))
        .map(|q| q.text.as_str());
    let names = names.collect::<Vec<_>>().join(" · ");
    let line = el("p")
        .key("reopened")
        .class("notice")
        .attr("role", "status");
    Some(line.fill(&view.texts, "question.reopened", &[("questions", &names)]))
}
