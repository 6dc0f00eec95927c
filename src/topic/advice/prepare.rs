//! What to do first, and what to send along.

use ladder::model::PreparationKind;
use ladder::report::Because;

use crate::el::{El, el};
use crate::state::Action;
use crate::topic::View;
use crate::topic::advice::block::block;

/// Draws one of the two lists.
pub(crate) fn prepare(view: &View, kind: PreparationKind) -> Option<El> {
    let title = match kind {
        PreparationKind::Do => "prepare.do",
        PreparationKind::Send => "prepare.send",
    };
    let held = view.advice.preparations.iter();
    let held =
        held.filter_map(|place| Some((place, view.topic().preparations.get(usize::from(*place))?)));
    let held = held.filter(|(_, preparation)| preparation.kind == kind);
    let held: Vec<_> = held.collect();
    let rests = held
        .iter()
        .map(|(_, own)| view.rules().because(&own.id, &own.basis));
    let rests: Vec<_> = rests
        .zip(&held)
        .map(|(because, (_, own))| Because {
            reason: own.text.clone(),
            ..because
        })
        .collect();
    let lines = held.iter().map(|(place, preparation)| {
        let id = format!("prep-{place}");
        let tick = el("input")
            .attr("type", "checkbox")
            .attr_of("id", &id)
            .checked(view.session.ticked.contains(*place))
            .on_change(&view.dispatch, Action::Tick(**place));
        let label = el("label")
            .attr_of("for", &id)
            .dutch()
            .text(&preparation.text);
        el("li").child(tick).child(label)
    });
    if held.is_empty() {
        return None;
    }
    Some(block(
        view,
        title,
        &rests,
        el("ul").class("prepare").children(lines),
    ))
}

/// What goes along; to oneself nothing is sent.
pub(crate) fn sent_along(view: &View) -> Option<El> {
    let to_another = view.own_treatment().is_none();
    prepare(view, PreparationKind::Send).filter(|_| to_another)
}
