//! Certainty-based marking: being sure pays when right and costs when wrong, so that nobody gains
//! by pretending.

use serde::{Deserialize, Serialize};

/// How certain a choice is. No words such as *zeker*: they mean something else to everyone.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Certainty {
    /// 1.
    One,
    /// 2.
    Two,
    /// 3.
    Three,
}

impl Certainty {
    /// All, least first.
    pub const ALL: [Self; 3] = [Self::One, Self::Two, Self::Three];

    /// The marks when right, and when wrong.
    pub fn stake(self) -> (i32, i32) {
        match self {
            Self::One => (1, 0),
            Self::Two => (2, -2),
            Self::Three => (3, -6),
        }
    }

    /// 1, 2 or 3.
    pub fn number(self) -> u8 {
        match self {
            Self::One => 1,
            Self::Two => 2,
            Self::Three => 3,
        }
    }
}

/// What a learner says.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Given {
    /// *Geen idee*.
    NoIdea,
    /// A choice, by its place, lightest first.
    Chose {
        /// Which.
        place: u8,
        /// How certain.
        certainty: Certainty,
    },
}

/// How a choice lies to what is right.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Verdict {
    /// It is what the rules say.
    Right,
    /// So many places too light.
    TooLight(u8),
    /// So many places too heavy.
    TooHeavy(u8),
    /// *Geen idee*.
    NoIdea,
}

/// Whether a choice is right, and else in which direction it misses.
pub fn verdict(given: Given, right: &[u8]) -> Verdict {
    let Given::Chose { place, .. } = given else {
        return Verdict::NoIdea;
    };
    if right.contains(&place) {
        return Verdict::Right;
    }
    // Between two sides it is as far from the lighter one, which it is heavier than.
    match (right.first(), right.last()) {
        (Some(lightest), _) if place < *lightest => Verdict::TooLight(lightest - place),
        (Some(lightest), Some(heaviest)) if place < *heaviest => {
            Verdict::TooHeavy(place - lightest)
        }
        (_, Some(heaviest)) => Verdict::TooHeavy(place - heaviest),
        _ => Verdict::NoIdea,
    }
}

/// The marks: +1, +2, +3 when right, 0, −2, −6 when wrong, 0 for *geen idee*.
pub fn marks(given: Given, right: &[u8]) -> i32 {
    let Given::Chose { certainty, .. } = given else {
        return 0;
    };
    let (won, lost) = certainty.stake();
    if verdict(given, right) == Verdict::Right {
        won
    } else {
        lost
    }
}
