//! All that can happen to a widget.

use std::rc::Rc;

use ladder::Answer;
use ladder::model::{PreparationIx, QuestionIx, StepIx, ValueIx};
use standards::OverrideReason;

use crate::host::{Context, Said};
use crate::place::{Mode, Page, Screen};
use crate::topic::session::Opened;

/// Several complaints: they belong together in a frail elderly patient, or they don't.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Several {
    /// One complaint, or nobody said.
    #[default]
    No,
    /// Do they belong together?
    Asked,
    /// One question each.
    OneByOne,
}

/// All that can happen.
#[derive(Debug, Clone)]
pub enum Action {
    /// The GP types in the start field.
    Search(String),
    /// The arrow keys move through the hits.
    Select(usize),
    /// The hit that is reached is chosen, by what stands in the field; once the words are here, where
    /// they are not.
    Take,
    /// A topic is chosen, by its place in the index; it opens when its texts are here.
    Pick(usize),
    /// A key pressed before the first question is there.
    Early(String),
    /// Back to the start field.
    Close,
    /// A question is answered, or opened again; `go_on` moves the focus to what is next.
    Answer {
        /// Which question.
        question: QuestionIx,
        /// The answer.
        answer: Option<Answer>,
        /// Whether the focus moves on.
        go_on: bool,
    },
    /// A key in the list of red flags or in a question.
    Key {
        /// Where the key was pressed.
        at: Page,
        /// The key.
        key: String,
    },
    /// None of the red flags, or no other.
    NoRedFlag,
    /// The focus moves to what is next.
    GoOn,
    /// Shows or hides the questions that make no difference.
    ShowAll(bool),
    /// Tries other answers, marked as *proef*.
    Try(Vec<(QuestionIx, ValueIx)>),
    /// Takes a *proef* back.
    EndTrial,
    /// A preparation is done or goes along; a second time takes it back.
    Tick(PreparationIx),
    /// Draws up the letter, for the step that the GP goes on with.
    Draft(String, Option<StepIx>),
    /// The GP edits the letter.
    Write(String),
    /// What the specialist needs is answered in the letter; the text has it in place of its gap.
    Fill {
        /// Which question.
        question: QuestionIx,
        /// The answer.
        value: ValueIx,
        /// The letter with it.
        text: String,
    },
    /// A denied red flag was examined; a second time takes it back. The text is the letter with it,
    /// where the GP left that line as it was.
    Examined(QuestionIx, Option<String>),
    /// Puts the letter away.
    CloseLetter,
    /// The letter, or a part of it, goes to the clipboard.
    Copy(String),
    /// What is on the screen goes to paper.
    Print,
    /// One question a page, or all in view; from any page.
    Show(Mode),
    /// A page of the step view.
    Page(Page),
    /// Another screen of the topic.
    Turn(Screen),
    /// The GP chooses another step than the advised one, or the advised one after all.
    Choose(Option<StepIx>),
    /// Why, if the GP wants to say so; a second time takes it back.
    ChooseWhy(OverrideReason),
    /// Why, in the GP's own words; for the letter only.
    ChooseNote(String),
    /// Several complaints: whether they belong together, or are asked one by one.
    Several(Several),
    /// What the host says, and not the GP.
    Host(Said),
    /// What was meant for this topic, a moment ago; another one hears nothing of it.
    Of(Rc<Opened>, Box<Self>),
    /// Hands the advice and the letter over to the host.
    HandOver,
    /// The topic opens once more by the agreements of today; what still has a place in them stays.
    Renew,
    /// Another topic opens for this patient, with the answers that exist there too.
    GoTo(usize),
    /// Shows or hides what this is.
    About(bool),
    /// Takes the last answer back.
    Undo,
    /// Gives the last undone answer again.
    Redo,
    /// Opens all questions again.
    StartOver(Context),
    /// What the host says now is of another patient: the answers go.
    AnotherPatient,
    /// It is of the same patient: the answers stay, and what the host knows goes with them.
    SamePatient,
}

impl Action {
    /// Whether it is an answer, or a key that may be one.
    pub(crate) fn answers(&self) -> bool {
        matches!(
            self,
            Self::Answer { .. } | Self::NoRedFlag | Self::Key { .. }
        )
    }
}
