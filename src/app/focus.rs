//! Moves the focus where the state says, after the screen has been drawn: only after what the GP did,
//! and never away from where somebody types.

use std::cell::Cell;
use std::rc::Rc;

use wasm_bindgen::JsCast;
use web_sys::{
    Element, FocusOptions, HtmlElement, HtmlTextAreaElement, ScrollIntoViewOptions,
    ScrollLogicalPosition, ShadowRoot,
};
use yew::NodeRef;
use yew::platform::spawn_local;

use crate::place::{Asked, Page, Place};
use crate::state::Going;

/// What the focus did between two drawings.
#[derive(Debug, Default)]
pub(super) struct Follow {
    /// The move that the last drawing asks for.
    due: Cell<Option<Going>>,
    inside: Cell<bool>,
}

impl Follow {
    /// A drawing begins that asks for this move. It is made before the browser takes another key:
    /// Yew may let it have one between a drawing and `rendered`, and that key would find the focus
    /// where nobody listens any more.
    pub(super) fn drawing(self: &Rc<Self>, root: &NodeRef, going: Option<Going>) {
        self.due.set(going);
        if going.is_some() {
            let (follow, root) = (self.clone(), root.clone());
            spawn_local(async move { follow.drawn(&root) });
        }
    }

    /// The screen has been drawn: makes the move that is due.
    pub(super) fn drawn(&self, root: &NodeRef) {
        let Some(root) = root.cast::<Element>() else {
            return;
        };
        match self.due.take() {
            Some(Going::To(place)) => move_focus(&root, place),
            // What had the focus is gone with the last patient: it stays in the widget.
            Some(Going::Stay) if self.inside.get() && Now::of(&root) == Now::Nowhere => {
                if let Some(root) = root.dyn_ref::<HtmlElement>() {
                    focus_still(root);
                }
            }
            _ => {}
        }
        // Asked after each drawing, for the next one may take away what has the focus.
        self.inside.set(Now::of(&root) == Now::Here);
    }
}

fn move_focus(root: &Element, place: Place) {
    let selector = match place {
        Place::Search => "[data-focus=search]".to_owned(),
        Place::Several => "[data-focus=several]".to_owned(),
        Place::About => "[data-focus=about]".to_owned(),
        Place::Topic => "[data-focus=topic]".to_owned(),
        Place::On(Page::Asked(Asked::RedFlags)) => "[data-focus=alarm]".to_owned(),
        Place::On(Page::Asked(Asked::Question(place))) => {
            // On a page of its own the question is a heading.
            ["h2", "input:checked", "input"]
                .map(|part| format!("[data-question=\"{place}\"] {part}"))
                .join(", ")
        }
        Place::On(Page::Advice) => "[data-focus=advice]".to_owned(),
        Place::Letter => "#letter".to_owned(),
        Place::Screen => "[data-focus=screen]".to_owned(),
    };
    if Now::of(root) == Now::Elsewhere {
        return;
    }
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
pub(crate) fn focus_still(element: &HtmlElement) {
    let still = FocusOptions::new();
    still.set_prevent_scroll(true);
    // A host that has taken the element away has nothing to focus; that is no fault.
    let _ = element.focus_with_options(&still);
}

/// Where the focus of the whole page is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Now {
    /// In this widget.
    Here,
    /// In nothing.
    Nowhere,
    /// In something of the host's, in this document or around it: what comes late takes nothing from
    /// under the fingers.
    Elsewhere,
}

impl Now {
    fn of(root: &Element) -> Self {
        let Some(document) = root.owner_document() else {
            return Self::Nowhere;
        };
        // In a frame the document around it may have the focus, and this one still names an element.
        let framed = web_sys::window().is_some_and(|window| {
            let parent = window.parent().ok().flatten();
            parent.is_some_and(|parent| parent != window)
        });
        if framed && !document.has_focus().unwrap_or(true) {
            return Self::Elsewhere;
        }
        let own = root.get_root_node().dyn_into::<ShadowRoot>().ok();
        if own.is_some_and(|own| own.active_element().is_some()) {
            return Self::Here;
        }
        let active = document.active_element();
        let page = |active: &Element| active.matches("body, html").unwrap_or(false);
        if active.is_none_or(|active| page(&active)) {
            Self::Nowhere
        } else {
            Self::Elsewhere
        }
    }
}

/// What comes into view with it: with the heading of the advice all of the screen that it heads.
fn seen_with(element: &HtmlElement) -> (Element, ScrollLogicalPosition) {
    let around = |selector| element.closest(selector).ok().flatten();
    match around(".card .head").and_then(|_| around(".work")) {
        Some(work) => (work, ScrollLogicalPosition::Start),
        None => (element.clone().into(), ScrollLogicalPosition::Nearest),
    }
}
