//! The consultation on one screen: left the talk, right the stair, which never moves.

use ladder::date::Date;
use standards::letter::printed;

use crate::el::{El, el};
use crate::place::{Mode, Screen};
use crate::state::Action;
use crate::topic::View;
use crate::topic::advice::card::{card, tells};
use crate::topic::advice::head::told_aloud;
use crate::topic::advice::rows::rows;
use crate::topic::dock::dock;
use crate::topic::keylist::elsewhere;
use crate::topic::letter::fill;
use crate::topic::patient::patient;
use crate::topic::questions::question::owner;
use crate::topic::questions::questions;
use crate::topic::questions::step::step;
use crate::topic::stair::stair;
use crate::topic::subject::subject;

/// Draws the consultation.
pub(crate) fn consult(view: &View, date: &str, over: Action) -> El {
    let texts = &view.texts;
    match view.session.screen {
        Screen::Consultation => {}
        Screen::Patient => return patient(view),
    }
    let line = told_aloud(view);
    let in_steps = view.mode == Mode::Step;
    let (class, talk) = if in_steps {
        ("work steps", step(view, date))
    } else {
        ("work", questions(view))
    };
    let tells = tells(view);
    let card = || card(view, date);
    // Before the answers, for on a narrow screen it stands above them.
    let talk = el("div")
        .class("talk")
        .child(subject(view, date, over))
        .child(paper(view, date))
        .child(owner())
        .maybe((tells && !in_steps).then(card))
        .child(talk);
    let side = el("aside")
        .class("side")
        .attr_text("aria-label", &texts.get("stair.side"))
        .child(stair(view))
        .maybe((!tells && !in_steps).then(card))
        .maybe(fill(view))
        .maybe((tells && view.is_whole()).then(|| rows(view)));
    let passed = view.session.passed;
    let passed = passed.then(|| el("span").say(texts, "step.unanswered.told"));
    // Of a step's name, which is the rules', the screen reader is told its language.
    let told = el("p").class("vh").attr("aria-live", "polite");
    let told = told.attr("aria-atomic", "true");
    el("div")
        .class(class)
        .attr("data-status", view.advice.status.word())
        .flag("data-tells", tells && !in_steps)
        .flag("data-letter", view.session.letter.is_some())
        .on_keydown(elsewhere(view))
        .child(talk)
        .child(side)
        .child(dock(view, date, &line))
        .child(told.child(passed.unwrap_or(line)))
}

/// What was answered, and on which day: on paper alone.
fn paper(view: &View, date: &str) -> El {
    let answers = view.letter(printed);
    let day = date.parse::<Date>().map(Date::in_dutch).unwrap_or_default();
    let values = [("date", day.as_str()), ("answers", answers.as_str())];
    el("p").class("on-paper").attr("aria-hidden", "true").fill(
        &view.texts,
        "print.answers",
        &values,
    )
}
