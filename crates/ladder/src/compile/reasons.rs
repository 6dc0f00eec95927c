//! For each step why it falls, and where.

use super::alarm::Alarm;
use super::conditions::Conditions;
use super::outcome::Plain;
use crate::Within;
use crate::date::Date;
use crate::diagram::{Id, Store};
use crate::model::{QuestionIx, Step, StepIx, Topic};

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

/// All that the reasons follow from.
pub(super) struct Reasons<'a> {
    pub(super) topic: &'a Topic,
    pub(super) date: Date,
    pub(super) conditions: &'a Conditions,
    pub(super) plain: &'a Plain,
    pub(super) alarm: &'a Alarm,
}

impl Reasons<'_> {
    /// For each step, in the order in which a doctor wants to hear them.
    pub(super) fn all(&self, store: &mut Store) -> Vec<Vec<(Reason, Id)>> {
        let steps = (0..).zip(&self.topic.steps);
        steps
            .map(|(place, step)| {
                let mut reasons = self.with_alarm(place, store);
                if self.conditions.expired {
                    reasons.push((Reason::Expired, store.not(self.alarm.any)));
                } else {
                    self.statements(place, &mut reasons, store);
                }
                self.terms(place, step, &mut reasons, store);
                reasons.retain(|(_, id)| *id != Id::FALSE);
                reasons
            })
            .collect()
    }

    fn with_alarm(&self, place: StepIx, store: &mut Store) -> Vec<(Reason, Id)> {
        let mut reasons = Vec::new();
        for (row, holds) in &self.conditions.flags {
            let question = self.topic.questions.get(usize::from(*row));
            let flag = question.and_then(|question| question.red_flag());
            if flag.is_some_and(|flag| place < flag.at_least) {
                reasons.push((Reason::RedFlag(*row), *holds));
            }
        }
        let lighter = store.test(self.alarm.base, |base| u32::from(place) < base);
        reasons.push((Reason::LighterThanWithoutRedFlag, lighter));
        reasons
    }

    /// What holds only while no red flag is at *ja*.
    fn statements(&self, place: StepIx, reasons: &mut Vec<(Reason, Id)>, store: &mut Store) {
        let Conditions {
            out_of_scope,
            rules,
            available,
            ..
        } = self.conditions;
        let any = self.alarm.any;
        let mut calmly = |why, id, store: &mut Store| {
            reasons.push((why, store.choose(any, Id::FALSE, id)));
        };
        for (scope, id) in (0..).zip(out_of_scope) {
            calmly(Reason::OutOfScope(scope), *id, store);
        }
        for ((index, rule), id) in (0..).zip(&self.topic.rules).zip(rules) {
            if rule.effect.removes(place) {
                calmly(Reason::Rule(index), *id, store);
            }
        }
        let available = available.get(usize::from(place));
        for (index, id) in (0..).zip(available.into_iter().flatten()) {
            let barred = store.not(*id);
            calmly(Reason::NotOffered(index), barred, store);
        }
    }

    /// Too slow, not urgent enough, not agreed.
    fn terms(
        &self,
        place: StepIx,
        step: &Step,
        reasons: &mut Vec<(Reason, Id)>,
        store: &mut Store,
    ) {
        let (any, expired) = (self.alarm.any, self.conditions.expired);
        let late = |term| !step.in_time(self.date, Within::from_bits(term));
        // What is too light for a red flag is not also too late for it.
        let allowed = store.test(self.alarm.least, |least| least <= u32::from(place));
        let alarmed = store.test(self.alarm.needed, late);
        let alarmed = store.and(allowed, alarmed);
        let calm = if expired {
            Id::FALSE
        } else {
            store.test(self.plain.needed, late)
        };
        let why = match step.shortest_on(self.date) {
            Some(_) => Reason::Late,
            None => Reason::TermUnknown,
        };
        reasons.push((why, store.choose(any, alarmed, calm)));
        if expired {
            return;
        }
        let early = |term| !step.urgent_enough(self.date, Within::from_bits(term));
        let early = store.test(self.plain.needed, early);
        reasons.push((Reason::NotUrgentEnough, store.choose(any, Id::FALSE, early)));
        if let Some(id) = self.plain.not_agreed.get(usize::from(place)) {
            let elsewhere = store.or(any, self.plain.outside);
            reasons.push((Reason::NotAgreed, store.choose(elsewhere, Id::FALSE, *id)));
        }
    }
}
