//! The widget: a Yew component behind `<trede-wijzer>`.
//!
//! Each room is a folder: [`app`] is the component and the frame around its screens, `start` the
//! start screen, [`topic`] all that only an open topic needs, [`host`] what the page says and hears,
//! [`state`] one pure reducer. No rule logic stands here: what is advised comes from `ladder`.

pub mod app;
mod el;
pub mod host;
pub mod place;
mod pressing;
pub mod search;
mod start;
pub mod state;
pub mod texts;
pub mod topic;
