//! The step view: one question a page, and at the end the advice with the answers below it.

use ladder::advice::Status;

use crate::el::{El, Fragment, el, together};
use crate::place::{Asked, Page};
use crate::state::Action;
use crate::topic::View;
use crate::topic::advice::card::{card, trial};
use crate::topic::questions::pages::pages;
use crate::topic::questions::{asked, reopened};

/// Draws the page that is reached.
pub(crate) fn step(view: &View, date: &str) -> El {
    let shown = pages(view).shown;
    let at = |page: Page| shown.iter().position(|own| Page::Asked(*own) == page);
    // A page that is no longer asked gives way to what is next.
    let page = match view.session.page {
        page if page == Page::Advice || at(page).is_some() => page,
        _ => view.session.next(),
    };
    let before = at(page).unwrap_or(shown.len()).checked_sub(1);
    let back = before.and_then(|place| shown.get(place).copied());
    let at_end = page == Page::Advice;
    let body = if let Page::Asked(page) = page {
        asked(view, page).map(Fragment::from)
    } else {
        let lines = shown
            .iter()
            .filter(|page| **page == Asked::RedFlags || view.folds(**page));
        let lines = lines.filter_map(|page| asked(view, *page));
        let title = el("h2").say(&view.texts, "step.given");
        let given = el("section").class("given").child(title);
        Some(
            together()
                .child(card(view, date))
                .child(given.child(el("div").class("list").children(lines))),
        )
    };
    let back = back.map(|back| view.button("small", Action::Page(Page::Asked(back)), "step.back"));
    let on = (!at_end).then(|| view.button("main", Action::GoOn, "step.on"));
    el("div")
        .class("page")
        .children(reopened(view))
        .maybe((!at_end).then(|| trial(view)).flatten())
        .maybe(body)
        // What a red flag asks is seen at once.
        .maybe((!at_end && view.advice.status == Status::Alarm).then(|| card(view, date)))
        .child(el("div").class("acts").key("acts").maybe(back).maybe(on))
}
