//! The letter on screen: to edit, to take over, to hand to the host.

use wasm_bindgen::JsCast;
use web_sys::{HtmlTextAreaElement, InputEvent};
use yew::{Callback, Html, html};

use super::View;
use crate::letter::{draft, missing};
use crate::state::Action;

/// Draws the button, or the letter once it is asked for. A *proef* has none.
pub(super) fn letter(view: &View) -> Html {
    let texts = &view.texts;
    if view.session.trial.is_some() {
        return Html::default();
    }
    let Some(letter) = &view.session.letter else {
        return html! {
            <div class="acts">
                <button type="button" class="main" onclick={view.on(Action::Draft(draft(view)))}>{ texts.get("letter.open") }</button>
            </div>
        };
    };
    let on_input = {
        let dispatch = view.dispatch.clone();
        Callback::from(move |event: InputEvent| {
            let field = event
                .target()
                .and_then(|target| target.dyn_into::<HtmlTextAreaElement>().ok());
            if let Some(field) = field {
                dispatch.emit(Action::Write(field.value()));
            }
        })
    };
    let text = &letter.text;
    let gaps = missing(text);
    let outdated = letter.of != view.session.answers;
    let check = match gaps.len() {
        0 => texts.get("letter.complete"),
        _ => texts.fill("letter.missing", &[("rubrics", &gaps.join(", "))]),
    };
    html! {
        <div class="letter" part="letter">
            <h3><label for="letter">{ texts.get("letter.title") }</label></h3>
            <p class="quiet" id="letter-check" role="status">{ check }</p>
            if outdated { <p class="warn" role="status">{ texts.get("letter.outdated") }</p> }
            <textarea id="letter" rows="18" spellcheck="true" lang="nl" aria-describedby="letter-check" oninput={on_input} value={text.clone()} />
            <div class="acts">
                <button type="button" class="main" onclick={view.on(Action::HandOver)}>{ texts.get("letter.hand-over") }</button>
                <button type="button" class="small" onclick={view.on(Action::Draft(draft(view)))}>{ texts.get("letter.again") }</button>
                <button type="button" class="small" onclick={view.on(Action::CloseLetter)}>{ texts.get("letter.close") }</button>
            </div>
            <p class="quiet">{ texts.get("letter.privacy") }</p>
        </div>
    }
}
