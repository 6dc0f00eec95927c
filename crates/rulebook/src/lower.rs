//! From what was written to the model: names become places, a region lies over its base.

mod ages;
mod agreements;
pub mod bands;
mod by_age;
mod children;
mod conditions;
mod cx;
mod doors;
mod examples;
mod excuses;
mod guarded;
mod guide;
pub mod only;
mod questions;
mod select;
mod signs;
mod sources;
mod statements;
mod steps;
mod tighten;
mod topic;
mod written;

pub use ages::OtherDoor;
pub(crate) use agreements::agreements;
pub(crate) use cx::Cx;
pub(crate) use guide::guide;
pub use sources::as_used;
pub(crate) use topic::{Lowered, topic};
pub use written::{Before, Excuse, Places, Written};
