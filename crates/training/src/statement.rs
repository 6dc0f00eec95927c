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
    id: &'static str,
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
    success: bool,
    score: Score,
}

#[derive(Debug, Clone, PartialEq, Serialize)]
struct Score {
    scaled: f64,
    raw: usize,
    min: usize,
    max: usize,
}

/// The part that must be right for a set to be passed.
const PASS: f64 = 0.7;

/// The statement of a set that was gone through, or left halfway.
pub fn statement(set: &Set, region: &str, outcome: &Outcome, whole: bool) -> Statement {
    let number = |n: usize| f64::from(u32::try_from(n).unwrap_or(u32::MAX));
    let scaled = number(outcome.right) / number(outcome.answered).max(1.0);
    Statement {
        verb: Verb {
            id: "http://adlnet.gov/expapi/verbs/completed",
            display: BTreeMap::from([("en", "completed"), ("nl", "rondde af")]),
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
            completion: whole,
            success: whole && outcome.answered > 0 && scaled >= PASS,
            score: Score {
                scaled,
                raw: outcome.right,
                min: 0,
                max: outcome.answered,
            },
        },
    }
}
