//! From what was written to the model: names become places, a region lies over its base.

mod agreements;
pub mod bands;
mod children;
mod conditions;
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

pub(crate) use agreements::agreements;
pub(crate) use guide::guide;
pub use sources::as_used;
pub(crate) use topic::{Lowered, topic};
pub use written::{Before, Excuse, Places, Written};

use std::cell::RefCell;

use ladder::model::{Door, DoorIx};

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
    /// The doors that statements name, each once.
    pub(crate) doors: RefCell<Vec<Door>>,
}

impl Cx<'_> {
    /// The place of a door among those that statements name.
    fn door(&self, door: Door) -> DoorIx {
        let mut doors = self.doors.borrow_mut();
        let known = doors.iter().position(|known| *known == door);
        let place = known.unwrap_or_else(|| {
            doors.push(door);
            doors.len() - 1
        });
        DoorIx::try_from(place).unwrap_or(DoorIx::MAX)
    }
}
