//! The head of the advice: one line, whom it goes to, and by when; on screen and aloud.

use ladder::advice::Status;
use ladder::model::{Step, StepIx};
use ladder::report::Due;

use crate::el::{El, el, together};
use crate::topic::View;
use crate::topic::advice::facts::answer_shortly;

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
    // What the region says of it is among the reasons.
    let answer = answer.filter(|_| view.is_whole() && !urgent && view.own_treatment().is_none());
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

/// What the card says in one line: the heading, and what a screen reader is told.
pub(crate) fn headline(view: &View) -> El {
    let texts = &view.texts;
    let line = el("span");
    match (view.advised(), view.advice.status) {
        (Some(step), _) if by_name(view, step) => line.dutch().text(&view.step_name(step)),
        (Some(step), _) => line.dutch().text(&view.destination(step)),
        (None, Status::Contradictory) => line.say(texts, "advice.contradictory"),
        (None, Status::Expired) if view.topic().recalled.is_some() => {
            line.say(texts, "advice.recalled")
        }
        (None, Status::Expired) => {
            let day = view.session.opened.date.in_dutch();
            line.fill(texts, "advice.expired", &[("date", &day)])
        }
        (None, Status::OutOfScope) => line.say(texts, "advice.out-of-scope"),
        (None, Status::NoFit) => line.say(texts, "advice.no-fit"),
        (None, Status::Alarm) => {
            let least = view.least().map(|step| view.step_name(step));
            line.fill(
                texts,
                "advice.least",
                &[("step", &least.unwrap_or_default())],
            )
        }
        (None, Status::Depends) => line.say(texts, "advice.depends"),
        (None, _) if !view.list_answered() => line.say(texts, "advice.first"),
        (None, _) => {
            let names = view.advice.possible.iter();
            let names = names.map(|step| view.step_name(*step));
            let names = names.collect::<Vec<_>>().join(" · ");
            let title = line.say(texts, "advice.possible").text(": ");
            title.child(el("span").dutch().text(&names))
        }
    }
}

/// What is urgent, or no specialist's, is called by its name, and its place stands below.
pub(crate) fn by_name(view: &View, step: StepIx) -> bool {
    view.step(step).is_none_or(Step::by_name)
}

/// The heading of the card, which the focus can go to.
pub(crate) fn heading(class: &'static str, text: El) -> El {
    el("h2")
        .class(class)
        .attr("id", "advice-title")
        .attr("tabindex", "-1")
        .attr("data-focus", "advice")
        .child(text)
}

/// Where this step goes.
pub(crate) fn place(view: &View, step: StepIx) -> El {
    el("p")
        .class("addressee")
        .dutch()
        .text(&view.destination(step))
}

/// The term of the advised step in words; none where there is no hurry.
pub(crate) fn term(view: &View, step: StepIx) -> Option<El> {
    // What is done oneself is done now; when it is checked stands with it.
    view.term(step).filter(|_| view.own_treatment().is_none())
}
/// With a red flag raised and others open: the term that it is at the latest.
pub(crate) fn at_latest(view: &View, least: StepIx) -> Option<El> {
    let term = view.term(least)?;
    Some(el("span").around(&view.texts, "advice.at-latest", term))
}

/// What a screen reader is told of a change: the headline, its term, and that it is a *proef*.
pub(crate) fn told_aloud(view: &View) -> El {
    let least = view.least().and_then(|step| at_latest(view, step));
    let term = view.advised().and_then(|step| term(view, step)).or(least);
    let line = joined(headline(view), term);
    if view.session.trial.is_some() {
        el("span").around(&view.texts, "trial.line", line)
    } else {
        line
    }
}

/// What it is, and its term.
pub(crate) fn joined(line: El, term: Option<El>) -> El {
    let term = term.map(|term| together().text(", ").child(term));
    el("span").child(line).maybe(term)
}
