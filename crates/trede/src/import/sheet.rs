//! A sheet as a spreadsheet program saves it: its separator, its mark, its quotes.

use std::fs::File;
use std::io::{BufRead, BufReader, Read};
use std::path::Path;

use rulebook::disk::why;
use rulebook::{Lang, Sentence};
use sheet::{NoSheet, Start};

use crate::exit::Fault;
use crate::words;

/// Rows with the names of their columns.
pub(crate) struct Sheet {
    /// The columns as written, in order.
    pub(crate) head: Vec<String>,
    /// How many cells say something, by column.
    pub(crate) lost: Vec<u64>,
    reader: csv::Reader<Box<dyn Read>>,
    record: csv::ByteRecord,
}

/// One row.
pub(crate) struct Cells {
    /// Its line in the file, from 1, as the program numbers it.
    pub(crate) number: u64,
    pub(crate) cells: Vec<String>,
}

/// What can't be used, and where.
#[derive(Debug, Clone)]
pub(crate) struct Trouble {
    row: u64,
    column: String,
    message: Sentence,
}

impl Trouble {
    pub(crate) fn at(cells: &Cells, column: &str, message: Sentence) -> Self {
        Self::new(cells.number, column, message)
    }

    pub(crate) fn new(row: u64, column: &str, message: Sentence) -> Self {
        let column = column.to_owned();
        Self {
            row,
            column,
            message,
        }
    }

    pub(crate) fn told(&self, lang: Lang) -> String {
        let at = words::row_and_column(&self.row, &self.column, &self.message);
        at.of(lang).to_owned()
    }
}

/// Opens a sheet and reads the names of its columns.
pub(crate) fn open(path: &Path) -> Result<Sheet, Fault> {
    let unreadable =
        |error: &std::io::Error| Fault::new(words::unreadable(&path.display(), &why(error)));
    let file = File::open(path).map_err(|error| unreadable(&error))?;
    let mut file = BufReader::new(file);
    let start = file.fill_buf().map_err(|error| unreadable(&error))?;
    let start = Start::of(start).map_err(|no| {
        let said = match no {
            NoSheet::Workbook => words::is_a_workbook(&path.display()),
            NoSheet::NotText => words::is_no_text(&path.display()),
        };
        Fault::new(said).help(words::save_as_csv())
    })?;
    file.consume(start.skip);
    let reader: Box<dyn Read> = Box::new(file);
    let reader = csv::ReaderBuilder::new()
        .delimiter(start.separator)
        // So that rows are counted as the program does; what is left of a line's end is trimmed.
        .terminator(csv::Terminator::Any(b'\n'))
        .flexible(true)
        .has_headers(false)
        .from_reader(reader);
    let mut sheet = Sheet {
        head: Vec::new(),
        lost: Vec::new(),
        reader,
        record: csv::ByteRecord::new(),
    };
    let head = sheet.next_row(path)?;
    let Some(head) = head else {
        return Err(Fault::new(words::sheet_empty(&path.display())));
    };
    sheet.head = head.cells;
    sheet.lost = vec![0; sheet.head.len()];
    Ok(sheet)
}

impl Sheet {
    /// The next row that says something.
    pub(crate) fn next_row(&mut self, path: &Path) -> Result<Option<Cells>, Fault> {
        loop {
            let read = self.reader.read_byte_record(&mut self.record);
            match read.map_err(|error| unusable(path, error))? {
                false => return Ok(None),
                true if self.record.iter().all(<[u8]>::is_empty) => {}
                true => break,
            }
        }
        let number = self.record.position().map_or(0, csv::Position::line);
        let mut cells = Vec::new();
        for cell in &self.record {
            let text = std::str::from_utf8(cell).map_err(|_| {
                Fault::new(words::sheet_not_utf8(&number)).help(words::save_as_csv())
            })?;
            cells.push(text.trim().to_owned());
        }
        for (count, cell) in self.lost.iter_mut().zip(&cells) {
            *count += u64::from(!cell.is_empty());
        }
        Ok(Some(Cells { number, cells }))
    }
}

fn unusable(path: &Path, error: csv::Error) -> Fault {
    let said = match error.into_kind() {
        csv::ErrorKind::Io(error) => why(&error),
        other => Sentence::same(format!("{other:?}")),
    };
    Fault::new(words::unreadable(&path.display(), &said))
}
