//! The sets of a region as bytes: a file of their own, which nobody but a learner fetches.

use ladder::wire::WireError;
use serde::{Deserialize, Serialize};

use crate::meeting::Meeting;
use crate::{Case, Sets};

const SETS: [u8; 5] = *b"TRDs\x01";
const CASE: [u8; 5] = *b"TRDc\x01";
const MEETING: [u8; 5] = *b"TRDm\x01";

/// More than this is no file of ours.
const LARGEST: usize = 4 << 20;

impl Sets {
    /// Writes the sets.
    pub fn encode(&self) -> Result<Vec<u8>, WireError> {
        encode(SETS, self)
    }

    /// Reads the sets that belong to the agreements with this hash.
    pub fn decode(bytes: &[u8], hash: &str) -> Result<Self, WireError> {
        let sets: Self = decode(SETS, bytes)?;
        if sets.hash == hash {
            Ok(sets)
        } else {
            Err(WireError::OtherHash)
        }
    }
}

impl Case {
    /// A trainer's own case as a file.
    pub fn encode(&self) -> Result<Vec<u8>, WireError> {
        encode(CASE, self)
    }

    /// Reads a trainer's own case.
    pub fn decode(bytes: &[u8]) -> Result<Self, WireError> {
        decode(CASE, bytes)
    }
}

impl Meeting {
    /// The meeting as the audience's window gets it.
    pub fn encode(&self) -> Result<Vec<u8>, WireError> {
        encode(MEETING, self)
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

fn encode<T: Serialize>(magic: [u8; 5], value: &T) -> Result<Vec<u8>, WireError> {
    postcard::to_extend(value, magic.to_vec()).map_err(|_| WireError::Damaged)
}

fn decode<'a, T: Deserialize<'a>>(magic: [u8; 5], bytes: &'a [u8]) -> Result<T, WireError> {
    if bytes.len() > LARGEST {
        return Err(WireError::Damaged);
    }
    let split = bytes.split_at_checked(magic.len());
    let (head, rest) = split.ok_or(WireError::NotAgreements)?;
    if head.get(..4) != magic.get(..4) {
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
