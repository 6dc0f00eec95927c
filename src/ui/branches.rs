//! Until one step is given: what is still possible, and what separates those steps.

use ladder::Answer;
use ladder::advice::Status;
use ladder::model::{Group, Question, QuestionIx};

use super::View;
use super::alarms::check_now;
use super::card::{heading, headline};
use super::el::{El, el, together};

/// Draws the possible steps, and for each question that can still matter where its answers lead.
pub(super) fn branches(view: &View) -> El {
    let texts = &view.texts;
    if !view.list_answered() {
        return together()
            .child(heading("say quiet", &headline(view)))
            .child(el("p").say(texts, "advice.first.hint"));
    }
    let answered = view.session.answers.iter().count().to_string();
    let depends = view.advice.status == Status::Depends;
    let title = if depends {
        "advice.depends"
    } else {
        "advice.possible"
    };
    let possible = view.advice.possible.iter();
    let possible = possible.map(|step| el("li").text(&view.step_name(*step)));
    let separating = view
        .advice
        .open
        .iter()
        .filter(|place| worth_showing(view, **place, depends));
    // With many steps left the next question alone: more of them would be read by nobody.
    let few = depends || view.advice.possible.len() <= 3;
    let separating = separating.take(if few { 3 } else { 1 });
    let scope = view.advice.scope_open;
    let answered = texts.fill("advice.answers", &[("n", &answered)]);
    let unsure = view.advice.red_flags.iter().filter(|flag| !flag.counts);
    let leads = separating.map(|place| branch(view, *place).unwrap_or_else(together));
    together()
        .child(heading("say", &texts.get(title)))
        .child(el("ul").class("chips").all(possible))
        .maybe(scope.then(|| el("p").say(texts, "advice.scope")))
        .maybe((!depends).then(|| el("p").class("quiet").text(&answered)))
        .all(unsure.map(|flag| check_first(view, flag.row)))
        .maybe((!depends).then(|| el("h3").say(texts, "advice.separates")))
        .child(el("dl").class("branches").all(leads))
}

fn worth_showing(view: &View, place: QuestionIx, depends: bool) -> bool {
    let unknown = view.session.answers.get(place) == Some(Answer::Unknown);
    let alarm = view
        .question(place)
        .is_some_and(|question| question.group == Group::Alarm);
    if depends { unknown } else { !alarm }
}

fn check_first(view: &View, row: QuestionIx) -> El {
    let flag = view.question(row).and_then(Question::red_flag);
    check_now(view, "warn", flag.map_or("", |flag| &flag.check_now))
}

/// Where each answer of one question leads.
fn branch(view: &View, place: QuestionIx) -> Option<El> {
    let question = view.question(place)?;
    let leads = (0..).zip(&question.values).filter_map(|(value, shown)| {
        let answers = view.session.answers.with(place, Answer::Value(value));
        let advice = view.session.opened.advise(&answers)?;
        let steps = advice
            .possible
            .iter()
            .map(|step| view.step_name(*step))
            .collect::<Vec<_>>();
        let steps = match (advice.status, steps.len()) {
            (Status::OutOfScope, _) => view.texts.get("advice.out-of-scope"),
            (_, 0) => view.texts.get("advice.no-fit"),
            (_, 1..=2) => steps.join(" · "),
            (_, n) => format!(
                "{} (+{})",
                steps.first().cloned().unwrap_or_default(),
                n - 1
            ),
        };
        let value = el("span").dutch().text(&shown.label);
        Some(el("dd").child(value).child(el("b").text(&steps)))
    });
    let asked = el("dt").dutch().text(&question.text);
    Some(el("div").child(asked).all(leads))
}
