//! The compiled agreements: what the widget reads instead of rule files.

use ladder::date::Date;
use ladder::model::{Agreements, Topic};
use ladder::wire::{self, WireError};

use crate::Region;

/// The files of a region that a consultation needs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Compiled {
    /// What is needed before the first question.
    pub index: Vec<u8>,
    /// All topics: what their questions and an advice need.
    pub topics: Vec<u8>,
    /// Why they say what they say, and the guide's texts for patients.
    pub reasons: Vec<u8>,
}

/// Compiles a region, its questions in the order that asks least.
pub fn write(region: &Region) -> Result<Compiled, WireError> {
    let topics: Vec<_> = region
        .topics
        .iter()
        .map(|topic| ordered(topic.clone()))
        .collect();
    let mut index = lean(region.agreements.clone());
    let words = wire::Words::out_of(&mut index);
    let signed = topics.iter().map(|topic| region.signed(&topic.id));
    let beside = wire::Beside {
        words,
        signed: signed.collect(),
    };
    let hash = &region.agreements.header.hash;
    let written = wire::encode_with(hash, &topics, &region.guide, beside)?;
    Ok(Compiled {
        index: wire::encode_index(&index)?,
        topics: written.topics,
        reasons: written.reasons,
    })
}

/// The index as it travels: each topic carries the facts of its own steps, so that before the first
/// question the ladders need only their names.
fn lean(mut agreements: Agreements) -> Agreements {
    for step in agreements
        .ladders
        .iter_mut()
        .flat_map(|ladder| &mut ladder.steps)
    {
        step.attributes.clear();
        step.only_if.clear();
        step.only_within = None;
        step.shortest = None;
    }
    agreements
}

/// The topic with its questions in the order that asks least, on the first day of its agreements.
pub fn ordered(mut topic: Topic) -> Topic {
    if let Some(day) = first_day(&topic) {
        ladder::order::improve(&mut topic, day);
    }
    topic
}

/// A day on which the topic holds: the first that it names.
pub fn first_day(topic: &Topic) -> Option<Date> {
    let valid = topic.valid;
    valid.from.or(valid.until).or(Date::new(2026, 1, 1))
}
