//! A question's answers as written, and of which kind it is.

use ladder::Within;

use crate::tree::{At, words};

/// A value with its label, and its term where the question asks how soon.
#[derive(Debug, Clone)]
pub(crate) struct RawValue {
    pub(crate) id: At<String>,
    pub(crate) label: String,
    pub(crate) term: Option<Within>,
}

/// Of which kind a question says that it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    Choice,
    Number,
    Time,
    Running,
}

words!(Kind => Self, [
    ("keuze", Self::Choice),
    ("getal", Self::Number),
    ("termijn", Self::Time),
    ("lopend", Self::Running),
    ("lopende-zorg", Self::Running),
]);
