//! The advice: what, where, when; why; and what else the GP needs to act on it.

use ladder::Reason;
use ladder::advice::Status;
use ladder::model::{Step, StepIx};

use super::branches::branches;
use super::changes::changes;
use super::choose::{choice, others};
use super::conflict::conflict;
use super::ended::{another_day, ended};
use super::facts::facts;
use super::prepare::prepare;
use super::sources::sources;
use super::why::{firmness, reasons};
use crate::el::{El, button, el, together};
use crate::state::Action;
use crate::topic::View;
use crate::topic::letter::letter;

/// Draws the advice, or what is still possible.
pub(crate) fn card(view: &View, date: &str) -> El {
    let body = match (view.advised(), view.advice.status) {
        (Some(step), _) => advised(view, step),
        (None, Status::Contradictory) => conflict(view),
        (None, Status::Expired) => note(view, "advice.expired.hint"),
        (None, Status::OutOfScope) => out_of_scope(view),
        (None, Status::NoFit) => note(view, "advice.no-fit.hint"),
        (None, _) => branches(view),
    };
    el("section")
        .class("card")
        .attr("part", "advice")
        .attr("aria-labelledby", "advice-title")
        .attr("data-status", view.advice.status.word())
        .mark("data-alarm", view.advice.status == Status::Alarm)
        .maybe(changed(view))
        .maybe(another_day(view, date).filter(|_| ended(view, date)))
        .maybe(trial(view))
        .maybe(choice(view))
        .child(body)
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
pub(crate) fn headline(view: &View) -> String {
    let texts = &view.texts;
    match (view.advised(), view.advice.status) {
        (Some(step), _) => {
            if by_name(view, step) {
                view.step_name(step)
            } else {
                view.destination(step)
            }
        }
        (None, Status::Contradictory) => texts.get("advice.contradictory"),
        (None, Status::Expired) => {
            let day = view.session.opened.date.to_string();
            texts.fill("advice.expired", &[("date", &day)])
        }
        (None, Status::OutOfScope) => texts.get("advice.out-of-scope"),
        (None, Status::NoFit) => texts.get("advice.no-fit"),
        (None, Status::Alarm) => {
            let least = view.least().map(|step| view.step_name(step));
            texts.fill("advice.least", &[("step", &least.unwrap_or_default())])
        }
        (None, Status::Depends) => texts.get("advice.depends"),
        (None, _) if !view.list_answered() => texts.get("advice.first"),
        (None, _) => {
            let names = view
                .advice
                .possible
                .iter()
                .map(|step| view.step_name(*step));
            format!(
                "{}: {}",
                texts.get("advice.possible"),
                names.collect::<Vec<_>>().join(" · ")
            )
        }
    }
}

/// What is urgent, or no specialist's, is called by its name, and its place stands below.
fn by_name(view: &View, step: StepIx) -> bool {
    view.step(step).is_none_or(Step::by_name)
}

/// The heading of the card, which the focus can go to.
pub(crate) fn heading(class: &'static str, text: &str) -> El {
    el("h2")
        .class(class)
        .attr("id", "advice-title")
        .attr("tabindex", "-1")
        .attr("data-focus", "advice")
        .text(text)
}

fn advised(view: &View, step: StepIx) -> El {
    let (texts, advice) = (&view.texts, &view.advice);
    let fits = view.fits(step);
    let alarm = advice.status == Status::Alarm;
    let action = fits
        .iter()
        .find(|fit| !fit.action.is_empty())
        .filter(|_| !alarm);
    let check = fits
        .iter()
        .find(|fit| !fit.check.is_empty())
        .filter(|_| !alarm);
    let term = term(view, step).map(|term| el("span").class("term").dutch().text(&term));
    let place = by_name(view, step).then(|| place(view, step));
    let addressee = view.addressee(step).map(|who| {
        if view.is_urgent(step) {
            return el("p")
                .class("addressee")
                .say(texts, "advice.addressee.urgent");
        }
        el("p")
            .class("addressee")
            .text(&texts.fill("advice.addressee", &[("who", who)]))
    });
    let why = if alarm {
        Some(flags(view))
    } else {
        reasons(view, &fits)
    };
    let head = el("div").class("head");
    together()
        .child(
            head.child(heading("say", &headline(view)).dutch())
                .maybe(term),
        )
        .maybe(place)
        .maybe(addressee)
        .maybe(why)
        .maybe(action.map(|fit| told(view, "do.title", fit.action)))
        .maybe(check.map(|fit| told(view, "check.title", fit.check)))
        .maybe(facts(view, step))
        .maybe(safety_net(view).filter(|_| !alarm))
        .child(prepare(view))
        .maybe(changes(view).filter(|_| !alarm))
        .maybe(letter(view))
        .maybe(others(view))
        .maybe(sources(view))
}

/// The term of the advised step in words; none where there is no hurry.
fn term(view: &View, step: StepIx) -> Option<String> {
    // What is done oneself is done now; when it is checked stands with it.
    view.term(step).filter(|_| view.own_treatment().is_none())
}

/// Where this step goes.
pub(crate) fn place(view: &View, step: StepIx) -> El {
    el("p")
        .class("addressee")
        .dutch()
        .text(&view.destination(step))
}

/// With a red flag raised and others open: the term that it is at the latest.
pub(crate) fn at_latest(view: &View, least: StepIx) -> Option<String> {
    let term = view.term(least)?;
    Some(view.texts.fill("advice.at-latest", &[("term", &term)]))
}

/// What a screen reader is told of a change: the headline, its term, and that it is a *proef*.
pub(crate) fn told_aloud(view: &View) -> String {
    let line = headline(view);
    let least = view.least().and_then(|step| at_latest(view, step));
    let term = view.advised().and_then(|step| term(view, step)).or(least);
    let line = term.map_or(line.clone(), |term| format!("{line}, {term}"));
    if view.session.trial.is_some() {
        view.texts.fill("trial.line", &[("line", &line)])
    } else {
        line
    }
}

/// A line with its title before it.
pub(crate) fn told(view: &View, title: &str, text: &str) -> El {
    let title = el("b").say(&view.texts, title);
    let text = el("span").dutch().text(text);
    el("p").class("told").child(title).text(" ").child(text)
}

/// The red flags at *ja*, which carry the advice.
pub(crate) fn flags(view: &View) -> El {
    let rules = view.rules();
    let raised = view.advice.red_flags.iter().filter(|flag| flag.counts);
    let lines = raised.filter_map(|raised| {
        let question = view.question(raised.row)?;
        let because = rules.because(&question.id, &question.red_flag()?.basis);
        let flag = el("b").dutch().text(&question.text);
        let reason = el("span").dutch().text(&because.reason);
        let line = el("li").child(flag).text(" ").child(reason).text(" ");
        Some(line.maybe(firmness(view, &because)))
    });
    el("ul").class("why").all(lines)
}

/// *Eerder of zwaarder als…*: the red flags that were not there.
fn safety_net(view: &View) -> Option<El> {
    let rows = view.session.alarm_rows();
    let calm = rows.iter().filter(|row| {
        !view
            .advice
            .red_flags
            .iter()
            .any(|raised| raised.row == **row)
    });
    let calm = calm.filter_map(|row| view.question(*row));
    let mut lines = calm.map(|row| el("li").text(&row.text)).peekable();
    lines.peek()?;
    let title = el("h3").say(&view.texts, "net.title");
    let lines = el("ul").dutch().all(lines);
    Some(el("div").class("warn").child(title).child(lines))
}

/// That there is no advice, and what to do.
fn note(view: &View, hint: &str) -> El {
    let hint = el("p").say(&view.texts, hint);
    together()
        .child(heading("say", &headline(view)))
        .child(hint)
}

/// Why these agreements are not made for this patient, and the way to those that are.
fn out_of_scope(view: &View) -> El {
    let rules = view.rules();
    let step = view.advice.steps.first();
    let because = step.map(|step| step.because.as_slice()).unwrap_or_default();
    let places = because.iter().filter_map(|why| match why {
        Reason::OutOfScope(place) => Some(*place),
        _ => None,
    });
    let places = places.collect::<Vec<_>>();
    let why = places
        .iter()
        .map(|place| rules.reason(Reason::OutOfScope(*place), 0));
    let why = why.collect::<Vec<_>>();
    let topics = &view.agreements.topics;
    let mut ways = Vec::new();
    for place in places {
        let scope = view.topic().out_of_scope.get(usize::from(place));
        let id = scope.and_then(|scope| scope.topic.as_ref());
        let way = id.and_then(|id| topics.iter().position(|topic| topic.id == *id));
        ways.extend(way.filter(|way| !ways.contains(way)));
    }
    let ways = ways.into_iter().filter_map(|place| {
        let name = [("topic", topics.get(place)?.name.as_str())];
        let open = button("main").press(&view.dispatch, Action::GoTo(place));
        Some(open.text(&view.texts.fill("advice.out-of-scope.open", &name)))
    });
    let title = view.texts.get("advice.out-of-scope");
    together()
        .child(heading("say", &title))
        .maybe(reasons(view, &why))
        .child(el("div").class("acts").all(ways))
}

/// That this is a *proef*, and the way back.
pub(crate) fn trial(view: &View) -> Option<El> {
    view.session.trial.as_ref()?;
    let title = el("b").say(&view.texts, "trial.title");
    let end = view.button("link", Action::EndTrial, "trial.end");
    let line = el("p").class("trial").attr("role", "status");
    Some(line.child(title).child(end))
}
