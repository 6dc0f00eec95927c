//! What red flags do to the advice: only ever heavier, only ever earlier.

use super::Conditions;
use super::outcome::{Plain, strictest};
use super::raised::Raised;
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
    /// The term that is needed, where one is at *ja*; impossible elsewhere.
    pub(super) needed: Id,
}

pub(super) fn raise(
    topic: &Topic,
    date: Date,
    conditions: &Conditions,
    plain: &Plain,
    store: &mut Store,
) -> Alarm {
    let any = store.any(conditions.flags.iter().map(|(_, id)| *id));
    let raised = raised(topic, conditions, plain, any, store);
    let alarmed = store.apply(
        [raised, plain.outcome, conditions.treated],
        |[raised, base, treated]| {
            let Some(raised) = Raised::unpack(raised.value()?) else {
                return Some(Id::IMPOSSIBLE);
            };
            let (place, step) = (0..)
                .zip(&topic.steps)
                .find(|(place, step)| *place >= raised.least() && step.in_time(date, raised.needed))
                .or_else(|| (0..).zip(&topic.steps).last())?;
            let passed = usize::from(raised.first_heard())..=usize::from(place);
            let mut urgent = topic.steps.get(passed).into_iter().flatten();
            let outcome = Outcome {
                kind: Kind::Step(place),
                alarm: true,
                addressee: step.by_specialist && treated.value()? == 1,
                destination: raised.destination.filter(|_| place == raised.floor),
                within: match urgent.find_map(|step| step.urgency) {
                    Some(_) => Within::TODAY,
                    None => raised.needed.min(Outcome::unpack(base.value()?).within),
                },
            };
            Some(Id::terminal(outcome.pack()))
        },
    );
    let alarmed = with_terms(topic, conditions, alarmed, raised, Whose::Lighter, store);
    let alarmed = attainable(topic, date, alarmed, raised, store);
    let alarmed = with_terms(topic, conditions, alarmed, raised, Whose::Advised, store);
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
        needed,
    }
}

/// What a lighter step would do at once, the heavier one does as soon as it can: no term is
/// promised that the advised step can't give, unless it is needed.
fn attainable(topic: &Topic, date: Date, alarmed: Id, raised: Id, store: &mut Store) -> Id {
    store.apply([alarmed, raised], |[alarmed, raised]| {
        if raised == Id::IMPOSSIBLE {
            return Some(alarmed);
        }
        let mut outcome = Outcome::unpack(alarmed.value()?);
        let needed = Raised::unpack(raised.value()?)?.needed;
        let step = topic.steps.get(usize::from(outcome.kind.heaviest()?))?;
        outcome.within = step.attainable(date, outcome.within).min(needed);
        Some(Id::terminal(outcome.pack()))
    })
}

/// One thing of what the red flags ask for; impossible where none is at *ja*.
fn part(store: &mut Store, raised: Id, of: impl Fn(Raised) -> u32) -> Id {
    store.apply([raised], |[raised]| {
        let raised = Raised::unpack(raised.value()?);
        Some(raised.map_or(Id::IMPOSSIBLE, |raised| Id::terminal(of(raised))))
    })
}

/// What the red flags at *ja* ask for together.
fn raised(topic: &Topic, conditions: &Conditions, plain: &Plain, any: Id, store: &mut Store) -> Id {
    let mut floor = Raised::NONE.pack();
    let mut needed = plain.needed;
    for (row, holds) in &conditions.flags {
        let question = topic.questions.get(usize::from(*row));
        let Some(flag) = question.and_then(|question| question.red_flag()) else {
            continue;
        };
        floor = store.apply([floor, *holds], |[sum, holds]| {
            let names = flag.destination.is_some();
            let with = |sum: Raised| sum.with(*row, flag.at_least, names).pack();
            match holds {
                Id::FALSE => Some(sum),
                _ => holds.value().and(Raised::unpack(sum.value()?)).map(with),
            }
        });
        if let Some(term) = flag.within {
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
        let floor = any.value().and(Raised::unpack(floor.value()?))?;
        Some(
            Raised {
                base,
                needed,
                ..floor
            }
            .pack(),
        )
    })
}

/// Whose fits.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Whose {
    /// Those of the steps that the red flags passed over.
    Lighter,
    /// Those of the step advised.
    Advised,
}

/// The outcome with the terms of these holding fits.
fn with_terms(
    topic: &Topic,
    conditions: &Conditions,
    alarmed: Id,
    raised: Id,
    whose: Whose,
    store: &mut Store,
) -> Id {
    let fits = topic.fits.iter().zip(&conditions.fits);
    let terms = fits.filter_map(|(fit, id)| Some((fit.step, fit.within?, *id)));
    terms.fold(alarmed, |sum, (step, term, holds)| {
        store.apply([sum, holds, raised], |[sum, holds, raised]| {
            if holds == Id::FALSE || raised == Id::IMPOSSIBLE {
                return Some(sum);
            }
            let mut outcome = Outcome::unpack(sum.value()?);
            let first = Raised::unpack(raised.value()?)?.first_heard();
            let last = outcome.kind.heaviest().unwrap_or(0);
            let meant = match whose {
                Whose::Lighter => (first..last).contains(&step),
                Whose::Advised => step == last,
            };
            if holds.value()? == 1 && meant {
                outcome.within = outcome.within.min(term);
            }
            Some(Id::terminal(outcome.pack()))
        })
    })
}
