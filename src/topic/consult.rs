//! The consultation screen: questions on one side, the stair and the advice on the other.

use ladder::advice::Status;

use standards::letter::printed;

use super::patient::patient;
use super::questions::questions;
use super::stair::stair;
use crate::el::{El, el};
use crate::state::{Action, Mode};
use crate::texts::capital;
use crate::topic::View;
use crate::topic::advice::card::{card, told_aloud};
use crate::topic::advice::ended::{another_day, ended};
use crate::topic::questions::step::step;

/// Draws the consultation.
pub(crate) fn consult(view: &View, date: &str, over: Action) -> El {
    let texts = &view.texts;
    if view.session.to_patient {
        return patient(view);
    }
    let line = told_aloud(view);
    let in_steps = view.mode == Mode::Step;
    let (class, asked) = if in_steps {
        ("work steps", step(view, date))
    } else {
        ("work", questions(view))
    };
    let asked = el("div")
        .class("asked")
        .child(subject(view, date, over))
        .child(paper(view, date))
        .child(asked)
        .child(keys(view));
    let side = el("aside")
        .class("side")
        .set("aria-label", &texts.get("advice.title"))
        .child(stair(view))
        .maybe((!in_steps).then(|| card(view, date)));
    let over_now = ended(view, date) && view.advice.status != Status::Alarm;
    let now_line = short(view, &line);
    let now_line = if over_now {
        texts.fill("day.ended.line", &[("line", &now_line)])
    } else {
        now_line
    };
    let now = el("p")
        .class("now")
        .state("data-settled", view.advised().is_some() && !over_now)
        .mark("data-alarm", view.advice.status == Status::Alarm)
        .mark("data-trial", view.session.trial.is_some())
        .attr("aria-hidden", "true")
        .text(&now_line);
    let told = el("p").class("vh").attr("aria-live", "polite");
    // Of a step's name, which is the rules', the screen reader is told its language.
    let told = if view.advised().is_some() {
        told.dutch()
    } else {
        told
    };
    let told = told.text(&line);
    let work = el("div").class(class).child(asked).child(side);
    work.child(now).child(told)
}

/// The topic, and what can be done with the whole of it.
fn subject(view: &View, date: &str, over: Action) -> El {
    let (texts, topic) = (&view.texts, view.topic());
    let specialty = view.agreements.specialty(&topic.specialty);
    let entry = view.agreements.topics.get(view.session.opened.place);
    let codes = entry.map(|entry| entry.icpc.join(", ")).unwrap_or_default();
    let below = [
        specialty.map(|s| capital(&s.name)).unwrap_or_default(),
        codes,
    ];
    let below = below
        .into_iter()
        .filter(|part| !part.is_empty())
        .collect::<Vec<_>>()
        .join(" · ");
    let can_undo = !view.session.past.is_empty();
    let can_redo = !view.session.future.is_empty();
    let (mode, other) = match view.mode {
        Mode::Consult => (Mode::Step, "act.steps"),
        Mode::Step => (Mode::Consult, "act.all"),
    };
    let lost = view.session.lost.join(", ");
    let lost = (!lost.is_empty()).then(|| {
        let text = texts.fill("question.lost", &[("answers", &lost)]);
        el("p").class("notice").attr("role", "status").text(&text)
    });
    let old = another_day(view, date).map(|line| line.attr("role", "status"));
    let name = el("h1").attr("tabindex", "-1").attr("data-focus", "topic");
    let acts = [
        (Action::Undo, "act.undo", can_undo),
        (Action::Redo, "act.redo", can_redo),
        (over, "act.over", true),
        (Action::Show(mode), other, true),
    ];
    let acts = acts.into_iter().map(|(action, key, can)| {
        let button = view.button("small", action, key);
        if can {
            button
        } else {
            button.attr("disabled", "disabled")
        }
    });
    el("header")
        .class("subject")
        .child(name.dutch().text(&topic.name))
        .child(el("p").text(&below))
        .child(el("div").class("acts").all(acts))
        .maybe(old)
        .maybe(lost)
}

/// What was answered, and on which day: on paper alone.
fn paper(view: &View, date: &str) -> El {
    let answers = view.letter(printed);
    let values = [("date", date), ("answers", answers.as_str())];
    let text = view.texts.fill("print.answers", &values);
    el("p")
        .class("on-paper")
        .attr("aria-hidden", "true")
        .text(&text)
}

/// The keys of the focused question.
fn keys(view: &View) -> El {
    let texts = &view.texts;
    let rows = [
        ("1 – 9", "keys.digit"),
        ("J  N", "keys.yes-no"),
        ("?", "keys.unknown"),
        ("0", "keys.none"),
        ("↵", "keys.enter"),
        ("⌫", "keys.delete"),
    ];
    let rows = rows.into_iter().map(|(key, text)| {
        let key = el("dt").child(el("kbd").text(key));
        el("div").child(key).child(el("dd").say(texts, text))
    });
    let title = el("summary").say(texts, "keys.title");
    let keys = el("details").key("keys").class("more help");
    keys.child(title).child(el("dl").all(rows))
}

/// The line at the bottom of a narrow screen.
fn short(view: &View, line: &str) -> String {
    match view.advice.possible.len() {
        n if n > 2 && view.list_answered() && view.session.trial.is_none() => {
            view.texts.fill("now.possible", &[("n", &n.to_string())])
        }
        _ => line.to_owned(),
    }
}
