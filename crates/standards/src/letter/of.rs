//! What a letter is drawn up from, and what is written of it.

use ladder::Answers;
use ladder::model::{Group, PreparationIx, QuestionIx, StepIx};

use crate::{Given, Named};

/// What is still to be filled in by hand.
pub const GAP: &str = "…";

/// What a letter is drawn up from.
#[derive(Clone, Copy)]
pub struct Letter<'a> {
    /// The agreements, and what they advise.
    pub named: Named<'a>,
    /// The answers.
    pub answers: &'a Answers,
    /// What the host gave.
    pub given: Given<'a>,
    /// The step that the GP goes on with.
    pub step: Option<StepIx>,
    /// It is another than the advised one.
    pub other: Option<Other<'a>>,
    /// What the GP ticked off as going along.
    pub ticked: &'a [PreparationIx],
    /// The red flags that the GP examined and didn't find.
    pub examined: &'a [QuestionIx],
    /// The letter's own words, by key: the host may have its own for some.
    pub say: &'a dyn Fn(&str) -> String,
}

impl std::fmt::Debug for Letter<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Letter").finish_non_exhaustive()
    }
}

/// Another step than the advised one.
#[derive(Debug, Clone, Copy)]
pub struct Other<'a> {
    /// Which was advised, where one was.
    pub advised: Option<StepIx>,
    /// Why, in a few words.
    pub why: Option<&'a str>,
    /// Why, in the GP's own words.
    pub note: &'a str,
}

/// What is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LetterKind {
    /// A letter to whoever answers.
    Letter,
    /// A note for the GP's own record: nobody is asked or sent anything.
    Note,
    /// What is said to the control room, which nobody writes to.
    Call,
}

impl LetterKind {
    /// The rubrics that it must have, before the dossier.
    pub const fn rubrics(self) -> &'static [&'static str] {
        match self {
            Self::Letter => &[
                "letter.about",
                "letter.question",
                "letter.findings",
                "letter.alarms",
                "letter.to",
                "letter.term",
                "letter.done",
                "letter.net",
            ],
            Self::Note => &[
                "letter.s",
                "letter.alarms",
                "letter.o",
                "letter.e",
                "letter.p",
                "letter.check",
            ],
            Self::Call => &[
                "letter.call",
                "letter.situation",
                "letter.patient",
                "letter.asked",
                "letter.meanwhile",
            ],
        }
    }
}

impl Letter<'_> {
    /// What is written for the step that the GP goes on with.
    pub fn kind(&self) -> LetterKind {
        match self.step {
            Some(step) if self.named.is_at_once(step) => LetterKind::Call,
            _ if self.named.own_treatment(self.step).is_some() => LetterKind::Note,
            _ => LetterKind::Letter,
        }
    }

    /// The text with this key, its `{…}` filled in.
    pub(super) fn fill(&self, key: &str, name: &str, value: &str) -> String {
        (self.say)(key).replace(&format!("{{{name}}}"), value)
    }
}

/// The questions that the specialist needs and that nobody answered, whether they change the step or
/// not. Who is called today asks what is needed.
pub fn needed<'a>(letter: &Letter<'a>) -> Vec<(QuestionIx, &'a ladder::model::Question)> {
    let topic = letter.named.topic;
    let called = letter.step.is_none_or(|step| letter.named.is_urgent(step));
    if called || letter.kind() != LetterKind::Letter {
        return Vec::new();
    }
    let open = (0..).zip(&topic.questions).filter(|(place, question)| {
        question.in_brief
            && matches!(question.group, Group::Facts | Group::Tried)
            && letter.answers.get(*place).is_none()
            && letter.answers.ask(topic, question)
    });
    open.collect()
}
