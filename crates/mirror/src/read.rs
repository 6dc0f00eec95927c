//! Reads a file of counts as a spreadsheet or a HIS wrote it. Nothing is dropped in silence: a row that can't be used is
//! counted, and the first of them are listed with what is wrong.

use std::collections::{HashMap, HashSet};
use std::io::{BufRead, BufReader, Read as Bytes};

use csv::{ReaderBuilder, StringRecord};

use crate::column::{Column, Mapping};
use crate::count::{Count, Month};

/// So many bad rows are listed; the others are counted.
pub const LISTED: usize = 100;
/// More practices than this in one file is a column that names something else.
const PRACTICES: usize = 5_000;

/// What a file says.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Read {
    /// The rows that can be used.
    pub counts: Vec<Count>,
    /// The names of the practices, in the order in which they come: for the screen of whoever has the file, and
    /// for no export.
    pub practices: Vec<String>,
    /// How many rows there were.
    pub rows: u64,
    /// How many of them can't be used.
    pub bad: u64,
    /// The first of those.
    pub listed: Vec<BadRow>,
}

/// A row that can't be used.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BadRow {
    /// Its line in the file, the header being 1.
    pub line: u64,
    /// The column, where it is one's.
    pub column: Option<Column>,
    /// What is wrong, in Dutch.
    pub why: String,
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
    /// These columns are not there, and those are.
    Missing {
        /// Not there.
        columns: Vec<Column>,
        /// The header as read.
        header: Vec<String>,
    },
    /// A name stands twice in the header, or a cell of it is empty: cells were merged.
    Header {
        /// The place, from 1.
        place: usize,
        /// What stands there.
        name: String,
    },
    /// Too many practices: the column names something else.
    Practices,
    /// No row can be used.
    NoRows,
    /// The file stopped.
    Broken(String),
}

/// Reads a file. `mapping` says where the columns are; without it their names do.
pub fn read(source: impl Bytes, mapping: Option<Mapping>) -> Result<Read, Fault> {
    let mut source = BufReader::with_capacity(1 << 16, source);
    let start = source
        .fill_buf()
        .map_err(|error| Fault::Broken(error.to_string()))?;
    if start.is_empty() {
        return Err(Fault::Empty);
    }
    if start.starts_with(b"PK") || start.starts_with(&[0xD0, 0xCF, 0x11, 0xE0]) {
        return Err(Fault::Workbook);
    }
    if start.contains(&0) {
        return Err(Fault::NotText);
    }
    let bom: &[u8] = &[0xEF, 0xBB, 0xBF];
    let skip = if start.starts_with(bom) { bom.len() } else { 0 };
    let first = start
        .iter()
        .skip(skip)
        .position(|byte| *byte == b'\n')
        .unwrap_or(start.len() - skip);
    let line: Vec<u8> = start.iter().skip(skip).take(first).copied().collect();
    source.consume(skip);
    let delimiter = delimiter(&line);
    let mut rows = ReaderBuilder::new()
        .delimiter(delimiter)
        .flexible(true)
        .has_headers(false)
        .from_reader(source);
    let mut record = StringRecord::new();
    if !rows.read_record(&mut record).map_err(broken)? {
        return Err(Fault::Empty);
    }
    let header: Vec<String> = record.iter().map(|cell| cell.trim().to_owned()).collect();
    let mapping = match mapping {
        Some(mapping) => mapping,
        None => mapping_of(header)?,
    };
    let mut taken = Taken::default();
    loop {
        let line = rows.position().line();
        match rows.read_record(&mut record) {
            Ok(false) => break,
            Ok(true) if record.iter().all(|cell| cell.trim().is_empty()) => {}
            Ok(true) => taken.row(line, &record, &mapping)?,
            // One that isn't UTF-8 is one bad row; where the file itself stops, so does the reading.
            Err(error) if error.is_io_error() => return Err(broken(error)),
            Err(_) => taken.bad(
                line,
                None,
                "deze regel is geen leesbare tekst (UTF-8)".to_owned(),
            ),
        }
    }
    if taken.read.counts.is_empty() {
        return Err(Fault::NoRows);
    }
    Ok(taken.read)
}

fn mapping_of(header: Vec<String>) -> Result<Mapping, Fault> {
    let mut seen = HashSet::new();
    for (place, name) in header.iter().enumerate() {
        let last = place + 1 == header.len();
        if (name.is_empty() && !last) || (!name.is_empty() && !seen.insert(name.to_lowercase())) {
            return Err(Fault::Header {
                place: place + 1,
                name: name.clone(),
            });
        }
    }
    Mapping::of(&header).map_err(|columns| Fault::Missing { columns, header })
}

