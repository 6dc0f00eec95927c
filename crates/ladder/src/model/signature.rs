//! Who signed what a topic says. Nothing follows from it: an advice is the same, signed or not.

use serde::{Deserialize, Serialize};

use crate::date::Date;

/// Somebody read what a topic says in a region, and signed it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Signature {
    /// Who signed.
    pub name: String,
    /// As what.
    pub role: String,
    /// When.
    pub date: Date,
    /// The mark of the content that was signed.
    pub mark: String,
    /// Whether that is the content as it is now: a change ends a signature.
    pub holds: bool,
}
