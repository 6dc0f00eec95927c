//! What a learner may choose. A role changes that: an assistant chooses no step of the ladder.

use ladder::advice::Status;
use ladder::model::{StepIx, Topic, Urgency};
use ladder::{Answers, Diagrams, Within};

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
            *step = for_assistant(topic, *step, played.advice.within);
        }
        right.dedup();
    }
    right
}

/// What an assistant does where this is advised within this term.
fn for_assistant(topic: &Topic, step: StepIx, within: Option<Within>) -> u8 {
    let urgency = topic.steps.get(usize::from(step));
    match urgency.and_then(|step| step.urgency) {
        Some(Urgency::Now) => 2,
        Some(Urgency::Today) => 1,
        None => u8::from(within.is_some_and(|term| term <= Within::TODAY)),
    }
}

/// Whether these answers settle what this role does for this patient, whatever the open ones are.
pub(crate) fn settles(
    role: Role,
    topic: &Topic,
    diagrams: &Diagrams,
    played: &Played,
    answers: &Answers,
) -> bool {
    if role == Role::Assistant {
        let right = right(role, topic, played);
        let ends = diagrams.ends(topic, answers).unwrap_or_default();
        let choice = |(step, within): &(StepIx, Within)| for_assistant(topic, *step, Some(*within));
        // Which step it will be is the GP's.
        return !ends.is_empty() && ends.iter().all(|end| right == [choice(end)]);
    }
    let advice = diagrams.advise(topic, answers);
    advice.is_ok_and(|advice| {
        let open = matches!(advice.status, Status::Open | Status::Depends);
        !open && played.same(&advice)
    })
}
