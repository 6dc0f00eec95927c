//! The advice: what, where, when; why; and what else the GP needs to act on it.

use ladder::Reason;
use ladder::advice::Status;
use ladder::model::StepIx;
use ladder::report::destination;
use yew::{Html, html};

use super::View;
use super::branches::branches;
use super::changes::changes;
use super::choose::{choice, others};
use super::conflict::conflict;
use super::facts::facts;
use super::letter::letter;
use super::prepare::prepare;
use super::sources::sources;
use super::why::{firmness, reasons};
use crate::state::Action;

/// Draws the advice, or what is still possible.
pub(super) fn card(view: &View, date: &str) -> Html {
    let body = match (view.advised(), view.advice.status) {
        (Some(step), _) => advised(view, step),
        (None, Status::Contradictory) => html! { { conflict(view) } },
        (None, Status::Expired) => note(view, "advice.expired", "advice.expired.hint", date),
        (None, Status::OutOfScope) => out_of_scope(view),
        (None, Status::NoFit) => note(view, "advice.no-fit", "advice.no-fit.hint", ""),
        (None, _) => html! { { branches(view) } },
    };
    let alarm = (view.advice.status == Status::Alarm).then_some("true");
    html! {
        <section class="card" part="advice" aria-labelledby="advice-title" data-status={view.advice.status.word()} data-alarm={alarm}>
            { trial(view) }
            { choice(view) }
            { body }
        </section>
    }
}

/// What the card says in one line: the heading, and what a screen reader is told.
pub(super) fn headline(view: &View) -> String {
    let texts = &view.texts;
    match (view.advised(), view.advice.status) {
        (Some(step), _) => {
            let place = destination(view.topic(), &view.advice).filter(|_| !by_name(view, step));
            place.map_or_else(|| view.step_name(step), str::to_owned)
        }
        (None, Status::Contradictory) => texts.get("advice.contradictory"),
        (None, Status::Expired) => texts.get("advice.expired"),
        (None, Status::OutOfScope) => texts.get("advice.out-of-scope"),
        (None, Status::NoFit) => texts.get("advice.no-fit"),
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
    view.step(step)
        .is_none_or(|step| step.urgency.is_some() || !step.by_specialist)
}

fn heading(text: String) -> Html {
    html! { <h2 id="advice-title" class="say" tabindex="-1" data-focus="advice">{ text }</h2> }
}

fn advised(view: &View, step: StepIx) -> Html {
    let (texts, advice, rules) = (&view.texts, &view.advice, view.rules());
    let term = advice
        .within
        .filter(|term| *term != ladder::Within::NO_HURRY);
    let term = term.map(|term| {
        let words = rules.within(term, Some(step));
        // `vandaag` and `direct` stand alone; a number of days or weeks is a bound.
        if term == ladder::Within::TODAY {
            words
        } else {
            texts.fill("advice.within", &[("term", &words)])
        }
    });
    let fits = advice
        .steps
        .get(usize::from(step))
        .map(|s| s.fits.clone())
        .unwrap_or_default();
    let fits = fits
        .iter()
        .filter_map(|fit| rules.fit(*fit))
        .collect::<Vec<_>>();
    let alarm = advice.status == Status::Alarm;
    let action = fits
        .iter()
        .find(|fit| !fit.action.is_empty())
        .filter(|_| !alarm);
    let check = fits
        .iter()
        .find(|fit| !fit.check.is_empty())
        .filter(|_| !alarm);
    html! {
        <>
            <div class="head">
                { heading(headline(view)) }
                if let Some(term) = term { <span class="term">{ term }</span> }
            </div>
            if by_name(view, step) { <p class="addressee" lang="nl">{ destination(view.topic(), advice) }</p> }
            if advice.addressee {
                <p class="addressee">{ texts.fill("advice.addressee", &[("who", &view.agreements.phrases.behandelaar)]) }</p>
            }
            if alarm { { flags(view) } } else { { reasons(view, &fits) } }
            if let Some(fit) = action { { told(&texts.get("do.title"), fit.action) } }
            if let Some(fit) = check { { told(&texts.get("check.title"), fit.check) } }
            { facts(view, step) }
            if !alarm { { safety_net(view) } }
            { prepare(view) }
            if !alarm { { changes(view) } }
            { letter(view) }
            { others(view) }
            { sources(view) }
        </>
    }
}

fn told(title: &str, text: &str) -> Html {
    html! { <p class="told"><b>{ title }</b>{ " " }<span lang="nl">{ text }</span></p> }
}

/// The red flags at *ja*, which carry the advice.
fn flags(view: &View) -> Html {
    let rules = view.rules();
    let raised = view.advice.red_flags.iter().filter(|flag| flag.counts);
    let lines = raised.filter_map(|raised| {
        let question = view.question(raised.row)?;
        let because = rules.because(&question.id, &question.red_flag()?.basis);
        Some(html! {
            <li><b lang="nl">{ &question.text }</b>{ " " }<span lang="nl">{ &because.reason }</span>{ " " }{ firmness(view, &because) }</li>
        })
    });
    html! { <ul class="why">{ for lines }</ul> }
}

/// *Eerder of zwaarder als…*: the red flags that were not there.
fn safety_net(view: &View) -> Html {
    let rows = view.session.alarm_rows();
    let calm = rows.iter().filter(|row| {
        !view
            .advice
            .red_flags
            .iter()
            .any(|raised| raised.row == **row)
    });
    let texts = calm
        .filter_map(|row| view.question(*row))
        .map(|question| question.text.clone());
    let texts = texts.collect::<Vec<_>>();
    if texts.is_empty() {
        return Html::default();
    }
    html! {
        <div class="warn">
            <h3>{ view.texts.get("net.title") }</h3>
            <ul lang="nl">{ for texts.into_iter().map(|text| html! { <li>{ text }</li> }) }</ul>
        </div>
    }
}

fn note(view: &View, title: &str, hint: &str, date: &str) -> Html {
    html! { <>{ heading(view.texts.fill(title, &[("date", date)])) }<p>{ view.texts.get(hint) }</p></> }
}

fn out_of_scope(view: &View) -> Html {
    let rules = view.rules();
    let why = view
        .advice
        .steps
        .first()
        .map(|step| step.because.clone())
        .unwrap_or_default();
    let why = why
        .iter()
        .filter(|why| matches!(why, Reason::OutOfScope(_)));
    let why = why.map(|why| rules.reason(*why, 0)).collect::<Vec<_>>();
    html! { <>{ heading(view.texts.get("advice.out-of-scope")) }{ reasons(view, &why) }</> }
}

fn trial(view: &View) -> Html {
    if view.session.trial.is_none() {
        return Html::default();
    }
    html! {
        <p class="trial" role="status"><b>{ view.texts.get("trial.title") }</b>
            <button type="button" class="link" onclick={view.on(Action::EndTrial)}>{ view.texts.get("trial.end") }</button>
        </p>
    }
}
