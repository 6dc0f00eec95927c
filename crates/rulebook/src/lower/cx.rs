//! What lowering a topic looks things up in.

use std::cell::RefCell;

use ladder::model::{Door, DoorIx};

use super::ages::Ages;
use super::children::Children;
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
    /// The ages that doors tell apart.
    pub(crate) ages: Ages,
    /// The place of a withdrawal to be passed over, to see what it does.
    pub(crate) passed_over: Option<Spot>,
    /// The ladder's steps, lightest first.
    pub(crate) steps: Vec<&'a RawStep>,
    /// The doors that statements name, each once.
    pub(crate) doors: RefCell<Vec<Door>>,
}

impl Cx<'_> {
    /// The place of a door among those that statements name.
    pub(super) fn door(&self, door: Door) -> DoorIx {
        let mut doors = self.doors.borrow_mut();
        let known = doors.iter().position(|known| *known == door);
        let place = known.unwrap_or_else(|| {
            doors.push(door);
            doors.len() - 1
        });
        DoorIx::try_from(place).unwrap_or(DoorIx::MAX)
    }
}
