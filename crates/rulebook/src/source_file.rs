//! A rule file that was read.

/// A rule file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SourceFile {
    /// Its path from the root of the rules, with `/`.
    pub path: String,
    /// Its text, as far as it can be read.
    pub text: String,
    pub(crate) kind: FileKind,
}

/// What became of a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum FileKind {
    /// It was read.
    Rules,
    /// It can't be read, so that what it would say is missing.
    Unreadable,
    /// It is no rule file; that is said.
    Other,
}

/// Line and column, from 1, of a byte.
pub(crate) fn line_and_column(text: &str, byte: usize) -> (usize, usize) {
    let before = text.get(..byte).unwrap_or(text);
    let line = before.bytes().filter(|b| *b == b'\n').count() + 1;
    let start = before.rfind('\n').map_or(0, |newline| newline + 1);
    (
        line,
        before.get(start..).unwrap_or_default().chars().count() + 1,
    )
}
