//! The consultation screen: questions on one side, the stair and the advice on the other.

use std::rc::Rc;

use ladder::advice::Status;
use yew::{Callback, Html, Properties, component, html};

use super::View;
use super::card::{Card, headline};
use super::questions::Questions;
use super::stair::Stair;
use crate::state::Action;

/// The consultation screen.
#[derive(Properties, PartialEq)]
pub struct Props {
    /// The consultation.
    pub view: Rc<View>,
    /// The day, as written.
    pub date: String,
    /// Starts this topic over.
    pub on_over: Callback<()>,
}

/// Draws the consultation.
#[component]
pub fn Consult(props: &Props) -> Html {
    let Props { view, date, on_over } = props;
    let texts = &view.texts;
    let topic = view.topic();
    let specialty = view.agreements.specialties.iter().find(|s| s.id == topic.specialty);
    let entry = view.agreements.topics.get(view.session.opened.place);
    let codes = entry.map(|entry| entry.icpc.join(", ")).unwrap_or_default();
    let below = [specialty.map(|s| s.name.clone()).unwrap_or_default(), codes];
    let below = below.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" · ");
    let over = {
        let on_over = on_over.clone();
        Callback::from(move |_| on_over.emit(()))
    };
    let can_undo = !view.session.past.is_empty();
    let can_redo = !view.session.future.is_empty();
    let line = headline(view);
    let alarm = (view.advice.status == Status::Alarm).then_some("true");
    let settled = view.advised().is_some().to_string();
    html! {
        <main class="work">
            <div class="asked">
                <header class="subject">
                    <h1 tabindex="-1" data-focus="topic" lang="nl">{ &topic.name }</h1>
                    <p>{ below }</p>
                    <div class="acts">
                        <button type="button" class="small" disabled={!can_undo} onclick={view.on(Action::Undo)}>{ texts.get("act.undo") }</button>
                        <button type="button" class="small" disabled={!can_redo} onclick={view.on(Action::Redo)}>{ texts.get("act.redo") }</button>
                        <button type="button" class="small" onclick={over}>{ texts.get("act.over") }</button>
                    </div>
                </header>
                <Questions view={view.clone()} />
            </div>
            <aside class="side" aria-label={texts.get("advice.title")}>
                <Stair view={view.clone()} />
                <Card view={view.clone()} date={date.clone()} />
            </aside>
            <p class="now" data-settled={settled} data-alarm={alarm} aria-hidden="true">{ line.clone() }</p>
            <p class="vh" aria-live="polite">{ line }</p>
        </main>
    }
}
