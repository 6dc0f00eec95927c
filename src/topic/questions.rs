//! All questions that can still matter, and those answered; the rest are gone, with a line that
//! says so.

pub(crate) mod pages;
pub(crate) mod question;
pub(crate) mod red_flags;
pub(crate) mod step;

use crate::el::{El, el};
use crate::place::{Asked, Page};
use crate::state::Action;
use crate::topic::View;
use pages::{moot, pages};
use question::field;
use red_flags::red_flags;

/// Draws the list of red flags and the questions. One open question stands open, no more: an answer can take the
/// next one away, and a key that was meant for it would answer another. The rest are a line. The red flags are
/// seen from the first moment.
pub(crate) fn questions(view: &View) -> El {
    let pages = pages(view);
    let (mut one_is_open, mut later) = (false, 0);
    let near = pages.shown.iter().filter(|page| {
        let given = view.is_given(**page);
        let here = given || view.session.page == Page::Asked(**page);
        let first = !one_is_open;
        one_is_open |= !given;
        let flags = **page == Asked::RedFlags;
        let shows = here || first || flags || view.session.show_all;
        later += usize::from(!shows);
        shows
    });
    // Each has a key: when others come or go none is made anew, and the focus in it stays.
    let shown: Vec<_> = near.filter_map(|page| asked(view, *page)).collect();
    let all = reopened(view).into_iter().chain(shown);
    let all = all.chain(line(view, later, pages.gone));
    el("div").class("list").children(all)
}

/// A question, or the list of red flags.
pub(crate) fn asked(view: &View, page: Asked) -> Option<El> {
    match page {
        Asked::Question(place) => field(view, place, moot(view, place)),
        Asked::RedFlags => Some(red_flags(view)),
    }
}

/// How many come later, and how many make no difference any more, with the way to see them.
fn line(view: &View, later: usize, gone: usize) -> Option<El> {
    let texts = &view.texts;
    let count = |n: usize, one: &str, several: &str| match n {
        0 => None,
        1 => Some(texts.get(one)),
        n => Some(texts.fill(several, &[("n", &n.to_string())])),
    };
    let shown = view.session.show_all;
    let said = [
        count(later, "question.later.one", "question.later"),
        count(gone, "question.gone.one", "question.gone"),
    ];
    let said: Vec<_> = said.into_iter().flatten().collect();
    if said.is_empty() && !shown {
        return None;
    }
    let key = if shown {
        "question.hide"
    } else {
        "question.show"
    };
    let line = el("p").key("gone").class("gone").text(&said.join(" "));
    let line = line.text(" ");
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
