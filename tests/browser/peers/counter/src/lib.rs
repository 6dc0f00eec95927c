//! A counter: what Yew itself costs before a page can be used.
#![cfg(target_arch = "wasm32")]

use wasm_bindgen::prelude::wasm_bindgen;
use yew::{Html, Renderer, component, html, use_state};

#[component]
fn Counter() -> Html {
    let count = use_state(|| 0);
    let more = {
        let count = count.clone();
        move |_| count.set(*count + 1)
    };
    html! { <button onclick={more}>{ *count }</button> }
}

/// Draws it.
#[wasm_bindgen(start)]
pub fn start() {
    Renderer::<Counter>::new().render();
}
