//! The component: the state, what keeps it in step with the page, and the frame around its screens.

mod acting;
mod bar;
mod focus;
mod following;
mod growth;
mod screen;
mod telling;
mod widget;

pub use screen::{Hands, screen};
pub use widget::App;
