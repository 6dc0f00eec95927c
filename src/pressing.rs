//! Keys as the screens hear them, before anybody asks what they mean.

use wasm_bindgen::JsCast;
use web_sys::{Element, Event, HtmlInputElement};

/// Whether a key may mean something here; other keys stay the browser's. The start screen asks it
/// too, so it lies apart from what keys mean, which is of the second file.
pub(crate) fn is_ours(key: &str) -> bool {
    let one = key.len() == 1;
    one && key
        .bytes()
        .all(|b| b.is_ascii_digit() || b"jJnNyY?".contains(&b))
        || ["Enter", "Backspace", "Delete"].contains(&key)
}

/// Shows the answer that a key gives as given, before anything follows from it.
pub(crate) fn show_pressed(event: &Event, key: &str) {
    let place = event
        .target()
        .and_then(|place| place.dyn_into::<Element>().ok());
    // The listener itself hears for the whole screen.
    let asked = place.and_then(|place| place.closest("fieldset, .alarms").ok().flatten());
    let selector = format!("[data-key=\"{}\"]", key.to_ascii_uppercase());
    let found = asked.and_then(|asked| asked.query_selector(&selector).ok().flatten());
    match found.map(JsCast::dyn_into::<HtmlInputElement>) {
        // A row of the list is taken back by the same key.
        Some(Ok(input)) => input.set_checked(input.type_() == "radio" || !input.checked()),
        Some(Err(button)) => {
            // It is there: nothing can go wrong with a fixed name.
            let _ = button.set_attribute("aria-pressed", "true");
        }
        None => {}
    }
}
