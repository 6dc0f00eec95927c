//! What is pressed beside the letter: what the specialist needs and nobody answered, and which red flags
//! were examined.

use ladder::model::{Question, QuestionIx, ValueIx};
use standards::letter::{alarms, examinable, filled, gaps, with_line};

use crate::el::{El, button, el};
use crate::state::Action;
use crate::topic::View;

/// The questions of which the gap still stands in the letter, with their answers to press.
pub(crate) fn open(view: &View, text: &str) -> Option<El> {
    let rows = view.letter(|letter| {
        let rows = gaps(letter, text).into_iter();
        let rows = rows.map(|(place, question)| {
            let chips = (0..).zip(&question.values).filter_map(|(value, _)| {
                let text = filled(letter, text, question, value);
                chip(view, (place, question), value, text)
            });
            group(question.named(), &question.id).children(chips)
        });
        rows.collect::<Vec<_>>()
    });
    titled(view, "letter.open.title", rows)
}

fn chip(
    view: &View,
    (place, question): (QuestionIx, &Question),
    value: ValueIx,
    text: String,
) -> Option<El> {
    let said = question.said(value)?;
    let action = Action::Fill {
        question: place,
        value,
        text,
    };
    let can = view.session.can_choose(place, value);
    let chip = button("small").on_click(&view.dispatch, action);
    can.then(|| chip.dutch().text(said))
}

/// The denied red flags that an examination can deny: each is pointed out on its own, and the key that
/// denies the list points out none.
pub(crate) fn examined(view: &View, text: &str) -> Option<El> {
    let own = &view.session.examined;
    let rows = view.letter(|letter| {
        let old = alarms(letter, own);
        let rows = examinable(letter).into_iter();
        let rows = rows.map(|(row, question)| {
            let on = own.contains(&row);
            let others = own.iter().copied().filter(|other| *other != row);
            let next: Vec<_> = others.chain((!on).then_some(row)).collect();
            let line = alarms(letter, &next);
            let with = with_line(letter, text, "letter.alarms", &old, &line);
            button("small")
                .key(&question.id)
                .attr_text("data-examined", &question.id)
                .attr_bool("aria-pressed", on)
                .on_click(&view.dispatch, Action::Examined(row, with))
                .dutch()
                .text(question.named())
        });
        rows.collect::<Vec<_>>()
    });
    let acts = (!rows.is_empty()).then(|| el("div").class("acts").children(rows));
    titled(view, "letter.examined.title", acts.into_iter().collect())
}

/// The answers of one question.
fn group(name: &str, id: &str) -> El {
    el("div")
        .key(id)
        .class("acts")
        .attr("role", "group")
        .dutch()
        .attr_text("data-open", id)
        .attr_text("aria-label", name)
        .child(el("span").class("quiet").dutch().text(name))
}

fn titled(view: &View, key: &'static str, rows: Vec<El>) -> Option<El> {
    let title = el("p").class("quiet").say(&view.texts, key);
    let block = el("div").key(key).class("chips").child(title);
    (!rows.is_empty()).then(|| block.children(rows))
}
