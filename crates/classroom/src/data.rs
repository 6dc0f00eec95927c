//! What a page was given: the agreements, and the sets of cases that they answer.

use ladder::Diagrams;
use ladder::date::Date;
use ladder::model::{Agreements, AgreementsStatus, Topic};
use ladder::wire::{self, Topics, WireError};
use training::{Set, Sets};

/// Everything that a training screen asks.
#[derive(Debug, Clone, PartialEq)]
pub struct Data {
    /// The region, its ladders and its topics by name.
    pub agreements: Agreements,
    /// The sets.
    pub sets: Vec<Set>,
    /// The day on which the rules are asked.
    pub date: Date,
    topics: Topics,
}

impl Data {
    /// Reads the three files of a region, which must belong together.
    pub fn read(index: &[u8], topics: &[u8], sets: &[u8], date: Date) -> Result<Self, WireError> {
        let agreements = wire::decode_index(index)?;
        let hash = &agreements.header.hash;
        Ok(Self {
            topics: Topics::decode(topics, hash)?,
            sets: Sets::decode(sets, hash)?.sets,
            agreements,
            date,
        })
    }

    /// A topic by its identifier.
    pub fn topic(&self, id: &str) -> Option<Topic> {
        let place = self
            .agreements
            .topics
            .iter()
            .position(|topic| topic.id == id)?;
        self.topics.topic(place).ok()
    }

    /// A topic's diagrams on the day.
    pub(crate) fn diagrams(&self, topic: &Topic) -> Diagrams {
        Diagrams::new(topic, self.date)
    }

    /// Nobody signed the rules that answer: a draft isn't taught as truth.
    pub(crate) fn unconfirmed(&self) -> bool {
        self.agreements.header.status != AgreementsStatus::Adopted
    }

    /// A set by its identifier, or else the first.
    pub(crate) fn set(&self, id: &str) -> Option<usize> {
        self.sets.iter().position(|set| set.id == id)
    }
}
