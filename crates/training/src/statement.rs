//! What a set came to, as an xAPI statement without an actor: the host knows who it was, we don't.

use std::collections::BTreeMap;

use serde::Serialize;

use crate::{Outcome, Set};

/// An xAPI statement, the actor left out.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Statement {
    verb: Verb,
    object: Object,
    result: Of,
}

#[derive(Debug, Clone, PartialEq, Serialize)]
struct Verb {
    id: String,
    display: BTreeMap<&'static str, &'static str>,
}

#[derive(Debug, Clone, PartialEq, Serialize)]
struct Object {
    #[serde(rename = "objectType")]
    kind: &'static str,
    id: String,
    definition: Definition,
}

#[derive(Debug, Clone, PartialEq, Serialize)]
struct Definition {
    #[serde(rename = "type")]
    kind: &'static str,
    name: BTreeMap<&'static str, String>,
}

#[derive(Debug, Clone, PartialEq, Serialize)]
struct Of {
    completion: bool,
    #[serde(skip_serializing_if = "Option::is_none")]
    success: Option<bool>,
    /// None where nothing counted: there is no score between nought and nought.
    #[serde(skip_serializing_if = "Option::is_none")]
    score: Option<Score>,
}

#[derive(Debug, Clone, PartialEq, Serialize)]
struct Score {
    scaled: f64,
    raw: usize,
    min: usize,
    max: usize,
}

/// What was gone through: practice is never passed or failed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Part {
    /// Case by case, with what the rules say after each.
    Practice,
    /// The end test.
    Test,
}

/// The part of an end test that must be right.
const PASS: f64 = 0.7;

impl Outcome {
    /// Of all that counts, the part that was right.
    fn scaled(&self) -> f64 {
        let number = |n: usize| f64::from(u32::try_from(n).unwrap_or(u32::MAX));
        number(self.right) / number(self.answered).max(1.0)
    }

    /// Enough was right for an end test.
    pub fn passes(&self) -> bool {
        self.answered > 0 && self.scaled() >= PASS
    }
}

/// The statement of a set that was gone through.
pub fn statement(set: &Set, region: &str, outcome: &Outcome, part: Part) -> Statement {
    let success = (part == Part::Test).then(|| outcome.passes());
    let (id, en, nl) = match success {
        None => ("completed", "completed", "rondde af"),
        Some(true) => ("passed", "passed", "slaagde voor"),
        Some(false) => ("failed", "failed", "slaagde niet voor"),
    };
    Statement {
        verb: Verb {
            id: format!("http://adlnet.gov/expapi/verbs/{id}"),
            display: BTreeMap::from([("en", en), ("nl", nl)]),
        },
        object: Object {
            kind: "Activity",
            id: format!("urn:trede:scholing:{region}:{}", set.id),
            definition: Definition {
                kind: "http://adlnet.gov/expapi/activities/course",
                name: BTreeMap::from([("nl", set.name.clone())]),
            },
        },
        result: Of {
            completion: true,
            success,
            score: (outcome.answered > 0).then(|| Score {
                scaled: outcome.scaled(),
                raw: outcome.right,
                min: 0,
                max: outcome.answered,
            }),
        },
    }
}
