//! What red flags do to the advice: only ever heavier, only ever earlier.

use super::Conditions;
use super::outcome::{Plain, strictest};
use crate::Within;
use crate::date::Date;
use crate::diagram::{Id, Store};
use crate::model::{QuestionIx, StepIx, Topic};
use crate::outcome::{Kind, Outcome};

/// The diagrams with red flags.
pub(super) struct Alarm {
    /// The packed outcome.
    pub(super) outcome: Id,
    /// Where each step stands.
    pub(super) stands: Vec<Id>,
    /// Where a red flag is at *ja*.
    pub(super) any: Id,
    /// The term that is needed, with those of the red flags.
    pub(super) needed: Id,
}

/// What the red flags at *ja* ask for together.
#[derive(Clone, Copy)]
struct Floor {
    /// The heaviest minimum.
    step: StepIx,
    /// The lightest minimum.
    lowest: StepIx,
    /// The row that names the destination.
    destination: Option<QuestionIx>,
}

impl Floor {
    const NONE: Self = Self {
        step: 0,
        lowest: StepIx::MAX,
        destination: None,
    };

    fn pack(self) -> u32 {
        let row = self.destination.map_or(0, |row| row.saturating_add(1));
        u32::from_le_bytes([row, self.step, self.lowest, 0])
    }

    fn unpack(bits: u32) -> Self {
        let [row, step, lowest, _] = bits.to_le_bytes();
        Self {
            step,
            lowest,
            destination: row.checked_sub(1),
        }
    }

    /// With one more row at *ja*. The heaviest minimum names the destination; among equals the
    /// first row that names one.
    fn with(self, row: QuestionIx, at_least: StepIx, names: bool) -> Self {
        let own = names.then_some(row);
        let destination = match at_least.cmp(&self.step) {
            core::cmp::Ordering::Greater => own,
            core::cmp::Ordering::Equal => self.destination.or(own),
            core::cmp::Ordering::Less => self.destination,
        };
        Self {
            step: self.step.max(at_least),
            lowest: self.lowest.min(at_least),
            destination,
        }
    }
}

/// The heaviest step of the advice without red flags; the lightest of all where there is none.
fn heaviest(base: u32) -> StepIx {
    Outcome::unpack(base).kind.heaviest().unwrap_or(0)
}

pub(super) fn raise(
    topic: &Topic,
    date: Date,
    conditions: &Conditions,
    plain: &Plain,
    store: &mut Store,
) -> Alarm {
    let any = store.any(conditions.flags.iter().map(|(_, id)| *id));
    let (floor, needed) = floor_and_term(topic, conditions, plain.needed, store);
    let inputs = [floor, plain.outcome, needed, conditions.treated];
    let alarmed = store.apply(inputs, |ids| {
        let [floor, base, needed, treated] = ids.map(Id::value);
        let (least, needed) = (
            Floor::unpack(floor?).step.max(heaviest(base?)),
            Within::from_bits(needed?),
        );
        let (place, step) = (0..)
            .zip(&topic.steps)
            .find(|(place, step)| *place >= least && step.in_time(date, needed))
            .or_else(|| (0..).zip(&topic.steps).last())?;
        let floor = Floor::unpack(floor?);
        // From the lightest minimum on, so that one more red flag never gives a later term.
        let lowest = floor.lowest.max(heaviest(base?));
        let passed = usize::from(lowest)..=usize::from(place);
        let mut urgent = topic.steps.get(passed).into_iter().flatten();
        let outcome = Outcome {
            kind: Kind::Step(place),
            alarm: true,
            addressee: step.by_specialist && treated? == 1,
            destination: floor.destination.filter(|_| place == floor.step),
            within: match urgent.find_map(|step| step.urgency) {
                Some(_) => Within::TODAY,
                None => needed.min(Outcome::unpack(base?).within),
            },
        };
        Some(Id::terminal(outcome.pack()))
    });
    let alarmed = with_terms(topic, conditions, [alarmed, floor, plain.outcome], store);
    let heavy = |(place, step): (StepIx, &crate::model::Step), stands: Id, store: &mut Store| {
        let heavy = store.apply([floor, plain.outcome, needed], |ids| {
            let [floor, base, needed] = ids.map(Id::value);
            let timely = step.in_time(date, Within::from_bits(needed?));
            Some(Id::truth(
                place >= Floor::unpack(floor?).step.max(heaviest(base?)) && timely,
            ))
        });
        store.choose(any, heavy, stands)
    };
    let steps = (0..).zip(&topic.steps).zip(&plain.stands);
    let stands = steps
        .map(|(step, stands)| heavy(step, *stands, store))
        .collect();
    Alarm {
        outcome: store.choose(any, alarmed, plain.outcome),
        stands,
        any,
        needed,
    }
}

/// What the red flags at *ja* ask for together, and the term that is needed with theirs.
fn floor_and_term(
    topic: &Topic,
    conditions: &Conditions,
    needed: Id,
    store: &mut Store,
) -> (Id, Id) {
    let mut floor = Id::terminal(Floor::NONE.pack());
    let mut needed = needed;
    for (row, holds) in &conditions.flags {
        let question = topic.questions.get(usize::from(*row));
        let Some(flag) = question.and_then(|question| question.red_flag()) else {
            continue;
        };
        floor = store.combine(floor, *holds, |sum, holds| {
            let with = || Floor::unpack(sum).with(*row, flag.at_least, flag.destination.is_some());
            if holds == 1 { with().pack() } else { sum }
        });
        if let Some(term) = flag.within {
            needed = strictest(store, needed, term, *holds);
        }
    }
    (floor, needed)
}

/// The outcome with the terms of the fits that hold for the advised step, and for those between it
/// and the lightest minimum, so that one more red flag never gives a later term.
fn with_terms(
    topic: &Topic,
    conditions: &Conditions,
    [alarmed, floor, base]: [Id; 3],
    store: &mut Store,
) -> Id {
    let fits = topic.fits.iter().zip(&conditions.fits);
    let terms = fits.filter_map(|(fit, id)| Some((fit.step, fit.within?, *id)));
    terms.fold(alarmed, |sum, (step, term, holds)| {
        store.apply([sum, holds, floor, base], |[sum, holds, floor, base]| {
            if holds == Id::FALSE {
                return Some(sum);
            }
            let mut outcome = Outcome::unpack(sum.value()?);
            let lowest = Floor::unpack(floor.value()?).lowest;
            let lowest = lowest.max(heaviest(base.value()?));
            let advised = outcome.kind.heaviest().unwrap_or(0);
            if holds.value()? == 1 && lowest <= step && step <= advised {
                outcome.within = outcome.within.min(term);
            }
            Some(Id::terminal(outcome.pack()))
        })
    })
}
