//! The compiled agreements as bytes: an index for the start field, the topics with all that an advice
//! follows from, and the reasons, so that the first question need not wait for all texts.

mod apart;
mod format;
mod reasons;
mod sound;
mod topics;

use format::bytes;
pub use format::{WireError, decode, encode, only_of};
pub use reasons::{Reasons, Words};
pub use topics::Topics;

use crate::model::{Agreements, Guide, Signature, Topic};

const INDEX: [u8; 5] = *b"TRDi\x03";

/// Writes the index.
pub fn encode_index(agreements: &Agreements) -> Result<Vec<u8>, WireError> {
    encode(INDEX, agreements)
}

/// Reads the index.
pub fn decode_index(bytes: &[u8]) -> Result<Agreements, WireError> {
    decode(INDEX, bytes)
}

/// What travels with the topics, beside them: one of each for a topic, or none.
#[derive(Debug, Clone, Default)]
pub struct Beside {
    /// The words that the index leaves out.
    pub words: Vec<Words>,
    /// Who signed.
    pub signed: Vec<Vec<Signature>>,
}

/// The topics as bytes: what a question and an advice need, and the rest.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Written {
    /// Questions, conditions and doors ([`Topics`]).
    pub topics: Vec<u8>,
    /// Reasons, sources and facts, and the guide's texts for patients ([`Reasons`]).
    pub reasons: Vec<u8>,
}

/// Writes the topics, in the order of the index, and what patients read of the guide.
pub fn encode_topics(hash: &str, topics: &[Topic], guide: &Guide) -> Result<Written, WireError> {
    encode_with(hash, topics, guide, Beside::default())
}

/// The same, with what travels beside them.
pub fn encode_with(
    hash: &str,
    topics: &[Topic],
    guide: &Guide,
    Beside { words, signed }: Beside,
) -> Result<Written, WireError> {
    let mut first = Vec::new();
    let mut later = Vec::new();
    let mut signed = signed.iter();
    for topic in topics {
        let mut asked = topic.clone();
        let rest = apart::take(&mut asked)?;
        let signed = signed.next().map(Vec::as_slice).unwrap_or_default();
        first.push(bytes(&asked)?);
        later.push(bytes(&(rest, signed))?);
    }
    Ok(Written {
        topics: Topics::encode(hash, first)?,
        reasons: Reasons::encode(hash, later, bytes(&guide.patient())?, words)?,
    })
}
