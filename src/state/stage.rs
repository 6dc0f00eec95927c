//! How far a widget is: at the start, waiting for a topic, or in one.

use super::Several;
use crate::host::Context;
use crate::place::Place;
use crate::topic::session::Session;

/// How far a widget is.
#[derive(Debug, Clone, PartialEq)]
pub enum Stage {
    /// A topic is looked for.
    Start(Start),
    /// One was chosen, and its texts are not here yet.
    Awaiting(Awaiting),
    /// One is worked on.
    Open(Box<Open>),
}

impl Default for Stage {
    fn default() -> Self {
        Self::Start(Start::default())
    }
}

/// The start field.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Start {
    /// What stands in it.
    pub query: String,
    /// The hit that the arrow keys have reached.
    pub selected: usize,
    /// What is known of a patient with several complaints.
    pub several: Several,
}

/// A topic that opens once its texts are here.
#[derive(Debug, Clone, PartialEq)]
pub struct Awaiting {
    /// Which.
    pub wanted: Wanted,
    /// The host asked for it, and not the GP.
    pub by_host: bool,
    /// The start field at that moment.
    pub start: Start,
    /// What stands in the field by now: it may still be drawn.
    pub field: String,
    /// What was typed since, meant for the topic.
    pub early: String,
}

/// Which topic is awaited.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Wanted {
    /// The topic at this place in the index.
    Topic(usize),
    /// The hit of an Enter that came before the words did.
    Hit,
}

/// A topic being worked on.
#[derive(Debug, Clone, PartialEq)]
pub struct Open {
    /// The topic with its answers.
    pub session: Session,
    /// What the host says since the GP began: asked about, never mixed in.
    pub news: Option<News>,
    /// What stands in the start field: it may still be drawn.
    pub field: String,
}

/// What the host says after the GP has answered something.
#[derive(Debug, Clone, PartialEq)]
pub struct News {
    /// What it knows now.
    pub context: Context,
    /// The topic that it asks for, by its place in the index.
    pub topic: Option<usize>,
}

/// A move of the focus that the screen has yet to make.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Going {
    /// To this place.
    To(Place),
    /// Nowhere, for it follows from what the host did; what had it may be gone.
    Stay,
}
