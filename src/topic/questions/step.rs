//! The step view: one question a page, and at the end the advice with the answers below it.

use ladder::Answer;

use super::pages::{open, pages};
use crate::el::{El, el, together};
use crate::state::{Action, Target, next_target};
use crate::topic::View;
use crate::topic::advice::card::{card, trial};
use crate::topic::questions::{asked, reopened};

/// Draws the page that is reached.
pub(crate) fn step(view: &View, date: &str) -> El {
    let shown = pages(view).shown;
    let at = |page: Target| shown.iter().position(|own| *own == page);
    // A page that is no longer asked gives way to what is next.
    let page = match view.session.page {
        page if page == Target::Advice || at(page).is_some() => page,
        _ => next_target(Some(&view.session)),
    };
    let before = at(page).unwrap_or(shown.len()).checked_sub(1);
    let back = before.and_then(|place| shown.get(place).copied());
    let texts = &view.texts;
    let left = match open(view, &shown) {
        0 => texts.get("step.none-left"),
        1 => texts.get("step.one-left"),
        n => texts.fill("step.left", &[("n", &n.to_string())]),
    };
    let at_end = page == Target::Advice;
    let body = if at_end {
        let card = card(view, date);
        Some(together().child(card).child(given(view, &shown)))
    } else {
        asked(view, page)
    };
    let back = back.map(|back| view.button("small", Action::Page(back), "step.back"));
    let on = (!at_end).then(|| view.button("main", Action::GoOn, "step.on"));
    el("div")
        .class("page")
        .child(el("p").class("quiet").key("left").text(&left))
        .all(reopened(view))
        .maybe((!at_end).then(|| trial(view)).flatten())
        .maybe(body)
        .child(el("div").class("acts").key("acts").maybe(back).maybe(on))
}

/// The answers, each with a way back to its question.
fn given(view: &View, shown: &[Target]) -> El {
    let texts = &view.texts;
    let lines = shown.iter().filter_map(|page| {
        let (question, answer) = match page {
            Target::Question(place) => {
                let text = &view.question(*place)?.text;
                let answer = match view.session.answers.get(*place)? {
                    Answer::Unknown => el("span").say(texts, "question.unknown"),
                    Answer::Value(_) => el("span").dutch().text(&view.value(*place)?),
                };
                (el("span").dutch().text(text), answer)
            }
            _ => (el("span").say(texts, "alarm.title"), alarms(view)),
        };
        let of = el("span").class("vh").text(": ").child(question.clone());
        let asked = el("dt").child(question);
        let change = view.button("link", Action::Page(*page), "step.change");
        let given = el("dd").child(answer).text(" ").child(change.child(of));
        Some(el("div").child(asked).child(given))
    });
    let title = el("h2").say(texts, "step.given");
    let lines = el("dl").class("facts").all(lines);
    el("section").class("given").child(title).child(lines)
}

/// The red flags at *ja* or unknown; none of these, where they were all denied.
fn alarms(view: &View) -> El {
    let texts = &view.texts;
    let rows = view.session.alarm_rows().into_iter();
    let mut said = rows
        .filter_map(|place| {
            let row = &view.question(place)?.text;
            match view.session.answers.get(place)? {
                Answer::Value(0) => None,
                Answer::Value(_) => Some(el("li").dutch().text(row)),
                Answer::Unknown => {
                    Some(el("li").text(&texts.fill("alarm.unknown.long", &[("row", row)])))
                }
            }
        })
        .peekable();
    match (said.peek().is_none(), view.list_answered()) {
        (true, true) => el("span").say(texts, "alarm.none"),
        (true, false) => el("span").say(texts, "stair.open"),
        _ => el("ul").all(said),
    }
}