#[expect(clippy::needless_pass_by_value, reason = "as `map_err` hands it over")]
fn broken(error: csv::Error) -> Fault {
    Fault::Broken(error.to_string())
}

/// The one of the three that the header has most of.
fn delimiter(header: &[u8]) -> u8 {
    let count = |one: &u8| header.split(|byte| byte == one).count();
    [b';', b'\t', b',']
        .into_iter()
        .max_by_key(count)
        .unwrap_or(b';')
}

#[derive(Default)]
struct Taken {
    read: Read,
    practices: HashMap<String, usize>,
    seen: HashSet<(usize, Month, String, String)>,
}

impl Taken {
    fn bad(&mut self, line: u64, column: Option<Column>, why: String) {
        self.read.bad += 1;
        if self.read.listed.len() < LISTED {
            self.read.listed.push(BadRow { line, column, why });
        }
    }

    fn row(&mut self, line: u64, record: &StringRecord, mapping: &Mapping) -> Result<(), Fault> {
        self.read.rows += 1;
        let cell = |place: usize| record.get(place).unwrap_or_default().trim();
        let named = [
            (Column::Practice, cell(mapping.practice)),
            (Column::Specialty, cell(mapping.specialty)),
            (Column::Step, cell(mapping.step)),
        ];
        if let Some((column, _)) = named.iter().find(|(_, text)| text.is_empty()) {
            self.bad(line, Some(*column), "leeg".to_owned());
            return Ok(());
        }
        let [(_, practice), (_, specialty), (_, step)] = named;
        let Some(month) = Month::parse(cell(mapping.month)) else {
            let why = format!(
                "“{}” is geen maand zoals 2026-03",
                short(cell(mapping.month))
            );
            self.bad(line, Some(Column::Month), why);
            return Ok(());
        };
        let questions = match whole(cell(mapping.questions)) {
            Ok(questions) => questions,
            Err(why) => {
                self.bad(line, Some(Column::Questions), why);
                return Ok(());
            }
        };
        let onward = mapping.onward.map(cell).filter(|text| !text.is_empty());
        let onward = match onward.map(whole).transpose() {
            Ok(Some(onward)) if onward > questions => {
                let why = format!("{onward} doorverwezen van {questions} kan niet");
                self.bad(line, Some(Column::Onward), why);
                return Ok(());
            }
            Ok(onward) => onward,
            Err(why) => {
                self.bad(line, Some(Column::Onward), why);
                return Ok(());
            }
        };
        let next = self.practices.len();
        let known = *self.practices.entry(practice.to_owned()).or_insert(next);
        if known == next {
            if next >= PRACTICES {
                return Err(Fault::Practices);
            }
            self.read.practices.push(practice.to_owned());
        }
        if !self
            .seen
            .insert((known, month, specialty.to_owned(), step.to_owned()))
        {
            let why = "deze praktijk, maand, dit specialisme en deze trede staan al eerder in het bestand: één rij te veel, of twee praktijken met dezelfde naam".to_owned();
            self.bad(line, Some(Column::Practice), why);
            return Ok(());
        }
        self.read.counts.push(Count {
            practice: known,
            month,
            specialty: specialty.to_owned(),
            step: step.to_owned(),
            questions,
            onward,
        });
        Ok(())
    }
}

/// A number of patients: whole, and not below nothing. `12,0` is 12; of `1.200` nobody knows whether it is much or little.
fn whole(text: &str) -> Result<u32, String> {
    let said = short(text);
    if text.is_empty() {
        return Err("leeg".to_owned());
    }
    let (number, rest) = text.split_once([',', '.']).unwrap_or((text, ""));
    match (number.parse::<i64>(), rest) {
        (Ok(number), _) if number < 0 => Err(format!("“{said}” is minder dan niets")),
        (Ok(number), rest) if rest.chars().all(|c| c == '0') && rest.len() < 3 => {
            u32::try_from(number).map_err(|_| format!("“{said}” is te groot"))
        }
        (Ok(_), rest) if rest.len() == 3 => Err(format!(
            "van “{said}” is niet te zien of het duizendtallen zijn; schrijf het zonder punt of komma"
        )),
        _ => Err(format!("“{said}” is geen heel getal")),
    }
}

/// So much of a text as a message needs.
fn short(text: &str) -> String {
    let mut said: String = text.chars().take(24).collect();
    if said.len() < text.len() {
        said.push('…');
    }
    said
}
