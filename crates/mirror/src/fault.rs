//! What can be wrong with a file, and with a row of it: values, which `say.rs` says in words.

use crate::column::Column;

/// So many bad rows are listed; the others are counted.
pub const LISTED: usize = 1_000;

/// A row that can't be used.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BadRow {
    /// Its line in the file, the header being 1.
    pub line: u64,
    /// The column, where it is one's.
    pub column: Option<Column>,
    /// What is wrong.
    pub why: Why,
}

/// What is wrong with a row; a text is what stands there, its first 24 characters.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Why {
    /// Nothing stands there.
    Empty,
    /// No month.
    Month(String),
    /// Less than nothing.
    Negative(String),
    /// More than a count holds.
    Large(String),
    /// `1.200`: nobody knows whether it is much or little.
    Thousands(String),
    /// No whole number.
    Number(String),
    /// More went on than there were.
    Onward {
        /// Went on.
        onward: u32,
        /// Were there.
        questions: u32,
    },
    /// The same practice, month, specialty and step stand on this line too: one too many, or two practices of one name.
    Double(u64),
    /// A quote that isn't closed: the lines up to this one were read as one.
    Quote(u64),
}

/// Why a file can't be used at all.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Fault {
    /// There is nothing in it.
    Empty,
    /// It is a workbook or another archive, whatever its name says.
    Workbook,
    /// It is no text.
    NotText,
    /// Nobody said where these columns are.
    Missing(Vec<Column>),
    /// One column of the file was named for all of these.
    Twice(Vec<Column>),
    /// A name stands twice in the header, or a cell of it is empty: cells were merged.
    Header {
        /// The place, from 1.
        place: usize,
        /// What stands there.
        name: String,
    },
    /// More different names than there can be: the column names something else.
    Names(Column),
    /// More rows than a file of counts has.
    Rows,
    /// A row that doesn't end: a quote isn't closed, or it is no file of rows.
    Long(u64),
    /// These aren't two exports of the mirror with something in common.
    NotTwo,
    /// No row can be used, and this is the first, with what is wrong.
    NoRows(Option<BadRow>),
}
