//! The advice, in the form that its status asks for: one step, a red flag, two sides, or none.

use ladder::advice::Status;

use crate::el::{El, el};
use crate::state::Action;
use crate::topic::View;
use crate::topic::advice::advised::advised;
use crate::topic::advice::another_day::{another_day, ended};
use crate::topic::advice::branches::branches;
use crate::topic::advice::choose::choice;
use crate::topic::advice::coming::coming;
use crate::topic::advice::conflict::conflict;
use crate::topic::advice::head::{heading, headline};
use crate::topic::advice::none::{expired, no_fit, out_of_scope};

/// Draws the advice, or what is still possible.
pub(crate) fn card(view: &View, date: &str) -> El {
    let head = || heading("say", headline(view));
    let body = match (view.advised(), view.advice.status) {
        _ if tells(view) && !view.is_whole() => coming(view),
        (Some(step), _) => advised(view, step),
        (None, Status::Contradictory) => conflict(view),
        (None, Status::Expired) => expired(view, head()),
        (None, Status::OutOfScope) => out_of_scope(view, head()),
        (None, Status::NoFit) => no_fit(view, head()),
        (None, _) => branches(view),
    };
    el("section")
        .key("card")
        .class("card")
        .attr("part", "advice")
        .attr("aria-labelledby", "advice-title")
        .attr("data-status", view.advice.status.word())
        .flag("data-alarm", view.advice.status == Status::Alarm)
        .flag("data-asks", !tells(view))
        .maybe(changed(view))
        .maybe(another_day(view, date).filter(|_| ended(view, date)))
        .maybe(trial(view))
        .maybe(choice(view))
        .child(body)
}

/// There is something to go on: an advice, the least of a red flag, or that there is none. Until then
/// the card says below the stair what is still possible.
pub(crate) fn tells(view: &View) -> bool {
    let open = matches!(view.advice.status, Status::Open | Status::Decided);
    view.advised().is_some() || view.least().is_some() || !open
}

/// A translator, a reader or an extension wrote into the screen: what it says may be theirs.
fn changed(view: &View) -> Option<El> {
    let said = || {
        el("p")
            .class("warn changed")
            .say(&view.texts, "advice.changed")
    };
    view.changed.then(said)
}

/// That this is a *proef*, and the way back.
pub(crate) fn trial(view: &View) -> Option<El> {
    view.session.trial.as_ref()?;
    let title = el("b").say(&view.texts, "trial.title");
    let end = view.button("link", Action::EndTrial, "trial.end");
    let line = el("p").class("trial").attr("role", "status");
    Some(line.child(title).child(end))
}
