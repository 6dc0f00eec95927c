//! *Wat zou dit veranderen?*: the smallest other answers; trying them is a *proef*.

use crate::el::{El, el};
use crate::state::Action;
use crate::topic::View;

/// Draws at most three changes.
pub(crate) fn changes(view: &View) -> Option<El> {
    let texts = &view.texts;
    let changes = view
        .session
        .opened
        .diagrams
        .changes(view.topic(), &view.session.answers);
    if changes.is_empty() {
        return None;
    }
    let buttons = changes.into_iter().map(|change| {
        let answers = change.answers.iter().filter_map(|(question, value)| {
            let question = view.question(*question)?;
            let value = question.values.get(usize::from(*value))?;
            let asked = el("small").text(&question.text);
            let shown = el("span").class("cond").dutch();
            Some(shown.child(asked).text(" ").text(&value.label))
        });
        let arrow = el("span").attr("aria-hidden", "true").text("→ ");
        let name = el("span").dutch().text(&view.step_name(change.step));
        let step = el("b").child(arrow).child(name);
        let button = el("button")
            .attr("type", "button")
            .press(&view.dispatch, Action::Try(change.answers.clone()))
            .child(el("span").class("vh").say(texts, "changes.try").text(" "))
            .all(answers)
            .child(step);
        el("li").child(button)
    });
    let title = el("h3").say(texts, "changes.title");
    Some(
        el("div")
            .class("flip")
            .child(title)
            .child(el("ul").all(buttons)),
    )
}
