//! Conditions: questions and values by name become places.

use std::collections::BTreeMap;

use ladder::model::{Condition, Exception, Literal, Question, QuestionIx, Role, ValueIx, ValueSet};

use super::{Cx, bands};
use crate::raw::{RawException, RawLiteral, RawWhen, Severity};
use crate::say;
use crate::sink::{Draft, Spot};
use crate::tree::At;
use crate::{Code, names};

/// The questions of a topic by name.
#[derive(Debug)]
pub(crate) struct Asked {
    pub(crate) questions: Vec<Question>,
    pub(crate) places: BTreeMap<String, QuestionIx>,
    /// Where each was written.
    pub(crate) spots: Vec<Spot>,
    /// Which values of each are worse than which.
    pub(crate) severities: Vec<Severity>,
}

impl Asked {
    pub(crate) fn get(&self, id: &str) -> Option<(QuestionIx, &Question)> {
        let place = *self.places.get(id)?;
        Some((place, self.questions.get(usize::from(place))?))
    }
}

pub(crate) fn condition(cx: &Cx<'_>, asked: &Asked, when: &RawWhen) -> Condition {
    let except = |raw: &RawException| Exception {
        all: literals(cx, asked, &raw.all),
        reason: raw.reason.clone(),
    };
    Condition {
        all: literals(cx, asked, &when.all),
        unless: when.unless.iter().map(except).collect(),
    }
}

pub(crate) fn literals<'a>(
    cx: &Cx<'_>,
    asked: &Asked,
    raw: impl IntoIterator<Item = &'a RawLiteral>,
) -> Vec<Literal> {
    raw.into_iter()
        .filter_map(|literal| one(cx, asked, literal))
        .collect()
}

fn one(cx: &Cx<'_>, asked: &Asked, raw: &RawLiteral) -> Option<Literal> {
    let (place, question) = asked.get(&raw.question.value)?;
    if raw.values.is_empty() {
        let message = say::no_value_named(&question.id);
        cx.sink
            .push(Draft::new(Code::NeverHolds, raw.question.at, message).help(say::name_a_value()));
    }
    let sets = raw
        .values
        .iter()
        .filter_map(|value| set(cx, question, value));
    Some(Literal {
        question: place,
        values: sets.fold(ValueSet::default(), ValueSet::with),
    })
}

fn set(cx: &Cx<'_>, question: &Question, value: &At<String>) -> Option<ValueSet> {
    if let Role::Number { thresholds, .. } = &question.role {
        return bands::parse(&value.value).map(|bounds| bands::within(thresholds, &bounds));
    }
    self::value(cx, question, value).map(ValueSet::one)
}

/// The value of this name; a finding where the question has none.
pub(super) fn value(cx: &Cx<'_>, question: &Question, name: &At<String>) -> Option<ValueIx> {
    let found = question.value(&name.value);
    if found.is_none() {
        let known: Vec<_> = question
            .values
            .iter()
            .map(|value| value.id.as_str())
            .collect();
        let what = say::value_of(&question.id);
        names::unknown(cx.sink, Code::UnknownValue, &what, name, known);
    }
    found
}
