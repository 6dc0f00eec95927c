//! What red flags do to the advice: only ever heavier, only ever earlier.

use super::outcome::{Plain, any, in_time, strictest, urgent_enough};
use super::{Conditions, Reason};
use crate::Within;
use crate::diagram::{Id, Store};
use crate::model::{QuestionIx, RedFlag, StepIx, Topic};
use crate::outcome::{Kind, Outcome};

/// The diagrams with red flags.
pub(super) struct Alarm {
    /// The packed outcome.
    pub(super) outcome: Id,
    /// Where each step stands.
    pub(super) stands: Vec<Id>,
    any: Id,
    needed: Id,
}

/// The heaviest minimum of the red flags at *ja*, and the row that names the destination.
#[derive(Clone, Copy, PartialEq, PartialOrd)]
struct Floor {
    step: StepIx,
    destination: Option<QuestionIx>,
}

impl Floor {
    fn pack(self) -> u32 {
        u32::from(self.step) << 8 | self.destination.map_or(0, |row| u32::from(row) + 1)
    }

    fn unpack(bits: u32) -> Self {
        let [row, step, ..] = bits.to_le_bytes();
        Self {
            step,
            destination: row.checked_sub(1),
        }
    }
}

/// The heaviest step that an outcome advises.
fn base_step(packed: u32) -> Option<StepIx> {
    match Outcome::unpack(packed).kind {
        Kind::Step(step) | Kind::Contradictory(_, step) => Some(step),
        _ => None,
    }
}

fn flags<'a>(topic: &'a Topic) -> impl Fn(QuestionIx) -> Option<&'a RedFlag> {
    move |row| topic.questions.get(usize::from(row))?.red_flag()
}

pub(super) fn raise(
    topic: &Topic,
    conditions: &Conditions,
    plain: &Plain,
    store: &mut Store,
) -> Alarm {
    let flag = flags(topic);
    let raised = any(store, conditions.flags.iter().map(|(_, id)| *id));
    let mut floor = Id::terminal(
        Floor {
            step: 0,
            destination: None,
        }
        .pack(),
    );
    let mut needed = plain.needed;
    for (row, holds) in &conditions.flags {
        let Some(flag) = flag(*row) else { continue };
        let destination = flag.destination.is_some().then_some(*row);
        let own = Floor {
            step: flag.at_least,
            destination,
        };
        // The heaviest minimum names the destination; among equals the row that names one, the
        // first.
        floor = store.combine(floor, *holds, &|sum, holds| {
            let sum = Floor::unpack(sum);
            let heavier = own.step > sum.step || own.step == sum.step && sum.destination.is_none();
            if holds == 1 && heavier {
                own.pack()
            } else {
                sum.pack()
            }
        });
        if let Some(term) = flag.within {
            needed = strictest(store, needed, term, *holds);
        }
    }
    let inputs = [floor, plain.outcome, needed, conditions.treated];
    let alarmed = store.apply(inputs, &|ids| {
        let [floor, base, needed, treated] = ids.map(Id::value);
        let (floor, base) = (Floor::unpack(floor?), base?);
        let needed = Within::from_bits(needed?);
        let least = floor.step.max(base_step(base).unwrap_or(0));
        let (place, step) = (0..)
            .zip(&topic.steps)
            .find(|(place, step)| *place >= least && in_time(step, needed))
            .or_else(|| (0..).zip(&topic.steps).last())?;
        let term = needed.min(Outcome::unpack(base).within);
        let outcome = Outcome {
            kind: Kind::Step(place),
            alarm: true,
            addressee: step.by_specialist && treated? == 1,
            destination: floor.destination.filter(|_| place == floor.step),
            within: if step.urgency.is_some() {
                Within::TODAY
            } else {
                term
            },
        };
        Some(Id::terminal(outcome.pack()))
    });
    let outcome = store.choose(raised, alarmed, plain.outcome);
    let stands = (0..)
        .zip(&topic.steps)
        .zip(&plain.stands)
        .map(|((place, step), stands): ((StepIx, _), &Id)| {
            let heavy = store.apply([floor, plain.outcome, needed], &|ids| {
                let [floor, base, needed] = ids.map(Id::value);
                let least = Floor::unpack(floor?)
                    .step
                    .max(base_step(base?).unwrap_or(0));
                let timely = in_time(step, Within::from_bits(needed?));
                Some(Id::terminal(u32::from(place >= least && timely)))
            });
            store.choose(raised, heavy, *stands)
        })
        .collect();
    Alarm {
        outcome,
        stands,
        any: raised,
        needed,
    }
}

/// For each step why it falls, and where; in the order in which a doctor wants to hear it.
pub(super) fn reasons(
    topic: &Topic,
    conditions: &Conditions,
    plain: &Plain,
    alarm: &Alarm,
    store: &mut Store,
) -> Vec<Vec<(Reason, Id)>> {
    let flag = flags(topic);
    let calm = store.not(alarm.any);
    let needed = store.choose(alarm.any, alarm.needed, plain.needed);
    let agreed_on = store.not(plain.outside);
    let steps = (0..).zip(&topic.steps);
    let mut per_step = |(place, step): (StepIx, &crate::model::Step)| {
        let mut reasons = Vec::new();
        for (row, holds) in &conditions.flags {
            if flag(*row).is_some_and(|flag| place < flag.at_least) {
                reasons.push((Reason::RedFlag(*row), *holds));
            }
        }
        let lighter = store.map(plain.outcome, &|base| {
            u32::from(base_step(base).is_some_and(|base| place < base))
        });
        reasons.push((
            Reason::LighterThanWithoutRedFlag,
            store.and(alarm.any, lighter),
        ));
        let late = store.map(needed, &|term| {
            u32::from(!in_time(step, Within::from_bits(term)))
        });
        let why = if step.shortest.is_some() {
            Reason::Late
        } else {
            Reason::TermUnknown
        };
        if conditions.expired {
            let late = store.and(alarm.any, late);
            reasons.extend([(Reason::Expired, calm), (why, late)]);
            reasons.retain(|(_, id)| *id != Id::FALSE);
            return reasons;
        }
        let mut calmly = |why: Reason, id: Id, store: &mut Store| {
            reasons.push((why, store.and(calm, id)));
        };
        for (scope, id) in (0..).zip(&conditions.out_of_scope) {
            calmly(Reason::OutOfScope(scope), *id, store);
        }
        for ((rule, id), index) in topic.rules.iter().zip(&conditions.rules).zip(0..) {
            if rule.effect.removes(place) {
                calmly(Reason::Rule(index), *id, store);
            }
        }
        let available = conditions
            .available
            .get(usize::from(place))
            .into_iter()
            .flatten();
        for (index, id) in (0..).zip(available) {
            let barred = store.not(*id);
            calmly(Reason::NotOffered(index), barred, store);
        }
        reasons.push((why, late));
        let early = store.map(plain.needed, &|term| {
            u32::from(!urgent_enough(step, Within::from_bits(term)))
        });
        let early = store.and(calm, early);
        reasons.push((Reason::NotUrgentEnough, early));
        if let Some(id) = plain.not_agreed.get(usize::from(place)) {
            let id = store.and(calm, *id);
            reasons.push((Reason::NotAgreed, store.and(agreed_on, id)));
        }
        reasons.retain(|(_, id)| *id != Id::FALSE);
        reasons
    };
    steps.map(&mut per_step).collect()
}
