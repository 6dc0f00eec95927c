//! Terms: how soon an answer is needed, or how soon a step can give one.

use serde::{Deserialize, Serialize};

/// A place in the order of terms: some hours, today, a day and a night, working days (five make a
/// week), whenever the outpatient clinic has room, no hurry.
///
/// Hours of the clock and working days have no order of their own: two days of the clock are longer
/// than one working day, and before a weekend shorter. So hours are those that fit in a day's work, or
/// 24: no longer than a working day, whenever that begins.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "u16")]
pub struct Within(u16);

/// A number that stands for no term.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NotATerm;

impl core::fmt::Display for NotATerm {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        f.write_str(
            "a term is some hours, today, 1 to 260 working days, the access time, or no hurry",
        )
    }
}

impl core::error::Error for NotATerm {}

impl TryFrom<u16> for Within {
    type Error = NotATerm;

    fn try_from(place: u16) -> Result<Self, NotATerm> {
        let known = place <= LAST_DAY || place >= Self::ACCESS.0;
        let term = Self(place);
        (known && term <= Self::NO_HURRY)
            .then_some(term)
            .ok_or(NotATerm)
    }
}

/// The most hours that are sooner than today: from the morning on they end in the evening.
const MOST_HOURS: u16 = 12;
const TODAY: u16 = MOST_HOURS;
const DAY_AND_NIGHT: u16 = TODAY + 1;
/// A working day comes after the hours, today, and the day and the night.
const LAST_DAY: u16 = DAY_AND_NIGHT + 260;

/// How a term is said.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Spoken {
    /// Within so many hours.
    Hours(u16),
    /// The same day.
    Today,
    /// Within so many working days.
    WorkingDays(u16),
    /// Within so many weeks.
    Weeks(u16),
    /// When the clinic has room (*toegangstijd*): nobody agreed on a term.
    Access,
    /// No term.
    NoHurry,
}

impl Within {
    /// No term at all.
    pub const NO_HURRY: Self = Self(511);
    /// When the outpatient clinic has room: no term was agreed, and nobody says that there is no
    /// hurry.
    pub const ACCESS: Self = Self(510);
    /// The same day.
    pub const TODAY: Self = Self(TODAY);

    /// So many hours: 1 to 12, or 24.
    pub fn hours(hours: u16) -> Option<Self> {
        match hours {
            1..=MOST_HOURS => Some(Self(hours - 1)),
            24 => Some(Self(DAY_AND_NIGHT)),
            _ => None,
        }
    }

    /// So many working days, from 1 to 260.
    pub fn working_days(days: u16) -> Option<Self> {
        (1..=260)
            .contains(&days)
            .then_some(Self(DAY_AND_NIGHT + days))
    }

    /// So many weeks, from 1 to 52.
    pub fn weeks(weeks: u16) -> Option<Self> {
        (1..=52).contains(&weeks).then_some(())?;
        Self::working_days(weeks * 5)
    }

    /// The term in the unit in which it is said.
    pub fn spoken(self) -> Spoken {
        match self {
            Self(earlier) if earlier < TODAY => Spoken::Hours(earlier + 1),
            Self::TODAY => Spoken::Today,
            Self(DAY_AND_NIGHT) => Spoken::Hours(24),
            Self::ACCESS => Spoken::Access,
            Self::NO_HURRY => Spoken::NoHurry,
            Self(later) => match later - DAY_AND_NIGHT {
                days if days % 5 == 0 => Spoken::Weeks(days / 5),
                days => Spoken::WorkingDays(days),
            },
        }
    }

    /// Whether it is a bound, *binnen* so many hours, days or weeks; the rest is said alone.
    pub fn is_bound(self) -> bool {
        matches!(
            self.spoken(),
            Spoken::Hours(_) | Spoken::WorkingDays(_) | Spoken::Weeks(_)
        )
    }

    /// Nine bits that keep the order, for a diagram's terminal.
    pub(crate) fn bits(self) -> u32 {
        u32::from(self.0)
    }

    /// The term of [`Self::bits`].
    pub(crate) fn from_bits(bits: u32) -> Self {
        Self(u16::try_from(bits & 511).unwrap_or(511))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Every term, soonest first, as its number.
    fn all() -> impl Iterator<Item = (u16, Within)> {
        (0..=u16::MAX).filter_map(|place| Some((place, Within::try_from(place).ok()?)))
    }

    #[test]
    fn what_is_said_makes_the_same_term() {
        for (_, term) in all() {
            let again = match term.spoken() {
                Spoken::Hours(hours) => Within::hours(hours),
                Spoken::Today => Some(Within::TODAY),
                Spoken::WorkingDays(days) => Within::working_days(days),
                Spoken::Weeks(weeks) => Within::weeks(weeks),
                Spoken::Access => Some(Within::ACCESS),
                Spoken::NoHurry => Some(Within::NO_HURRY),
            };
            assert_eq!(again, Some(term));
            assert_eq!(Within::from_bits(term.bits()), term);
        }
        assert_eq!(all().count(), 12 + 1 + 1 + 260 + 2);
    }

    #[test]
    fn no_term_of_the_clock_is_later_than_a_working_day() {
        let in_order = [
            Within::hours(1),
            Within::hours(4),
            Within::hours(12),
            Some(Within::TODAY),
            Within::hours(24),
            Within::working_days(1),
            Within::weeks(1),
            Within::weeks(52),
            Some(Within::ACCESS),
            Some(Within::NO_HURRY),
        ];
        assert!(in_order.iter().all(Option::is_some) && in_order.is_sorted());
        for hours in [0, 13, 23, 25, 48, 72] {
            assert_eq!(Within::hours(hours), None, "{hours}");
        }
    }
}
