//! The consultation screen: questions on one side, the stair and the advice on the other.

use ladder::advice::Status;
use web_sys::MouseEvent;
use yew::{Callback, Html, html};

use super::View;
use super::card::{card, headline};
use super::patient::patient;
use super::questions::questions;
use super::stair::stair;
use super::step::step;
use super::view::capital;
use crate::state::{Action, Mode};

/// Draws the consultation.
pub(super) fn consult(view: &View, date: &str, on_over: Callback<MouseEvent>) -> Html {
    let texts = &view.texts;
    if view.session.to_patient {
        return patient(view);
    }
    let line = headline(view);
    let alarm = (view.advice.status == Status::Alarm).then_some("true");
    let settled = view.advised().is_some().to_string();
    let in_steps = view.mode == Mode::Step;
    let class = if in_steps { "work steps" } else { "work" };
    html! {
        <div {class}>
            <div class="asked">
                { subject(view, on_over) }
                if in_steps { { step(view, date) } } else { { questions(view) } }
                { keys(view) }
            </div>
            <aside class="side" aria-label={texts.get("advice.title")}>
                { stair(view) }
                if !in_steps { { card(view, date) } }
            </aside>
            <p class="now" data-settled={settled} data-alarm={alarm} aria-hidden="true">{ short(view, &line) }</p>
            <p class="vh" aria-live="polite">{ line }</p>
        </div>
    }
}

/// The topic, and what can be done with the whole of it.
fn subject(view: &View, on_over: Callback<MouseEvent>) -> Html {
    let (texts, topic) = (&view.texts, view.topic());
    let specialty = view
        .agreements
        .specialties
        .iter()
        .find(|s| s.id == topic.specialty);
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
    html! {
        <header class="subject">
            <h1 tabindex="-1" data-focus="topic" lang="nl">{ &topic.name }</h1>
            <p>{ below }</p>
            <div class="acts">
                <button type="button" class="small" disabled={!can_undo} onclick={view.on(Action::Undo)}>{ texts.get("act.undo") }</button>
                <button type="button" class="small" disabled={!can_redo} onclick={view.on(Action::Redo)}>{ texts.get("act.redo") }</button>
                <button type="button" class="small" onclick={on_over}>{ texts.get("act.over") }</button>
                <button type="button" class="small" onclick={view.on(Action::Show(mode))}>{ texts.get(other) }</button>
            </div>
            if !lost.is_empty() { <p class="notice" role="status">{ texts.fill("question.lost", &[("answers", &lost)]) }</p> }
        </header>
    }
}

/// The keys of the focused question.
fn keys(view: &View) -> Html {
    let texts = &view.texts;
    let rows = [
        ("1 – 9", "keys.digit"),
        ("J  N", "keys.yes-no"),
        ("?", "keys.unknown"),
        ("0", "keys.none"),
        ("↵", "keys.enter"),
        ("⌫", "keys.delete"),
    ];
    let rows = rows.into_iter().map(
        |(key, text)| html! { <div><dt><kbd>{ key }</kbd></dt><dd>{ texts.get(text) }</dd></div> },
    );
    html! { <details key="keys" class="more help"><summary>{ texts.get("keys.title") }</summary><dl>{ for rows }</dl></details> }
}

/// The line at the bottom of a narrow screen.
fn short(view: &View, line: &str) -> String {
    match view.advice.possible.len() {
        n if n > 2 && view.list_answered() => {
            view.texts.fill("now.possible", &[("n", &n.to_string())])
        }
        _ => line.to_owned(),
    }
}
