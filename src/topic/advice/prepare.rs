//! What to do first, and what to send along.

use ladder::model::PreparationKind;

use super::why::firmness;
use crate::el::{El, el, together};
use crate::state::Action;
use crate::topic::View;

/// Draws both lists.
pub(crate) fn prepare(view: &View) -> El {
    together()
        .maybe(list(view, PreparationKind::Do, "prepare.do"))
        .maybe(list(view, PreparationKind::Send, "prepare.send"))
}

fn list(view: &View, kind: PreparationKind, title: &str) -> Option<El> {
    let held = view.advice.preparations.iter();
    let held =
        held.filter_map(|place| Some((place, view.topic().preparations.get(usize::from(*place))?)));
    let held = held.filter(|(_, preparation)| preparation.kind == kind);
    let lines = held.map(|(place, preparation)| {
        let because = view.rules().because(&preparation.id, &preparation.basis);
        let id = format!("prep-{place}");
        let tick = el("input")
            .attr("type", "checkbox")
            .set("id", &id)
            .checked(view.session.ticked.contains(place))
            .change(&view.dispatch, Action::Tick(*place));
        let label = el("label").set("for", &id).dutch().text(&preparation.text);
        let said = el("span").child(label).text(" ");
        let said = said.maybe(firmness(view, &because));
        el("li").child(tick).child(said)
    });
    let mut lines = lines.peekable();
    lines.peek()?;
    let title = el("h3").say(&view.texts, title);
    let lines = el("ul").all(lines);
    Some(el("div").class("prepare").child(title).child(lines))
}
