//! The advice with every red flag at *nee*: the lightest step that stands.

use super::conditions::{Conditions, fits_of};
use super::doors::{by_age, doors, named};
use crate::Within;
use crate::date::Date;
use crate::diagram::{Id, Store};
use crate::model::{Fit, Side, Step, StepIx, Topic};
use crate::outcome::{Kind, Outcome};

/// The diagrams without red flags.
pub(super) struct Plain {
    /// The packed outcome.
    pub(super) outcome: Id,
    /// Where each step stands.
    pub(super) stands: Vec<Id>,
    /// By which door each step is reached.
    pub(super) doors: Vec<Id>,
    /// Where no fit holds for each step.
    pub(super) not_agreed: Vec<Id>,
    /// Where the patient is outside the scope.
    pub(super) outside: Id,
    /// The term that is needed.
    pub(super) needed: Id,
    /// The strictest of that and the term of the advice where a specialist gives it: what a red
    /// flag never makes later.
    pub(super) due: Id,
}

pub(super) fn plain(
    topic: &Topic,
    date: Date,
    conditions: &Conditions,
    store: &mut Store,
) -> Plain {
    let needed = needed(topic, conditions, store);
    let outside = store.any(conditions.out_of_scope.iter().copied());
    let mut stands = Vec::new();
    let mut not_agreed = Vec::new();
    let steps = (0..).zip(&topic.steps).zip(&conditions.available);
    for ((place, step), available) in steps {
        let agreed = store.any(fits_of(topic, conditions, place).map(|(_, id)| id));
        not_agreed.push(store.not(agreed));
        let rules = topic.rules.iter().zip(&conditions.rules);
        let removing = rules.filter(|(rule, _)| rule.effect.removes(place));
        let removed = store.any(removing.map(|(_, id)| *id));
        let barred = store.or(removed, outside);
        let timely = store.test(needed, |bits| {
            let needed = Within::from_bits(bits);
            step.in_time(date, needed) && step.urgent_enough(date, needed)
        });
        let timely = store.and(agreed, timely);
        let free = store.choose(barred, Id::FALSE, timely);
        stands.push(
            available
                .iter()
                .fold(free, |holds, available| store.and(holds, *available)),
        );
    }
    let doors = doors(topic, conditions, store);
    let steps = (0..).zip(&topic.steps).zip(&doors);
    let alone: Vec<Id> = steps
        .map(|(step, door)| alone(topic, conditions, needed, (step, *door), store))
        .collect();
    let outcome = lightest(topic, conditions, &alone, &stands, store);
    let outcome = by_age(topic, outcome, conditions.age, store);
    let outcome = store.choose(outside, ended(Kind::OutOfScope), outcome);
    let outcome = if conditions.expired {
        ended(Kind::Expired)
    } else {
        outcome
    };
    Plain {
        due: due(topic, outcome, needed, &alone, store),
        outcome,
        stands,
        doors,
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
    store.combine(sum, holds, |sum, holds| {
        if holds == 1 {
            sum.min(term.bits())
        } else {
            sum
        }
    })
}

fn ended(kind: Kind) -> Id {
    Id::terminal(Outcome::plain(kind, Within::NO_HURRY, false).pack())
}

/// The lightest step that stands, with its term; two steps where the evidence is against the first
/// and no agreement decides.
fn lightest(
    topic: &Topic,
    conditions: &Conditions,
    alone: &[Id],
    stands: &[Id],
    store: &mut Store,
) -> Id {
    let mut next = ended(Kind::NoFit);
    // Without the contradiction, to find the next heavier step that stands.
    let mut undisputed = next;
    let mut steps = (0..).zip(alone).zip(stands).collect::<Vec<_>>();
    while let Some(((place, alone), stands)) = steps.pop() {
        let open = open(topic, conditions, place, store);
        let disputed = store.apply([*alone, undisputed, open], |ids| {
            let [alone, heavier, open] = ids.map(Id::value);
            let (alone, heavier) = (Outcome::unpack(alone?), Outcome::unpack(heavier?));
            let outcome = match heavier.kind {
                Kind::Step(heavy) if open? == 1 => Outcome::plain(
                    Kind::Contradictory(place, heavy),
                    alone.within.min(heavier.within),
                    alone.addressee || heavier.addressee,
                ),
                _ => alone,
            };
            Some(Id::terminal(outcome.pack()))
        });
        next = store.choose(*stands, disputed, next);
        undisputed = store.choose(*stands, *alone, undisputed);
    }
    next
}

/// The term of the advice where a specialist gives it, and else what is needed: when self-care is
/// to begin says nothing of a hospital visit.
fn due(topic: &Topic, outcome: Id, needed: Id, alone: &[Id], store: &mut Store) -> Id {
    let steps = (0..).zip(&topic.steps).zip(alone);
    let heard = steps.filter(|((_, step), _)| step.by_specialist || step.urgency.is_some());
    heard.fold(needed, |sum, ((place, _), alone): ((StepIx, _), _)| {
        store.apply([sum, outcome, *alone], |[sum, outcome, alone]| {
            if !Outcome::unpack(outcome.value()?).kind.advises(place) {
                return Some(sum);
            }
            let own = Outcome::unpack(alone.value()?).within;
            Some(Id::terminal(own.bits().min(sum.value()?)))
        })
    })
}

/// The outcome where only this step counts.
fn alone(
    topic: &Topic,
    conditions: &Conditions,
    needed: Id,
    ((place, step), door): ((StepIx, &Step), Id),
    store: &mut Store,
) -> Id {
    let term = fits_of(topic, conditions, place)
        .filter_map(|(fit, id)| Some((fit.within?, id)))
        .fold(needed, |sum, (term, id)| strictest(store, sum, term, id));
    store.apply([term, conditions.treated, door], |ids| {
        let [term, treated, door] = ids.map(Id::value);
        let called = step.urgency.map_or(Within::NO_HURRY, |_| Within::TODAY);
        let within = Within::from_bits(term?).min(called);
        let addressee = step.by_specialist && treated? == 1;
        let outcome = Outcome {
            destination: named(door?),
            ..Outcome::plain(Kind::Step(place), within, addressee)
        };
        Some(Id::terminal(outcome.pack()))
    })
}

/// Where a sourced argument is against the step, and none of its holding fits decides.
fn open(topic: &Topic, conditions: &Conditions, place: StepIx, store: &mut Store) -> Id {
    let deciding = |(fit, _): &(&Fit, Id)| fit.basis.certainty.decides();
    let fits = fits_of(topic, conditions, place).filter(deciding);
    let settled = store.any(fits.map(|(_, id)| id));
    let arguments = topic.arguments.iter().zip(&conditions.arguments);
    let against = arguments.filter(|(argument, _)| {
        argument.step == place
            && argument.side == Side::Against
            && argument.basis.certainty.is_sourced()
    });
    let against = store.any(against.map(|(_, id)| *id));
    store.choose(settled, Id::FALSE, against)
}
