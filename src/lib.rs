//! The widget: a Yew component behind `<trede-wijzer>`.
//!
//! State is one pure reducer ([`state`]); components draw it ([`ui`]); [`embed`] is the only place
//! that knows of a host. No rule logic stands here: what is advised comes from `ladder`.

pub mod detail;
#[cfg(target_arch = "wasm32")]
mod embed;
pub mod keys;
pub mod search;
pub mod session;
pub mod state;
pub mod texts;
pub mod ui;
