//! Places on the screen: the screens of a topic, the two views of a consultation, what is asked, the
//! pages of the step view, and where the focus can go.

use ladder::model::QuestionIx;

/// Two views of one consultation.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Mode {
    /// All questions that can still matter.
    #[default]
    Consult,
    /// One question a page.
    Step,
}

/// A screen of an opened topic; the browser's Back leads from every other one to the consultation.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Screen {
    /// The questions, the stair and the advice, in either of its views.
    #[default]
    Consultation,
    /// Turned to the patient.
    Patient,
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
    /// The heading of a screen in place of the consultation.
    Screen,
}

impl Place {
    /// The heading of the advice.
    pub const ADVICE: Self = Self::On(Page::Advice);
}
