//! Statements as written: `[[alarm]]`, `[[past]]`, `[[regel]]` and the rest.

use ladder::Within;
use ladder::model::{OnUnknown, PreparationKind, Side, Urgency};

use super::RawQuestion;
use super::condition::{RawBasis, RawLiteral, RawWhen};
use crate::sink::Spot;
use crate::tree::At;

/// For which topics a shared statement holds.
#[derive(Debug, Clone, Default)]
pub(crate) struct Limits {
    pub(crate) ladders: Option<Vec<At<String>>>,
    pub(crate) specialties: Option<Vec<At<String>>>,
    pub(crate) general: Option<bool>,
}

/// `minstens`: a step, or the lightest with this urgency.
#[derive(Debug, Clone)]
pub(crate) enum RawLeast {
    Step(At<String>),
    Urgent(At<Urgency>),
}

/// What a rule does.
#[derive(Debug, Clone)]
pub(crate) enum RawEffect {
    AtLeast(RawLeast),
    Steps(Vec<At<String>>),
    Forms(Vec<At<String>>),
    TermOnly,
}

#[derive(Debug, Clone)]
pub(crate) struct RawAlarm {
    pub(crate) id: At<String>,
    pub(crate) text: String,
    pub(crate) hint: String,
    pub(crate) at_least: RawLeast,
    pub(crate) within: Option<Within>,
    pub(crate) destination: Option<String>,
    pub(crate) on_unknown: OnUnknown,
    pub(crate) check_now: String,
    pub(crate) only_if: Vec<RawLiteral>,
    pub(crate) basis: RawBasis,
    pub(crate) limits: Limits,
}

#[derive(Debug, Clone)]
pub(crate) struct RawFit {
    pub(crate) id: Option<At<String>>,
    pub(crate) at: Spot,
    pub(crate) step: At<String>,
    pub(crate) when: RawWhen,
    pub(crate) basis: RawBasis,
    pub(crate) within: Option<Within>,
    pub(crate) action: String,
    pub(crate) check: String,
    pub(crate) limits: Limits,
}

#[derive(Debug, Clone)]
pub(crate) struct RawRule {
    pub(crate) id: At<String>,
    pub(crate) when: RawWhen,
    pub(crate) effect: RawEffect,
    pub(crate) within: Option<Within>,
    pub(crate) basis: RawBasis,
    pub(crate) limits: Limits,
}

#[derive(Debug, Clone)]
pub(crate) struct RawArgument {
    pub(crate) id: At<String>,
    pub(crate) step: At<String>,
    pub(crate) side: Side,
    pub(crate) when: RawWhen,
    pub(crate) basis: RawBasis,
    pub(crate) limits: Limits,
}

#[derive(Debug, Clone)]
pub(crate) struct RawScope {
    pub(crate) id: At<String>,
    pub(crate) when: RawWhen,
    /// The topic that is made for them.
    pub(crate) topic: Option<At<String>>,
    pub(crate) basis: RawBasis,
    pub(crate) limits: Limits,
}

#[derive(Debug, Clone)]
pub(crate) struct RawPreparation {
    pub(crate) id: At<String>,
    pub(crate) text: String,
    pub(crate) kind: PreparationKind,
    pub(crate) steps: Vec<At<String>>,
    pub(crate) when: RawWhen,
    pub(crate) basis: RawBasis,
    pub(crate) limits: Limits,
}

#[derive(Debug, Clone)]
pub(crate) struct RawImpossible {
    pub(crate) when: RawWhen,
    pub(crate) limits: Limits,
}

/// `[[intrekken]]` and `[[aanscherpen]]`.
#[derive(Debug, Clone)]
pub(crate) struct RawChange {
    pub(crate) target: At<String>,
    pub(crate) at_least: Option<RawLeast>,
    pub(crate) within: Option<At<Within>>,
    pub(crate) basis: RawBasis,
}

/// All that a topic file, or the file for all topics, states.
#[derive(Debug, Clone, Default)]
pub(crate) struct Statements {
    pub(crate) questions: Vec<RawQuestion>,
    pub(crate) alarms: Vec<RawAlarm>,
    pub(crate) fits: Vec<RawFit>,
    pub(crate) rules: Vec<RawRule>,
    pub(crate) arguments: Vec<RawArgument>,
    pub(crate) scopes: Vec<RawScope>,
    pub(crate) preparations: Vec<RawPreparation>,
    pub(crate) impossible: Vec<RawImpossible>,
    pub(crate) withdrawn: Vec<RawChange>,
    pub(crate) tightened: Vec<RawChange>,
}
