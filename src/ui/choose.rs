//! *Anders kiezen*: the GP decides. One tap, a reason if the GP likes, and no reproach.

use ladder::advice::{State as StepState, Status};
use ladder::model::StepIx;
use wasm_bindgen::JsCast;
use web_sys::{HtmlInputElement, InputEvent};
use yew::{Callback, Html, html};

use super::View;
use crate::session::{Choice, Why};
use crate::state::Action;

/// Draws the other steps: those that stand in sight, the rest on demand. A *proef* has none.
pub(super) fn others(view: &View) -> Html {
    if view.session.trial.is_some() {
        return Html::default();
    }
    let texts = &view.texts;
    let chosen = view.chosen();
    let all = (0..).zip(&view.topic().steps).map(|(place, _)| place);
    let (near, far): (Vec<StepIx>, Vec<StepIx>) = all
        .filter(|place| Some(*place) != chosen)
        .partition(|place| view.state(*place) == StepState::Stands);
    let buttons = |places: Vec<StepIx>| {
        let buttons = places.into_iter().map(|place| button(view, place));
        html! { <div class="keys">{ for buttons }</div> }
    };
    html! {
        <div class="others">
            <h3>{ texts.get("choose.title") }</h3>
            if !near.is_empty() { { buttons(near) } }
            <details class="more"><summary>{ texts.get("choose.more") }</summary>{ buttons(far) }</details>
        </div>
    }
}

/// The button that chooses a step.
pub(super) fn button(view: &View, step: StepIx) -> Html {
    html! {
        <button type="button" class="small" lang="nl" data-choose={view.step(step).map(|step| step.id.clone())} onclick={view.on(Action::Choose(Some(step)))}>{ view.step_name(step) }</button>
    }
}

/// What the GP chose instead of the advice, and why.
pub(super) fn choice(view: &View) -> Html {
    let Some(choice) = &view.session.choice else {
        return Html::default();
    };
    let texts = &view.texts;
    let on_note = {
        let dispatch = view.dispatch.clone();
        Callback::from(move |event: InputEvent| {
            let field = event
                .target()
                .and_then(|target| target.dyn_into::<HtmlInputElement>().ok());
            if let Some(field) = field {
                dispatch.emit(Action::ChooseNote(field.value()));
            }
        })
    };
    let reasons = Why::ALL.into_iter().map(|why| {
        let pressed = choice.why == Some(why);
        html! {
            <button type="button" class="small" aria-pressed={pressed.to_string()} onclick={view.on(Action::ChooseWhy(why))}>{ texts.get(why.key()) }</button>
        }
    });
    html! {
        <section class="chosen" aria-labelledby="chosen">
            <p role="status"><span id="chosen">{ texts.get("choose.chosen") }</span>{ " " }<b lang="nl">{ view.step_name(choice.step) }</b></p>
            { lighter(view, choice) }
            <p class="quiet" id="choose-why">{ texts.get("choose.why") }</p>
            <div class="keys" role="group" aria-labelledby="choose-why">{ for reasons }</div>
            <label class="note"><span class="quiet">{ texts.get("choose.note") }</span>
                <input type="text" maxlength="400" value={choice.note.clone()} oninput={on_note} />
            </label>
            <div class="acts"><button type="button" class="small" onclick={view.on(Action::Choose(None))}>{ texts.get("choose.back") }</button></div>
        </section>
    }
}

/// Lighter than a red flag's minimum: what that means, and no more.
fn lighter(view: &View, choice: &Choice) -> Html {
    let advised = view.advised().filter(|step| choice.step < *step);
    match advised.filter(|_| view.advice.status == Status::Alarm) {
        Some(step) => {
            let text = view
                .texts
                .fill("choose.lighter", &[("step", &view.step_name(step))]);
            html! { <p class="warn">{ text }</p> }
        }
        None => Html::default(),
    }
}
