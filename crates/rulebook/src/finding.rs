//! Findings: what the reader and the checker say of the rules. All of them, never only the first.

use std::ops::Range;

use serde::Serialize;

use crate::Code;

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

/// A place in a rule file.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub struct Place {
    /// The file, from the root of the rules.
    pub file: String,
    /// The line, from 1.
    pub line: usize,
    /// The column in characters, from 1.
    pub column: usize,
    /// The bytes.
    #[serde(skip)]
    pub span: (usize, usize),
}

impl Place {
    /// The bytes as a range.
    pub fn range(&self) -> Range<usize> {
        self.span.0..self.span.1
    }

    /// Whether the file is not that of one topic.
    pub fn is_shared(&self) -> bool {
        !self.file.contains("/onderwerpen/")
    }
}

/// A second place of a finding, and what it has to do with it.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub struct Also {
    /// Where.
    #[serde(flatten)]
    pub place: Place,
    /// What is there.
    pub label: String,
}

/// One thing found.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Finding {
    /// Which kind.
    pub code: Code,
    /// How severe.
    pub severity: Severity,
    /// What is wrong: lower case, identifiers in backticks.
    pub message: String,
    /// What to do about it.
    pub help: Option<String>,
    /// Where.
    #[serde(flatten)]
    pub place: Place,
    /// Where else.
    pub also: Vec<Also>,
    /// The smallest patient that shows it, in Dutch words.
    pub patient: Option<String>,
    /// What to write instead, as it would stand in the file.
    pub fix: Option<String>,
}
