//! The advice with every red flag at *nee*: the lightest step that stands.

use super::Conditions;
use crate::diagram::{Id, Store};
use crate::model::{Side, Step, Topic};
use crate::outcome::{Kind, Outcome};
use crate::{Certainty, Within};

/// The diagrams without red flags.
pub(super) struct Plain {
    /// The packed outcome.
    pub(super) outcome: Id,
    /// Where each step stands.
    pub(super) stands: Vec<Id>,
    /// Where no fit holds for each step.
    pub(super) not_agreed: Vec<Id>,
    /// Where the patient is outside the scope.
    pub(super) outside: Id,
    /// The term that is needed.
    pub(super) needed: Id,
}

/// Whether the step can answer in time, when this is needed.
pub(super) fn in_time(step: &Step, needed: Within) -> bool {
    let shortest = step
        .shortest
        .as_ref()
        .map_or(Within::NO_HURRY, |shortest| shortest.within);
    step.urgency.is_some() || shortest <= needed
}

/// Whether there is haste enough for the step.
pub(super) fn urgent_enough(step: &Step, needed: Within) -> bool {
    step.only_within
        .as_ref()
        .is_none_or(|(bound, _)| needed <= *bound)
}

pub(super) fn any(store: &mut Store, ids: impl IntoIterator<Item = Id>) -> Id {
    ids.into_iter().fold(Id::FALSE, |sum, id| store.or(sum, id))
}

pub(super) fn plain(topic: &Topic, conditions: &Conditions, store: &mut Store) -> Plain {
    let needed = needed(topic, conditions, store);
    let outside = any(store, conditions.out_of_scope.iter().copied());
    let mut stands = Vec::new();
    let mut not_agreed = Vec::new();
    for (place, step) in (0..).zip(&topic.steps) {
        let fits = topic
            .fits
            .iter()
            .zip(&conditions.fits)
            .filter(|(fit, _)| fit.step == place);
        let agreed = any(store, fits.map(|(_, id)| *id));
        not_agreed.push(store.not(agreed));
        let removed = topic.rules.iter().zip(&conditions.rules);
        let removed = removed
            .filter(|(rule, _)| rule.effect.removes(place))
            .map(|(_, id)| *id);
        let removed = any(store, removed);
        let timely = store.map(needed, &|bits| {
            let needed = Within::from_bits(bits);
            u32::from(in_time(step, needed) && urgent_enough(step, needed))
        });
        let mut holds = store.and(agreed, timely);
        for barrier in [removed, outside] {
            let free = store.not(barrier);
            holds = store.and(holds, free);
        }
        for available in conditions
            .available
            .get(usize::from(place))
            .into_iter()
            .flatten()
        {
            holds = store.and(holds, *available);
        }
        stands.push(holds);
    }
    let outcome = lightest(topic, conditions, store, needed, &stands);
    let outcome = store.choose(outside, ended(Kind::OutOfScope), outcome);
    let outcome = if conditions.expired {
        ended(Kind::Expired)
    } else {
        outcome
    };
    Plain {
        outcome,
        stands,
        not_agreed,
        outside,
        needed,
    }
}

/// The strictest of the GP's own term and those of the rules that hold.
fn needed(topic: &Topic, conditions: &Conditions, store: &mut Store) -> Id {
    let rules = topic.rules.iter().zip(&conditions.rules);
    let terms = rules.filter_map(|(rule, id)| Some((rule.within?, *id)));
    terms.fold(conditions.asked_within, |sum, (term, holds)| {
        strictest(store, sum, term, holds)
    })
}

pub(super) fn strictest(store: &mut Store, sum: Id, term: Within, holds: Id) -> Id {
    store.combine(sum, holds, &|sum, holds| {
        if holds == 1 {
            sum.min(term.bits())
        } else {
            sum
        }
    })
}

fn ended(kind: Kind) -> Id {
    let none = Outcome {
        kind,
        alarm: false,
        addressee: false,
        destination: None,
        within: Within::NO_HURRY,
    };
    Id::terminal(none.pack())
}

/// The lightest step that stands, with its term; two steps where the evidence is against the first
/// and no agreement decides.
fn lightest(
    topic: &Topic,
    conditions: &Conditions,
    store: &mut Store,
    needed: Id,
    stands: &[Id],
) -> Id {
    let mut next = ended(Kind::NoFit);
    // Without the contradiction, to find the next heavier step that stands.
    let mut undisputed = next;
    let mut steps = (0..).zip(&topic.steps).zip(stands).collect::<Vec<_>>();
    while let Some(((place, step), stands)) = steps.pop() {
        let holding = || {
            topic
                .fits
                .iter()
                .zip(&conditions.fits)
                .filter(|(fit, _)| fit.step == place)
        };
        let terms = holding()
            .filter_map(|(fit, id)| Some((fit.within?, *id)))
            .collect::<Vec<_>>();
        let term = terms
            .iter()
            .fold(needed, |sum, (term, id)| strictest(store, sum, *term, *id));
        let settled = holding()
            .filter(|(fit, _)| fit.basis.certainty.decides())
            .map(|(_, id)| *id);
        let settled = any(store, settled.collect::<Vec<_>>());
        let against = topic
            .arguments
            .iter()
            .zip(&conditions.arguments)
            .filter(|(argument, _)| {
                argument.step == place
                    && argument.side == Side::Against
                    && argument.basis.certainty != Certainty::Unsourced
            });
        let against = any(store, against.map(|(_, id)| *id).collect::<Vec<_>>());
        let urgent = step.urgency.is_some();
        let specialist = step.by_specialist;
        let alone = store.apply([term, conditions.treated], &|[term, treated]| {
            let within = if urgent {
                Within::TODAY
            } else {
                Within::from_bits(term.value()?)
            };
            let addressee = specialist && treated.value()? == 1;
            let kind = Kind::Step(place);
            Some(Id::terminal(
                Outcome {
                    kind,
                    alarm: false,
                    addressee,
                    destination: None,
                    within,
                }
                .pack(),
            ))
        });
        let disputed = store.apply([alone, undisputed, settled, against], &|ids| {
            let [alone, heavier, settled, against] = ids.map(Id::value);
            let (alone, heavier) = (Outcome::unpack(alone?), Outcome::unpack(heavier?));
            let open = settled? == 0 && against? == 1;
            let outcome = match heavier.kind {
                Kind::Step(heavy) if open => Outcome {
                    kind: Kind::Contradictory(place, heavy),
                    addressee: alone.addressee || heavier.addressee,
                    within: alone.within.min(heavier.within),
                    ..alone
                },
                _ => alone,
            };
            Some(Id::terminal(outcome.pack()))
        });
        next = store.choose(*stands, disputed, next);
        undisputed = store.choose(*stands, alone, undisputed);
    }
    next
}
