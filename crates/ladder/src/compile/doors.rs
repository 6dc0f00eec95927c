//! By which door a patient comes to each step, and for which age that is another.

use super::conditions::{Conditions, fits_of};
use crate::diagram::{Id, Store};
use crate::model::{DoorIx, Effect, StepIx, Topic};
use crate::outcome::{Kind, Outcome};

/// For each step the door that its rules and fits name, as [`named`] reads it.
pub(super) fn doors(topic: &Topic, conditions: &Conditions, store: &mut Store) -> Vec<Id> {
    let steps = (0..).zip(&topic.steps);
    steps
        .map(|(place, _)| of_step(topic, conditions, place, store))
        .collect()
}

/// The first that holds and names one: a rule that asks for at least this step, and else a fit.
fn of_step(topic: &Topic, conditions: &Conditions, place: StepIx, store: &mut Store) -> Id {
    let rules = topic.rules.iter().zip(&conditions.rules);
    let rules = rules.filter(|(rule, _)| rule.effect == Effect::AtLeast(place));
    let rules = rules.map(|(rule, holds)| (rule.destination, *holds));
    let fits = fits_of(topic, conditions, place).map(|(fit, holds)| (fit.destination, holds));
    let all: Vec<_> = rules.chain(fits).collect();
    all.into_iter()
        .rev()
        .fold(Id::terminal(0), |rest, (door, holds)| match door {
            Some(door) => {
                let door = Id::terminal(u32::from(door) + 1);
                store.choose(holds, door, rest)
            }
            None => rest,
        })
}

/// The door that was named; none where it is the step's own. An age likewise.
pub(crate) fn named(terminal: u32) -> Option<DoorIx> {
    DoorIx::try_from(terminal.checked_sub(1)?).ok()
}

/// The outcome with red flags by the step's door, where no row names one.
pub(super) fn where_no_row_says(topic: &Topic, alarmed: Id, doors: &[Id], store: &mut Store) -> Id {
    let steps = (0..).zip(&topic.steps).zip(doors);
    steps.fold(
        alarmed,
        |alarmed, ((place, _), door): ((StepIx, _), &Id)| {
            store.apply([alarmed, *door], |[alarmed, door]| {
                let end = Outcome::unpack(alarmed.value()?);
                let other = end.destination.is_some() || end.kind != Kind::Step(place);
                if alarmed == Id::IMPOSSIBLE || other {
                    return Some(alarmed);
                }
                let destination = named(door.value()?);
                Some(Id::terminal(Outcome { destination, ..end }.pack()))
            })
        },
    )
}

/// The outcome by the doors for the patient's age.
pub(super) fn by_age(topic: &Topic, outcome: Id, age: Id, store: &mut Store) -> Id {
    store.apply([outcome, age], |[outcome, age]| {
        if outcome == Id::IMPOSSIBLE {
            return Some(outcome);
        }
        let end = Outcome::unpack(outcome.value()?);
        if !topic.tells_ages(end.destination, end.kind) {
            return Some(outcome);
        }
        let age = named(age.value()?);
        let age = topic.age_of_doors(end.destination, end.kind, age);
        Some(Id::terminal(Outcome { age, ..end }.pack()))
    })
}
