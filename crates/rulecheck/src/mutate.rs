//! Rule mutants: what would happen if a statement said something slightly else?
//!
//! A mutant that no example notices, and no proof forbids, is a statement that could be wrong
//! without anyone finding out.

mod edit;
mod enumerate;
mod propose;
#[cfg(test)]
mod tests;
mod try_out;

pub(crate) use edit::cut;
use rulebook::{Place, Sentence};
use serde::Serialize;
pub(crate) use try_out::{Caught, merge, topic};

/// How many mutants there were, and what became of them.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Mutants {
    /// All that were made.
    pub made: usize,
    /// An example gives another advice, term, status or statement.
    pub killed_by_example: usize,
    /// A proof of the checker fails.
    pub killed_by_proof: usize,
    /// Those that weaken a statement on a question of which one answer is worse than another: it is
    /// gone, its step lighter or its term later.
    pub ordered: usize,
    /// Of those, how many *worse is never later* alone would find.
    pub ordered_killed: usize,
    /// For everyone the same advice for the same reasons.
    pub equal: usize,
    /// Nobody would notice.
    pub surviving: usize,
    /// Those of which nobody would notice that they change the advice.
    pub surviving_advice: usize,
    /// Each that survives.
    #[serde(skip)]
    pub survivors: Vec<Survivor>,
}

/// What a surviving mutant changes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Effect {
    /// The advice: step, term, status, destination or addressee.
    Advice,
    /// Only why steps fall or stand.
    Reasons,
}

/// A mutant that nobody would notice.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Survivor {
    /// The region.
    pub region: String,
    /// The topic of the patient.
    pub topic: String,
    /// The statement, such as `regel:eerst-de-richtlijn`.
    pub statement: String,
    /// What was changed in it.
    #[serde(skip)]
    pub change: Sentence,
    /// What that changes.
    pub effect: Effect,
    /// Where the statement stands.
    pub place: Option<Place>,
    /// The smallest patient whom it changes, in Dutch.
    pub patient: String,
    /// An example that would notice, to paste; a doctor removes `voorstel` after reading.
    pub proposal: Option<String>,
}
