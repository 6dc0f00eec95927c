//! The screens: components that draw the state, and send actions back.

mod alarms;
mod app;
mod bar;
mod branches;
mod card;
mod changes;
mod conflict;
mod consult;
mod facts;
mod focus;
mod hooks;
mod host;
mod letter;
mod prepare;
mod question;
mod questions;
mod screen;
mod sources;
mod stair;
mod start;
mod view;
mod why;

pub use app::App;
pub use host::{Data, Failure, Host, HostEvent, Kept, Props};
pub use screen::{Hands, screen};
pub use view::View;
