//! From a topic on a day to its diagrams.

mod alarm;
mod conditions;
mod outcome;

use conditions::Conditions;

use crate::date::Date;
use crate::diagram::{Id, Store};
use crate::model::{QuestionIx, Topic};

/// Why a step falls.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Reason {
    /// The agreements don't hold on this day.
    Expired,
    /// The agreements are not made for this patient: the place in [`Topic::out_of_scope`].
    OutOfScope(u16),
    /// Too light for a red flag.
    RedFlag(QuestionIx),
    /// Lighter than the advice without the red flag.
    LighterThanWithoutRedFlag,
    /// A rule removes it: the place in [`Topic::rules`].
    Rule(u16),
    /// Not offered: the place in the step's `only_if`.
    NotOffered(u16),
    /// Slower than needed.
    Late,
    /// Its term is unknown, and there is haste.
    TermUnknown,
    /// Only for more haste than this.
    NotUrgentEnough,
    /// No fit holds.
    NotAgreed,
}

/// A topic's diagrams on one day.
#[derive(Debug, Clone)]
pub struct Diagrams {
    pub(crate) store: Store,
    /// Which answers can occur together.
    pub(crate) domain: Id,
    /// The packed [`crate::Outcome`].
    pub(crate) outcome: Id,
    /// For each step, where it stands.
    pub(crate) stands: Vec<Id>,
    /// For each step, why it falls and where.
    pub(crate) falls: Vec<Vec<(Reason, Id)>>,
    /// For each fit, where it holds.
    pub(crate) fits: Vec<Id>,
    /// For each step, its fits.
    pub(crate) fits_of: Vec<Vec<u16>>,
    /// For each rule, where it holds.
    pub(crate) rules: Vec<Id>,
    /// For each boundary of the scope, who falls outside.
    pub(crate) out_of_scope: Vec<Id>,
    /// For each argument, where it holds.
    pub(crate) arguments: Vec<Id>,
    /// For each preparation, where it holds.
    pub(crate) preparations: Vec<Id>,
}

impl Diagrams {
    /// Compiles a topic for one day.
    pub fn new(topic: &Topic, date: Date) -> Self {
        let mut store = Store::new(topic.questions.iter().map(|q| q.width()).collect());
        let conditions = Conditions::new(topic, date, &mut store);
        let plain = outcome::plain(topic, &conditions, &mut store);
        let alarm = alarm::raise(topic, &conditions, &plain, &mut store);
        let falls = alarm::reasons(topic, &conditions, &plain, &alarm, &mut store);
        let domain = conditions.domain;
        let mut possible = |id: Id| store.choose(domain, id, Id::IMPOSSIBLE);
        Self {
            domain,
            outcome: possible(alarm.outcome),
            stands: alarm.stands.iter().map(|id| possible(*id)).collect(),
            falls: falls
                .into_iter()
                .map(|step| {
                    step.into_iter()
                        .map(|(why, id)| (why, possible(id)))
                        .collect()
                })
                .collect(),
            fits: conditions.fits.iter().map(|id| possible(*id)).collect(),
            fits_of: (0..)
                .zip(&topic.steps)
                .map(|(step, _)| {
                    (0..)
                        .zip(&topic.fits)
                        .filter(|(_, fit)| fit.step == step)
                        .map(|(i, _)| i)
                        .collect()
                })
                .collect(),
            rules: conditions.rules.iter().map(|id| possible(*id)).collect(),
            out_of_scope: conditions
                .out_of_scope
                .iter()
                .map(|id| possible(*id))
                .collect(),
            arguments: conditions
                .arguments
                .iter()
                .map(|id| possible(*id))
                .collect(),
            preparations: conditions
                .preparations
                .iter()
                .map(|id| possible(*id))
                .collect(),
            store,
        }
    }

    /// How many nodes all diagrams of the topic share.
    pub fn nodes(&self) -> usize {
        self.store.len()
    }
}
