//! Conditions: which answers somebody gave, and no expression language.

use serde::{Deserialize, Serialize};

use super::{QuestionIx, ValueIx};

/// A set of values of one question.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
pub struct ValueSet(pub u32);

impl ValueSet {
    /// The set of one value.
    pub fn one(value: ValueIx) -> Self {
        Self(1_u32.checked_shl(u32::from(value)).unwrap_or(0))
    }

    /// Whether the value is in the set.
    pub fn contains(self, value: ValueIx) -> bool {
        self.0 & Self::one(value).0 != 0
    }

    /// Both sets together.
    #[must_use]
    pub fn with(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }
}

/// The question has one of these values.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Literal {
    /// Which question.
    pub question: QuestionIx,
    /// Which values.
    pub values: ValueSet,
}

/// All literals hold and none of the exceptions does. No expression language.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct Condition {
    /// All of these (`als`).
    pub all: Vec<Literal>,
    /// None of these (`tenzij`).
    pub unless: Vec<Exception>,
}

/// An exception, which names what it excepts.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Exception {
    /// It holds where all of these do.
    pub all: Vec<Literal>,
    /// What is excepted, in words.
    pub reason: String,
}
