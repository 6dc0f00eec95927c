//! Reduced, shared, multi-valued decision diagrams.
//!
//! A diagram maps answers to a number below 2³¹. Equal diagrams have the same [`Id`], so equality
//! is one comparison, and nearly everything the advice says is a walk.

mod restrict;
mod store;
mod walk;

pub(crate) use restrict::restrict;
pub(crate) use store::{Id, Store};
pub(crate) use walk::{Masks, reach, value};
