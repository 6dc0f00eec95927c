//! What red flags do to the advice: only ever heavier, only ever earlier.

use super::conditions::Conditions;
use super::demand::Demand;
use super::doors::{by_age, where_no_row_says};
use super::outcome::{Plain, strictest};
use crate::Within;
use crate::date::Date;
use crate::diagram::{Id, Store};
use crate::model::{StepIx, Topic};
use crate::outcome::{Kind, Outcome};

/// The diagrams with red flags.
pub(super) struct Alarm {
    /// The packed outcome.
    pub(super) outcome: Id,
    /// Where each step stands.
    pub(super) stands: Vec<Id>,
    /// Where a red flag is at *ja*.
    pub(super) any: Id,
    /// The heaviest step of the advice without them, where one is at *ja*; impossible elsewhere.
    pub(super) base: Id,
    /// The lightest step that is allowed, where one is at *ja*; impossible elsewhere.
    pub(super) least: Id,
    /// The term that is needed, where one is at *ja*; impossible elsewhere.
    pub(super) needed: Id,
}

/// The advice with red flags: where one is at *ja*, the lightest step that is no lighter than the red flags and
/// the advice without them ask for, and that comes in time; where none comes in time the heaviest. Elsewhere
/// the advice stays as it was.
pub(super) fn raise(
    topic: &Topic,
    date: Date,
    conditions: &Conditions,
    plain: &Plain,
    store: &mut Store,
) -> Alarm {
    let any = store.any(conditions.flags.iter().map(|(_, id)| *id));
    let raised = raised(topic, conditions, plain, any, store);
    let alarmed = store.apply([raised, conditions.treated], |[raised, treated]| {
        let Some(raised) = Demand::unpack(raised.value()?) else {
            return Some(Id::IMPOSSIBLE);
        };
        let (place, step) = (0..)
            .zip(&topic.steps)
            .find(|(place, step)| *place >= raised.least() && step.in_time(date, raised.needed))
            .or_else(|| (0..).zip(&topic.steps).last())?;
        let destination = raised.destination.filter(|_| place == raised.floor);
        let outcome = Outcome {
            kind: Kind::Step(place),
            alarm: true,
            addressee: step.by_specialist && treated.value()? == 1,
            destination,
            age: None,
            within: raised.needed,
        };
        Some(Id::terminal(outcome.pack()))
    });
    let alarmed = where_no_row_says(topic, alarmed, &plain.doors, store);
    let alarmed = by_age(topic, alarmed, conditions.age, store);
    let least = part(store, raised, |raised| raised.least().into());
    let needed = part(store, raised, |raised| raised.needed.bits());
    let steps = (0..).zip(&topic.steps).zip(&plain.stands);
    let stands = steps.map(|((place, step), stands): ((StepIx, _), &Id)| {
        let allowed = store.test(least, |least| least <= u32::from(place));
        let timely = store.test(needed, |term| step.in_time(date, Within::from_bits(term)));
        let heavy = store.and(allowed, timely);
        store.choose(any, heavy, *stands)
    });
    Alarm {
        stands: stands.collect(),
        outcome: store.choose(any, alarmed, plain.outcome),
        any,
        base: part(store, raised, |raised| raised.base.into()),
        least,
        needed,
    }
}

/// One thing of what the red flags ask for; impossible where none is at *ja*.
fn part(store: &mut Store, raised: Id, of: impl Fn(Demand) -> u32) -> Id {
    store.apply([raised], |[raised]| {
        let raised = Demand::unpack(raised.value()?);
        Some(raised.map_or(Id::IMPOSSIBLE, |raised| Id::terminal(of(raised))))
    })
}

/// What the red flags at *ja* ask for together.
fn raised(topic: &Topic, conditions: &Conditions, plain: &Plain, any: Id, store: &mut Store) -> Id {
    let mut floor = Demand::NONE.pack();
    let mut needed = plain.due;
    for (row, holds) in &conditions.flags {
        let question = topic.questions.get(usize::from(*row));
        let Some(flag) = question.and_then(|question| question.red_flag()) else {
            continue;
        };
        floor = store.apply([floor, *holds], |[sum, holds]| {
            let with = |sum: Demand| sum.with(flag.at_least, flag.destination).pack();
            match holds {
                Id::FALSE => Some(sum),
                _ => holds.value().and(Demand::unpack(sum.value()?)).map(with),
            }
        });
        if let Some(term) = topic.due(flag) {
            needed = strictest(store, needed, term, *holds);
        }
    }
    let base = store.apply([plain.outcome], |[base]| {
        let heaviest = Outcome::unpack(base.value()?).kind.heaviest();
        Some(Id::terminal(u32::from(heaviest.unwrap_or(0))))
    });
    store.apply([any, floor, base, needed], |[any, floor, base, needed]| {
        if any == Id::FALSE {
            return Some(Id::IMPOSSIBLE);
        }
        let (base, needed) = (base.value()?, Within::from_bits(needed.value()?));
        let base = StepIx::try_from(base).unwrap_or(0);
        let floor = any.value().and(Demand::unpack(floor.value()?))?;
        Some(
            Demand {
                base,
                needed,
                ..floor
            }
            .pack(),
        )
    })
}
