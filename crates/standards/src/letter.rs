//! The letter: a *vraagstelling* of four lines first, then what else a colleague asks (HASP), filled
//! from the answers, to be edited and taken over by the GP.
//!
//! Coded answers and rule texts only; what the GP types stays in the letter, and goes on reset.

mod edit;
mod lines;
mod record;
mod subject;

use ladder::Answers;
use ladder::model::{Group, PreparationIx, QuestionIx, StepIx};

pub use self::edit::{filled, gap, gaps, missing, question, with_line};
pub use self::lines::{alarms, examinable, printed, spoken};
use crate::words::mark;
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
pub enum Kind {
    /// A letter to whoever answers.
    Letter,
    /// A note for the GP's own record: nobody is asked or sent anything.
    Note,
    /// What is said to the control room, which nobody writes to.
    Call,
}

impl Kind {
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
    pub fn kind(&self) -> Kind {
        match self.step {
            Some(step) if self.named.is_at_once(step) => Kind::Call,
            _ if self.named.own_treatment(self.step).is_some() => Kind::Note,
            _ => Kind::Letter,
        }
    }

    /// The text with this key, its `{…}` filled in.
    fn fill(&self, key: &str, name: &str, value: &str) -> String {
        (self.say)(key).replace(&format!("{{{name}}}"), value)
    }
}

/// A draft: fewer than twelve lines before the dossier.
pub fn draft(letter: &Letter<'_>) -> String {
    let header = &letter.named.agreements.header;
    let mark = mark(header.usage).map(|mark| ("letter.mark", mark.to_owned()));
    let own = match letter.kind() {
        Kind::Letter => lines::letter(letter),
        Kind::Note => lines::note(letter),
        Kind::Call => lines::call(letter),
    };
    let own = mark.into_iter().chain(own);
    // What a portal's own form asks for stands by itself, to be pasted first.
    let own = own.map(|(key, text)| {
        let above = if key == "letter.to" { "\n" } else { "" };
        format!("{above}{}: {text}", (letter.say)(key))
    });
    let own = own.collect::<Vec<_>>().join("\n");
    let made = letter.fill("letter.made", "region", &header.region_name);
    let made = made.replace("{version}", &header.version);
    if letter.kind() != Kind::Letter {
        return format!("{own}\n\n{made}");
    }
    let dossier = ["letter.history", "letter.medication", "letter.allergies"];
    let dossier = dossier.map(|key| format!("{}: {GAP}", (letter.say)(key)));
    let title = (letter.say)("letter.dossier");
    format!("{own}\n\n{title}\n{}\n\n{made}", dossier.join("\n"))
}

/// The questions that the specialist needs and that nobody answered, whether they change the step or
/// not. Who is called today asks what is needed.
pub fn needed<'a>(letter: &Letter<'a>) -> Vec<(QuestionIx, &'a ladder::model::Question)> {
    let topic = letter.named.topic;
    let called = letter.step.is_none_or(|step| letter.named.is_urgent(step));
    if called || letter.kind() != Kind::Letter {
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

/// What can be chosen as the safety net: what the agreements say of the chosen step, and two that hold
/// for any. What is urgent is not watched from the practice.
pub fn nets(letter: &Letter<'_>) -> Vec<String> {
    let Some(step) = letter.step.filter(|step| !letter.named.is_urgent(*step)) else {
        return Vec::new();
    };
    let fits = letter.named.fits(step);
    let agreed = fits.iter().find(|fit| !fit.check.is_empty());
    let agreed = agreed.map(|fit| fit.check.to_owned());
    let any = ["letter.net.watch", "letter.net.patient"].map(|key| (letter.say)(key));
    agreed.into_iter().chain(any).collect()
}
