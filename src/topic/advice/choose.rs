//! *Anders kiezen*: the GP decides. One tap, a reason if the GP likes, and no reproach.

use ladder::advice::Status;
use ladder::model::StepIx;
use standards::OverrideReason;

use crate::el::{self, El, el};
use crate::state::Action;
use crate::topic::View;
use crate::topic::advice::row::Row;
use crate::topic::session::{Choice, key};

/// The row with the other steps: those that stand first, the rest after them. A *proef* has none.
pub(crate) fn others(view: &View) -> Option<Row> {
    let chosen = view.chosen();
    let depends = view.advice.status == Status::Depends;
    if view.session.trial.is_some() || (chosen.is_none() && !depends) {
        return None;
    }
    let texts = &view.texts;
    let all = (0..).zip(&view.topic().steps).map(|(place, _)| place);
    let also = view.also();
    let (near, far): (Vec<StepIx>, Vec<StepIx>) = all
        .filter(|place| Some(*place) != chosen)
        .partition(|place| also.contains(place));
    let names: Vec<_> = near.iter().map(|place| view.step_name(*place)).collect();
    let closed = if names.is_empty() {
        el("span").say(texts, "choose.closed")
    } else {
        let names = names.join(", ");
        el("span").fill(texts, "choose.also", &[("steps", &names)])
    };
    let buttons = |places: Vec<StepIx>| {
        let named = |place| button(view, place).dutch().text(&view.step_name(place));
        let buttons = places.into_iter().map(named);
        el("div").class("keys").children(buttons)
    };
    let more = el("p").class("quiet").say(texts, "choose.more");
    let body = el("div").class("others");
    let near = (!near.is_empty()).then(|| buttons(near));
    Some(Row {
        title: "choose.title",
        closed,
        body: body.maybe(near).child(more).child(buttons(far)).into(),
    })
}

/// The button that chooses a step, without its words.
pub(crate) fn button(view: &View, step: StepIx) -> El {
    el::button("small")
        .attr_text("data-choose", view.step(step).map_or("", |step| &step.id))
        .on_click(&view.dispatch, Action::Choose(Some(step)))
}

/// What the GP chose instead of the advice, and why.
pub(crate) fn choice(view: &View) -> Option<El> {
    let choice = view.session.choice.as_ref()?;
    if view.session.trial.is_some() {
        return None;
    }
    let texts = &view.texts;
    let name = el("span").attr("id", "chosen").say(texts, "choose.chosen");
    let step = el("b").dutch().text(&view.step_name(choice.step));
    let chosen = el("p").attr("role", "status").child(name).text(" ");
    // One of two that contradict each other is no departure: nothing is to be explained.
    let contradictory = view.advice.status == Status::Contradictory;
    if contradictory && view.advice.possible.contains(&choice.step) {
        let again = view.button("small", Action::Choose(None), "choose.again");
        let sheet = el("section")
            .class("chosen")
            .attr("aria-labelledby", "chosen");
        let acts = el("div").class("acts").child(again);
        return Some(sheet.child(chosen.child(step)).child(acts));
    }
    let why = el("p").class("quiet").attr("id", "choose-why");
    let reasons = OverrideReason::ALL.into_iter().map(|why| {
        let button = view.button("small", Action::ChooseWhy(why), key(why));
        button.attr_bool("aria-pressed", choice.why == Some(why))
    });
    let keys = el("div")
        .class("keys")
        .attr("role", "group")
        .attr("aria-labelledby", "choose-why");
    let field = el("input")
        .attr("type", "text")
        .attr("maxlength", "400")
        .value(&choice.note)
        .on_input(&view.dispatch, Action::ChooseNote);
    let note = el("span").class("quiet").say(texts, "choose.note");
    let back = view.button("small", Action::Choose(None), "choose.back");
    let sheet = el("section")
        .class("chosen")
        .attr("aria-labelledby", "chosen")
        .child(chosen.child(step))
        .maybe(lighter(view, choice))
        .child(why.say(texts, "choose.why"))
        .child(keys.children(reasons))
        .child(el("label").class("note").child(note).child(field))
        .child(el("div").class("acts").child(back));
    Some(sheet)
}

/// Lighter than a red flag's minimum: what that means, and no more.
fn lighter(view: &View, choice: &Choice) -> Option<El> {
    let advised = view.advised().filter(|step| choice.step < *step);
    let step = advised.filter(|_| view.advice.status == Status::Alarm)?;
    let step = [("step", view.step_name(step))];
    let step = step.each_ref().map(|(name, text)| (*name, text.as_str()));
    Some(
        el("p")
            .class("warn")
            .fill(&view.texts, "choose.lighter", &step),
    )
}
