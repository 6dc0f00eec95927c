//! The widget as a component: the state, and what keeps it in step with the host.

use std::cell::Cell;

use yew::{Html, component, use_memo, use_mut_ref, use_node_ref, use_reducer};

use super::acting::use_acting;
use super::focus::use_focus;
use super::following::{use_host, use_opening};
use super::screen::{Hands, screen};
use super::telling::{use_asking, use_telling};
use crate::host::Props;
use crate::state::State;

/// The widget.
#[component]
pub fn App(props: &Props) -> Html {
    let state = use_reducer(State::default);
    let moved = use_memo((), |()| Cell::new(0));
    let root = use_node_ref();
    // A torn screen is another one: nothing of it is drawn on.
    let anew = use_mut_ref(|| 0_u32);
    let torn = props.torn.as_ref().is_some_and(|torn| torn.emit(()));
    *anew.borrow_mut() += u32::from(torn);
    use_focus(&root, state.focus, &moved);
    // In this order: what settled is told before another patient comes.
    use_telling(props, &state);
    use_host(props, &state);
    use_opening(props, &state);
    use_asking(props, &state);
    let hands = Hands {
        dispatch: use_acting(props, &state, &root),
        root,
        moved,
        anew: *anew.borrow(),
    };
    screen(props, &state, &hands)
}
