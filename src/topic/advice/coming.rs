//! Until the reasons are here: the step, whom it goes to and by when. Whoever has a red flag calls at once.

use ladder::advice::Status;

use crate::el::{Fragment, el, together};
use crate::topic::View;
use crate::topic::advice::call::{act, who};
use crate::topic::advice::head::{at_latest, head, heading, headline, place};

/// Draws what needs no reason, and that the rest is on its way, or has not come.
pub(crate) fn coming(view: &View) -> Fragment {
    let texts = &view.texts;
    let least = view.least();
    let head = view.advised().map(|step| head(view, step));
    let head = head.unwrap_or_else(|| {
        let term = least.and_then(|step| at_latest(view, step));
        let term = term.map(|term| el("b").class("term").child(term));
        let head = el("header").class("head");
        head.child(heading("say", headline(view)))
            .maybe(term)
            .maybe(least.map(|step| place(view, step)))
    });
    let alarm = view.advice.status == Status::Alarm;
    let call = view.advised().or(least).filter(|_| alarm);
    let call = call.map(|step| act(view, "call.who", who(view, step).into()));
    let call = call.map(|act| el("ol").class("calls").child(act));
    let said = if view.failed {
        "advice.not-come"
    } else {
        "advice.coming"
    };
    let said = el("p")
        .class("quiet")
        .attr("role", "status")
        .say(texts, said);
    together().child(head).maybe(call).child(said)
}
