//! *Tegenstrijdig*: evidence is against the lightest step, and no agreement decides. Safest first.

use ladder::model::{Side, StepIx};

use super::card::heading;
use super::choose::button;
use super::facts::facts;
use super::sources::sources;
use super::why::reasons;
use crate::el::{El, el, together};
use crate::topic::View;
use crate::topic::letter::letter;

/// Draws both sides.
pub(crate) fn conflict(view: &View) -> El {
    let texts = &view.texts;
    let sides = view.advice.possible.iter().map(|step| side(view, *step));
    let hint = el("p").class("quiet");
    together()
        .child(heading("say", &texts.get("advice.contradictory")))
        .child(hint.say(texts, "advice.contradictory.hint"))
        .child(el("div").class("sides").all(sides))
        .maybe(view.chosen().and_then(|_| letter(view)))
        .maybe(sources(view))
}

fn side(view: &View, place: StepIx) -> El {
    let (texts, rules) = (&view.texts, view.rules());
    let fits = view.fits(place);
    let arguments = |side: Side| {
        let held = view.advice.arguments.iter();
        let held = held.filter_map(|place| view.topic().arguments.get(usize::from(*place)));
        let held = held.filter(|argument| argument.step == place && argument.side == side);
        let held = held.map(|argument| rules.because(&argument.id, &argument.basis));
        reasons(view, &held.collect::<Vec<_>>())
    };
    let against = arguments(Side::Against).map(|list| {
        together()
            .child(el("h4").say(texts, "advice.against"))
            .child(list)
    });
    let step = view.step(place);
    let choose = texts.fill("choose.this", &[("step", &view.step_name(place))]);
    let choose = button(view, place, &choose);
    el("section")
        .class("side-of")
        .set("data-step", step.map_or("", |step| &step.id))
        .child(el("h3").text(&view.destination(place)))
        .child(el("h4").say(texts, "advice.for"))
        .maybe(reasons(view, &fits))
        .maybe(arguments(Side::For))
        .maybe(against)
        .child(el("div").class("acts").child(choose))
        .maybe(facts(view, place))
}
