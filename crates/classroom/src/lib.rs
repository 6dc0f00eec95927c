//! The training screens. A module of its own: it adds nothing to what a consultation loads.
//!
//! No rule logic here: what is right, the twin and the shortest line come from [`training`].

mod alone;
mod app;
mod cards;
mod data;
#[cfg(target_arch = "wasm32")]
mod door;
mod frame;
mod group;
mod into;
mod outward;
mod own;
mod paper;
mod pieces;
mod place;
mod props;
mod qr;
mod seen;
mod stair;
mod start;
mod texts;
mod words;

pub use app::App;
pub use data::Data;
pub use outward::{Mail, Outward};
pub use props::Props;
pub use seen::{Fact, Seen};
pub use texts::Texts;
