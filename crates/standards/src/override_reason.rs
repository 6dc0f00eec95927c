//! Why a GP chose another step.

use crate::code::{Coding, OVERRIDE};

/// A reason to choose otherwise. Giving one is never required.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum OverrideReason {
    /// It does not fit this patient.
    Clinical,
    /// The patient wishes otherwise.
    Wish,
    /// Waiting time, or getting there.
    Access,
    /// Already discussed with a colleague.
    Discussed,
    /// A specialist can be had in a way that the agreements don't know yet.
    Unlisted,
    /// The rule is wrong.
    Wrong,
}

impl OverrideReason {
    /// All, in the order in which they are offered.
    pub const ALL: [Self; 6] = [
        Self::Clinical,
        Self::Wish,
        Self::Access,
        Self::Discussed,
        Self::Unlisted,
        Self::Wrong,
    ];

    /// The stable code.
    pub fn code(self) -> &'static str {
        self.words().0
    }

    /// In a doctor's words.
    pub fn label(self) -> &'static str {
        self.words().1
    }

    /// The reason with this code.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|reason| reason.code() == code)
    }

    /// As a card and its feedback carry it.
    pub(crate) fn coding(self) -> Coding<'static> {
        Coding::new(OVERRIDE, self.code(), self.label())
    }

    fn words(self) -> (&'static str, &'static str) {
        match self {
            Self::Clinical => ("past-klinisch-niet", "Past klinisch niet"),
            Self::Wish => ("wens-patient", "Wens van de patiënt"),
            Self::Access => ("wachttijd-of-vervoer", "Wachttijd of vervoer"),
            Self::Discussed => ("al-overlegd", "Al overlegd"),
            Self::Unlisted => (
                "specialist-nog-niet-in-systeem",
                "Specialist beschikbaar, nog niet in het systeem",
            ),
            Self::Wrong => ("regel-klopt-niet", "De regel klopt niet"),
        }
    }
}
