//! Reads the rule files of a region and its base, checks them, and lowers them into the model of
//! [`ladder`].
//!
//! Reading never fails: it gives what it could read and *all* findings, each with its place.

mod check;
mod code;
mod example;
mod facts;
mod files;
mod finding;
mod id;
mod layer;
mod lower;
mod names;
mod raw;
mod reading;
mod render;
mod sink;
mod stack;
mod term;
mod tree;
mod vocabulary;
mod write;

pub mod answers;
pub mod suggest;

pub use check::check;
pub use code::Code;
pub use example::Example;
pub use files::SourceFile;
pub use finding::{Also, Finding, Place, Severity};
pub use lower::as_used as certainty_here;
pub use reading::{Reading, Region, read};
pub use render::{Style, render};
pub use write::{Compiled, ordered, write};
