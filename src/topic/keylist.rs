//! All keys in one list, behind one tool; a question mark outside a question opens it too.

use wasm_bindgen::JsCast;
use web_sys::{Element, Event, HtmlElement, KeyboardEvent};
use yew::Callback;

use crate::el::{El, el};
use crate::place::Page;
use crate::state::Action;
use crate::topic::View;
use crate::topic::icons::{KEYS, icon};

const LIST: [(&str, &str); 9] = [
    ("1 – 9", "keys.digit"),
    ("J  N", "keys.yes-no"),
    ("?", "keys.unknown"),
    ("0", "keys.none"),
    ("↵", "keys.enter"),
    ("⌫", "keys.delete"),
    ("⌫", "keys.back"),
    ("B", "keys.letter"),
    ("?", "keys.list"),
];

/// Draws the tool and its list.
pub(crate) fn keylist(view: &View) -> El {
    let texts = &view.texts;
    let rows = LIST.into_iter().map(|(key, text)| {
        let key = el("dt").child(el("kbd").text(key));
        el("div").child(key).child(el("dd").say(texts, text))
    });
    let name = el("span").class("vh").say(texts, "keys.title");
    let tool = el("summary")
        .class("tool")
        .attr_text("title", &texts.get("keys.title"));
    el("details")
        .key("keys")
        .class("help")
        .child(tool.child(icon(KEYS)).child(name))
        .child(el("dl").class("leaf").children(rows))
}

/// Keys that nothing else took: a question mark opens the list, B the letter, 1 and 2 choose a side, Backspace goes back to the last answer. Where
/// somebody types, and in a question, they are that place's own.
pub(crate) fn elsewhere(view: &View) -> Callback<Event> {
    let dispatch = view.dispatch.clone();
    Callback::from(move |event: Event| {
        let Some(pressed) = event.dyn_ref::<KeyboardEvent>() else {
            return;
        };
        let held = pressed.ctrl_key() || pressed.alt_key() || pressed.meta_key();
        if held || pressed.repeat() || event.default_prevented() {
            return;
        }
        let place = event.target().and_then(|at| at.dyn_into::<Element>().ok());
        let own = "fieldset, .alarms, input, textarea";
        let elsewhere = |place: &Element| !matches!(place.closest(own), Ok(Some(_)));
        let Some(place) = place.filter(elsewhere) else {
            return;
        };
        match pressed.key().as_str() {
            "?" => open(&place, &event),
            "b" | "B" => press(&place, &event, "[data-focus=letter]"),
            "1" => press(&place, &event, ".side-of:nth-of-type(1) [data-choose]"),
            "2" => press(&place, &event, ".side-of:nth-of-type(2) [data-choose]"),
            key @ ("Backspace" | "Delete") => {
                event.prevent_default();
                let key = key.to_owned();
                dispatch.emit(Action::Key {
                    at: Page::Advice,
                    key,
                });
            }
            _ => {}
        }
    })
}

/// Presses what is there: the way to the letter, or one of two sides by the number that it bears.
fn press(place: &Element, event: &Event, what: &str) {
    let work = place.closest(".work").ok().flatten();
    let way = work.and_then(|work| work.query_selector(what).ok()?);
    if let Some(way) = way.and_then(|way| way.dyn_into::<HtmlElement>().ok()) {
        event.prevent_default();
        way.click();
    }
}

/// Opens the list, or shuts it, and gives its tool the focus.
fn open(place: &Element, event: &Event) {
    let work = place.closest(".work").ok().flatten();
    let list = work.and_then(|work| work.query_selector(".help").ok()?);
    if let Some(list) = list {
        event.prevent_default();
        // A fixed name: nothing can go wrong with it.
        let _ = list.toggle_attribute("open");
        let tool = list.query_selector("summary").ok().flatten();
        if let Some(tool) = tool.and_then(|tool| tool.dyn_into::<HtmlElement>().ok()) {
            let _ = tool.focus();
        }
    }
}
