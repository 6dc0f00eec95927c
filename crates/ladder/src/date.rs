//! Calendar dates. The core has no clock: a date is always an input.

use core::fmt;
use core::str::FromStr;

use serde::{Deserialize, Serialize};

/// A day of the Gregorian calendar, between 1900 and 2199.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "(u16, u8, u8)", into = "(u16, u8, u8)")]
pub struct Date {
    year: u16,
    month: u8,
    day: u8,
}

/// A text is no date.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NotADate(pub String);

impl From<Date> for (u16, u8, u8) {
    fn from(date: Date) -> Self {
        (date.year, date.month, date.day)
    }
}

impl TryFrom<(u16, u8, u8)> for Date {
    type Error = NotADate;

    fn try_from((year, month, day): (u16, u8, u8)) -> Result<Self, NotADate> {
        let told = || NotADate(format!("{year}-{month}-{day}"));
        Self::new(year, month, day).ok_or_else(told)
    }
}

impl fmt::Display for NotADate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "`{}` is not a date between 1900-01-01 and 2199-12-31",
            self.0
        )
    }
}

impl core::error::Error for NotADate {}

impl Date {
    /// The day, if the calendar has it.
    pub fn new(year: u16, month: u8, day: u8) -> Option<Self> {
        let leap =
            year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400));
        let days = match month {
            2 if leap => 29,
            2 => 28,
            4 | 6 | 9 | 11 => 30,
            1..=12 => 31,
            _ => return None,
        };
        ((1900..2200).contains(&year) && (1..=days).contains(&day)).then_some(Self {
            year,
            month,
            day,
        })
    }

    /// The day after; none after the last.
    pub fn next(self) -> Option<Self> {
        let (year, month, day) = (self.year, self.month, self.day);
        let in_month = || Self::new(year, month, day + 1);
        let in_year = || Self::new(year, month + 1, 1);
        in_month()
            .or_else(in_year)
            .or_else(|| Self::new(year + 1, 1, 1))
    }

    /// Days from this day to `later`; negative when it lies before.
    pub fn days_until(self, later: Self) -> i32 {
        later.ordinal() - self.ordinal()
    }

    /// As a Dutch reader writes it: `28-11-2026`. What a machine reads is the date itself.
    pub fn in_dutch(self) -> String {
        format!("{:02}-{:02}-{:04}", self.day, self.month, self.year)
    }

    /// Days since the first of March of the year 0, by counting years from March on.
    fn ordinal(self) -> i32 {
        let month = (i32::from(self.month) + 9) % 12;
        let year = i32::from(self.year) - month / 10;
        365 * year + year / 4 - year / 100
            + year / 400
            + (month * 306 + 5) / 10
            + i32::from(self.day)
    }
}

impl fmt::Display for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-{:02}-{:02}", self.year, self.month, self.day)
    }
}

impl FromStr for Date {
    type Err = NotADate;

    fn from_str(text: &str) -> Result<Self, NotADate> {
        let parse = || {
            let mut parts = text.split('-');
            let (year, month, day) = (parts.next()?, parts.next()?, parts.next()?);
            let shaped =
                parts.next().is_none() && (year.len(), month.len(), day.len()) == (4, 2, 2);
            let digits = text.bytes().all(|b| b.is_ascii_digit() || b == b'-');
            if !shaped || !digits {
                return None;
            }
            Self::new(year.parse().ok()?, month.parse().ok()?, day.parse().ok()?)
        };
        parse().ok_or_else(|| NotADate(text.to_owned()))
    }
}

/// From when until when a statement holds, both days included; open where absent.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Period {
    /// First day.
    pub from: Option<Date>,
    /// Last day.
    pub until: Option<Date>,
}

impl Period {
    /// Whether the day lies in the period.
    pub fn contains(self, day: Date) -> bool {
        self.from.is_none_or(|from| from <= day) && self.until.is_none_or(|until| day <= until)
    }

    /// The days that lie in both.
    #[must_use]
    pub fn within(self, other: Self) -> Self {
        let ends = self.until.into_iter().chain(other.until);
        Self {
            from: self.from.max(other.from),
            until: ends.min(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_what_it_writes_and_counts_days() {
        let day: Date = "2024-02-29".parse().unwrap();
        assert_eq!(day.to_string(), "2024-02-29");
        assert_eq!(day.in_dutch(), "29-02-2024");
        assert_eq!(day.days_until("2024-03-01".parse().unwrap()), 1);
        assert_eq!(day.days_until("2025-03-01".parse().unwrap()), 366);
        assert_eq!(day.days_until("2024-01-01".parse().unwrap()), -59);
        for (day, next) in [("2024-02-28", "2024-02-29"), ("2026-12-31", "2027-01-01")] {
            let day: Date = day.parse().unwrap();
            assert_eq!(day.next(), next.parse().ok());
        }
        assert_eq!("2199-12-31".parse::<Date>().unwrap().next(), None);
    }

    #[test]
    fn refuses_what_the_calendar_has_not() {
        for text in [
            "2023-02-29",
            "2024-13-01",
            "24-01-01",
            "2024-1-1",
            "",
            "2024-01-01x",
            "+024-01-01",
        ] {
            assert!(text.parse::<Date>().is_err(), "{text}");
        }
    }
}
