//! Places on the screen: its two views, what is asked, the pages of the step view, and where the focus
//! can go.

use ladder::model::QuestionIx;

/// Two views of one state.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Mode {
    /// All questions that can still matter.
    #[default]
    Consult,
    /// One question a page.
    Step,
}

/// What is asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Asked {
    /// The list of red flags.
    RedFlags,
    /// A question.
    Question(QuestionIx),
}

/// A page of the step view; on each of them, and in the list of all, keys are pressed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Page {
    /// What is asked.
    Asked(Asked),
    /// The advice, with the answers below it.
    Advice,
}

impl Page {
    /// The list of red flags.
    pub const RED_FLAGS: Self = Self::Asked(Asked::RedFlags);

    /// A question.
    pub const fn question(place: QuestionIx) -> Self {
        Self::Asked(Asked::Question(place))
    }
}

/// A place for the focus.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Place {
    /// The start field.
    Search,
    /// Whether several complaints belong together.
    Several,
    /// What this is.
    About,
    /// The topic's heading.
    Topic,
    /// What is asked, or the heading of the advice.
    On(Page),
    /// The letter.
    Letter,
    /// What the patient reads.
    Patient,
}

impl Place {
    /// The heading of the advice.
    pub const ADVICE: Self = Self::On(Page::Advice);
}
