//! Reads a file of counts as a spreadsheet or a HIS wrote it, piece by piece, in memory that has a bound. Nothing is dropped
//! in silence: a row that can't be used is counted, and the first of them are listed with what is wrong.

use std::borrow::Cow;
use std::collections::HashMap;
use std::fmt;

use csv_core::ReadRecordResult;

use crate::column::Column;
use crate::count::{Count, Counts, Month};
use crate::fault::{BadRow, Fault, LISTED, Why};
use crate::head::{CELLS, Head, LONGEST, cells, csv};
use crate::mapping::Mapping;
use crate::number::{short, whole};
use crate::sample::shuffled;

/// More rows than a file of counts has: 1,000 practices, three years, 16 specialties and their steps are fewer.
pub const MOST_ROWS: u64 = 1_000_000;
/// More names than this in a column are those of something else.
const PRACTICES: usize = 5_000;
const SPECIALTIES: usize = 500;
const STEPS: usize = 100;

/// What a file says.
#[derive(Clone, Default, PartialEq, Eq)]
pub struct Read {
    /// The rows that can be used.
    pub counts: Counts,
    /// The name of each practice by its number: for the screen of whoever has the file, and for nothing that leaves it.
    pub names: Vec<String>,
    /// How many rows there were.
    pub rows: u64,
    /// How many of them can't be used.
    pub bad: u64,
    /// The first of those, by their line.
    pub listed: Vec<BadRow>,
}

impl fmt::Debug for Read {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "Read({:?}, {} rows, {:?})",
            self.counts, self.rows, self.listed
        )
    }
}

type Key = (usize, Month, usize, usize);

/// A row that could be used so far: its line, and whether another says the same.
struct Kept {
    count: Count,
    line: u64,
    doubled: bool,
}

/// A file that is being read.
pub struct Reader {
    csv: csv_core::Reader,
    mapping: Mapping,
    skip: usize,
    /// Lines before the header, which counts as 1.
    lines: u64,
    text: Vec<u8>,
    ends: Vec<usize>,
    wrote: usize,
    ended: usize,
    header: bool,
    kept: Vec<Kept>,
    seen: HashMap<Key, usize>,
    practices: Names,
    specialties: Names,
    steps: Names,
    read: Read,
}

impl fmt::Debug for Reader {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Reader({} rows)", self.read.rows)
    }
}

impl Reader {
    /// Of a file with this head; `mapping` says where the columns are.
    pub fn new(head: &Head, mapping: Mapping) -> Self {
        Self {
            csv: csv(head.delimiter),
            mapping,
            skip: head.skip,
            lines: head.lines,
            text: vec![0; LONGEST],
            ends: vec![0; CELLS],
            wrote: 0,
            ended: 0,
            header: true,
            kept: Vec::new(),
            seen: HashMap::new(),
            practices: Names::new(Column::Practice, PRACTICES),
            specialties: Names::new(Column::Specialty, SPECIALTIES),
            steps: Names::new(Column::Step, STEPS),
            read: Read::default(),
        }
    }

    /// How many rows were read so far.
    pub fn rows(&self) -> u64 {
        self.read.rows
    }

    /// Reads the next piece, from the beginning of the file on.
    pub fn push(&mut self, piece: &[u8]) -> Result<(), Fault> {
        let skipped = self.skip.min(piece.len());
        self.skip -= skipped;
        let mut piece = piece.get(skipped..).unwrap_or_default();
        // Of nothing, the reader of cells would think that the file ends.
        while !piece.is_empty() {
            let read = self.step(piece)?;
            piece = piece.get(read..).unwrap_or_default();
        }
        Ok(())
    }

    /// The file has ended. `seed` deals out the practices' numbers: nobody can tell them from the names.
    pub fn finish(mut self, seed: u64) -> Result<Read, Fault> {
        // The last row may have no line end.
        self.step(&[])?;
        let numbers = shuffled(self.practices.all.len(), seed);
        let mut read = self.read;
        let rows = self.kept.into_iter().filter(|kept| !kept.doubled);
        let rows = rows.filter_map(|kept| {
            let practice = *numbers.get(kept.count.practice)?;
            Some(Count {
                practice,
                ..kept.count
            })
        });
        let mut names: Vec<_> = numbers.iter().zip(self.practices.all).collect();
        names.sort_by_key(|(number, _)| **number);
        read.names = names.into_iter().map(|(_, name)| name).collect();
        read.listed.sort_by_key(|bad| bad.line);
        read.counts = Counts {
            rows: rows.collect(),
            practices: read.names.len(),
            specialties: self.specialties.all,
            steps: self.steps.all,
        };
        if read.counts.is_empty() {
            return Err(Fault::NoRows(read.listed.into_iter().next()));
        }
        Ok(read)
    }

