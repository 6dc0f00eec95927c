//! Values as bytes, behind the name and the version of what they are.

use core::fmt;

use serde::{Deserialize, Serialize};

/// Why bytes are no compiled agreements, or can't be made of them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum WireError {
    /// They don't begin as such a file does.
    NotAgreements,
    /// They are of another version of the format.
    OtherVersion,
    /// They are cut short or altered, or what they say can't be.
    Damaged,
    /// The files are of different agreements.
    OtherHash,
    /// A value has no form in bytes: it can't be written.
    Unwritable,
}

impl fmt::Display for WireError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::NotAgreements => "this file holds no compiled agreements",
            Self::OtherVersion => "these agreements were compiled by another version",
            Self::Damaged => "these agreements are cut short or altered",
            Self::OtherHash => "the files are of different agreements",
            Self::Unwritable => "these agreements can't be written",
        })
    }
}

impl core::error::Error for WireError {}

/// Writes a value by itself.
pub(super) fn bytes<T: Serialize>(value: &T) -> Result<Vec<u8>, WireError> {
    postcard::to_allocvec(value).map_err(|_| WireError::Unwritable)
}

/// Reads a value to the last byte.
pub(super) fn whole<'a, T: Deserialize<'a>>(bytes: &'a [u8]) -> Result<T, WireError> {
    match postcard::take_from_bytes(bytes) {
        Ok((value, [])) => Ok(value),
        _ => Err(WireError::Damaged),
    }
}

/// Writes a value behind four letters of what the file is and its version: any file of ours begins so.
pub fn encode<T: Serialize>(magic: [u8; 5], value: &T) -> Result<Vec<u8>, WireError> {
    postcard::to_extend(value, magic.to_vec()).map_err(|_| WireError::Unwritable)
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
    whole(rest)
}

/// A file that was read, where it is of the agreements with this hash.
pub fn only_of<T>(hash: &str, read: T, own: impl FnOnce(&T) -> &String) -> Result<T, WireError> {
    if own(&read) == hash {
        Ok(read)
    } else {
        Err(WireError::OtherHash)
    }
}
