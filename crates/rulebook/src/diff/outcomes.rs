//! Kinds of change: from one advice to another, in words.

use ladder::advice::{Advice, Status};
use ladder::model::{StepIx, Topic};
use ladder::report::destinations;
use ladder::{Kind, Outcome, Within};

use crate::term::within;

/// An outcome by name, so that two topics can be compared.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Told {
    steps: String,
    alarm: bool,
    within: Within,
    destination: String,
    addressee: bool,
}

/// The kinds of change met so far.
pub(super) struct Kinds<'a> {
    before: &'a Topic,
    after: &'a Topic,
    met: Vec<(Told, Told)>,
}

impl<'a> Kinds<'a> {
    pub(super) fn new(before: &'a Topic, after: &'a Topic) -> Self {
        Self {
            before,
            after,
            met: Vec::new(),
        }
    }

    /// The number of the kind; none where the advice is the same.
    pub(super) fn class(&mut self, before: Outcome, after: Outcome) -> Option<u32> {
        let (mut one, mut other) = (tell(self.before, before), tell(self.after, after));
        if one == other {
            return None;
        }
        if (&one.steps, one.alarm) != (&other.steps, other.alarm) {
            // The step says enough: its term and destination come with it.
            for told in [&mut one, &mut other] {
                told.within = Within::NO_HURRY;
                told.destination.clear();
                told.addressee = false;
            }
        }
        let pair = (one, other);
        let known = self.met.iter().position(|met| *met == pair);
        let place = known.unwrap_or(self.met.len());
        if known.is_none() {
            self.met.push(pair);
        }
        u32::try_from(place).ok()
    }

    /// Before and after in Dutch: what they have in common once, and what differs.
    pub(super) fn words(&self, class: u32) -> Option<(String, String)> {
        let (one, other) = self.met.get(usize::try_from(class).ok()?)?;
        let say = |told: &Told, against: &Told| {
            let mut parts = vec![told.steps.clone()];
            if told.alarm != against.alarm {
                parts.push(
                    if told.alarm {
                        "als alarm"
                    } else {
                        "zonder alarm"
                    }
                    .to_owned(),
                );
            }
            if told.within != against.within {
                parts.push(within(told.within));
            }
            if told.destination != against.destination {
                parts.push(told.destination.clone());
            }
            if told.addressee != against.addressee {
                let to = if told.addressee {
                    "aan de behandelaar"
                } else {
                    "niet aan de behandelaar"
                };
                parts.push(to.to_owned());
            }
            parts.join(", ")
        };
        Some((say(one, other), say(other, one)))
    }
}

fn name(topic: &Topic, step: StepIx) -> &str {
    let step = topic.steps.get(usize::from(step));
    step.map_or("", |step| step.name.as_str())
}

fn tell(topic: &Topic, outcome: Outcome) -> Told {
    let (steps, first) = match outcome.kind {
        Kind::Step(step) => (name(topic, step).to_owned(), Some(step)),
        Kind::Contradictory(light, heavy) => (
            format!(
                "{} of {} (tegenstrijdig)",
                name(topic, heavy),
                name(topic, light)
            ),
            Some(light),
        ),
        Kind::NoFit => ("geen trede".to_owned(), None),
        Kind::OutOfScope => ("buiten bereik".to_owned(), None),
        Kind::Expired => ("verlopen".to_owned(), None),
    };
    let door = first.and_then(|step| topic.door(outcome.destination, step));
    Told {
        steps,
        alarm: outcome.alarm,
        within: outcome.within,
        destination: door
            .map(|door| door.of(outcome.child).to_owned())
            .unwrap_or_default(),
        addressee: outcome.addressee,
    }
}

/// What an advice tells, by name.
pub(super) fn told<'a>(
    topic: &'a Topic,
    advice: &Advice,
) -> (Status, Vec<&'a str>, Option<Within>, Vec<&'a str>, bool) {
    let steps = advice.possible.iter().map(|step| name(topic, *step));
    let going = advice.step.or_else(|| advice.least(topic));
    let places = going.map(|step| destinations(topic, advice, step));
    (
        advice.status,
        steps.collect(),
        advice.within,
        places.unwrap_or_default(),
        advice.addressee,
    )
}
