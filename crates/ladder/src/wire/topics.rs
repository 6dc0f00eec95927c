//! The topics file: what the first question, and an advice, need.

use serde::{Deserialize, Serialize};

use super::format::{WireError, decode, encode, only_of, whole};
use super::sound::sound;
use crate::model::{Header, Topic};
use crate::recall::Recall;

const TOPICS: [u8; 5] = *b"TRDt\x0c";

/// All topics of a region, each read when it is opened: their questions, and all that an advice follows
/// from. Why it does comes with the [`super::Reasons`].
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Topics {
    /// The hash of the agreements, as in their header.
    pub hash: String,
    each: Vec<Vec<u8>>,
    /// What was taken back of them since.
    #[serde(skip)]
    recalls: Vec<Recall>,
}

impl Topics {
    pub(super) fn encode(hash: &str, each: Vec<Vec<u8>>) -> Result<Vec<u8>, WireError> {
        let topics = Self {
            hash: hash.to_owned(),
            each,
            recalls: Vec::new(),
        };
        encode(TOPICS, &topics)
    }

    /// Reads the topics file that belongs to the agreements with this hash; that of others is
    /// [`WireError::OtherHash`]. Its topics are read later, each by itself, and so is what is wrong with one.
    pub fn decode(bytes: &[u8], hash: &str) -> Result<Self, WireError> {
        only_of(hash, decode(TOPICS, bytes)?, |topics: &Self| &topics.hash)
    }

    /// Reads one topic, by its place in the index: it asks and advises as the whole one does, and says
    /// nothing yet of why.
    pub fn asked(&self, place: usize) -> Result<Topic, WireError> {
        let topic: Topic = whole(self.each.get(place).ok_or(WireError::Damaged)?)?;
        if sound(&topic) {
            Ok(self.known(topic))
        } else {
            Err(WireError::Damaged)
        }
    }

    /// Of these recalls those that concern agreements with this header: their topics open without an advice.
    #[must_use]
    pub fn recalled(mut self, header: &Header, recalls: Vec<Recall>) -> Self {
        self.recalls = recalls;
        self.recalls.retain(|recall| recall.concerns(header));
        self
    }

    fn known(&self, mut topic: Topic) -> Topic {
        let found = self.recalls.iter().find(|one| one.topic == topic.id);
        topic.recalled = found.cloned();
        topic
    }

    /// How many topics there are.
    pub fn len(&self) -> usize {
        self.each.len()
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.each.is_empty()
    }
}
