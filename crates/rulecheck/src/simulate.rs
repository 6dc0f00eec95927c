//! Past questions through the rules: what the agreements say now of each row of a file.
//!
//! The file may have any length: a row is read, counted and forgotten. It says its topic or its
//! ICPC code, its answers in a column a question or as pairs in one column, and perhaps where the
//! patient went. Columns of one's own are left alone. A row that can't be used is counted and
//! named; the others go on.

mod csv;
mod engine;
mod sample;
mod tally;

use std::io::BufRead;

use csv::Rows;
use engine::{Engine, Head};
use ladder::date::Date;
use rulebook::{Region, Sentence, disk};
pub use sample::sample;
use sheet::NoSheet;
pub use tally::{BadRow, Simulated, StepCount, Went};

use crate::{InputFault, say};

/// A row and what it comes to.
#[derive(Debug)]
pub struct PastRow<'a> {
    /// Its line in the file, from 1.
    pub line: u64,
    /// The topic that it is of.
    pub topic: &'a str,
    /// The step advised, or the status where there is none.
    pub end: &'a str,
    /// The same by the earlier rules, where they were given.
    pub before: Option<&'a str>,
    /// Why it can't be used.
    pub fault: Option<&'a Sentence>,
}

/// Reads the rows, and counts. `each` hears every row; `before` are the rules to compare with.
pub fn simulate(
    reader: impl BufRead,
    (before, region): (Option<&Region>, &Region),
    day: Date,
    each: &mut dyn FnMut(&PastRow<'_>),
) -> Result<Simulated, InputFault> {
    let unreadable = |line: u64, message| InputFault {
        line: usize::try_from(line).unwrap_or(usize::MAX),
        message,
        help: None,
    };
    let rows = Rows::open(reader);
    let rows = rows.map_err(|error| unreadable(1, say::cant_be_read(&disk::why(&error))))?;
    let mut rows = rows.map_err(|no| InputFault {
        help: Some(say::save_as_csv()),
        ..match no {
            NoSheet::Workbook => unreadable(1, say::is_a_workbook()),
            NoSheet::NotText => unreadable(1, say::is_no_text()),
        }
    })?;
    let first = rows.next_row();
    let Some((line, first)) =
        first.map_err(|error| unreadable(1, say::cant_be_read(&disk::why(&error))))?
    else {
        return Err(unreadable(1, say::file_empty()));
    };
    let head =
        Head::new(first.map_err(|fault| unreadable(line, fault))?).map_err(|mut fault| {
            fault.help = Some(say::name_past_columns());
            fault
        })?;
    let mut engine = Engine::new(region, &head, day);
    let mut earlier = before.map(|region| Engine::new(region, &head, day));
    let mut counts = tally::Tally::new(region, before.is_some());
    loop {
        let next = rows.next_row();
        // How far it came is not known where reading stopped.
        let Some((line, cells)) =
            next.map_err(|error| unreadable(0, say::cant_be_read(&disk::why(&error))))?
        else {
            break;
        };
        let found = cells.and_then(|cells| {
            let found = engine.row(cells)?;
            let before = earlier
                .as_mut()
                .map(|earlier| earlier.row(cells))
                .transpose();
            // A topic that is new has nothing before it.
            Ok((found, before.ok().flatten(), head.went(cells)))
        });
        match found {
            Ok((found, before, went)) => {
                counts.add(&engine, found, earlier.as_ref().zip(before), went);
                let before = earlier.as_ref().zip(before);
                each(&PastRow {
                    line,
                    topic: engine.topic(found),
                    end: engine.end(found),
                    before: before.map(|(earlier, before)| earlier.end(before)),
                    fault: None,
                });
            }
            Err(fault) => {
                each(&PastRow {
                    line,
                    topic: "",
                    end: "",
                    before: None,
                    fault: Some(&fault),
                });
                counts.bad(line, fault);
            }
        }
    }
    Ok(counts.finish())
}
