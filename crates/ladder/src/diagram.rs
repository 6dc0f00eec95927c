//! Reduced, shared, multi-valued decision diagrams.
//!
//! A diagram maps answers to a number below 2³¹. Equal diagrams have the same [`Id`], so equality
//! is one comparison, and nearly everything the advice says is a walk. They are built in a
//! [`Store`] and read from a [`Graph`], which keeps only what is still used.

mod fixed;
mod graph;
mod marks;
mod masks;
mod node;
mod restrict;
mod store;
mod walk;

pub(crate) use fixed::fixed;
pub(crate) use graph::{Graph, Mover};
pub(crate) use marks::{Holds, Marks};
pub(crate) use masks::Masks;
pub(crate) use node::{Id, Node};
pub(crate) use restrict::support;
pub(crate) use store::Store;
