//! Kinds of change: from one advice to another, in words.

use std::cmp::Ordering;

use ladder::advice::{Advice, Status};
use ladder::model::{StepIx, Topic};
use ladder::report::destinations;
use ladder::{Kind, Outcome, Within};

use rulebook::term::within;
use serde::Serialize;

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
    met: Vec<(Told, Told, Direction)>,
}

/// Where a change goes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Direction {
    /// A lighter step: what a doctor must look at first.
    Lighter,
    /// The same step, later.
    Later,
    /// A heavier step.
    Heavier,
    /// The same step, earlier.
    Earlier,
    /// Neither: another place, or no step before or after.
    Other,
}

/// A later or lighter advice comes before the rest.
fn direction(before: (&Topic, Outcome), after: (&Topic, Outcome)) -> Direction {
    // By name on the ladder after, for one of the ladders may have more steps.
    let place = |(topic, outcome): (&Topic, Outcome)| {
        let step = topic.steps.get(usize::from(outcome.kind.heaviest()?))?;
        let known = |topic: &Topic| topic.steps.iter().position(|one| one.id == step.id);
        known(after.0).or_else(|| known(before.0))
    };
    let (Some(old), Some(new)) = (place(before), place(after)) else {
        return Direction::Other;
    };
    let terms = after.1.within.cmp(&before.1.within);
    // The same step without its alarm is a lighter word.
    match (
        new.cmp(&old).then(after.1.alarm.cmp(&before.1.alarm)),
        terms,
    ) {
        (Ordering::Less, _) => Direction::Lighter,
        (Ordering::Greater, _) => Direction::Heavier,
        (Ordering::Equal, Ordering::Greater) => Direction::Later,
        (Ordering::Equal, Ordering::Less) => Direction::Earlier,
        (Ordering::Equal, Ordering::Equal) => Direction::Other,
    }
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
        let way = direction((self.before, before), (self.after, after));
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
        let pair = (one, other, way);
        let known = self.met.iter().position(|met| *met == pair);
        let place = known.unwrap_or(self.met.len());
        if known.is_none() {
            self.met.push(pair);
        }
        u32::try_from(place).ok()
    }

    /// Before and after in Dutch: what they have in common once, and what differs.
    pub(super) fn words(&self, class: u32) -> Option<(String, String, Direction)> {
        let (one, other, way) = self.met.get(usize::try_from(class).ok()?)?;
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
        Some((say(one, other), say(other, one), *way))
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
            .map(|door| door.of(outcome.age).to_owned())
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
