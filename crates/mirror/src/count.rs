//! What a file counts, and which part of it a figure is of.

use core::fmt;

/// A month of a year.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Month {
    /// The year.
    pub year: u16,
    /// 1 to 12.
    pub month: u8,
}

impl Month {
    /// `2026-03`, or `03-2026`, `3/2026` as a spreadsheet may write it; a day after or before it is left out.
    pub fn parse(text: &str) -> Option<Self> {
        let parts: Vec<_> = text.trim().split(['-', '/']).collect();
        let number = |part: &&str| part.parse::<u16>().ok();
        let numbers = parts.iter().map(number).collect::<Option<Vec<_>>>()?;
        let (year, month) = match *numbers.as_slice() {
            [year, month] | [year, month, _] if year > 999 => (year, month),
            [month, year] | [_, month, year] if year > 999 => (year, month),
            _ => return None,
        };
        let month = u8::try_from(month).ok()?;
        ((1..=12).contains(&month) && (1990..=2100).contains(&year)).then_some(Self { year, month })
    }
}

impl fmt::Display for Month {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}-{:02}", self.year, self.month)
    }
}

/// How often a practice went to a step with questions of a specialty, in a month. What it counts is for this crate alone.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) struct Count {
    /// The practice's number, from 0.
    pub(crate) practice: usize,
    pub(crate) month: Month,
    /// Places in the names of the file.
    pub(crate) specialty: usize,
    pub(crate) step: usize,
    pub(crate) questions: u32,
    /// How many of them went on to the hospital afterwards, where the file says so.
    pub(crate) onward: Option<u32>,
}

/// The counts of a file. Nobody can print them: only what [`crate::group`] and its like make of them goes out.
#[derive(Clone, Default, PartialEq, Eq)]
pub struct Counts {
    pub(crate) rows: Vec<Count>,
    /// How many practices there are.
    pub practices: usize,
    /// The specialties, as the file calls them.
    pub specialties: Vec<String>,
    /// The steps, as the file calls them.
    pub steps: Vec<String>,
}

impl Counts {
    /// How many rows could be used.
    pub fn len(&self) -> usize {
        self.rows.len()
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.rows.is_empty()
    }

    /// The first and the last month.
    pub fn span(&self) -> Option<(Month, Month)> {
        let months = || self.rows.iter().map(|row| row.month);
        Some((months().min()?, months().max()?))
    }

    /// Whether the file says of a step who went on to the hospital.
    pub fn knows_onward(&self, step: usize) -> bool {
        let mut rows = self.rows.iter();
        rows.any(|row| row.step == step && row.onward.is_some())
    }
}

impl fmt::Debug for Counts {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Counts({} rows)", self.rows.len())
    }
}

/// What is a hit, of which questions. A step is a place in [`Counts::steps`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Measure {
    /// The questions that went to this step, of all.
    Chosen(usize),
    /// Those that went on to the hospital after this step, of those that went there and of which it is known.
    Onward(usize),
}

/// What a figure is of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Selection {
    /// What is counted.
    pub measure: Measure,
    /// One specialty, a place in [`Counts::specialties`]; all without it.
    pub specialty: Option<usize>,
}

impl Selection {
    /// How many hits, and of how many, a row has of this.
    pub(crate) fn of(self, row: &Count) -> (u32, u32) {
        if self.specialty.is_some_and(|wanted| wanted != row.specialty) {
            return (0, 0);
        }
        match (self.measure, row.onward) {
            (Measure::Chosen(step), _) if step == row.step => (row.questions, row.questions),
            (Measure::Chosen(_), _) => (0, row.questions),
            (Measure::Onward(step), Some(onward)) if step == row.step => (onward, row.questions),
            (Measure::Onward(_), _) => (0, 0),
        }
    }
}
