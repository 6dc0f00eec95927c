//! The page around the widget: what it says, and what it hears.

mod context;
mod data;
pub mod detail;
#[cfg(target_arch = "wasm32")]
mod embed;
mod event;
mod said;
#[cfg(target_arch = "wasm32")]
mod told;

pub use context::Context;
pub use data::Data;
pub use event::HostEvent;
pub use said::{Host, Kept, Said, Unknown, Way};
