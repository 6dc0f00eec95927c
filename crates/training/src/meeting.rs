//! A group in a room: case by case, two votes, and what they agree on. One value, which the
//! presenter changes and the audience's window draws.

use serde::{Deserialize, Serialize};

use crate::agenda::Counts;

/// A group has at most so many people.
pub const PEOPLE: u16 = 500;
/// An agreement is at most so long, in characters.
pub const LONGEST: usize = 600;

/// Where the group is with a case. The first vote is not shown before the second was taken.
#[derive(
    Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize,
)]
pub enum Stage {
    /// The case is read.
    #[default]
    Read,
    /// Everyone for themself.
    First,
    /// In pairs.
    Talk,
    /// Once more.
    Second,
    /// The rules' answer, and both votes.
    Reveal,
}

impl Stage {
    /// All in their order.
    pub const ALL: [Self; 5] = [
        Self::Read,
        Self::First,
        Self::Talk,
        Self::Second,
        Self::Reveal,
    ];

    fn step(self, by: isize) -> Option<Self> {
        let place = Self::ALL.iter().position(|stage| *stage == self)?;
        Self::ALL.get(place.checked_add_signed(by)?).copied()
    }
}

/// Both votes of a case, counted by choice, lightest first.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Votes {
    /// Before the talk.
    pub first: Counts,
    /// After it.
    pub second: Counts,
    /// What the group agrees on.
    pub agreed: String,
}

/// What is on the screen.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Slide {
    /// A screen of theory, by its place.
    Theory(u8),
    /// A case, by its place in the agenda.
    Case(u8, Stage),
    /// The end.
    End,
}

/// The whole meeting.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Meeting {
    /// The set.
    pub set: String,
    /// How many people vote.
    pub people: u16,
    /// The cases in the order in which they come: the agenda.
    pub order: Vec<u8>,
    /// How many screens of theory there are.
    pub theory: u8,
    /// What is shown.
    pub slide: Slide,
    /// By case, in the order of the set.
    pub votes: Vec<Votes>,
}

impl Meeting {
    /// A meeting on the first cases of a set, before its first screen.
    pub fn new(set: &str, people: u16, theory: u8, cases: u8) -> Self {
        let cases = cases.min(u8::try_from(crate::code::CASES).unwrap_or(u8::MAX));
        let mut meeting = Self {
            set: set.to_owned(),
            people: people.clamp(1, PEOPLE),
            order: (0..cases).collect(),
            theory,
            slide: Slide::Theory(0),
            votes: vec![Votes::default(); usize::from(cases)],
        };
        if theory == 0 {
            meeting.slide = meeting.case_or_end(0);
        }
        meeting
    }

    /// The case on the screen, by its place in the set.
    pub fn case(&self) -> Option<usize> {
        match self.slide {
            Slide::Case(at, _) => self.order.get(usize::from(at)).copied().map(usize::from),
            _ => None,
        }
    }

    /// One screen on.
    pub fn next(&mut self) {
        self.slide = match self.slide {
            Slide::Theory(at) if at + 1 < self.theory => Slide::Theory(at + 1),
            Slide::Theory(_) => self.case_or_end(0),
            Slide::Case(at, stage) => match stage.step(1) {
                Some(stage) => Slide::Case(at, stage),
                None => self.case_or_end(at + 1),
            },
            Slide::End => Slide::End,
        };
    }

    /// One screen back.
    pub fn back(&mut self) {
        let last = |cases: usize| u8::try_from(cases.saturating_sub(1)).unwrap_or(0);
        self.slide = match self.slide {
            Slide::Theory(at) => Slide::Theory(at.saturating_sub(1)),
            Slide::Case(at, stage) => match (stage.step(-1), at.checked_sub(1)) {
                (Some(stage), _) => Slide::Case(at, stage),
                (None, Some(before)) => Slide::Case(before, Stage::Reveal),
                (None, None) if self.theory > 0 => Slide::Theory(self.theory - 1),
                (None, None) => Slide::Case(at, stage),
            },
            Slide::End if self.order.is_empty() => match self.theory.checked_sub(1) {
                Some(last) => Slide::Theory(last),
                None => Slide::End,
            },
            Slide::End => Slide::Case(last(self.order.len()), Stage::Reveal),
        };
    }

    /// To a case, by its place in the agenda.
    pub fn go(&mut self, at: u8) {
        self.slide = self.case_or_end(at);
    }

    fn case_or_end(&self, at: u8) -> Slide {
        if usize::from(at) < self.order.len() {
            Slide::Case(at, Stage::Read)
        } else {
            Slide::End
        }
    }

    /// The vote that is being taken.
    pub fn counting(&mut self) -> Option<&mut Counts> {
        let case = self.case()?;
        let Slide::Case(_, stage) = self.slide else {
            return None;
        };
        let votes = self.votes.get_mut(case)?;
        match stage {
            Stage::First => Some(&mut votes.first),
            Stage::Second => Some(&mut votes.second),
            Stage::Read | Stage::Talk | Stage::Reveal => None,
        }
    }

    /// How many chose this: no more in all than there are people.
    pub fn count(&mut self, choices: usize, place: usize, votes: u16) {
        let people = self.people;
        let Some(counts) = self.counting() else {
            return;
        };
        counts.resize(choices, 0);
        let others: u16 = counts
            .iter()
            .enumerate()
            .filter(|(other, _)| *other != place)
            .fold(0, |sum, (_, count)| sum.saturating_add(*count));
        if let Some(count) = counts.get_mut(place) {
            *count = votes.min(people.saturating_sub(others));
        }
    }

    /// What the group agrees on with the case on the screen.
    pub fn agree(&mut self, text: &str) {
        let case = self.case();
        if let Some(votes) = case.and_then(|case| self.votes.get_mut(case)) {
            votes.agreed = text.chars().take(LONGEST).collect();
        }
    }

    /// Takes in what was prepared at home as first votes, and puts first what divides this group.
    pub fn prepared(&mut self, votes: &[Counts]) {
        let mut first: Vec<Counts> = votes.to_vec();
        first.resize(self.votes.len(), Counts::new());
        let order = crate::agenda::agenda(&first).into_iter();
        self.order = order.filter_map(|place| u8::try_from(place).ok()).collect();
        for (mine, prepared) in self.votes.iter_mut().zip(first) {
            // Who prepared is there: no more votes than voters.
            self.people = self.people.max(votes_in(&prepared).min(PEOPLE));
            mine.first = prepared;
        }
    }

    /// Whether a meeting that came from elsewhere can be drawn.
    pub(crate) fn is_sound(&self, cases: usize) -> bool {
        let mut seen = self.order.clone();
        seen.sort_unstable();
        seen.dedup();
        seen.len() == self.order.len()
            && self.votes.len() <= cases
            && self
                .order
                .iter()
                .all(|case| usize::from(*case) < self.votes.len())
            && (1..=PEOPLE).contains(&self.people)
            && match self.slide {
                Slide::Theory(at) => at < self.theory,
                Slide::Case(at, _) => usize::from(at) < self.order.len(),
                Slide::End => true,
            }
    }
}

/// How many votes there are.
pub fn votes_in(counts: &[u16]) -> u16 {
    counts
        .iter()
        .fold(0, |sum, count| sum.saturating_add(*count))
}
