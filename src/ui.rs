//! The screens: components that draw the state, and send actions back.

mod about;
mod acting;
mod alarms;
mod app;
mod bar;
mod branches;
mod card;
mod changes;
mod choose;
mod conflict;
mod consult;
mod el;
mod facts;
mod focus;
mod following;
mod growth;
mod host;
mod letter;
mod news;
mod pages;
mod patient;
mod prepare;
mod question;
mod questions;
mod screen;
mod sources;
mod stair;
mod start;
mod step;
mod telling;
mod view;
mod why;

pub use app::App;
pub use host::{Data, Failure, Host, HostEvent, Kept, Later, Props};
pub use screen::{Hands, screen};
pub use view::View;
