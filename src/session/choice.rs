//! Another step than the advised one: the GP decides.

use ladder::model::StepIx;
use standards::OverrideReason;

/// What the GP chose. It is kept nowhere else, and gone on reset.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Choice {
    /// The step.
    pub step: StepIx,
    /// Why, if the GP said so.
    pub why: Option<Why>,
    /// Why, in the GP's own words; it travels only in the letter.
    pub note: String,
}

/// Why a GP chooses otherwise.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Why {
    /// It does not fit this patient.
    Clinical,
    /// The patient wishes it so.
    Wish,
    /// Waiting time, or transport.
    Access,
    /// It was discussed with a specialist.
    Discussed,
    /// The rule is wrong.
    Wrong,
}

impl Why {
    /// In the order of the screen.
    pub const ALL: [Self; 5] = [
        Self::Clinical,
        Self::Wish,
        Self::Access,
        Self::Discussed,
        Self::Wrong,
    ];

    /// A stable code, for hosts.
    pub fn code(self) -> &'static str {
        OverrideReason::from(self).code()
    }

    /// The string of the screen.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Clinical => "choose.clinical",
            Self::Wish => "choose.wish",
            Self::Access => "choose.access",
            Self::Discussed => "choose.discussed",
            Self::Wrong => "choose.wrong",
        }
    }
}

impl From<Why> for OverrideReason {
    fn from(why: Why) -> Self {
        match why {
            Why::Clinical => Self::Clinical,
            Why::Wish => Self::Wish,
            Why::Access => Self::Access,
            Why::Discussed => Self::Discussed,
            Why::Wrong => Self::Wrong,
        }
    }
}
