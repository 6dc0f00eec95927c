//! Doors by age: somebody of that age comes to each.

use ladder::model::StepIx;
use ladder::{Outcome, Prover};
use rulebook::lower::OtherDoor;
use rulebook::sink::Draft;
use rulebook::{Code, suggest};

use super::subject::Subject;
use super::verdicts::Verdicts;
use crate::say;

pub(super) fn all(case: &Subject<'_>, prover: &mut Prover<'_>, verdicts: &mut Verdicts) {
    for door in &case.places.doors {
        // What this region has of the shared statements may not be all.
        if door.shared && case.region.incomplete {
            continue;
        }
        if door.used && someone(case, prover, door) {
            verdicts.fine(door.at, Code::DoorNever);
            continue;
        }
        verdicts.bad(door.at, Code::DoorNever, || {
            let message = say::door_for_nobody(&door.name);
            let known = case.topic.doors.iter();
            let steps = case.topic.steps.iter().map(|step| &step.destination);
            let known = known.chain(steps).map(|known| known.name.as_str());
            let known: Vec<_> = known.collect();
            let help = if known.contains(&door.name.as_str()) {
                say::delete_door()
            } else {
                suggest::help(&door.name, known)
            };
            Draft::new(Code::DoorNever, door.at, message).help(help)
        });
    }
}

/// Whether someone of that age is sent by the door, with a red flag or without.
fn someone(case: &Subject<'_>, prover: &mut Prover<'_>, door: &OtherDoor) -> bool {
    let topic = case.topic;
    let goes = |outcome: &Outcome| {
        let mut steps = (0..).zip(&topic.steps).map(|(step, _): (StepIx, _)| step);
        steps.any(|step| {
            let to = topic.door(outcome.destination, step);
            outcome.kind.advises(step) && to.is_some_and(|to| to.name == door.name)
        })
    };
    let (calm, flagged) = (
        prover.outcome_is(goes),
        prover.alarmed(|outcome, _| goes(outcome)),
    );
    let who = prover.either(calm, flagged);
    !prover.all(who, &door.ages).is_nobody()
}
