//! The letter on screen: to edit, to take over, to hand to the host.

use ladder::model::{AttributeKind, Use};
use wasm_bindgen::JsCast;
use web_sys::{HtmlTextAreaElement, InputEvent};
use yew::{Callback, Html, html};

use super::View;
use super::facts::find;
use crate::letter::{draft, missing};
use crate::session::Letter;
use crate::state::Action;

/// Draws the button, or the letter once it is asked for. A *proef* has none.
pub(super) fn letter(view: &View) -> Html {
    let texts = &view.texts;
    if view.session.trial.is_some() {
        return Html::default();
    }
    let turn = html! {
        <button type="button" class="small" onclick={view.on(Action::Turn(true))}>{ texts.get("patient.open") }</button>
    };
    match &view.session.letter {
        Some(letter) => html! { <>{ sheet(view, letter) }<div class="acts">{ turn }</div></> },
        None => html! {
            <div class="acts">
                <button type="button" class="main" data-focus="letter" onclick={view.on(Action::Draft(draft(view), view.chosen()))}>{ texts.get("letter.open") }</button>
                { turn }
                <button type="button" class="small" onclick={view.on(Action::Print)}>{ texts.get("act.print") }</button>
            </div>
        },
    }
}

fn sheet(view: &View, letter: &Letter) -> Html {
    let texts = &view.texts;
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
    let gaps = missing(texts, text);
    let outdated = letter.of != view.session.answers || letter.step != view.chosen();
    let check = match gaps.len() {
        0 => texts.get("letter.complete"),
        _ => texts.fill("letter.missing", &[("rubrics", &gaps.join(", "))]),
    };
    let handed = view.agreements.header.usage != Use::Training;
    html! {
        <div class="letter" part="letter">
            <h3><label for="letter">{ texts.get("letter.title") }</label></h3>
            { content(view) }
            <p class="quiet" id="letter-check" role="status">{ check }</p>
            if outdated { <p class="warn" role="status">{ texts.get("letter.outdated") }</p> }
            <textarea id="letter" rows="18" spellcheck="true" lang="nl" dir="auto" aria-describedby="letter-check" oninput={on_input} value={text.clone()} />
            <pre class="paper" aria-hidden="true" lang="nl">{ text }</pre>
            <div class="acts">
                if handed { <button type="button" class="main" onclick={view.on(Action::HandOver)}>{ texts.get("letter.hand-over") }</button> }
                <button type="button" class="small" onclick={view.on(Action::Copy)}>{ texts.get("letter.copy") }</button>
                <button type="button" class="small" onclick={view.on(Action::Print)}>{ texts.get("act.print") }</button>
                <button type="button" class="small" onclick={view.on(Action::Draft(draft(view), view.chosen()))}>{ texts.get("letter.again") }</button>
                <button type="button" class="small" onclick={view.on(Action::CloseLetter)}>{ texts.get("letter.close") }</button>
            </div>
            <p class="quiet" role="status">{ copied(view, text) }</p>
            <p class="quiet">{ texts.get("letter.privacy") }</p>
        </div>
    }
}

/// What must be in a question for this step, as the region or the form asks.
fn content(view: &View) -> Html {
    let step = view.chosen().and_then(|step| view.step(step));
    let fact = step.and_then(|step| find(step, AttributeKind::Content));
    match fact.and_then(|fact| fact.text.as_ref()) {
        Some(text) => {
            let title = view.texts.get("fact.content");
            html! { <p class="told"><b>{ title }</b>{ " " }<span lang="nl">{ text }</span></p> }
        }
        None => Html::default(),
    }
}

/// Whether this very text is on the clipboard.
fn copied(view: &View, text: &str) -> String {
    let same = view.session.copied.as_deref() == Some(text);
    match view.copied.filter(|_| same) {
        Some(true) => view.texts.get("letter.copied"),
        Some(false) => view.texts.get("letter.not-copied"),
        None => String::new(),
    }
}
