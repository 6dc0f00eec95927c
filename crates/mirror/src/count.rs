//! What a row counts.

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

/// How often a practice went to a step with questions of a specialty, in a month.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Count {
    /// The practice's place among those of the file, in the order in which they come. Its name goes no further.
    pub practice: usize,
    /// When.
    pub month: Month,
    /// The specialty, as the file calls it.
    pub specialty: String,
    /// The step, as the file calls it.
    pub step: String,
    /// How many questions.
    pub questions: u32,
    /// How many of them went on to the hospital afterwards, where the file says so.
    pub onward: Option<u32>,
}
