//! The questions of a topic: its own, and the shared ones that a statement refers to, in the order
//! of asking.

mod order;
mod used;

use std::collections::BTreeSet;

use ladder::Within;
use ladder::model::{Group, Question, QuestionIx, Role, Value, ValueIx, ValueSet};

use self::order::{Row, early, guards_first};
use self::used::{Thresholds, catalog, possible, pulling, thresholds, used};
use super::conditions::{Asked, literals};
use super::guarded::of_one_sex;
use super::select::Selected;
use super::{Cx, bands};
use crate::raw::{QuestionKind, RawAlarm, RawQuestion, Severity};
use crate::say;
use crate::{Code, names};

/// The questions asked, red flags without their consequences: those need the steps.
pub(crate) fn questions<'a>(cx: &Cx<'a>, all: &Selected<'a>) -> Asked {
    let catalog = catalog(cx, all);
    let used = used(cx, all, &catalog);
    let mut numbers = Thresholds::new();
    let mut literals = pulling(cx, all);
    literals.extend(possible(&all.impossible, &used).flat_map(|item| item.raw.when.literals()));
    literals.extend(
        used.iter()
            .filter_map(|id| catalog.get(id))
            .flat_map(|q| &q.only_if),
    );
    for literal in literals {
        thresholds(cx, &catalog, literal, &mut numbers);
    }
    let asked = |question: &&RawQuestion| {
        let id = question.id.value.as_str();
        let is_number = matches!(question.kind, QuestionKind::Number { .. });
        used.contains(id) && (!is_number || numbers.contains_key(id))
    };
    let shared = cx.stack.questions.iter().copied();
    let mut list: Vec<Row<'_>> = shared
        .chain(all.questions.iter().map(|item| item.raw))
        .filter(asked)
        .map(Row::Question)
        .chain(all.alarms.iter().map(|item| Row::Alarm(item.raw)))
        .collect();
    let early = early(all, &catalog, &list);
    list.sort_by_key(|row| row.group(&early));
    let list = guards_first(cx, list, &early);
    lower(cx, &list, &early, &numbers)
}

fn lower(cx: &Cx<'_>, list: &[Row<'_>], early: &BTreeSet<&str>, numbers: &Thresholds<'_>) -> Asked {
    let place = |(place, row): (usize, &Row<'_>)| {
        (
            row.id().value.clone(),
            QuestionIx::try_from(place).unwrap_or(QuestionIx::MAX),
        )
    };
    let places = list.iter().enumerate().map(place).collect();
    let questions = list
        .iter()
        .map(|row| match row {
            Row::Question(raw) => question(cx, raw, row.group(early), numbers),
            Row::Alarm(raw) => alarm(raw),
        })
        .collect();
    let spots = list.iter().map(|row| row.id().at).collect();
    let severities = list.iter().map(|row| match row {
        Row::Question(raw) => raw.severity.clone(),
        Row::Alarm(_) => Severity::None,
    });
    let mut asked = Asked {
        questions,
        places,
        spots,
        severities: severities.collect(),
    };
    let guards: Vec<_> = list
        .iter()
        .map(|row| {
            let of_topic = cx.only.iter().copied().filter(|_| match row {
                Row::Alarm(raw) => of_one_sex(cx, raw),
                Row::Question(_) => false,
            });
            literals(cx, &asked, row.only_if().iter().chain(of_topic))
        })
        .collect();
    for (question, only_if) in asked.questions.iter_mut().zip(guards) {
        question.only_if = only_if;
    }
    asked
}

fn question(cx: &Cx<'_>, raw: &RawQuestion, group: Group, numbers: &Thresholds<'_>) -> Question {
    names::unique(
        cx.sink,
        &say::value(),
        raw.values.iter().map(|value| &value.id),
    );
    if raw.values.len() > Question::MOST_VALUES {
        let message = say::many_values(&raw.id.value, &Question::MOST_VALUES);
        cx.sink.add(Code::TooMany, raw.id.at, message);
    }
    let mut values: Vec<_> = raw
        .values
        .iter()
        .map(|value| Value {
            id: value.id.value.clone(),
            label: value.label.clone(),
        })
        .collect();
    let place = |id: &crate::tree::At<String>| {
        let found = raw
            .values
            .iter()
            .position(|value| value.id.value == id.value);
        if found.is_none() {
            let known: Vec<_> = raw
                .values
                .iter()
                .map(|value| value.id.value.as_str())
                .collect();
            names::unknown(cx.sink, Code::UnknownValue, &say::value(), id, known);
        }
        found.and_then(|place| ValueIx::try_from(place).ok())
    };
    let role = match &raw.kind {
        QuestionKind::Choice => Role::Fact,
        QuestionKind::Number { unit } => {
            let thresholds = numbers
                .get(raw.id.value.as_str())
                .cloned()
                .unwrap_or_default();
            values = bands::values(&thresholds, unit);
            Role::Number {
                unit: unit.clone(),
                thresholds,
            }
        }
        QuestionKind::Time => Role::Time(
            raw.values
                .iter()
                .map(|value| value.term.unwrap_or(Within::NO_HURRY))
                .collect(),
        ),
        QuestionKind::Running { treating } => {
            let sets = treating.iter().filter_map(place).map(ValueSet::one);
            Role::Running(sets.fold(ValueSet::default(), ValueSet::with))
        }
    };
    let number = matches!(role, Role::Number { .. });
    Question {
        id: raw.id.value.clone(),
        text: raw.text.clone(),
        hint: raw.hint.clone(),
        brief: raw.brief.lower(&values, number),
        in_brief: raw.in_brief,
        group,
        role,
        values,
        judgement: raw.judgement,
        may_be_unknown: raw.may_be_unknown,
        only_if: Vec::new(),
    }
}

/// A row of the list; what its *ja* does is filled in once the steps are known.
fn alarm(raw: &RawAlarm) -> Question {
    let value = |id: &str, label: &str| Value {
        id: id.to_owned(),
        label: label.to_owned(),
    };
    Question {
        id: raw.id.value.clone(),
        text: raw.text.clone(),
        hint: raw.hint.clone(),
        brief: raw.brief.lower(&[], false),
        in_brief: false,
        group: Group::Alarm,
        role: Role::Fact,
        values: vec![value("nee", "Nee"), value("ja", "Ja")],
        judgement: false,
        may_be_unknown: true,
        only_if: Vec::new(),
    }
}
