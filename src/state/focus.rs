//! Where the focus goes after a change.

use ladder::advice::Next;
use ladder::model::QuestionIx;

use crate::topic::session::Session;

/// Where the focus goes; the number grows with each move, so that the same place can be asked
/// twice.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Focus {
    /// The place.
    pub target: Target,
    /// How many moves there were.
    pub moves: u32,
    /// The last one follows from what the host did: nobody asked for it, so the focus stays where it
    /// is.
    pub by_host: bool,
}

impl Focus {
    /// Where the focus is going, or where it was when it goes nowhere.
    pub(super) fn target_of(self, at: Target) -> Target {
        if self.target == Target::Stay {
            at
        } else {
            self.target
        }
    }
}

/// A place for the focus.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Target {
    /// Where it is.
    #[default]
    Stay,
    /// The start field.
    Search,
    /// Whether several complaints belong together.
    Several,
    /// What this is.
    About,
    /// The topic's heading.
    Topic,
    /// The list of red flags.
    Alarm,
    /// A question.
    Question(QuestionIx),
    /// The heading of the advice.
    Advice,
    /// The letter.
    Letter,
    /// What the patient reads.
    Patient,
}

/// What to answer next; the advice, when nothing is open.
pub fn next_target(session: Option<&Session>) -> Target {
    let Some(session) = session else {
        return Target::Search;
    };
    let Some(advice) = session.advice() else {
        return Target::Topic;
    };
    match advice.next {
        Some(Next::Alarm) => Target::Alarm,
        Some(Next::Question(place)) => Target::Question(place),
        None => Target::Advice,
    }
}
