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
    let known = &view.topic().preparations;
    let places = view.advice.preparations.iter();
    let all = places.filter_map(|place| Some((place, known.get(usize::from(*place))?)));
    let held: Vec<_> = all
        .filter(|(_, preparation)| preparation.kind == kind)
        .collect();
    let because = held.iter().map(|(_, own)| Because {
        reason: own.text.clone(),
        ..view.rules().because(&own.id, &own.basis)
    });
    let rests: Vec<_> = because.collect();
    let lines = held.iter().map(|(place, preparation)| {
        let id = format!("prep-{place}");
        let tick = el("input")
            .attr("type", "checkbox")
            .attr_text("id", &id)
            .checked(view.session.ticked.contains(*place))
            .on_change(&view.dispatch, Action::Tick(**place));
        let label = el("label")
            .attr_text("for", &id)
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
