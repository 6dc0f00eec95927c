//! The beginning of a file: what it is, and what its columns are called.

use std::borrow::Cow;
use std::collections::HashSet;

use csv_core::{ReadRecordResult, Reader, ReaderBuilder};
use sheet::{NoSheet, Start};

use crate::column::guess;
use crate::fault::Fault;

/// So many rows are shown beside the names, by which one sees what a column holds.
const SHOWN: usize = 3;
/// A row is never longer, nor has more cells: `reader.rs` keeps this much of it.
pub(crate) const LONGEST: usize = 1 << 16;
pub(crate) const CELLS: usize = 512;

/// What stands at the beginning of a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Head {
    /// The names of the columns.
    pub names: Vec<String>,
    /// The first rows, for the screen of whoever has the file.
    pub first: Vec<Vec<String>>,
    /// Where each of [`crate::COLUMNS`] seems to be.
    pub guess: [Option<usize>; 6],
    pub(crate) delimiter: u8,
    /// Bytes before the header.
    pub(crate) skip: usize,
    /// Lines before it.
    pub(crate) lines: u64,
}

impl Head {
    /// Of a file that begins with these bytes: the first 64 KiB are enough.
    pub fn of(start: &[u8]) -> Result<Self, Fault> {
        let Start {
            separator: delimiter,
            skip,
            lines,
        } = Start::of(start).map_err(|no| match no {
            NoSheet::Workbook => Fault::Workbook,
            NoSheet::NotText => Fault::NotText,
        })?;
        let mut rows = Rows::new(start.get(skip..).unwrap_or_default(), delimiter);
        let names = match rows.next() {
            Some(names) if names.iter().any(|name| !name.is_empty()) => names,
            None if start.len() >= LONGEST => return Err(Fault::Long(1)),
            _ => return Err(Fault::Empty),
        };
        check(&names)?;
        Ok(Self {
            guess: guess(&names),
            first: rows.take(SHOWN).collect(),
            names,
            delimiter,
            skip,
            lines,
        })
    }
}

/// Each column has a name of its own; only the last may be without, for a row may end in a separator.
fn check(names: &[String]) -> Result<(), Fault> {
    let mut seen = HashSet::new();
    for (place, name) in names.iter().enumerate() {
        let last = place + 1 == names.len();
        if (name.is_empty() && !last) || (!name.is_empty() && !seen.insert(name.to_lowercase())) {
            return Err(Fault::Header {
                place: place + 1,
                name: name.clone(),
            });
        }
    }
    Ok(())
}

/// A reader of cells; `delimiter` stands between them.
pub(crate) fn csv(delimiter: u8) -> Reader {
    ReaderBuilder::new().delimiter(delimiter).build()
}

/// The cells of a row, trimmed. Where they aren't UTF-8 they are what a Dutch spreadsheet writes instead, a byte a character.
pub(crate) fn cells<'t>(text: &'t [u8], ends: &[usize]) -> Vec<Cow<'t, str>> {
    let mut from = 0;
    let mut cell = |end: &usize| {
        let bytes = text.get(from..*end).unwrap_or_default().trim_ascii();
        from = *end;
        match core::str::from_utf8(bytes) {
            Ok(said) => Cow::Borrowed(said.trim()),
            Err(_) => Cow::Owned(bytes.iter().map(|byte| char::from(*byte)).collect()),
        }
    };
    ends.iter().map(&mut cell).collect()
}

/// The whole rows of some bytes.
pub(crate) struct Rows<'b> {
    csv: Reader,
    bytes: &'b [u8],
}

impl<'b> Rows<'b> {
    pub(crate) fn new(bytes: &'b [u8], delimiter: u8) -> Self {
        Self {
            csv: csv(delimiter),
            bytes,
        }
    }
}

impl Iterator for Rows<'_> {
    type Item = Vec<String>;

    fn next(&mut self) -> Option<Self::Item> {
        let (mut text, mut ends) = (vec![0; LONGEST], [0; CELLS]);
        let (mut wrote, mut ended) = (0, 0);
        loop {
            let (text_left, ends_left) = (text.get_mut(wrote..)?, ends.get_mut(ended..)?);
            let (found, read, more, cut) = self.csv.read_record(self.bytes, text_left, ends_left);
            self.bytes = self.bytes.get(read..)?;
            (wrote, ended) = (wrote + more, ended + cut);
            match found {
                ReadRecordResult::Record => {
                    let row = cells(&text, ends.get(..ended)?);
                    return Some(row.into_iter().map(Cow::into_owned).collect());
                }
                // What ends here without a line end is whole where the file is.
                ReadRecordResult::InputEmpty => {}
                ReadRecordResult::OutputFull
                | ReadRecordResult::OutputEndsFull
                | ReadRecordResult::End => return None,
            }
        }
    }
}
