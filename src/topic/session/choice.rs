//! Another step than the advised one: the GP decides.

use ladder::model::StepIx;
use standards::OverrideReason;

/// What the GP chose. It is kept nowhere else, and gone on reset.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Choice {
    /// The step.
    pub step: StepIx,
    /// Why, if the GP said so.
    pub why: Option<OverrideReason>,
    /// Why, in the GP's own words; it travels only in the letter.
    pub note: String,
}

impl Choice {
    /// The GP's own words, if there are any.
    pub(crate) fn comment(&self) -> Option<&str> {
        Some(self.note.trim()).filter(|note| !note.is_empty())
    }

    /// Without what the GP typed.
    #[must_use]
    pub fn unsaid(&self) -> Self {
        Self {
            note: String::new(),
            ..*self
        }
    }
}

/// The string of the screen for a reason.
pub const fn key(why: OverrideReason) -> &'static str {
    match why {
        OverrideReason::Clinical => "choose.clinical",
        OverrideReason::Wish => "choose.wish",
        OverrideReason::Access => "choose.access",
        OverrideReason::Discussed => "choose.discussed",
        OverrideReason::Unlisted => "choose.unlisted",
        OverrideReason::Wrong => "choose.wrong",
    }
}
