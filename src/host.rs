//! The page around the widget: what it says, and what it hears.

mod context;
pub mod detail;
#[cfg(target_arch = "wasm32")]
mod embed;
mod props;

pub use context::Context;
pub use props::{Data, Failure, Host, HostEvent, Kept, Later, Props};
