//! All that can happen to a widget.

use std::rc::Rc;

use ladder::model::{PreparationIx, QuestionIx, StepIx, ValueIx};
use ladder::{Answer, Answers};
use standards::OverrideReason;

use super::{Mode, Several, Target};
use crate::host::Context;
use crate::search::Lexicon;
use crate::topic::session::Opened;

/// All that can happen.
#[derive(Debug, Clone)]
pub enum Action {
    /// The GP types in the start field.
    Search(String),
    /// The arrow keys move through the hits.
    Select(usize),
    /// The hit that is reached is chosen: by what stands in the field now, drawn or not yet. Without the words,
    /// which come along with the topics, it is once they are here.
    Take(Option<Rc<Lexicon>>),
    /// A topic is chosen, by its place in the index; it opens when its texts are here.
    Pick(usize),
    /// A topic opens.
    Open(Rc<Opened>, Context),
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
    /// A key in the list of red flags or in a question. `seen` is how many moves of the focus the
    /// screen had made: a key typed before the focus arrived is meant for where it was going.
    Key {
        /// Where the key was pressed.
        at: Target,
        /// The key.
        key: String,
        /// The moves that had been made.
        seen: u32,
    },
    /// None of the red flags, or no other.
    NoAlarm,
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
    Page(Target),
    /// The screen is turned to the patient, or back.
    Turn(bool),
    /// The GP chooses another step than the advised one, or the advised one after all.
    Choose(Option<StepIx>),
    /// Why, if the GP wants to say so; a second time takes it back.
    ChooseWhy(OverrideReason),
    /// Why, in the GP's own words; for the letter only.
    ChooseNote(String),
    /// Several complaints: whether they belong together, or are asked one by one.
    Several(Several),
    /// What the host does, and not the GP: it moves no focus.
    ByHost(Box<Self>),
    /// What was meant for this topic, a moment ago; another one hears nothing of it.
    Of(Rc<Opened>, Box<Self>),
    /// Hands the advice and the letter over to the host.
    HandOver,
    /// The host says whether that arrived; nothing while it is awaited.
    Acknowledge(Option<bool>),
    /// The topic opens once more by the agreements of today; what still has a place in them stays.
    Renew,
    /// Another topic opens for this patient, with the answers that exist there too.
    GoTo(usize),
    /// Shows or hides what this is.
    About(bool),
    /// Takes the last answer back.
    Undo,
    /// The browser's own Back: the last answer, and before the first the topic.
    Back,
    /// So many of the browser's own steps, back or forth, have been taken.
    Walked(u32),
    /// Gives the last undone answer again.
    Redo,
    /// Opens all questions again.
    StartOver(Context),
    /// Another patient: everything is gone.
    Reset,
    /// Answers that the shell kept, and the names of those that no longer exist.
    Restore(Answers, Vec<String>),
    /// The host knows more of the patient, or other things.
    Know(Context),
    /// The host asks for a topic, by its place in the index.
    Call(usize),
    /// What the host says now is of another patient: the answers go.
    AnotherPatient,
    /// It is of the same patient: the answers stay, and what the host knows goes with them.
    SamePatient,
}

impl Action {
    /// Whether it is an answer, or a key that may be one.
    pub(crate) fn answers(&self) -> bool {
        matches!(self, Self::Answer { .. } | Self::NoAlarm | Self::Key { .. })
    }
}
