//! The questions of a topic: its own, and the shared ones that a statement refers to, in the order
//! of asking.

use std::collections::{BTreeMap, BTreeSet};

use ladder::Within;
use ladder::model::{Group, Question, QuestionIx, Role, Value, ValueIx, ValueSet};

use super::conditions::{Asked, literals};
use super::select::{Item, Selected};
use super::{Cx, bands};
use crate::raw::{QuestionKind, RawAlarm, RawImpossible, RawLiteral, RawQuestion};
use crate::sink::Draft;
use crate::{Code, names};

/// All questions there could be, by name.
type Catalog<'a> = BTreeMap<&'a str, &'a RawQuestion>;

/// The questions asked, red flags without their consequences: those need the steps.
pub(crate) fn questions<'a>(cx: &Cx<'a>, all: &Selected<'a>) -> Asked {
    let catalog = catalog(cx, all);
    let used = used(cx, all, &catalog);
    let mut numbers = BTreeMap::<&str, Vec<f64>>::new();
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

/// A question or a red flag.
#[derive(Clone, Copy)]
enum Row<'a> {
    Question(&'a RawQuestion),
    Alarm(&'a RawAlarm),
}

impl<'a> Row<'a> {
    fn id(self) -> &'a crate::tree::At<String> {
        match self {
            Self::Question(question) => &question.id,
            Self::Alarm(alarm) => &alarm.id,
        }
    }

    fn only_if(self) -> &'a [RawLiteral] {
        match self {
            Self::Question(question) => &question.only_if,
            Self::Alarm(alarm) => &alarm.only_if,
        }
    }

    /// Age and sex come first only where scope or a row depends on them; elsewhere they are facts.
    fn group(self, early: &BTreeSet<&str>) -> Group {
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

fn catalog<'a>(cx: &Cx<'a>, all: &Selected<'a>) -> Catalog<'a> {
    let own = all.questions.iter().map(|item| item.raw);
    let rows = || cx.stack.questions.iter().copied().chain(own.clone());
    let ids = rows()
        .map(|question| &question.id)
        .chain(all.alarms.iter().map(|item| &item.raw.id));
    names::unique(cx.sink, "question", ids);
    rows()
        .map(|question| (question.id.value.as_str(), question))
        .collect()
}

/// The literals that make a question asked.
fn pulling<'a>(cx: &Cx<'a>, all: &Selected<'a>) -> Vec<&'a RawLiteral> {
    let mut literals = Vec::new();
    literals.extend(all.alarms.iter().flat_map(|item| &item.raw.only_if));
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
fn used<'a>(cx: &Cx<'a>, all: &Selected<'a>, catalog: &Catalog<'a>) -> BTreeSet<&'a str> {
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
        let message = format!("the red flag `{}` stands in a condition", name.value);
        let draft = Draft::new(Code::RedFlagInCondition, name.at, message)
            .also(alarm.raw.id.at, "the red flag");
        cx.sink.push(
            draft.help("a red flag only makes the advice more urgent; ask a question of its own"),
        );
    } else {
        names::unknown(
            cx.sink,
            Code::UnknownQuestion,
            "question",
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

fn thresholds<'a>(
    cx: &Cx<'_>,
    catalog: &Catalog<'a>,
    literal: &RawLiteral,
    numbers: &mut BTreeMap<&'a str, Vec<f64>>,
) {
    let Some((id, question)) = catalog.get_key_value(literal.question.value.as_str()) else {
        return;
    };
    if !matches!(question.kind, QuestionKind::Number { .. }) {
        return;
    }
    for value in &literal.values {
        let Some(bounds) = bands::parse(&value.value) else {
            let message = format!("`{}` is no threshold of a number", value.value);
            let help = "write `<65`, `>=65` or `>=50 <75`, with a point in `2.5`";
            cx.sink
                .push(Draft::new(Code::InvalidThreshold, value.at, message).help(help));
            continue;
        };
        let list = numbers.entry(id).or_default();
        list.extend(bounds.into_iter().map(bands::threshold));
        list.sort_by(f64::total_cmp);
        list.dedup();
    }
}

/// The questions on the person that scope, a red flag or an earlier question depends on.
fn early<'a>(all: &Selected<'a>, catalog: &Catalog<'a>, list: &[Row<'a>]) -> BTreeSet<&'a str> {
    let before_facts = list.iter().filter_map(|row| match row {
        Row::Question(question) => {
            let group = question.group;
            (group < Group::Facts && group != Group::Person).then_some(&question.only_if)
        }
        Row::Alarm(alarm) => Some(&alarm.only_if),
    });
    let scope = all.scopes.iter().flat_map(|item| item.raw.when.literals());
    let mut todo: Vec<&RawLiteral> = before_facts.flatten().chain(scope).collect();
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
fn guards_first<'a>(cx: &Cx<'_>, mut todo: Vec<Row<'a>>, early: &BTreeSet<&str>) -> Vec<Row<'a>> {
    let groups: BTreeMap<&str, (Group, Row<'_>)> = todo
        .iter()
        .map(|row| (row.id().value.as_str(), (row.group(early), *row)))
        .collect();
    for row in &todo {
        for guard in row.only_if() {
            let Some((group, other)) = groups.get(guard.question.value.as_str()) else {
                continue;
            };
            if *group > row.group(early) {
                let message = format!(
                    "`{}` depends on `{}`, which is asked later",
                    row.id().value,
                    other.id().value
                );
                let draft = Draft::new(Code::GuardAfterQuestion, guard.question.at, message);
                cx.sink.push(
                    draft
                        .also(other.id().at, "asked later")
                        .help("give one of both another `groep`"),
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
                let message = format!("`{}` and its guards wait for one another", row.id().value);
                cx.sink.add(Code::GuardAfterQuestion, row.id().at, message);
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

fn lower(
    cx: &Cx<'_>,
    list: &[Row<'_>],
    early: &BTreeSet<&str>,
    numbers: &BTreeMap<&str, Vec<f64>>,
) -> Asked {
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
    let mut asked = Asked { questions, places };
    let guards: Vec<_> = list
        .iter()
        .map(|row| literals(cx, &asked, row.only_if()))
        .collect();
    for (question, only_if) in asked.questions.iter_mut().zip(guards) {
        question.only_if = only_if;
    }
    asked
}

fn question(
    cx: &Cx<'_>,
    raw: &RawQuestion,
    group: Group,
    numbers: &BTreeMap<&str, Vec<f64>>,
) -> Question {
    names::unique(cx.sink, "value", raw.values.iter().map(|value| &value.id));
    if raw.values.len() > 32 {
        cx.sink.add(
            Code::TooMany,
            raw.id.at,
            format!("`{}` has more than 32 values", raw.id.value),
        );
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
            names::unknown(cx.sink, Code::UnknownValue, "value", id, known);
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
    Question {
        id: raw.id.value.clone(),
        text: raw.text.clone(),
        hint: raw.hint.clone(),
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
        group: Group::Alarm,
        role: Role::Fact,
        values: vec![value("nee", "Nee"), value("ja", "Ja")],
        judgement: false,
        may_be_unknown: true,
        only_if: Vec::new(),
    }
}