    /// Reads on to the end of a row, or of the piece; gives how much it took.
    fn step(&mut self, piece: &[u8]) -> Result<usize, Fault> {
        let long = Fault::Long(self.lines + self.csv.line());
        let (Some(text), Some(ends)) = (
            self.text.get_mut(self.wrote..),
            self.ends.get_mut(self.ended..),
        ) else {
            return Err(long);
        };
        let (found, read, wrote, ended) = self.csv.read_record(piece, text, ends);
        (self.wrote, self.ended) = (self.wrote + wrote, self.ended + ended);
        match found {
            ReadRecordResult::OutputFull | ReadRecordResult::OutputEndsFull => return Err(long),
            ReadRecordResult::InputEmpty | ReadRecordResult::End => {}
            ReadRecordResult::Record => {
                let last = piece.get(..read).and_then(<[u8]>::last);
                let line = self.lines + self.csv.line() - u64::from(last == Some(&b'\n'));
                // The row is read in place: what it stands in comes back afterwards.
                let text = core::mem::take(&mut self.text);
                let row = cells(&text, self.ends.get(..self.ended).unwrap_or_default());
                let more = text.iter().take(self.wrote).filter(|byte| **byte == b'\n');
                let taken = self.row(line, more.count() as u64, &row);
                (self.text, self.wrote, self.ended) = (text, 0, 0);
                taken?;
            }
        }
        Ok(read)
    }

    fn bad(&mut self, line: u64, column: Option<Column>, why: Why) {
        self.read.bad += 1;
        if self.read.listed.len() < LISTED {
            self.read.listed.push(BadRow { line, column, why });
        }
    }

    /// A row that ends on this line, and runs over so many more before it.
    fn row(&mut self, line: u64, more: u64, row: &[Cow<'_, str>]) -> Result<(), Fault> {
        if core::mem::take(&mut self.header) || row.iter().all(|cell| cell.is_empty()) {
            return Ok(());
        }
        self.read.rows += 1;
        if self.read.rows > MOST_ROWS {
            return Err(Fault::Rows);
        }
        if more > 0 {
            self.bad(line.saturating_sub(more), None, Why::Quote(line));
            return Ok(());
        }
        match counted(row, &self.mapping) {
            Ok(counted) => self.keep(line, counted),
            Err((column, why)) => {
                self.bad(line, Some(column), why);
                Ok(())
            }
        }
    }

    /// Of two rows that say the same neither is used: nobody knows which is right.
    fn keep(&mut self, line: u64, of: Counted<'_>) -> Result<(), Fault> {
        let count = Count {
            practice: self.practices.place(of.practice)?,
            month: of.month,
            specialty: self.specialties.place(of.specialty)?,
            step: self.steps.place(of.step)?,
            questions: of.questions,
            onward: of.onward,
        };
        let key = (count.practice, count.month, count.specialty, count.step);
        let next = self.kept.len();
        let first = *self.seen.entry(key).or_insert(next);
        let Some(kept) = self.kept.get_mut(first) else {
            self.kept.push(Kept {
                count,
                line,
                doubled: false,
            });
            return Ok(());
        };
        let (before, first) = (core::mem::replace(&mut kept.doubled, true), kept.line);
        if !before {
            self.bad(first, Some(Column::Practice), Why::Double(line));
        }
        self.bad(line, Some(Column::Practice), Why::Double(first));
        Ok(())
    }
}

/// What a row counts, by the names that stand in it.
#[derive(Clone, Copy)]
struct Counted<'r> {
    practice: &'r str,
    month: Month,
    specialty: &'r str,
    step: &'r str,
    questions: u32,
    onward: Option<u32>,
}

fn counted<'r>(row: &'r [Cow<'_, str>], mapping: &Mapping) -> Result<Counted<'r>, (Column, Why)> {
    let cell = |place: usize| row.get(place).map_or("", |cell| cell.as_ref());
    let named = |column, place| match cell(place) {
        "" => Err((column, Why::Empty)),
        name => Ok(name),
    };
    let practice = named(Column::Practice, mapping.practice)?;
    let specialty = named(Column::Specialty, mapping.specialty)?;
    let step = named(Column::Step, mapping.step)?;
    let month = cell(mapping.month);
    let month = Month::parse(month).ok_or_else(|| (Column::Month, Why::Month(short(month))))?;
    let questions = whole(cell(mapping.questions)).map_err(|why| (Column::Questions, why))?;
    let onward = mapping.onward.map(cell).filter(|text| !text.is_empty());
    let onward = onward.map(whole).transpose();
    let onward = onward.map_err(|why| (Column::Onward, why))?;
    match onward {
        Some(onward) if onward > questions => {
            Err((Column::Onward, Why::Onward { onward, questions }))
        }
        onward => Ok(Counted {
            practice,
            month,
            specialty,
            step,
            questions,
            onward,
        }),
    }
}

/// The different names of a column, each with its place.
struct Names {
    column: Column,
    most: usize,
    all: Vec<String>,
    places: HashMap<String, usize>,
}

impl Names {
    fn new(column: Column, most: usize) -> Self {
        Self {
            column,
            most,
            all: Vec::new(),
            places: HashMap::new(),
        }
    }

    fn place(&mut self, name: &str) -> Result<usize, Fault> {
        if let Some(place) = self.places.get(name) {
            return Ok(*place);
        }
        let next = self.all.len();
        if next >= self.most {
            return Err(Fault::Names(self.column));
        }
        self.all.push(name.to_owned());
        self.places.insert(name.to_owned(), next);
        Ok(next)
    }
}

/// Reads a whole file, its columns by their names.
pub fn read(file: &[u8], seed: u64) -> Result<Read, Fault> {
    let head = Head::of(file.get(..LONGEST).unwrap_or(file))?;
    let mut reader = Reader::new(&head, Mapping::confirmed(head.guess)?);
    reader.push(file)?;
    reader.finish(seed)
}
