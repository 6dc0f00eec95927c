//! What the GP does reaches the state: an answer once it is seen to be given.

use std::cell::RefCell;
use std::rc::Rc;

use wasm_bindgen::JsCast;
use web_sys::{Element, Event, HtmlElement, KeyboardEvent};
use yew::{Callback, NodeRef};

use super::focus::focus_still;
use crate::pressing::is_ours;
use crate::state::{Action, State};

/// Something to be done a moment later.
pub type Later = Box<dyn FnOnce()>;

/// Sends actions to the state, in the order in which they come. An answer is drawn by the browser
/// itself, so it is painted first; what follows from it comes with the next paint.
pub(super) fn acting(
    send: Callback<Vec<Action>>,
    later: Callback<Later>,
    state: &State,
    root: &NodeRef,
    waiting: &Rc<RefCell<Vec<Action>>>,
) -> Callback<Action> {
    let (root, waiting) = (root.clone(), waiting.clone());
    let opened = state.session().map(|session| session.opened.clone());
    Callback::from(move |action: Action| {
        if matches!(action, Action::Take | Action::Pick(_)) {
            hold_focus(&root);
        }
        let first = waiting.borrow().is_empty();
        let opened = opened.clone().filter(|_| action.answers() || !first);
        let Some(opened) = opened else {
            return send.emit(vec![action]);
        };
        waiting
            .borrow_mut()
            .push(Action::Of(opened, Box::new(action)));
        if first {
            let (waiting, send) = (waiting.clone(), send.clone());
            later.emit(Box::new(move || {
                // Taken first: what follows may press something itself.
                let waited = waiting.take();
                send.emit(waited);
            }));
        }
    })
}

/// What had the focus goes with the start screen: until the first question is there the whole of it
/// has, and hears the keys that come meanwhile.
fn hold_focus(root: &NodeRef) {
    if let Some(root) = root.cast::<HtmlElement>() {
        focus_still(&root);
    }
}

/// Keys while the whole screen has the focus.
pub(crate) fn early(root: &NodeRef, dispatch: &Callback<Action>) -> Callback<Event> {
    let (root, dispatch) = (root.clone(), dispatch.clone());
    Callback::from(move |event: Event| {
        let here = event
            .target()
            .and_then(|place| place.dyn_into::<Element>().ok());
        let own = here.is_some() && here == root.cast::<Element>();
        let key = event.dyn_ref::<KeyboardEvent>().filter(|_| own);
        let held = |key: &&KeyboardEvent| key.ctrl_key() || key.alt_key() || key.meta_key();
        let key = key.filter(|key| !held(key)).map(KeyboardEvent::key);
        if let Some(key) = key.filter(|key| key.len() == 1 && is_ours(key)) {
            event.prevent_default();
            dispatch.emit(Action::Early(key));
        }
    })
}
