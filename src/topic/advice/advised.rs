//! One step: where to and by when; why; what to do now and what goes along; and the way to the letter.

use ladder::advice::Status;
use ladder::model::{PreparationKind, StepIx};
use ladder::report::Due;

use crate::el::{El, el, together};
use crate::topic::View;
use crate::topic::advice::block::{block, said};
use crate::topic::advice::call::call;
use crate::topic::advice::card::{by_name, heading, headline, place};
use crate::topic::advice::facts::answer_shortly;
use crate::topic::advice::prepare::prepare;
use crate::topic::advice::why::plain;
use crate::topic::letter::letter;

/// So many lines why; the rest stands with the step on the stair.
const LINES: usize = 3;

/// Draws it.
pub(crate) fn advised(view: &View, step: StepIx) -> El {
    if view.advice.status == Status::Alarm {
        return call(view, step);
    }
    let fits = view.fits(step);
    let shown = fits.get(..LINES).unwrap_or(&fits);
    let why = (!fits.is_empty()).then(|| block(view, "why.title", shown, plain(shown)));
    let action = fits.iter().find(|fit| !fit.action.is_empty());
    let check = fits.iter().find(|fit| !fit.check.is_empty());
    // The letter stands in the place of what it is written from; what goes along with it stands beside it.
    let reads = view.session.letter.is_none();
    let reading = |part: Option<El>| part.filter(|_| reads);
    let blocks = el("div")
        .class("blocks")
        .maybe(reading(why))
        .maybe(reading(
            action.map(|fit| said(view, "do.title", fit.action)),
        ))
        .maybe(reading(
            check.map(|fit| said(view, "check.title", fit.check)),
        ))
        .maybe(reading(prepare(view, PreparationKind::Do)))
        .maybe(reading(sent_along(view)));
    together()
        .child(head(view, step))
        .child(blocks)
        .maybe(letter(view))
}

/// What goes along; to oneself nothing is sent.
pub(crate) fn sent_along(view: &View) -> Option<El> {
    let to_another = view.own_treatment().is_none();
    prepare(view, PreparationKind::Send).filter(|_| to_another)
}

/// The step, whom it goes to, and by when.
pub(crate) fn head(view: &View, step: StepIx) -> El {
    let texts = &view.texts;
    // What is done oneself is done now; when it is checked stands with it.
    // That the answer comes at once stands beside it, in the step's own words.
    let said = view.own_treatment().is_none() && view.named().due(step) != Due::SameDay;
    let term = said.then(|| view.term_or_none(step));
    let term = term.map(|term| el("b").class("term").child(term));
    let place = by_name(view, step).then(|| place(view, step));
    let urgent = view.is_urgent(step);
    let addressee = view.addressee(step).map(|who| {
        if urgent {
            return el("span").say(texts, "advice.addressee.urgent");
        }
        el("span").fill(texts, "advice.addressee", &[("who", who)])
    });
    let answer = view.step(step).and_then(|step| answer_shortly(view, step));
    let answer = answer.filter(|_| !urgent && view.own_treatment().is_none());
    let answer = answer.map(|text| {
        let name = el("span").say(texts, "facts.answer").text(": ");
        el("span").class("quiet").child(name).child(text)
    });
    let parts = [place, term, addressee, answer].into_iter().flatten();
    el("header")
        .class("head")
        .child(heading("say", headline(view)))
        .child(
            el("div")
                .class("whom")
                .children(parts.map(|part| part.text(" "))),
        )
}

/// The term of the advised step in words; none where there is no hurry.
pub(crate) fn term(view: &View, step: StepIx) -> Option<El> {
    // What is done oneself is done now; when it is checked stands with it.
    view.term(step).filter(|_| view.own_treatment().is_none())
}
