//! Until one step is given: what is still possible, and what separates those steps.

use ladder::Answer;
use ladder::advice::Status;
use ladder::model::{Group, QuestionIx};
use yew::{Html, html};

use super::View;
use super::card::headline;

/// Draws the possible steps, and for each question that can still matter where its answers lead.
pub(super) fn branches(view: &View) -> Html {
    let texts = &view.texts;
    if !view.list_answered() {
        return html! {
            <>
                <h2 id="advice-title" class="say quiet" tabindex="-1" data-focus="advice">{ headline(view) }</h2>
                <p>{ texts.get("advice.first.hint") }</p>
            </>
        };
    }
    let answered = view.session.answers.iter().count().to_string();
    let depends = view.advice.status == Status::Depends;
    let title = texts.get(if depends {
        "advice.depends"
    } else {
        "advice.possible"
    });
    let possible = view
        .advice
        .possible
        .iter()
        .map(|step| html! { <li>{ view.step_name(*step) }</li> });
    let separating = view
        .advice
        .open
        .iter()
        .filter(|place| worth_showing(view, **place, depends))
        .take(3);
    html! {
        <>
            <h2 id="advice-title" class="say" tabindex="-1" data-focus="advice">{ title }</h2>
            <ul class="chips">{ for possible }</ul>
            if view.advice.scope_open { <p>{ texts.get("advice.scope") }</p> }
            if !depends { <p class="quiet">{ texts.fill("advice.answers", &[("n", &answered)]) }</p> }
            { for view.advice.red_flags.iter().filter(|flag| !flag.counts).map(|flag| check_first(view, flag.row)) }
            if !depends { <h3>{ texts.get("advice.separates") }</h3> }
            <dl class="branches">{ for separating.map(|place| branch(view, *place)) }</dl>
        </>
    }
}

fn worth_showing(view: &View, place: QuestionIx, depends: bool) -> bool {
    let unknown = view.session.answers.get(place) == Some(Answer::Unknown);
    let alarm = view
        .question(place)
        .is_some_and(|question| question.group == Group::Alarm);
    if depends { unknown } else { !alarm }
}

fn check_first(view: &View, row: QuestionIx) -> Html {
    let check = view
        .question(row)
        .and_then(|question| Some(question.red_flag()?.check_now.clone()));
    html! {
        <p class="warn" lang="nl"><b>{ view.texts.get("alarm.check") }</b>{ " " }{ check.unwrap_or_default() }</p>
    }
}

/// Where each answer of one question leads.
fn branch(view: &View, place: QuestionIx) -> Html {
    let Some(question) = view.question(place) else {
        return Html::default();
    };
    let leads = (0..).zip(&question.values).filter_map(|(value, shown)| {
        let answers = view.session.answers.with(place, Answer::Value(value));
        let advice = view
            .session
            .opened
            .diagrams
            .advise(view.topic(), &answers)
            .ok()?;
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
        Some(html! { <dd><span lang="nl">{ &shown.label }</span><b>{ steps }</b></dd> })
    });
    html! { <div><dt lang="nl">{ &question.text }</dt>{ for leads }</div> }
}
