//! The reasons file: all that is read once there is an advice, and what the start field searches besides names.

use serde::{Deserialize, Serialize};

use super::apart;
use super::format::{WireError, decode, encode, only_of, whole};
use super::sound::{cites, sound};
use super::topics::Topics;
use crate::model::{Agreements, PatientTexts, Signature, Topic};

const REASONS: [u8; 5] = *b"TRDr\x02";

/// Of each topic why it says what it says: reasons, sources, facts of steps, words for a letter, who signed;
/// and what patients read.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Reasons {
    /// The hash of the agreements, as in their header.
    pub hash: String,
    each: Vec<Vec<u8>>,
    patient: Vec<u8>,
    /// Of each topic what the index leaves out.
    words: Vec<Words>,
}

/// What a topic is searched by, beside its name and its codes.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Words {
    search: Vec<String>,
    emergency: Vec<String>,
}

impl Words {
    /// Takes the words out of an index: they travel with the reasons.
    pub fn out_of(index: &mut Agreements) -> Vec<Self> {
        let taken = index.topics.iter_mut().map(|topic| Self {
            search: core::mem::take(&mut topic.search),
            emergency: core::mem::take(&mut topic.emergency_words),
        });
        taken.collect()
    }
}

impl Reasons {
    pub(super) fn encode(
        hash: &str,
        each: Vec<Vec<u8>>,
        patient: Vec<u8>,
        words: Vec<Words>,
    ) -> Result<Vec<u8>, WireError> {
        let reasons = Self {
            hash: hash.to_owned(),
            each,
            patient,
            words,
        };
        encode(REASONS, &reasons)
    }

    /// Reads the reasons file that belongs to the agreements with this hash.
    pub fn decode(bytes: &[u8], hash: &str) -> Result<Self, WireError> {
        only_of(hash, decode(REASONS, bytes)?, |reasons: &Self| {
            &reasons.hash
        })
    }

    /// One of these topics, by its place in the index, whole.
    pub fn topic(&self, topics: &Topics, place: usize) -> Result<Topic, WireError> {
        Ok(self.signed(topics, place)?.0)
    }

    /// The same, and who signed it.
    pub fn signed(
        &self,
        topics: &Topics,
        place: usize,
    ) -> Result<(Topic, Vec<Signature>), WireError> {
        let mut topic = topics.asked(place)?;
        let bytes = self.each.get(place).ok_or(WireError::Damaged)?;
        let (rest, signed): (Vec<u8>, Vec<Signature>) = whole(bytes)?;
        apart::put_back(&mut topic, &rest)?;
        if sound(&topic) {
            Ok((topic, signed))
        } else {
            Err(WireError::Damaged)
        }
    }

    /// The index with the words that it leaves out.
    #[must_use]
    pub fn complete(&self, index: &Agreements) -> Agreements {
        let mut whole = index.clone();
        for (topic, words) in whole.topics.iter_mut().zip(&self.words) {
            topic.search.clone_from(&words.search);
            topic.emergency_words.clone_from(&words.emergency);
        }
        whole
    }

    /// Reads the patient's texts.
    pub fn patient(&self) -> Result<PatientTexts, WireError> {
        let texts = whole(&self.patient)?;
        if cites(&texts) {
            Ok(texts)
        } else {
            Err(WireError::Damaged)
        }
    }
}
