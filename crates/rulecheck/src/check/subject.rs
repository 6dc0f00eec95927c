//! What the proofs are asked of.

use ladder::date::Date;
use ladder::model::Topic;
use rulebook::lower::Places;
use rulebook::{Region, Sentence};

use crate::say;

/// What is proved of a topic on a day.
pub(super) struct Subject<'a> {
    pub(super) region: &'a Region,
    pub(super) topic: &'a Topic,
    pub(super) places: &'a Places,
    pub(super) day: Date,
    /// The day is a later one than that asked for.
    pub(super) later: bool,
}

impl Subject<'_> {
    /// What is said of a later period begins with its first day.
    pub(super) fn since(&self) -> Sentence {
        if self.later {
            say::from_day_on(&self.day)
        } else {
            Sentence::default()
        }
    }
}
