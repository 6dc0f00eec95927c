//! The widget without a browser: screens as HTML, the reducer, the start field, and the repository
//! itself.

mod letter;
mod picture;
mod screens;
mod search;
mod state;
mod texts;
mod tidy;
