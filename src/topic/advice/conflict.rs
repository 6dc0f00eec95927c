//! *Tegenstrijdig*: evidence is against the lightest step, and no agreement decides. Both sides beside
//! one another, line by line, the safest first.

use ladder::model::{AttributeKind, Side, StepIx};
use ladder::report::{Because, Due};

use crate::el::{El, Fragment, el, together};
use crate::topic::View;
use crate::topic::advice::choose::button;
use crate::topic::advice::facts::{find, shortly};
use crate::topic::advice::head::{heading, headline};
use crate::topic::advice::prepare::prepare;
use crate::topic::advice::proof::proof;
use crate::topic::advice::why::plain;
use crate::topic::letter::letter;
use ladder::model::PreparationKind;

/// Draws both sides.
pub(crate) fn conflict(view: &View) -> Fragment {
    let texts = &view.texts;
    let mut steps = view.advice.possible.clone();
    steps.sort_unstable_by(|one, other| other.cmp(one));
    let last = steps.len().saturating_sub(1);
    let sides = (0..).zip(&steps);
    let sides = sides.map(|(at, step)| side(view, *step, at, at == last));
    let hint = el("p").class("quiet");
    // The term of the safest side holds for whichever is chosen.
    let term = steps.first().map(|safest| {
        let name = el("span").say(texts, "advice.by").text(": ");
        let term = el("b").class("term").child(view.term_or_none(*safest));
        el("div").class("whom").child(name.child(term))
    });
    let head = el("header")
        .class("head")
        .child(heading("say", headline(view)))
        .maybe(term)
        .child(hint.say(texts, "advice.contradictory.hint"));
    let until = el("p")
        .class("told")
        .child(el("b").say(texts, "conflict.until"))
        .text(" ");
    let sides = el("div").key("sides").class("sides").children(sides);
    let until = until.child(el("span").say(texts, "conflict.until.text"));
    if view.chosen().is_none() {
        return together().child(head).child(sides).child(until);
    }
    // Who has chosen goes on; what was weighed stays below.
    let send = prepare(view, PreparationKind::Send).filter(|_| view.session.letter.is_none());
    together()
        .child(head)
        .child(until)
        .maybe(send)
        .maybe(letter(view))
        .child(sides)
}

fn side(view: &View, place: StepIx, at: usize, lightest: bool) -> El {
    let (texts, rules) = (&view.texts, view.rules());
    let arguments = |side: Side| -> Vec<Because<'_>> {
        let held = view.advice.arguments.iter();
        let held = held.filter_map(|place| view.topic().arguments.get(usize::from(*place)));
        let held = held.filter(|argument| argument.step == place && argument.side == side);
        held.map(|argument| rules.because(&argument.id, &argument.basis))
            .collect()
    };
    let speaks_for: Vec<_> = view
        .fits(place)
        .into_iter()
        .chain(arguments(Side::For))
        .collect();
    let against = arguments(Side::Against);
    let step = view.step(place);
    let fact = |kind| shortly(view, step.and_then(|step| find(step, kind)));
    let term = match view.term(place) {
        Some(term) => term,
        None if view.named().due(place) == Due::NoHurry => view.term_or_none(place),
        None => fact(AttributeKind::Answer),
    };
    let entry = |title: &str, said: Fragment| {
        let title = el("dt").say(texts, title);
        el("div").child(title).child(el("dd").child(said))
    };
    let argued = |list: &[Because<'_>]| together().child(plain(list)).maybe(proof(view, list));
    let nothing = el("span").class("quiet").say(texts, "advice.against.none");
    let against = if against.is_empty() {
        nothing.into()
    } else {
        argued(&against)
    };
    let which = match (at, lightest) {
        (0, _) => Some("advice.safest"),
        (_, true) => Some("advice.lightest"),
        _ => None,
    };
    let which = which.map(|key| el("small").say(texts, key));
    let name = view.step_name(place);
    let choose = together().fill(texts, "choose.this", &[("step", &name)]);
    let no = el("i")
        .class("no")
        .attr("aria-hidden", "true")
        .text(&(at + 1).to_string());
    let list = el("dl")
        .child(entry("advice.for", argued(&speaks_for)))
        .child(entry("advice.against", against))
        .child(entry("advice.by", term.into()));
    let name = el("span").dutch().text(&view.destination(place));
    el("section")
        .class("side-of")
        .attr_text("data-step", step.map_or("", |step| &step.id))
        .child(el("h3").child(no).child(name).maybe(which))
        .child(
            button(view, place)
                .child(choose)
                .flag("data-first", at == 0),
        )
        .child(list)
}
