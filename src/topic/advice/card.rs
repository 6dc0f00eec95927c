//! The advice, in the form that its status asks for: one step, a red flag, two sides, or none.

use ladder::advice::Status;
use ladder::model::{Step, StepIx};

use crate::el::{El, el, together};
use crate::state::Action;
use crate::topic::View;
use crate::topic::advice::advised::{advised, term};
use crate::topic::advice::another_day::{another_day, ended};
use crate::topic::advice::branches::branches;
use crate::topic::advice::choose::choice;
use crate::topic::advice::conflict::conflict;
use crate::topic::advice::none::{expired, no_fit, out_of_scope};
use crate::topic::advice::why::firmness;

/// Draws the advice, or what is still possible.
pub(crate) fn card(view: &View, date: &str) -> El {
    let head = || heading("say", headline(view));
    let body = match (view.advised(), view.advice.status) {
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
        .mark("data-alarm", view.advice.status == Status::Alarm)
        .mark("data-asks", !tells(view))
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

/// A line with its title before it.
pub(crate) fn told(view: &View, title: &str, text: &str) -> El {
    let title = el("b").say(&view.texts, title);
    let text = el("span").dutch().text(text);
    el("p").class("told").child(title).text(" ").child(text)
}

/// The red flags at *ja*, which carry the advice: why, and each with its sign where the list is not beside it.
pub(crate) fn flags(view: &View, signs: bool) -> El {
    let rules = view.rules();
    let raised = view.advice.red_flags.iter().filter(|flag| flag.counts);
    let lines = raised.filter_map(|raised| {
        let question = view.question(raised.row)?;
        let because = rules.because(&question.id, &question.red_flag()?.basis);
        let flag = signs.then(|| el("b").dutch().text(&question.text).text(" "));
        let reason = el("span").dutch().text(&because.reason);
        let line = el("li").maybe(flag).child(reason).text(" ");
        Some(line.maybe(firmness(view, &because)))
    });
    el("ul").class("why").children(lines)
}

/// That this is a *proef*, and the way back.
pub(crate) fn trial(view: &View) -> Option<El> {
    view.session.trial.as_ref()?;
    let title = el("b").say(&view.texts, "trial.title");
    let end = view.button("link", Action::EndTrial, "trial.end");
    let line = el("p").class("trial").attr("role", "status");
    Some(line.child(title).child(end))
}
