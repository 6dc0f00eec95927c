//! What would be otherwise without a statement, before a change, or on another day.

use super::{Prover, Who};
use crate::answers::Patient;
use crate::compile::alarm::{self, Alarm};
use crate::compile::conditions::Conditions;
use crate::compile::outcome::{self, Plain};
use crate::date::Date;
use crate::diagram::Id;
use crate::model::{Fit, Part, Side, StepIx, Topic};
use crate::outcome::Outcome;

impl Prover<'_> {
    /// Whether everyone has the same advice, term and status without the statement.
    pub fn idle(&mut self, part: Part) -> bool {
        self.store.rest();
        if let Part::Fit(place) = part
            && let Some(certain) = self.idle_fit(place)
        {
            return certain;
        }
        let mut conditions = self.conditions.clone();
        let id = match part {
            Part::Fit(place) => conditions.fits.get_mut(place),
            Part::Rule(place) => conditions.rules.get_mut(place),
            Part::Argument(place) => conditions.arguments.get_mut(place),
            Part::OutOfScope(place) => conditions.out_of_scope.get_mut(place),
            Part::Preparation(_) => return true,
        };
        let Some(id) = id else { return true };
        *id = Id::FALSE;
        let (topic, date, store) = (self.topic, self.date, &mut self.store);
        let plain = outcome::plain(topic, date, &conditions, store);
        let domain = conditions.domain;
        let mut same = |one, other| {
            let [one, other] = [one, other].map(|id| store.choose(domain, id, Id::IMPOSSIBLE));
            one == other
        };
        if !same(plain.outcome, self.plain.outcome) {
            return false;
        }
        let needed = same(plain.needed, self.plain.needed);
        let terms = match part {
            Part::Fit(place) => topic.fits.get(place).and_then(|fit| fit.within),
            _ => None,
        };
        let mut doors = plain.doors.iter().zip(&self.plain.doors);
        let doors = doors.all(|(one, other)| same(*one, *other));
        if needed && doors && terms.is_none() {
            return true;
        }
        let alarm = alarm::raise(topic, date, &conditions, &plain, store);
        let mut same = |one, other| {
            let [one, other] = [one, other].map(|id| store.choose(domain, id, Id::IMPOSSIBLE));
            one == other
        };
        same(alarm.outcome, self.alarm.outcome)
    }

    /// The same of a fit, where it is easily seen: someone has its step by nothing else, or there
    /// is another fit wherever it is advised, and neither term nor evidence is at stake. Those with
    /// a red flag count too: theirs starts from what is advised without it.
    fn idle_fit(&mut self, place: usize) -> Option<bool> {
        let fit = self.topic.fits.get(place)?;
        let others = (0..).zip(&self.topic.fits);
        let others: Vec<_> = others
            .filter(|(other, other_fit)| *other != place && other_fit.step == fit.step)
            .map(|(other, _)| Part::Fit(other))
            .collect();
        let mut alone = self.holds(Part::Fit(place));
        for other in others {
            let other = self.holds(other);
            alone = self.minus(alone, other);
        }
        let advised = self.plainly(|outcome| outcome.kind.advises(fit.step));
        if !self.both(alone, advised).is_nobody() {
            return Some(false);
        }
        let disputed = self.topic.arguments.iter().any(|argument| {
            let sourced = argument.basis.certainty.is_sourced();
            argument.step == fit.step && argument.side == Side::Against && sourced
        });
        let other_term = |other: &Fit| other.step == fit.step && other.within != fit.within;
        let mut others = self.topic.fits.iter();
        if others.any(|other| other.step == fit.step && other.destination.is_some()) {
            return None;
        }
        (!disputed && !self.topic.fits.iter().any(other_term)).then_some(true)
    }

    /// Those whose outcome before and now passes the test, before a change to the topic that left
    /// its questions, or on another day.
    pub fn since(
        &mut self,
        before: &Topic,
        date: Date,
        test: impl Fn(&Outcome, &Outcome) -> bool,
    ) -> Who {
        let (_, alarm) = self.other(before, date);
        let (old, new) = (alarm.outcome, self.alarm.outcome);
        let who = self.changed(old, new, test);
        self.both(who, Who(self.conditions.domain))
    }

    /// The first step that someone has now and had not before a change to the topic, with who.
    pub fn newly_stands(&mut self, before: &Topic) -> Option<(StepIx, Patient)> {
        let (_, alarm) = self.other(before, self.date);
        let now = self.alarm.stands.clone();
        (0..)
            .zip(now.into_iter().zip(alarm.stands))
            .find_map(|(step, (now, old))| {
                let new = self.minus(Who(now), Who(old));
                let new = self.both(new, Who(self.conditions.domain));
                Some((step, self.example(new)?))
            })
    }

    fn other(&mut self, topic: &Topic, date: Date) -> (Plain, Alarm) {
        self.store.rest();
        let conditions = Conditions::new(topic, date, &mut self.store);
        let plain = outcome::plain(topic, date, &conditions, &mut self.store);
        let alarm = alarm::raise(topic, date, &conditions, &plain, &mut self.store);
        (plain, alarm)
    }
}
