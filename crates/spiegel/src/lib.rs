//! The mirror's page. A module of its own: it adds nothing to what a consultation loads, and sends nothing.
//!
//! No figure is worked out here: what may be seen of a file comes from [`mirror`].

mod app;
mod begin;
mod bits;
mod cards;
mod counted;
#[cfg(target_arch = "wasm32")]
mod door;
mod export;
mod figures;
mod file;
mod formulary;
mod funnel;
mod ladder;
mod looked;
mod map;
mod mine;
mod outward;
mod pick;
mod plan;
mod plot;
mod published;
mod steps;
mod texts;
mod time;

pub use app::{App, Props};
pub use outward::{Mail, Outward};
