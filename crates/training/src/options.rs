//! What a learner may choose. A role changes that: an assistant chooses no step of the ladder.

use ladder::Within;
use ladder::model::{StepIx, Topic, Urgency};

use crate::{Played, Role};

/// One thing to choose.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Choice {
    /// A step of the ladder.
    Step(StepIx),
    /// An appointment with the GP.
    Plan,
    /// The GP is called in at once, today.
    Today,
    /// 112.
    Ambulance,
}

/// What may be chosen for this topic, lightest first.
pub fn choices(role: Role, topic: &Topic) -> Vec<Choice> {
    match role {
        Role::Assistant => vec![Choice::Plan, Choice::Today, Choice::Ambulance],
        Role::Nurse | Role::Trainee | Role::Gp => {
            let steps = (0..).zip(&topic.steps);
            steps.map(|(step, _)| Choice::Step(step)).collect()
        }
    }
}

/// The places among the choices that are right: one, or both sides, lightest first.
pub fn right(role: Role, topic: &Topic, played: &Played) -> Vec<u8> {
    let mut right: Vec<_> = played.steps();
    if role == Role::Assistant {
        for step in &mut right {
            *step = for_assistant(topic, played, *step);
        }
        right.dedup();
    }
    right
}

fn for_assistant(topic: &Topic, played: &Played, step: StepIx) -> u8 {
    let urgency = topic.steps.get(usize::from(step));
    match urgency.and_then(|step| step.urgency) {
        Some(Urgency::Now) => 2,
        Some(Urgency::Today) => 1,
        None => u8::from(
            played
                .advice
                .within
                .is_some_and(|term| term <= Within::TODAY),
        ),
    }
}
