//! How severe a finding is.

use serde::Serialize;

use crate::{Sentence, say};

/// How severe a finding is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Severity {
    /// The rules can't be used.
    Error,
    /// Probably not meant.
    Warning,
    /// Worth knowing.
    Notice,
}

impl Severity {
    /// All, the worst first.
    pub const ALL: [Self; 3] = [Self::Error, Self::Warning, Self::Notice];

    /// The word for it.
    pub fn word(self) -> Sentence {
        match self {
            Self::Error => say::error(),
            Self::Warning => say::warning(),
            Self::Notice => say::notice(),
        }
    }
}
