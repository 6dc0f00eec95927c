//! Where each statement holds, on its own.

use crate::Within;
use crate::date::Date;
use crate::diagram::{Id, Store};
use crate::model::{
    Availability, Basis, Condition, Fit, Literal, QuestionIx, RedFlag, Role, StepIx, Topic,
    ValueSet,
};

/// The diagram of every condition of a topic on one day.
#[derive(Clone)]
pub(super) struct Conditions {
    pub(super) expired: bool,
    pub(super) domain: Id,
    pub(super) fits: Vec<Id>,
    pub(super) rules: Vec<Id>,
    pub(super) out_of_scope: Vec<Id>,
    pub(super) arguments: Vec<Id>,
    pub(super) preparations: Vec<Id>,
    /// For each step, for each of its conditions of availability; those of another day bar no one.
    pub(super) available: Vec<Vec<Id>>,
    /// The rows of red flags.
    pub(super) flags: Vec<(QuestionIx, Id)>,
    /// The term that the GP named.
    pub(super) asked_within: Id,
    /// A treating specialist is the addressee.
    pub(super) treated: Id,
    /// Of which age that doors tell apart the patient is: its place and one more, or nothing.
    pub(super) age: Id,
}

impl Conditions {
    pub(super) fn new(topic: &Topic, date: Date, store: &mut Store) -> Self {
        let expired = !topic.holds(date);
        let asked = asked(topic, store);
        let mut compiler = Compiler {
            asked: &asked,
            store,
        };
        let mut all = |statements: &mut dyn Iterator<Item = (&Condition, &Basis)>| -> Vec<Id> {
            statements
                .map(|(when, basis)| {
                    if expired || !basis.valid.contains(date) {
                        Id::FALSE
                    } else {
                        compiler.condition(when)
                    }
                })
                .collect()
        };
        let fits = all(&mut topic.fits.iter().map(|s| (&s.when, &s.basis)));
        let rules = all(&mut topic.rules.iter().map(|s| (&s.when, &s.basis)));
        let out_of_scope = all(&mut topic.out_of_scope.iter().map(|s| (&s.when, &s.basis)));
        let arguments = all(&mut topic.arguments.iter().map(|s| (&s.when, &s.basis)));
        let preparations = all(&mut topic.preparations.iter().map(|s| (&s.when, &s.basis)));
        let mut offered = |only: &Availability| {
            if only.basis.valid.contains(date) {
                compiler.condition(&only.when)
            } else {
                Id::TRUE
            }
        };
        let steps = topic.steps.iter();
        let available = steps
            .map(|step| step.only_if.iter().map(&mut offered).collect())
            .collect();
        let flags = (0..)
            .zip(&topic.questions)
            .filter(|(_, question)| question.red_flag().is_some())
            .map(|(row, _)| (row, compiler.literal(row, ValueSet::one(RedFlag::YES))))
            .collect();
        let (asked_within, treated) = compiler.roles(topic);
        let domain = compiler.domain(topic);
        let ages: Vec<_> = (1..).zip(&topic.ages).collect();
        let age = ages.into_iter().rev().fold(Id::terminal(0), |rest, age| {
            let (place, all) = age;
            let holds = compiler.all(all);
            compiler.store.choose(holds, Id::terminal(place), rest)
        });
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
            age,
        }
    }
}

/// Where each question is asked at all. Guards in a circle, which the rulebook refuses, never hold.
pub(super) fn asked(topic: &Topic, store: &mut Store) -> Vec<Id> {
    let mut asked = vec![Id::FALSE; topic.questions.len()];
    // A question's guards are known once those of the questions they name are: one round for each
    // link of the longest chain.
    for _ in &topic.questions {
        let before = asked.clone();
        for (question, place) in topic.questions.iter().zip(0..) {
            let guards = Compiler {
                asked: &before,
                store,
            }
            .all(&question.only_if);
            if let Some(known) = asked.get_mut(place) {
                *known = guards;
            }
        }
        if asked == before {
            break;
        }
    }
    asked
}

/// Compiles conditions, knowing where each question is asked.
pub(super) struct Compiler<'a> {
    pub(super) asked: &'a [Id],
    pub(super) store: &'a mut Store,
}

impl Compiler<'_> {
    /// All literals hold, and none of the exceptions does.
    fn condition(&mut self, when: &Condition) -> Id {
        when.unless
            .iter()
            .fold(self.all(&when.all), |holds, exception| {
                let excepted = self.all(&exception.all);
                self.store.choose(excepted, Id::FALSE, holds)
            })
    }

    pub(super) fn all(&mut self, literals: &[Literal]) -> Id {
        literals.iter().fold(Id::TRUE, |holds, one| {
            let one = self.literal(one.question, one.values);
            self.store.and(holds, one)
        })
    }

    /// The question is asked, and has one of these values.
    fn literal(&mut self, question: QuestionIx, values: ValueSet) -> Id {
        let Some(asked) = self.asked.get(usize::from(question)) else {
            return Id::FALSE;
        };
        let answered = self
            .store
            .ask(question, |value| Id::truth(values.contains(value)));
        self.store.and(*asked, answered)
    }

    /// What the questions about haste and running care say.
    fn roles(&mut self, topic: &Topic) -> (Id, Id) {
        let mut within = Id::terminal(Within::NO_HURRY.bits());
        let mut treated = Id::FALSE;
        for ((place, question), asked) in (0..).zip(&topic.questions).zip(self.asked) {
            match &question.role {
                Role::Time(terms) => {
                    let named = self.store.ask(place, |value| {
                        let term = terms.get(usize::from(value));
                        Id::terminal(term.map_or(Within::NO_HURRY, |term| *term).bits())
                    });
                    let named = self.store.choose(*asked, named, within);
                    within = self.store.combine(within, named, u32::min);
                }
                Role::Running(values) => {
                    let held = self.literal(place, *values);
                    treated = self.store.or(treated, held);
                }
                _ => {}
            }
        }
        (within, treated)
    }

    /// Where none of the combinations is that can't occur.
    fn domain(&mut self, topic: &Topic) -> Id {
        topic
            .impossible
            .iter()
            .fold(Id::TRUE, |domain, impossible| {
                let occurs = self.condition(impossible);
                self.store.choose(occurs, Id::FALSE, domain)
            })
    }
}

/// The fits of a step, with where each holds.
pub(super) fn fits_of<'a>(
    topic: &'a Topic,
    conditions: &'a Conditions,
    place: StepIx,
) -> impl Iterator<Item = (&'a Fit, Id)> {
    let fits = topic.fits.iter().zip(conditions.fits.iter().copied());
    fits.filter(move |(fit, _)| fit.step == place)
}
