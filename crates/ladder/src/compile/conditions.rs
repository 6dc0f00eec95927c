//! Where each statement holds, on its own.

use crate::date::{Date, Period};
use crate::diagram::{Id, Store};
use crate::model::{Basis, Condition, Literal, QuestionIx, Role, Topic, ValueSet};

/// The diagram of every condition of a topic on one day.
pub(super) struct Conditions {
    pub(super) expired: bool,
    pub(super) domain: Id,
    pub(super) fits: Vec<Id>,
    pub(super) rules: Vec<Id>,
    pub(super) out_of_scope: Vec<Id>,
    pub(super) arguments: Vec<Id>,
    pub(super) preparations: Vec<Id>,
    /// For each step, for each of its conditions of availability.
    pub(super) available: Vec<Vec<Id>>,
    /// The rows of red flags.
    pub(super) flags: Vec<(QuestionIx, Id)>,
    /// The term that the GP named.
    pub(super) asked_within: Id,
    /// A treating specialist is the addressee.
    pub(super) treated: Id,
}

impl Conditions {
    pub(super) fn new(topic: &Topic, date: Date, store: &mut Store) -> Self {
        let expired = !topic.valid.contains(date);
        let holds = |store: &mut Store, when: &Condition, valid: Period| {
            if expired || !valid.contains(date) {
                Id::FALSE
            } else {
                condition(topic, store, when)
            }
        };
        let mut all = |statements: Vec<(&Condition, &Basis)>| -> Vec<Id> {
            statements
                .into_iter()
                .map(|(when, basis)| holds(store, when, basis.valid))
                .collect()
        };
        let fits = all(topic.fits.iter().map(|s| (&s.when, &s.basis)).collect());
        let rules = all(topic.rules.iter().map(|s| (&s.when, &s.basis)).collect());
        let out_of_scope = all(topic
            .out_of_scope
            .iter()
            .map(|s| (&s.when, &s.basis))
            .collect());
        let arguments = all(topic
            .arguments
            .iter()
            .map(|s| (&s.when, &s.basis))
            .collect());
        let preparations = all(topic
            .preparations
            .iter()
            .map(|s| (&s.when, &s.basis))
            .collect());
        let available = topic
            .steps
            .iter()
            .map(|step| {
                step.only_if
                    .iter()
                    .map(|only| condition(topic, store, &only.when))
                    .collect()
            })
            .collect();
        let flags = (0..)
            .zip(&topic.questions)
            .filter(|(_, question)| question.red_flag().is_some())
            .map(|(place, _)| (place, literal(topic, store, yes(place), 0)))
            .collect();
        let (asked_within, treated) = roles(topic, store);
        let mut domain = Id::TRUE;
        for impossible in &topic.impossible {
            let occurs = condition(topic, store, impossible);
            let not = store.not(occurs);
            domain = store.and(domain, not);
        }
        Self {
            expired,
            domain,
            fits,
            rules,
            out_of_scope,
            arguments,
            preparations,
            available,
            flags,
            asked_within,
            treated,
        }
    }
}

/// What the questions about haste and running care say.
fn roles(topic: &Topic, store: &mut Store) -> (Id, Id) {
    let mut within = Id::terminal(crate::Within::NO_HURRY.bits());
    let mut treated = Id::FALSE;
    for (place, question) in (0..).zip(&topic.questions) {
        match &question.role {
            Role::Time(terms) => {
                let asked = guard(topic, store, place, 0);
                let named = store.make(
                    place,
                    terms.iter().map(|term| Id::terminal(term.bits())).collect(),
                );
                within = store.choose(asked, named, within);
            }
            Role::Running(values) => {
                let held = literal(
                    topic,
                    store,
                    Literal {
                        question: place,
                        values: *values,
                    },
                    0,
                );
                treated = store.or(treated, held);
            }
            _ => {}
        }
    }
    (within, treated)
}

fn yes(question: QuestionIx) -> Literal {
    Literal {
        question,
        values: ValueSet::one(1),
    }
}

/// All literals hold, and none of the exceptions does.
fn condition(topic: &Topic, store: &mut Store, when: &Condition) -> Id {
    let mut holds = all(topic, store, &when.all, 0);
    for exception in &when.unless {
        let excepted = all(topic, store, &exception.all, 0);
        let not = store.not(excepted);
        holds = store.and(holds, not);
    }
    holds
}

fn all(topic: &Topic, store: &mut Store, literals: &[Literal], depth: u8) -> Id {
    let mut holds = Id::TRUE;
    for one in literals {
        let one = literal(topic, store, *one, depth);
        holds = store.and(holds, one);
    }
    holds
}

/// The question is asked, and has one of these values.
fn literal(topic: &Topic, store: &mut Store, literal: Literal, depth: u8) -> Id {
    let values = 0..u8::try_from(store.width(literal.question)).unwrap_or(0);
    let ends = values.map(|value| {
        if literal.values.contains(value) {
            Id::TRUE
        } else {
            Id::FALSE
        }
    });
    let ends = ends.collect::<Vec<_>>();
    if ends.is_empty() {
        return Id::FALSE;
    }
    let answered = store.make(literal.question, ends);
    let asked = guard(topic, store, literal.question, depth);
    store.and(asked, answered)
}

/// Where a question is asked at all. Guards in a circle, which the rulebook refuses, never hold.
fn guard(topic: &Topic, store: &mut Store, question: QuestionIx, depth: u8) -> Id {
    match topic.questions.get(usize::from(question)) {
        Some(question) if depth < 8 => all(topic, store, &question.only_if, depth + 1),
        _ => Id::FALSE,
    }
}
