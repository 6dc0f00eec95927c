//! Statements: each reads on its own, and none has a priority over another.

use serde::{Deserialize, Serialize};

use super::{Basis, Condition, DoorIx, StepIx};
use crate::Within;

/// A step fits these patients (`past`).
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Fit {
    /// Unique in the topic: `past:` and the step or a name.
    pub id: String,
    /// The step that fits.
    pub step: StepIx,
    /// For whom.
    pub when: Condition,
    /// Why, and says who.
    pub basis: Basis,
    /// When this step is advised: within this term.
    pub within: Option<Within>,
    /// And by this door, if not the step's own.
    pub destination: Option<DoorIx>,
    /// What to do now.
    pub action: String,
    /// Who checks, and when.
    pub check: String,
}

/// For these patients steps fall, or there is haste (`regel`).
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Rule {
    /// Unique in the topic.
    pub id: String,
    /// For whom.
    pub when: Condition,
    /// Which steps fall.
    pub effect: Effect,
    /// An answer is needed within this term.
    pub within: Option<Within>,
    /// The door of the step that it asks for at least, if not that step's own.
    pub destination: Option<DoorIx>,
    /// Why, and says who.
    pub basis: Basis,
}

/// What a rule does to the steps.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum Effect {
    /// All lighter steps fall: too light.
    AtLeast(StepIx),
    /// These fall: unsuitable here, or not offered.
    Unsuitable(Vec<StepIx>),
    /// No step falls; the rule only gives a term.
    TermOnly,
}

impl Effect {
    /// Whether the step falls.
    pub fn removes(&self, step: StepIx) -> bool {
        match self {
            Self::AtLeast(least) => step < *least,
            Self::Unsuitable(steps) => steps.contains(&step),
            Self::TermOnly => false,
        }
    }
}

/// A reason for or against a step where no agreement decides.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Argument {
    /// Unique in the topic.
    pub id: String,
    /// The step it speaks of.
    pub step: StepIx,
    /// Which way it points.
    pub side: Side,
    /// For whom.
    pub when: Condition,
    /// Why, and says who.
    pub basis: Basis,
}

/// Which way an argument points.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Side {
    /// In favour of the step.
    For,
    /// Against the step.
    Against,
}

/// Patients the agreements are not made for (`buiten`).
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct OutOfScope {
    /// Unique in the topic.
    pub id: String,
    /// Who falls outside.
    pub when: Condition,
    /// The topic that is made for them.
    pub topic: Option<String>,
    /// Why, and what to do instead.
    pub basis: Basis,
}

/// What to do or send along first (`vooraf`).
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Preparation {
    /// Unique in the topic.
    pub id: String,
    /// What, in words.
    pub text: String,
    /// Do it, or send it along.
    pub kind: PreparationKind,
    /// Only for these steps; for all where empty.
    pub steps: Vec<StepIx>,
    /// For whom.
    pub when: Condition,
    /// Says who.
    pub basis: Basis,
}

/// Whether a preparation is done first or goes along.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum PreparationKind {
    /// Do this first.
    Do,
    /// Send this along.
    Send,
}
