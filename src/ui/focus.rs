//! Moves the focus where the state says, after the screen has been drawn.

use std::cell::Cell;
use std::rc::Rc;

use wasm_bindgen::JsCast;
use web_sys::{HtmlElement, HtmlTextAreaElement};
use yew::{NodeRef, hook, use_effect_with};

use crate::state::{Focus, Target};

/// Moves the focus inside `root` whenever the state asks for it, and notes in `moved` how often it
/// did.
#[hook]
pub(super) fn use_focus(root: &NodeRef, focus: Focus, moved: &Rc<Cell<u32>>) {
    let (root, moved) = (root.clone(), moved.clone());
    use_effect_with(focus.moves, move |moves| {
        if *moves > 0 {
            move_focus(&root, focus.target);
            moved.set(*moves);
        }
    });
}

fn move_focus(root: &NodeRef, target: Target) {
    let selector = match target {
        Target::Stay => return,
        Target::Search => "[data-focus=search]".to_owned(),
        Target::Topic => "[data-focus=topic]".to_owned(),
        Target::Alarm => "[data-focus=alarm]".to_owned(),
        Target::Question(place) => {
            // On a page of its own the question is a heading.
            ["h2", "input:checked", "input"]
                .map(|part| format!("[data-question=\"{place}\"] {part}"))
                .join(", ")
        }
        Target::Advice => "[data-focus=advice]".to_owned(),
        Target::Letter => "#letter".to_owned(),
        Target::Patient => "[data-focus=patient]".to_owned(),
    };
    let found = root
        .cast::<web_sys::Element>()
        .and_then(|root| root.query_selector(&selector).ok().flatten());
    if let Some(element) = found.and_then(|element| element.dyn_into::<HtmlElement>().ok()) {
        // A host that has taken the element away has nothing to focus; that is no fault.
        let _ = element.focus();
        if let Some(letter) = element.dyn_ref::<HtmlTextAreaElement>() {
            // Read from the top.
            let _ = letter.set_selection_range(0, 0);
        }
    }
}
