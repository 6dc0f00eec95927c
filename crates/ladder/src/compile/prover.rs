//! What only proofs ask: who is meant by a condition, and what would be otherwise without a
//! statement, on another day, or before a change.

mod otherwise;
mod patients;
pub(super) mod sides;

use rustc_hash::FxHashMap;

use super::alarm::{self, Alarm};
use super::conditions::{Compiler, Conditions, asked};
use super::outcome::{self, Plain};
use crate::Within;
use crate::date::Date;
use crate::diagram::{Id, Store, fixed};
use crate::model::{Condition, Literal, Part, Question, QuestionIx, RedFlag, StepIx, Topic};
use crate::outcome::{Kind, Outcome};

/// Some patients, all of whom can occur. Equal sets are equal.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Who(Id);

impl Who {
    /// Nobody at all.
    pub const NOBODY: Self = Self(Id::FALSE);

    /// Whether it is nobody.
    pub fn is_nobody(self) -> bool {
        self == Self::NOBODY
    }
}

/// A topic on one day, kept so that it can be compared with what it would be otherwise.
#[expect(
    missing_debug_implementations,
    reason = "thousands of nodes say nothing"
)]
pub struct Prover<'a> {
    topic: &'a Topic,
    date: Date,
    store: Store,
    asked: Vec<Id>,
    conditions: Conditions,
    plain: Plain,
    alarm: Alarm,
    /// Who can occur, and is in scope.
    scope: Id,
    /// Of those, who has no red flag.
    calm: Id,
}

impl<'a> Prover<'a> {
    /// Compiles a topic for one day; none where that takes too long.
    pub fn new(topic: &'a Topic, date: Date) -> Option<Self> {
        let mut store = Store::new(topic.questions.iter().map(Question::width));
        let asked = asked(topic, &mut store);
        let conditions = Conditions::new(topic, date, &mut store);
        let plain = outcome::plain(topic, date, &conditions, &mut store);
        let alarm = alarm::raise(topic, date, &conditions, &plain, &mut store);
        let scope = store.choose(plain.outside, Id::FALSE, conditions.domain);
        let calm = store.choose(alarm.any, Id::FALSE, scope);
        (!store.exhausted()).then_some(Self {
            topic,
            date,
            store,
            asked,
            conditions,
            plain,
            alarm,
            scope,
            calm,
        })
    }

    /// Whether a question took too long, so that its answer means nothing.
    pub fn gave_up(&self) -> bool {
        self.store.exhausted()
    }

