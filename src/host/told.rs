//! What the page hears of a topic, as objects of its own language. All of it is of the second file
//! (`xtask/src/split/cut.rs`), so what is called from the first is never inlined.

use js_sys::Array;
use ladder::model::Agreements;
use serde::Serialize;
use wasm_bindgen::prelude::JsValue;

use super::detail::{Detail, with};
use crate::topic::session::{Choice, Session};

/// The answers that the shell keeps.
#[inline(never)]
pub(super) fn answers(session: &Session) -> JsValue {
    let named = session.answers.named(session.topic());
    let answers: Array = named.flat_map(|(q, v)| [q, v]).map(JsValue::from).collect();
    answers.into()
}

/// The advice, and those answers.
#[inline(never)]
pub(super) fn settled(of: &Agreements, session: &Session) -> (JsValue, JsValue) {
    (
        advice(of, session).unwrap_or(JsValue::NULL),
        answers(session),
    )
}

/// The advice with its card and its Bundle.
fn advice(of: &Agreements, session: &Session) -> Option<JsValue> {
    with(of, session, |case| js(&Detail::new(case)))
}

/// The same with what a hand-over adds; nothing of agreements for training.
#[inline(never)]
pub(super) fn handed_over(of: &Agreements, session: &Session) -> Option<JsValue> {
    let letter = session.letter.as_ref().map(|letter| letter.text.as_str());
    with(of, session, |case| {
        js(&Detail::handed_over(
            case,
            session.choice.as_ref(),
            letter,
            now(),
        )?)
    })
}

/// The same with the step that the GP chose instead; only the advice once that is taken back. What
/// was typed goes out with a hand-over.
#[inline(never)]
pub(super) fn chosen(of: &Agreements, session: &Session) -> Option<JsValue> {
    let choice = session.choice.as_ref().map(Choice::unsaid);
    with(of, session, |case| match &choice {
        Some(choice) => js(&Detail::chosen(case, choice, now())),
        None => js(&Detail::new(case)),
    })
}

/// The time in UTC, for feedback; no advice depends on it.
fn now() -> String {
    js_sys::Date::new_0().to_iso_string().into()
}

fn js(value: &impl Serialize) -> Option<JsValue> {
    let serializer = serde_wasm_bindgen::Serializer::json_compatible();
    value.serialize(&serializer).ok()
}
