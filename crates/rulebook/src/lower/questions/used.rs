//! Which questions a topic asks, and where its numbers are cut.

use std::collections::{BTreeMap, BTreeSet};

use super::super::select::{Item, Selected};
use super::super::{Cx, bands, by_age};
use crate::raw::{QuestionKind, RawImpossible, RawLiteral, RawQuestion};
use crate::say;
use crate::sink::Draft;
use crate::{Code, answers, names};

/// All questions there could be, by name.
pub(super) type Catalog<'a> = BTreeMap<&'a str, &'a RawQuestion>;

/// Where each number is cut, ascending.
pub(super) type Thresholds<'a> = BTreeMap<&'a str, Vec<f64>>;

pub(super) fn catalog<'a>(cx: &Cx<'a>, all: &Selected<'a>) -> Catalog<'a> {
    let own = all.questions.iter().map(|item| item.raw);
    let rows = || cx.stack.questions.iter().copied().chain(own.clone());
    let ids = rows()
        .map(|question| &question.id)
        .chain(all.alarms.iter().map(|item| &item.raw.id));
    names::unique(cx.sink, &say::question(), ids);
    rows()
        .map(|question| (question.id.value.as_str(), question))
        .collect()
}

/// The literals that make a question asked.
pub(super) fn pulling<'a>(cx: &Cx<'a>, all: &Selected<'a>) -> Vec<&'a RawLiteral> {
    let mut literals = cx.only.clone();
    literals.extend(all.alarms.iter().flat_map(|item| &item.raw.only_if));
    if by_age::matter(cx, all) {
        literals.extend(cx.children.who);
    }
    literals.extend(all.doors.iter().flat_map(|item| &item.raw.ages));
    literals.extend(all.fits.iter().flat_map(|item| item.raw.when.literals()));
    literals.extend(all.rules.iter().flat_map(|item| item.raw.when.literals()));
    literals.extend(
        all.arguments
            .iter()
            .flat_map(|item| item.raw.when.literals()),
    );
    literals.extend(all.scopes.iter().flat_map(|item| item.raw.when.literals()));
    literals.extend(
        all.preparations
            .iter()
            .flat_map(|item| item.raw.when.literals()),
    );
    literals.extend(
        cx.steps
            .iter()
            .flat_map(|step| &step.only_if)
            .flat_map(|only| &only.all),
    );
    literals
}

/// The names of the questions asked, guards included; reports names that no question has.
pub(super) fn used<'a>(
    cx: &Cx<'a>,
    all: &Selected<'a>,
    catalog: &Catalog<'a>,
) -> BTreeSet<&'a str> {
    let shared = cx.stack.questions.iter().filter(|question| question.always);
    let own = all.questions.iter().map(|item| item.raw);
    let mut used: BTreeSet<&str> = shared
        .copied()
        .chain(own)
        .map(|q| q.id.value.as_str())
        .collect();
    let mut todo = pulling(cx, all);
    todo.extend(
        used.iter()
            .filter_map(|id| catalog.get(id))
            .flat_map(|q| &q.only_if),
    );
    let own_impossible = all.impossible.iter().filter(|item| !item.shared);
    for literal in own_impossible.flat_map(|item| item.raw.when.literals()) {
        known(cx, all, catalog, literal);
    }
    while let Some(literal) = todo.pop() {
        let Some(question) = known(cx, all, catalog, literal) else {
            continue;
        };
        if used.insert(&question.id.value) {
            todo.extend(&question.only_if);
        }
    }
    used
}

/// The question of a literal; reports it where there is none.
fn known<'a>(
    cx: &Cx<'_>,
    all: &Selected<'_>,
    catalog: &Catalog<'a>,
    literal: &RawLiteral,
) -> Option<&'a RawQuestion> {
    let name = &literal.question;
    let found = catalog.get(name.value.as_str()).copied();
    if found.is_some() {
        return found;
    }
    if let Some(alarm) = all
        .alarms
        .iter()
        .find(|item| item.raw.id.value == name.value)
    {
        let message = say::flag_in_condition(&name.value);
        let draft = Draft::new(Code::RedFlagInCondition, name.at, message)
            .also(alarm.raw.id.at, say::the_flag());
        cx.sink.push(draft.help(say::ask_a_question()));
    } else {
        names::unknown(
            cx.sink,
            Code::UnknownQuestion,
            &say::question(),
            name,
            catalog.keys().copied(),
        );
    }
    None
}

/// The impossible combinations of which every question is asked.
pub(super) fn possible<'s, 'a>(
    impossible: &'s [Item<'a, RawImpossible>],
    used: &'s BTreeSet<&'a str>,
) -> impl Iterator<Item = &'s Item<'a, RawImpossible>> {
    impossible.iter().filter(|item| {
        item.raw
            .when
            .literals()
            .all(|literal| used.contains(literal.question.value.as_str()))
    })
}

pub(super) fn thresholds<'a>(
    cx: &Cx<'_>,
    catalog: &Catalog<'a>,
    literal: &RawLiteral,
    numbers: &mut Thresholds<'a>,
) {
    let Some((id, question)) = catalog.get_key_value(literal.question.value.as_str()) else {
        return;
    };
    let QuestionKind::Number { unit } = &question.kind else {
        return;
    };
    let possible = answers::possible(unit);
    for value in &literal.values {
        let Some(bounds) = bands::parse(&value.value) else {
            let message = say::no_threshold(&value.value);
            let help = say::write_threshold();
            cx.sink
                .push(Draft::new(Code::InvalidThreshold, value.at, message).help(help));
            continue;
        };
        let thresholds = bounds.into_iter().map(bands::threshold);
        let (known, odd): (Vec<_>, Vec<_>) =
            thresholds.partition(|at| possible.contains(at) && *at > *possible.start());
        if !odd.is_empty() {
            let message = say::nobody_has_it(&value.value, &unit, possible.end());
            let draft = Draft::new(Code::InvalidThreshold, value.at, message);
            cx.sink.push(draft.help(say::write_possible()));
        }
        let list = numbers.entry(id).or_default();
        list.extend(known);
        list.sort_by(f64::total_cmp);
        list.dedup();
    }
}
