//! Moves the focus where the state says, after the screen has been drawn.

use std::cell::Cell;
use std::rc::Rc;

use wasm_bindgen::JsCast;
use web_sys::{
    Element, FocusOptions, HtmlElement, HtmlTextAreaElement, ScrollIntoViewOptions,
    ScrollLogicalPosition, ShadowRoot,
};
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
        Target::Several => "[data-focus=several]".to_owned(),
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
    let Some(root) = root
        .cast::<Element>()
        .filter(|root| !typing_elsewhere(root))
    else {
        return;
    };
    let found = root.query_selector(&selector).ok().flatten();
    if let Some(element) = found.and_then(|element| element.dyn_into::<HtmlElement>().ok()) {
        focus_still(&element);
        let (seen, block) = seen_with(&element);
        let how = ScrollIntoViewOptions::new();
        how.set_block(block);
        seen.scroll_into_view_with_scroll_into_view_options(&how);
        if let Some(letter) = element.dyn_ref::<HtmlTextAreaElement>() {
            // Read from the top.
            let _ = letter.set_selection_range(0, 0);
        }
    }
}

/// Gives it the focus, and scrolls nothing.
pub(super) fn focus_still(element: &HtmlElement) {
    let still = FocusOptions::new();
    still.set_prevent_scroll(true);
    // A host that has taken the element away has nothing to focus; that is no fault.
    let _ = element.focus_with_options(&still);
}

/// Somebody is typing in a field of the host's: what comes late takes nothing from under the
/// fingers.
fn typing_elsewhere(root: &Element) -> bool {
    let own = root.get_root_node().dyn_into::<ShadowRoot>();
    let own = own.ok().map(|shadow| shadow.host());
    let active = root
        .owner_document()
        .and_then(|document| document.active_element());
    let elsewhere = active.filter(|active| own.as_ref() != Some(active));
    elsewhere.is_some_and(|active| {
        let field = active.matches("input, textarea, [contenteditable]");
        own.is_some() && field.unwrap_or(false)
    })
}

/// What comes into view with it: beside the questions, the stair above the advice.
fn seen_with(element: &HtmlElement) -> (Element, ScrollLogicalPosition) {
    let around = |selector| element.closest(selector).ok().flatten();
    match (around(".side"), around(".work")) {
        (Some(side), Some(work)) if side.client_width() * 3 < work.client_width() * 2 => {
            (side, ScrollLogicalPosition::Start)
        }
        _ => (element.clone().into(), ScrollLogicalPosition::Nearest),
    }
}
