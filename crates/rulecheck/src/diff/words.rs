//! A group of patients in a doctor's words.

use std::collections::BTreeMap;

use ladder::Cube;
use ladder::model::{RedFlag, Topic, ValueSet};
use rulebook::clause::clause;

use super::Group;

/// Who they are: one clause for each question, red flags at *nee* together.
pub(super) fn cube(before: &Topic, after: &Topic, cube: &Cube) -> Vec<String> {
    let flags = |topic: &Topic, place: u8| {
        let question = topic.questions.get(usize::from(place));
        question.is_some_and(|question| question.red_flag().is_some())
    };
    let (mut clauses, mut calm, mut raised) = (Vec::new(), false, false);
    for (place, values) in cube {
        let Some(question) = before.questions.get(usize::from(*place)) else {
            continue;
        };
        let is_flag = flags(before, *place) || flags(after, *place);
        if is_flag && *values == ValueSet::one(RedFlag::NO) {
            calm = true;
        } else {
            raised |= is_flag && !values.contains(0);
            clauses.push(clause(question, *values));
        }
    }
    if calm {
        let words = if raised {
            "geen ander alarmsignaal"
        } else {
            "geen alarmsignaal"
        };
        clauses.push(words.to_owned());
    }
    if clauses.is_empty() {
        clauses.push("iedereen".to_owned());
    }
    clauses
}

/// The same by identifier.
pub(super) fn answers(topic: &Topic, cube: &Cube) -> BTreeMap<String, Vec<String>> {
    let literals = cube.iter().filter_map(|(place, values)| {
        let question = topic.questions.get(usize::from(*place))?;
        let held = (0..).zip(&question.values);
        let held = held.filter(|(value, _)| values.contains(*value));
        Some((
            question.id.clone(),
            held.map(|(_, value)| value.id.clone()).collect(),
        ))
    });
    literals.collect()
}

/// The clauses that all of these groups have, so that they are said once; none of a single group.
pub fn common<'a>(groups: &[&'a Group]) -> Vec<&'a str> {
    let [first, rest @ ..] = groups else {
        return Vec::new();
    };
    if rest.is_empty() {
        return Vec::new();
    }
    let all = |clause: &&str| {
        rest.iter()
            .all(|group| group.patients.iter().any(|c| c == clause))
    };
    first
        .patients
        .iter()
        .map(String::as_str)
        .filter(all)
        .collect()
}
