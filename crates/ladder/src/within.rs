//! Terms: how soon an answer is needed, or how soon a step can give one.

use serde::{Deserialize, Serialize};

/// A duration in working days; five make a week. The least is today, the greatest no hurry, and just
/// before that whenever the outpatient clinic has room.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "u16")]
pub struct Within(u16);

/// A number is no term.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NotATerm;

impl core::fmt::Display for NotATerm {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        f.write_str("a term is today, 1 to 260 working days, the access time, or no hurry")
    }
}

impl core::error::Error for NotATerm {}

impl TryFrom<u16> for Within {
    type Error = NotATerm;

    fn try_from(days: u16) -> Result<Self, NotATerm> {
        match Self(days) {
            term @ (Self::TODAY | Self::ACCESS | Self::NO_HURRY) => Ok(term),
            _ => Self::working_days(days).ok_or(NotATerm),
        }
    }
}

/// How a term is said.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Spoken {
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
    pub const TODAY: Self = Self(0);

    /// So many working days, from 1 to 260.
    pub fn working_days(days: u16) -> Option<Self> {
        (1..=260).contains(&days).then_some(Self(days))
    }

    /// So many weeks, from 1 to 52.
    pub fn weeks(weeks: u16) -> Option<Self> {
        (1..=52).contains(&weeks).then_some(Self(weeks * 5))
    }

    /// The term in the unit in which it is said.
    pub fn spoken(self) -> Spoken {
        match self {
            Self::TODAY => Spoken::Today,
            Self::ACCESS => Spoken::Access,
            Self::NO_HURRY => Spoken::NoHurry,
            Self(days) if days % 5 == 0 => Spoken::Weeks(days / 5),
            Self(days) => Spoken::WorkingDays(days),
        }
    }

    /// Whether it is a bound, *binnen* so many days or weeks; the rest is said alone.
    pub fn is_bound(self) -> bool {
        matches!(self.spoken(), Spoken::WorkingDays(_) | Spoken::Weeks(_))
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
