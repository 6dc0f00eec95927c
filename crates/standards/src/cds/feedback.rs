//! What became of a card.

use ladder::model::StepIx;
use serde::Serialize;

use super::card::CARD;
use crate::code::Coding;
use crate::{Case, OverrideReason};

/// The body of a call to a service's feedback endpoint: one entry.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Feedback {
    /// The entry.
    pub feedback: [Outcome; 1],
}

/// What became of one card.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Outcome {
    /// The card.
    pub card: String,
    /// `accepted` or `overridden`.
    pub outcome: &'static str,
    /// What was taken over.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub accepted_suggestions: Vec<Accepted>,
    /// Why not, where the GP said so.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub override_reason: Option<Overridden>,
    /// When, in UTC.
    pub outcome_timestamp: String,
}

/// A suggestion that was taken over.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Accepted {
    /// The suggestion.
    pub id: String,
}

/// Why a GP chose otherwise.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Overridden {
    /// One of the card's reasons.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reason: Option<Coding<'static>>,
    /// In the GP's own words: only what was handed over with a press.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub user_comment: Option<String>,
}

/// The step was taken over, at this time: `2026-11-22T09:30:00Z`.
pub fn accepted(case: &Case<'_>, step: StepIx, time: String) -> Feedback {
    let id = case.step(step).map(|step| case.uuid(&step.id));
    let mut told = told(case, "accepted", time);
    told.accepted_suggestions = id.into_iter().map(|id| Accepted { id }).collect();
    Feedback { feedback: [told] }
}

/// The GP chose otherwise, at this time. Neither a reason nor a comment is required.
pub fn overridden(
    case: &Case<'_>,
    reason: Option<OverrideReason>,
    comment: Option<&str>,
    time: String,
) -> Feedback {
    let why = Overridden {
        reason: reason.map(OverrideReason::coding),
        user_comment: comment.filter(|text| !text.is_empty()).map(str::to_owned),
    };
    let said = why.reason.is_some() || why.user_comment.is_some();
    let mut told = told(case, "overridden", time);
    told.override_reason = said.then_some(why);
    Feedback { feedback: [told] }
}

fn told(case: &Case<'_>, outcome: &'static str, outcome_timestamp: String) -> Outcome {
    Outcome {
        card: case.uuid(CARD),
        outcome,
        accepted_suggestions: Vec::new(),
        override_reason: None,
        outcome_timestamp,
    }
}
