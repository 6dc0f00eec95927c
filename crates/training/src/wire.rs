//! The sets of a region as bytes: a file of their own, which nobody but a learner fetches.

use ladder::wire::{self, WireError};
use serde::Deserialize;

use crate::meeting::Meeting;
use crate::{Case, Sets};

const SETS: [u8; 5] = *b"TRDs\x03";
const CASE: [u8; 5] = *b"TRDc\x02";
const MEETING: [u8; 5] = *b"TRDm\x01";

/// More than this is no file of ours.
const LARGEST: usize = 4 << 20;

impl Sets {
    /// Writes the sets.
    pub fn encode(&self) -> Result<Vec<u8>, WireError> {
        wire::encode(SETS, self)
    }

    /// Reads the sets that belong to the agreements with this hash.
    pub fn decode(bytes: &[u8], hash: &str) -> Result<Self, WireError> {
        wire::only_of(hash, decode(SETS, bytes)?, |sets: &Self| &sets.hash)
    }
}

impl Case {
    /// A trainer's own case as a file.
    pub fn encode(&self) -> Result<Vec<u8>, WireError> {
        wire::encode(CASE, self)
    }

    /// Reads a trainer's own case.
    pub fn decode(bytes: &[u8]) -> Result<Self, WireError> {
        let case: Self = decode(CASE, bytes)?;
        if case.is_sound() {
            Ok(case)
        } else {
            Err(WireError::Damaged)
        }
    }
}

impl Meeting {
    /// The meeting as the audience's window gets it.
    pub fn encode(&self) -> Result<Vec<u8>, WireError> {
        wire::encode(MEETING, self)
    }

    /// Reads a meeting of a set with so many cases.
    pub fn decode(bytes: &[u8], cases: usize) -> Result<Self, WireError> {
        let meeting: Self = decode(MEETING, bytes)?;
        if meeting.is_sound(cases) {
            Ok(meeting)
        } else {
            Err(WireError::Damaged)
        }
    }
}

/// What comes from a learner's disk or another window may be of any size.
fn decode<'a, T: Deserialize<'a>>(magic: [u8; 5], bytes: &'a [u8]) -> Result<T, WireError> {
    if bytes.len() > LARGEST {
        return Err(WireError::Damaged);
    }
    wire::decode(magic, bytes)
}