    /// The topic.
    pub fn topic(&self) -> &'a Topic {
        self.topic
    }

    /// Who can occur and is in scope, without a red flag.
    pub fn calm(&self) -> Who {
        Who(self.calm)
    }

    /// Those for whom a statement says something: who is in scope, or, of a limit, everyone.
    pub fn hearers(&self, part: Part) -> Who {
        Who(match part {
            Part::OutOfScope(_) => self.conditions.domain,
            _ => self.scope,
        })
    }

    /// Those among its hearers for whom the statement holds.
    pub fn holds(&mut self, part: Part) -> Who {
        let (hearers, id) = (self.hearers(part), self.id(part));
        self.both(hearers, Who(id))
    }

    /// Those for whom all literals hold, among these.
    pub fn all(&mut self, among: Who, literals: &[Literal]) -> Who {
        self.store.rest();
        let id = Compiler {
            asked: &self.asked,
            store: &mut self.store,
        }
        .all(literals);
        self.both(among, Who(id))
    }

    /// Those for whom the condition holds without the exception at this place.
    pub fn but_for_exception(&mut self, among: Who, when: &Condition, place: usize) -> Who {
        let mut who = self.all(among, &when.all);
        for (_, other) in when
            .unless
            .iter()
            .enumerate()
            .filter(|(other, _)| *other != place)
        {
            let excepted = self.all(among, &other.all);
            who = self.minus(who, excepted);
        }
        who
    }

    /// Those to whom the step is advised, alone or as one side, without a red flag.
    pub fn advised(&mut self, step: StepIx) -> Who {
        self.outcome_is(|outcome| outcome.kind.advises(step))
    }

    /// Those in scope and without a red flag of whose outcome the test holds.
    pub fn outcome_is(&mut self, test: impl Fn(&Outcome) -> bool) -> Who {
        let who = self.plainly(test);
        self.both(who, Who(self.calm))
    }

    /// Those of whose outcome, were none of their red flags there, the test holds.
    fn plainly(&mut self, test: impl Fn(&Outcome) -> bool) -> Who {
        let test = |packed| test(&Outcome::unpack(packed));
        Who(self.store.test(self.plain.outcome, test))
    }

    /// Those for whom the step stands without a red flag.
    pub fn stands(&mut self, step: StepIx) -> Who {
        let stands = self.plain.stands.get(usize::from(step)).copied();
        self.both(Who(stands.unwrap_or(Id::FALSE)), Who(self.calm))
    }

    /// Those in scope for whom the step is offered.
    pub fn offered(&mut self, step: StepIx) -> Who {
        let offers = self.conditions.available.get(usize::from(step)).cloned();
        let offers = offers.unwrap_or_default().into_iter();
        offers.fold(Who(self.calm), |who, offer| self.both(who, Who(offer)))
    }

    /// Those in scope and without a red flag of whose outcome, within the term that they need, the
    /// test holds.
    pub fn needing(&mut self, test: impl Fn(&Outcome, Within) -> bool) -> Who {
        let id = self.store.apply(
            [self.plain.outcome, self.plain.needed],
            |[outcome, needed]| {
                let (outcome, needed) = (outcome.value()?, needed.value()?);
                Some(Id::truth(test(
                    &Outcome::unpack(outcome),
                    Within::from_bits(needed),
                )))
            },
        );
        self.both(Who(id), Who(self.calm))
    }

    /// Those with a red flag of whose outcome, within the term that they need, the test holds.
    pub fn alarmed(&mut self, test: impl Fn(&Outcome, Within) -> bool) -> Who {
        let (any, needed) = (self.alarm.any, self.alarm.needed);
        let id = self.store.apply(
            [any, self.alarm.outcome, needed],
            |[any, outcome, needed]| {
                if any == Id::FALSE {
                    return Some(Id::FALSE);
                }
                any.value()?;
                let (outcome, needed) = (outcome.value()?, needed.value()?);
                Some(Id::truth(test(
                    &Outcome::unpack(outcome),
                    Within::from_bits(needed),
                )))
            },
        );
        self.both(Who(id), Who(self.conditions.domain))
    }

    /// Those for whom this red flag at *ja* gives another outcome than at *nee*, in which the test
    /// holds of both.
    pub fn row(&mut self, row: QuestionIx, test: impl Fn(&Outcome, &Outcome) -> bool) -> Who {
        self.store.rest();
        let [no, yes] = [RedFlag::NO, RedFlag::YES].map(|value| {
            let (outcome, mut memo) = (self.alarm.outcome, FxHashMap::default());
            fixed(&mut self.store, outcome, (row, value), &mut memo)
        });
        let who = self.changed(no, yes, test);
        self.both(who, Who(self.conditions.domain))
    }

    /// Those in either.
    pub fn either(&mut self, one: Who, other: Who) -> Who {
        Who(self.store.or(one.0, other.0))
    }

    /// Those in both.
    pub fn both(&mut self, one: Who, other: Who) -> Who {
        self.store.rest();
        Who(self.store.and(one.0, other.0))
    }

    /// Those in the first who are not in the second.
    pub fn minus(&mut self, one: Who, other: Who) -> Who {
        Who(self.store.choose(other.0, Id::FALSE, one.0))
    }

    fn changed(&mut self, old: Id, new: Id, test: impl Fn(&Outcome, &Outcome) -> bool) -> Who {
        Who(self.store.apply([old, new], |[old, new]| {
            if old == new {
                return Some(Id::FALSE);
            }
            let (old, new) = (Outcome::unpack(old.value()?), Outcome::unpack(new.value()?));
            Some(Id::truth(test(&old, &new)))
        }))
    }

    fn id(&self, part: Part) -> Id {
        let conditions = &self.conditions;
        let id = match part {
            Part::Fit(place) => conditions.fits.get(place),
            Part::Rule(place) => conditions.rules.get(place),
            Part::Argument(place) => conditions.arguments.get(place),
            Part::OutOfScope(place) => conditions.out_of_scope.get(place),
            Part::Preparation(place) => conditions.preparations.get(place),
        };
        id.copied().unwrap_or(Id::FALSE)
    }
}

/// Whether an outcome allows less care than another: a lighter step, or advice where there was
/// none for want of scope.
pub fn lighter(old: &Outcome, new: &Outcome) -> bool {
    match (old.kind, new.kind.lightest(), new.kind.heaviest()) {
        (Kind::OutOfScope, Some(_), _) => !new.alarm,
        (old, Some(light), Some(heavy)) => {
            old.lightest().is_some_and(|step| light < step)
                || old.heaviest().is_some_and(|step| heavy < step)
        }
        _ => false,
    }
}
