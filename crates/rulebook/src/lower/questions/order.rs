//! The order of asking: clinical groups, and within a group guards before what they guard.

use std::collections::{BTreeMap, BTreeSet};

use ladder::model::Group;

use super::super::Cx;
use super::super::select::Selected;
use super::used::Catalog;
use crate::Code;
use crate::raw::{RawAlarm, RawLiteral, RawQuestion};
use crate::say;
use crate::sink::Draft;
use crate::tree::At;

/// A question or a red flag.
#[derive(Clone, Copy)]
pub(super) enum Row<'a> {
    Question(&'a RawQuestion),
    Alarm(&'a RawAlarm),
}

impl<'a> Row<'a> {
    pub(super) fn id(self) -> &'a At<String> {
        match self {
            Self::Question(question) => &question.id,
            Self::Alarm(alarm) => &alarm.id,
        }
    }

    pub(super) fn only_if(self) -> &'a [RawLiteral] {
        match self {
            Self::Question(question) => &question.only_if,
            Self::Alarm(alarm) => &alarm.only_if,
        }
    }

    /// Age and sex come first only where scope or a row depends on them; elsewhere they are facts.
    pub(super) fn group(self, early: &BTreeSet<&str>) -> Group {
        match self {
            Self::Alarm(_) => Group::Alarm,
            Self::Question(question) if question.group == Group::Person => {
                if early.contains(question.id.value.as_str()) {
                    Group::Person
                } else {
                    Group::Facts
                }
            }
            Self::Question(question) => question.group,
        }
    }
}

/// The questions on the person that scope, a red flag or an earlier question depends on.
pub(super) fn early<'a>(
    all: &Selected<'a>,
    catalog: &Catalog<'a>,
    list: &[Row<'a>],
) -> BTreeSet<&'a str> {
    let before_facts = list.iter().filter_map(|row| match row {
        Row::Question(question) => {
            let group = question.group;
            (group < Group::Facts && group != Group::Person).then_some(&question.only_if)
        }
        Row::Alarm(_) => None,
    });
    // What only rows depend on may wait: while it is open, each row stands.
    let rows = all.alarms.iter().flat_map(|item| &item.raw.only_if);
    let rows = rows.filter(|literal| {
        let guard = catalog.get(literal.question.value.as_str());
        guard.is_none_or(|question| !question.late)
    });
    let scope = all.scopes.iter().flat_map(|item| item.raw.when.literals());
    let mut todo: Vec<&RawLiteral> = before_facts.flatten().chain(rows).chain(scope).collect();
    let mut early = BTreeSet::new();
    while let Some(literal) = todo.pop() {
        let Some(question) = catalog.get(literal.question.value.as_str()) else {
            continue;
        };
        if early.insert(question.id.value.as_str()) {
            todo.extend(&question.only_if);
        }
    }
    early
}

/// Within a group, a question comes after those that it is guarded by; a later group can't guard an
/// earlier one.
pub(super) fn guards_first<'a>(
    cx: &Cx<'_>,
    mut todo: Vec<Row<'a>>,
    early: &BTreeSet<&str>,
) -> Vec<Row<'a>> {
    let groups: BTreeMap<&str, (Group, Row<'_>)> = todo
        .iter()
        .map(|row| (row.id().value.as_str(), (row.group(early), *row)))
        .collect();
    for row in &todo {
        for guard in row.only_if() {
            let Some((group, other)) = groups.get(guard.question.value.as_str()) else {
                continue;
            };
            let waits = matches!(other, Row::Question(question) if question.late);
            let may_wait = waits && matches!(row, Row::Alarm(_));
            if *group > row.group(early) && !may_wait {
                let message = say::depends_on_later(&row.id().value, &other.id().value);
                let draft = Draft::new(Code::GuardAfterQuestion, guard.question.at, message);
                cx.sink.push(
                    draft
                        .also(other.id().at, say::asked_later())
                        .help(say::another_group()),
                );
            }
        }
    }
    let mut done = Vec::<Row<'_>>::new();
    while !todo.is_empty() {
        let waits = |row: &Row<'_>| {
            row.only_if().iter().any(|guard| {
                todo.iter()
                    .any(|other| other.id().value == guard.question.value)
            })
        };
        let Some(next) = todo.iter().position(|row| !waits(row)) else {
            if let Some(row) = todo.first() {
                let message = say::guards_in_circle(&row.id().value);
                let draft = Draft::new(Code::GuardAfterQuestion, row.id().at, message);
                cx.sink.push(draft.help(say::break_waiting()));
            }
            done.append(&mut todo);
            break;
        };
        done.push(todo.remove(next));
    }
    // A guard of a later group was reported above and may have upset the order of the groups.
    done.sort_by_key(|row| row.group(early));
    done
}
