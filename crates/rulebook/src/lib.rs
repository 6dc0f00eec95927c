//! Reads the rule files of a region and its base, and lowers them into the model of [`ladder`].
//!
//! Reading never fails: it gives what it could read and *all* findings, each with its place.

mod agreed;
mod code;
mod digest;
mod example;
mod facts;
mod files;
mod id;
mod layer;
mod names;
mod reading;
mod render;
mod roots;
mod schema;
mod sets;
mod severity;
mod signs;
mod source_file;
mod stack;
mod tree;
mod vocabulary;

pub mod answers;
pub mod clause;
pub mod disk;
pub mod finding;
pub mod label;
pub mod lower;
pub mod raw;
pub mod say;
pub mod sink;
pub mod suggest;
pub mod term;
pub mod write;

pub use agreed::{Agreed, mark};
pub use code::Code;
pub use example::Example;
pub use finding::{Also, Finding, Place, Told};
pub use lower::as_used as certainty_here;
pub use reading::{LadderPlaces, Reading, Region, read, read_base, read_texts};
pub use render::{Style, render};
pub use say::{Lang, Sentence, Word};
pub use schema::schema;
pub use sets::{CasePlaces, PlacedSet};
pub use severity::Severity;
pub use signs::shown::Shown;
pub use source_file::SourceFile;
pub use term::{text as term, within};
pub use tree::At;
pub use write::{Compiled, ordered, write};
