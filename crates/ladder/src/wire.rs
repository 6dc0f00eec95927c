//! The compiled agreements as bytes: two files, so that the first question need not wait for all
//! texts.

mod sound;

use core::fmt;

use serde::{Deserialize, Serialize};
use sound::{cites, sound};

use crate::model::{Agreements, Guide, Header, PatientTexts, Signature, Topic};
use crate::recall::Recall;

const INDEX: [u8; 5] = *b"TRDi\x03";
const TOPICS: [u8; 5] = *b"TRDt\x0b";

/// Bytes are no compiled agreements.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum WireError {
    /// They don't begin as such a file does.
    NotAgreements,
    /// They are of another version of the format.
    OtherVersion,
    /// They are cut short or altered, or what they say can't be.
    Damaged,
    /// The two files are of different agreements.
    OtherHash,
}

impl fmt::Display for WireError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::NotAgreements => "this file holds no compiled agreements",
            Self::OtherVersion => "these agreements were compiled by another version",
            Self::Damaged => "these agreements are cut short or altered",
            Self::OtherHash => "the index and the topics are of different agreements",
        })
    }
}

impl core::error::Error for WireError {}

/// All topics of a region and its guide, each read when it is opened.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Topics {
    /// The hash of the agreements, as in their header.
    pub hash: String,
    each: Vec<Vec<u8>>,
    guide: Vec<u8>,
    /// Of each topic what the index leaves out.
    words: Vec<Words>,
    /// What was taken back of them since.
    #[serde(skip)]
    recalls: Vec<Recall>,
}

/// What a topic is searched by, beside its name and its codes. Before the topics are here nothing opens, so
/// these come along with them: the start field waits for the rest only.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Words {
    search: Vec<String>,
    emergency: Vec<String>,
}

impl Topics {
    /// Reads the topics file that belongs to the agreements with this hash.
    pub fn decode(bytes: &[u8], hash: &str) -> Result<Self, WireError> {
        let topics: Self = decode(TOPICS, bytes)?;
        if topics.hash == hash {
            Ok(topics)
        } else {
            Err(WireError::OtherHash)
        }
    }

    /// Reads one topic, by its place in the index.
    pub fn topic(&self, place: usize) -> Result<Topic, WireError> {
        Ok(self.signed(place)?.0)
    }

    /// Reads one topic, and who signed it.
    pub fn signed(&self, place: usize) -> Result<(Topic, Vec<Signature>), WireError> {
        let bytes = self.each.get(place).ok_or(WireError::Damaged)?;
        match postcard::take_from_bytes::<(Topic, Vec<Signature>)>(bytes) {
            Ok(((topic, signed), [])) if sound(&topic) => Ok((self.known(topic), signed)),
            _ => Err(WireError::Damaged),
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

    /// Reads the guide.
    pub fn guide(&self) -> Result<Guide, WireError> {
        match postcard::take_from_bytes(&self.guide) {
            Ok((guide, [])) if cites(&guide) => Ok(guide),
            _ => Err(WireError::Damaged),
        }
    }

    /// Reads the patient's texts, with which the guide begins.
    pub fn patient(&self) -> Result<PatientTexts, WireError> {
        match postcard::take_from_bytes(&self.guide) {
            Ok((texts, _)) => Ok(texts),
            Err(_) => Err(WireError::Damaged),
        }
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

/// Writes the index.
pub fn encode_index(agreements: &Agreements) -> Result<Vec<u8>, WireError> {
    encode(INDEX, agreements)
}

/// Reads the index.
pub fn decode_index(bytes: &[u8]) -> Result<Agreements, WireError> {
    decode(INDEX, bytes)
}

/// Takes the words out of an index: they travel with the topics.
pub fn without_words(index: &mut Agreements) -> Vec<Words> {
    let taken = index.topics.iter_mut().map(|topic| Words {
        search: core::mem::take(&mut topic.search),
        emergency: core::mem::take(&mut topic.emergency_words),
    });
    taken.collect()
}

/// What travels with the topics, beside them: one of each for a topic, or none.
#[derive(Debug, Clone, Default)]
pub struct Beside {
    /// The words that the index leaves out.
    pub words: Vec<Words>,
    /// Who signed.
    pub signed: Vec<Vec<Signature>>,
}

/// Writes the topics, in the order of the index, and the guide.
pub fn encode_topics(hash: &str, topics: &[Topic], guide: &Guide) -> Result<Vec<u8>, WireError> {
    encode_with(hash, topics, guide, Beside::default())
}

/// The same, with what travels beside them.
pub fn encode_with(
    hash: &str,
    topics: &[Topic],
    guide: &Guide,
    Beside { words, signed }: Beside,
) -> Result<Vec<u8>, WireError> {
    let signed = signed.iter().map(Vec::as_slice);
    let signed = signed.chain(core::iter::repeat(&[] as &[Signature]));
    let topics = topics.iter().zip(signed);
    encode(
        TOPICS,
        &Topics {
            hash: hash.to_owned(),
            each: topics.map(|both| bytes(&both)).collect::<Result<_, _>>()?,
            guide: bytes(guide)?,
            words,
            recalls: Vec::new(),
        },
    )
}

fn bytes<T: Serialize>(value: &T) -> Result<Vec<u8>, WireError> {
    postcard::to_allocvec(value).map_err(|_| WireError::Damaged)
}

/// Writes a value behind four letters of what the file is and its version: any file of ours begins so.
pub fn encode<T: Serialize>(magic: [u8; 5], value: &T) -> Result<Vec<u8>, WireError> {
    postcard::to_extend(value, magic.to_vec()).map_err(|_| WireError::Damaged)
}

/// Reads what [`encode`] wrote under the same name and version, to the last byte.
pub fn decode<'a, T: Deserialize<'a>>(magic: [u8; 5], bytes: &'a [u8]) -> Result<T, WireError> {
    let (head, rest) = bytes
        .split_at_checked(magic.len())
        .ok_or(WireError::NotAgreements)?;
    if head.split_last().map(|(_, name)| name) != magic.split_last().map(|(_, name)| name) {
        return Err(WireError::NotAgreements);
    }
    if head != magic {
        return Err(WireError::OtherVersion);
    }
    match postcard::take_from_bytes(rest) {
        Ok((value, [])) => Ok(value),
        _ => Err(WireError::Damaged),
    }
}
