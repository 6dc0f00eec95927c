//! *Wat zou dit veranderen?*: the smallest other answers; trying them is a *proef*.

use ladder::advice::{Change, Status};
use ladder::model::{QuestionIx, ValueIx};

use crate::el::el;
use crate::state::Action;
use crate::topic::View;
use crate::topic::advice::row::Row;

/// The row, with at most three changes. What is trivial, such as an answer needed today, stands there
/// only where nothing else changes it.
pub(crate) fn changes(view: &View) -> Option<Row> {
    let texts = &view.texts;
    view.advised()
        .filter(|_| view.advice.status != Status::Alarm)?;
    let opened = &view.session.opened;
    let changes = opened.diagrams.changes(view.topic(), &view.session.answers);
    let (plain, telling): (Vec<_>, Vec<_>) = changes
        .into_iter()
        .partition(|change| trivial(view, change));
    let changes = if telling.is_empty() { plain } else { telling };
    let first = changes.iter().filter_map(|change| {
        let (question, value) = change.answers.first()?;
        Some(alone(view, *question, *value)?.to_owned())
    });
    let mut first: Vec<_> = first.collect();
    let mut seen = std::collections::BTreeSet::new();
    first.retain(|label| seen.insert(label.clone()));
    let closed = first.join(" · ");
    if closed.is_empty() {
        return None;
    }
    let lines = changes.into_iter().map(|change| {
        let answers = change.answers.iter().filter_map(|(question, value)| {
            let asked = el("small").text(view.question(*question)?.named());
            let value = label(view, *question, *value)?;
            let shown = el("span").class("cond").dutch();
            Some(shown.child(asked).text(" ").text(value))
        });
        let arrow = el("span").attr("aria-hidden", "true").text("→ ");
        let name = el("span").dutch().text(&view.step_name(change.step));
        let step = el("b").child(arrow).child(name);
        let button = el("button")
            .attr("type", "button")
            .on_click(&view.dispatch, Action::Try(change.answers.clone()))
            .child(el("span").class("vh").say(texts, "changes.try").text(" "))
            .children(answers)
            .child(step);
        el("li").child(button)
    });
    Some(Row {
        title: "changes.title",
        closed: el("span").dutch().text(&closed),
        body: el("ul").class("flip").children(lines).into(),
    })
}

fn label(view: &View, question: QuestionIx, value: ValueIx) -> Option<&str> {
    let values = &view.question(question)?.values;
    Some(values.get(usize::from(value))?.label.as_str())
}

/// The same where its question doesn't stand beside it: *ja* alone says nothing.
fn alone(view: &View, question: QuestionIx, value: ValueIx) -> Option<&str> {
    let asked = view.question(question)?;
    match asked.values.get(usize::from(value))?.id.as_str() {
        "ja" | "nee" => asked.said(value),
        _ => label(view, question, value),
    }
}

/// Haste goes to whoever is on duty, and a second opinion to the hospital, whatever the complaint.
fn trivial(view: &View, change: &Change) -> bool {
    change.answers.iter().any(|(question, value)| {
        let question = view.question(*question);
        let value = question.and_then(|known| known.values.get(usize::from(*value)));
        value.is_some_and(|value| ["vandaag", "tweede-mening"].contains(&value.id.as_str()))
    })
}
