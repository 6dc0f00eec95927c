//! The component: the state, and the frame around its screens.

mod acting;
mod bar;
mod focus;
mod screen;
mod telling;
mod widget;

pub use acting::Later;
pub use screen::{Hands, screen};
pub use telling::put;
pub use widget::{App, Props, Sayings};
