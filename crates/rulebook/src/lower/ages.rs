//! By age another door: which ages a topic's doors tell apart, and where each goes instead.

use std::cell::Cell;
use std::cmp::Reverse;
use std::collections::BTreeMap;

use ladder::model::{AgeIx, Literal, Question, QuestionIx, ValueSet};

use crate::sink::Spot;

/// A door that is another for some ages (`[[deur]]`).
#[derive(Debug, Clone)]
pub struct OtherDoor {
    /// Where it was written.
    pub at: Spot,
    /// It is for all topics.
    pub shared: bool,
    /// The door that statements name.
    pub name: String,
    /// Where they go instead.
    pub to: String,
    /// For whom it is another, with the guards of its questions; nobody is sent there where it is
    /// empty.
    pub ages: Vec<Literal>,
    /// Some statement or step sends them there: not all name another door themselves.
    pub used: bool,
}

/// The ages, the narrowest first, and the doors that are others for them.
#[derive(Debug, Default)]
pub(crate) struct Ages {
    all: Vec<Age>,
    /// Each, and whether it was asked for.
    doors: Vec<(OtherDoor, Cell<bool>)>,
}

#[derive(Debug)]
struct Age {
    who: Vec<Literal>,
    /// Under age.
    child: bool,
}

impl Ages {
    /// Who is a child, nobody where empty, and the doors as written: a later one goes before.
    pub(super) fn new(children: &[Literal], doors: Vec<OtherDoor>) -> Self {
        let mut all = Vec::<Vec<Literal>>::new();
        let written = doors.iter().map(|door| door.ages.as_slice());
        for who in std::iter::once(children).chain(written) {
            if !who.is_empty() && !all.iter().any(|known| known == who) {
                all.push(who.to_vec());
            }
        }
        let around = |who: &[Literal]| all.iter().filter(|other| lies_in(who, other)).count();
        let mut sorted = all.clone();
        sorted.sort_by_key(|who| Reverse(around(who)));
        let child = |who: &[Literal]| !children.is_empty() && lies_in(who, children);
        let all = sorted.into_iter().map(|who| Age {
            child: child(&who),
            who,
        });
        Self {
            all: all.collect(),
            doors: doors
                .into_iter()
                .map(|door| (door, Cell::default()))
                .collect(),
        }
    }

    /// So many ages are told apart.
    pub(super) fn count(&self) -> usize {
        self.all.len()
    }

    /// Each of them, and whether it is a child's.
    pub(super) fn each(&self) -> impl Iterator<Item = (AgeIx, bool)> {
        (0..).zip(&self.all).map(|(place, age)| (place, age.child))
    }

    /// Where patients of this age go who would go by this door, if a `[[deur]]` says so: the one
    /// that says it of the narrowest age, and of those the last.
    pub(super) fn door(&self, name: &str, age: AgeIx) -> Option<&str> {
        let who = &self.all.get(usize::from(age))?.who;
        let said = self.doors.iter().rev();
        let said = said.filter(|(door, _)| door.name == name && lies_in(who, &door.ages));
        let place = |door: &OtherDoor| self.all.iter().position(|age| age.who == door.ages);
        let (said, used) = said.min_by_key(|(door, _)| place(door))?;
        used.set(true);
        Some(&said.to)
    }

    /// The doors of which it can't be said whether their age or another is the narrower.
    pub(super) fn overlapping(&self) -> impl Iterator<Item = &OtherDoor> {
        let doors = self.doors.iter().map(|(door, _)| door);
        doors.filter(move |door| {
            let (own, mut all) = (&door.ages, self.all.iter());
            all.any(|age| {
                let nested = lies_in(own, &age.who) || lies_in(&age.who, own);
                !nested && !apart(own, &age.who)
            })
        })
    }

    /// The ages for the topic, and each `[[deur]]` for the checker.
    pub(super) fn told(self) -> (Vec<Vec<Literal>>, Vec<OtherDoor>) {
        let ages = self.all.into_iter().map(|age| age.who);
        let doors = self.doors.into_iter().map(|(door, used)| OtherDoor {
            used: used.get(),
            ..door
        });
        (ages.collect(), doors.collect())
    }
}

/// The literals with the guards of their questions, one a question: a month is of a child under one
/// year.
pub(super) fn with_guards(questions: &[Question], literals: Vec<Literal>) -> Vec<Literal> {
    let mut all = BTreeMap::<QuestionIx, ValueSet>::new();
    let mut todo = literals;
    while let Some(literal) = todo.pop() {
        let known = all.entry(literal.question).or_insert(ValueSet(u32::MAX));
        let narrowed = ValueSet(known.0 & literal.values.0);
        if narrowed == *known {
            continue;
        }
        *known = narrowed;
        let question = questions.get(usize::from(literal.question));
        todo.extend(
            question
                .iter()
                .flat_map(|question| question.only_if.clone()),
        );
    }
    let all = all.into_iter();
    all.map(|(question, values)| Literal { question, values })
        .collect()
}

/// Whoever is of the one age is of the other.
fn lies_in(one: &[Literal], other: &[Literal]) -> bool {
    other.iter().all(|theirs| {
        let mut own = one.iter();
        own.any(|own| own.question == theirs.question && own.values.0 & !theirs.values.0 == 0)
    })
}

/// Nobody is of both ages.
fn apart(one: &[Literal], other: &[Literal]) -> bool {
    one.iter().any(|own| {
        let mut theirs = other
            .iter()
            .filter(|theirs| theirs.question == own.question);
        theirs.any(|theirs| own.values.0 & theirs.values.0 == 0)
    })
}
