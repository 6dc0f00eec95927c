//! All that only an open topic needs: it is of the second file (`xtask/src/split/cut.rs`).

pub(crate) mod advice;
pub(crate) mod consult;
pub(crate) mod dock;
pub(crate) mod icons;
pub(crate) mod keylist;
pub mod keys;
pub(crate) mod letter;
pub(crate) mod news;
pub(crate) mod opening;
pub(crate) mod patient;
pub(crate) mod questions;
pub mod session;
pub(crate) mod stair;
pub(crate) mod subject;
pub(crate) mod telling;
pub(crate) mod tools;
mod view;
pub(crate) mod within;

pub use view::View;
