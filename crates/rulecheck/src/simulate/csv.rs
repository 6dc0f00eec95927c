//! Rows of comma or semicolon separated values, one at a time.

use std::io::{self, BufRead};

use rulebook::Sentence;
use sheet::{NoSheet, Start};

use crate::say;

/// A row longer than this is no row.
const LONGEST: usize = 1 << 20;

/// The rows of a file; one row's memory is the next one's.
pub(super) struct Rows<R> {
    reader: R,
    line: u64,
    lines_of_row: u64,
    text: Vec<u8>,
    /// The cells without their quotes, where the row has any.
    unquoted: String,
    ends: Vec<usize>,
    separator: u8,
}

/// A row, or why it can't be used.
pub(super) type Row<'a> = Result<Cells<'a>, Sentence>;

/// The cells of a row.
#[derive(Clone, Copy)]
pub(super) struct Cells<'a> {
    text: &'a str,
    ends: &'a [usize],
}

impl<'a> Cells<'a> {
    pub(super) fn len(self) -> usize {
        self.ends.len()
    }

    /// The cell at this place; empty where the row has none.
    pub(super) fn get(self, place: usize) -> &'a str {
        let end = self.ends.get(place).copied();
        let start = place
            .checked_sub(1)
            .and_then(|before| self.ends.get(before));
        // A separator is one byte.
        let start = start.map_or(0, |end| end + 1);
        let cell = end.and_then(|end| self.text.get(start..end));
        cell.unwrap_or_default().trim()
    }
}

impl<R: BufRead> Rows<R> {
    /// Looks how the file begins; why it is no table, where it is none.
    pub(super) fn open(mut reader: R) -> io::Result<Result<Self, NoSheet>> {
        let start = match Start::of(reader.fill_buf()?) {
            Ok(start) => start,
            Err(no) => return Ok(Err(no)),
        };
        reader.consume(start.skip);
        Ok(Ok(Self {
            reader,
            line: start.lines,
            lines_of_row: 0,
            text: Vec::new(),
            unquoted: String::new(),
            ends: Vec::new(),
            separator: start.separator,
        }))
    }

    /// The next row that isn't blank, and the line on which it begins; a fault of the row is no fault
    /// of the file.
    pub(super) fn next_row(&mut self) -> io::Result<Option<(u64, Row<'_>)>> {
        loop {
            self.text.clear();
            self.lines_of_row = 0;
            if !self.read_line()? {
                return Ok(None);
            }
            // A quoted cell may hold line breaks.
            while self.is_open() && self.text.len() < LONGEST && self.read_line()? {}
            while self.text.last().is_some_and(|last| b"\r\n".contains(last)) {
                self.text.pop();
            }
            if !self.text.is_empty() {
                break;
            }
        }
        let line = self.line + 1 - self.lines_of_row;
        Ok(Some((line, self.cells())))
    }

    fn read_line(&mut self) -> io::Result<bool> {
        let read = self.reader.read_until(b'\n', &mut self.text)?;
        self.line += u64::from(read > 0);
        self.lines_of_row += u64::from(read > 0);
        Ok(read > 0)
    }

    fn is_open(&self) -> bool {
        // Most rows have none at all.
        let quotes = self.text.contains(&b'"');
        quotes
            && self
                .text
                .split(|byte| *byte == b'"')
                .count()
                .is_multiple_of(2)
    }

    fn cells(&mut self) -> Result<Cells<'_>, Sentence> {
        if self.text.len() >= LONGEST {
            return Err(say::row_too_long());
        }
        let text = std::str::from_utf8(&self.text).map_err(|_| say::row_not_utf8())?;
        let separator = self.separator;
        self.ends.clear();
        if !text.contains('"') {
            let ends = text.match_indices(char::from(separator));
            self.ends
                .extend(ends.map(|(place, _)| place).chain([text.len()]));
            return Ok(Cells {
                text,
                ends: &self.ends,
            });
        }
        self.unquoted.clear();
        let mut quoted = false;
        let mut chars = text.chars().peekable();
        while let Some(c) = chars.next() {
            match c {
                '"' if quoted && chars.peek() == Some(&'"') => {
                    chars.next();
                    self.unquoted.push('"');
                }
                '"' => quoted = !quoted,
                c if !quoted && c == char::from(separator) => {
                    self.ends.push(self.unquoted.len());
                    self.unquoted.push(c);
                }
                c => self.unquoted.push(c),
            }
        }
        self.ends.push(self.unquoted.len());
        Ok(Cells {
            text: &self.unquoted,
            ends: &self.ends,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Vec<(u64, Result<Vec<String>, Sentence>)> {
        let mut rows = Rows::open(text.as_bytes()).unwrap().unwrap();
        let mut all = Vec::new();
        while let Some((line, row)) = rows.next_row().unwrap() {
            let cells = row.map(|cells| {
                (0..cells.len())
                    .map(|at| cells.get(at).to_owned())
                    .collect()
            });
            all.push((line, cells));
        }
        all
    }

    #[test]
    fn reads_quotes_line_breaks_and_blank_lines() {
        let cells = |all: &[&str]| Ok(all.iter().map(|&cell| cell.to_owned()).collect::<Vec<_>>());
        assert_eq!(
            read("\u{feff}a;b;c\r\n\r\n1; 2 ;\n\"x;y\";\"zei \"\"nee\"\"\n twee\";3\n"),
            [
                (1, cells(&["a", "b", "c"])),
                (3, cells(&["1", "2", ""])),
                (4, cells(&["x;y", "zei \"nee\"\n twee", "3"])),
            ]
        );
        // A spreadsheet's own line is no row.
        assert_eq!(read("sep=,\na,b;c"), [(2, cells(&["a", "b;c"]))]);
        assert_eq!(
            read("a,b\n1"),
            [(1, cells(&["a", "b"])), (2, cells(&["1"]))]
        );
    }
}
