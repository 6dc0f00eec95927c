//! From what was written to the model: names become places, a region lies over its base.

mod agreements;
pub(crate) mod bands;
mod children;
mod conditions;
mod examples;
mod excuses;
mod guarded;
mod guide;
mod questions;
mod select;
mod signs;
mod sources;
mod statements;
mod steps;
mod tighten;
mod topic;
mod written;

pub(crate) use agreements::agreements;
pub(crate) use guide::guide;
pub use sources::as_used;
pub(crate) use topic::{Lowered, topic};
pub(crate) use written::{Before, Excuse, Places, Written};

use self::children::Children;
use crate::raw::{MadeFor, RawLadder, RawLiteral, RawStep};
use crate::sink::{Sink, Spot};
use crate::stack::Stack;

/// What lowering a topic looks things up in.
#[derive(Debug)]
pub(crate) struct Cx<'a> {
    pub(crate) stack: &'a Stack<'a>,
    pub(crate) sink: &'a Sink,
    pub(crate) specialty: &'a str,
    pub(crate) ladder: &'a RawLadder,
    pub(crate) general: bool,
    /// For whom the topic is made.
    pub(crate) made_for: MadeFor,
    /// Only patients with these answers have the complaint.
    pub(crate) only: Vec<&'a RawLiteral>,
    /// By which door a child comes.
    pub(crate) children: Children<'a>,
    /// The place of a withdrawal to be passed over, to see what it does.
    pub(crate) passed_over: Option<Spot>,
    /// The ladder's steps, lightest first.
    pub(crate) steps: Vec<&'a RawStep>,
}
