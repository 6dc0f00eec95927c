//! One topic being worked on: its rules, the answers, and what they come to.

mod choice;

use std::rc::Rc;

pub use choice::{Choice, key};
use ladder::advice::Advice;
use ladder::date::Date;
use ladder::model::{Group, PreparationIx, Question, QuestionIx, StepIx, Topic, ValueIx};
use ladder::{Answer, Answers, Diagrams};

use crate::host::Context;
use crate::state::Target;

/// A topic, opened on a day.
#[derive(Debug)]
pub struct Opened {
    /// Its texts and statements.
    pub topic: Topic,
    /// Its diagrams.
    pub diagrams: Diagrams,
    /// Its place in the index.
    pub place: usize,
    /// The day.
    pub date: Date,
}

/// One that is opened again is another.
impl PartialEq for Opened {
    fn eq(&self, other: &Self) -> bool {
        std::ptr::eq(self, other)
    }
}

impl Opened {
    /// Compiles a topic for a day.
    pub fn new(topic: Topic, place: usize, date: Date) -> Self {
        Self {
            diagrams: Diagrams::new(&topic, date),
            topic,
            place,
            date,
        }
    }

    /// What these answers come to; nothing if they can't occur together.
    pub fn advise(&self, answers: &Answers) -> Option<Advice> {
        self.diagrams.advise(&self.topic, answers).ok()
    }

    /// Answers that were kept, by question and value, and those that no longer exist. Where they
    /// can't occur together any more, the latest give way. Never inlined, for it is of the second
    /// file (`xtask/src/split/cut.rs`), and so are the others that say so.
    #[inline(never)]
    pub fn restored(&self, kept: &[(String, String)]) -> (Answers, Vec<String>) {
        let mut answers = Answers::new(&self.topic);
        let mut lost = Vec::new();
        for (question, value) in kept {
            match self.with(&answers, question, value) {
                Some(with) => answers = with,
                None => lost.push(format!("{question} = {value}")),
            }
        }
        (answers, lost)
    }

    /// One more answer, by name; nothing if it doesn't exist, or can't occur beside the others.
    fn with(&self, answers: &Answers, question: &str, value: &str) -> Option<Answers> {
        let (place, question) = self.topic.question(question)?;
        let answer = match value {
            "?" => Answer::Unknown,
            id => Answer::Value(question.value(id)?),
        };
        let with = answers.with(place, answer);
        self.advise(&with)?;
        Some(with)
    }
}

/// A letter as it stands on the screen. It is kept nowhere else, and gone on reset.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Letter {
    /// The text, as the GP left it.
    pub text: String,
    /// The answers it was drawn up from.
    pub of: Answers,
    /// The step that it was drawn up for.
    pub step: Option<StepIx>,
    /// The preparations that were ticked off then.
    pub ticked: Vec<PreparationIx>,
    /// The red flags that were examined and not found.
    pub examined: Vec<QuestionIx>,
}

/// The answers at one moment, for undo and redo.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Moment {
    /// The answers.
    pub answers: Answers,
    /// In a *proef*, the answers as they were before it: it stays one, however it is come back to.
    pub trial: Option<Answers>,
    /// Questions that the host answered.
    pub prefilled: Vec<QuestionIx>,
}

/// What goes to the host with a hand-over: the answers, the letter, and another choice.
pub type Handed = (Answers, Option<Letter>, Option<Choice>);

/// A topic with its answers.
#[derive(Debug, Clone, PartialEq)]
pub struct Session {
    /// The topic.
    pub opened: Rc<Opened>,
    /// The answers.
    pub answers: Answers,
    /// What the host knew of the patient.
    pub context: Context,
    /// The page of the step view: a question, the list of red flags, or the advice.
    pub page: Target,
    /// Questions that the host answered.
    pub prefilled: Vec<QuestionIx>,
    /// Earlier answers, for undo.
    pub past: Vec<Moment>,
    /// Undone answers, for redo.
    pub future: Vec<Moment>,
    /// The answers as they were before a *proef*.
    pub trial: Option<Answers>,
    /// Questions that make no difference are shown all the same.
    pub show_all: bool,
    /// The letter, once the GP asked for it.
    pub letter: Option<Letter>,
    /// The text that was taken to the clipboard last.
    pub copied: Option<String>,
    /// How often one was.
    pub copies: u32,
    /// How often it was handed over.
    pub handed_over: u32,
    /// What was handed over last: the same is not handed over twice.
    pub handed: Option<Handed>,
    /// Whether the host said that it arrived; nothing while that is awaited.
    pub acknowledged: Option<bool>,
    /// Preparations that the GP ticked off.
    pub ticked: Vec<PreparationIx>,
    /// The denied red flags that the GP examined: *niet gemeld* is not *niet gevonden*.
    pub examined: Vec<QuestionIx>,
    /// The GP chose another step.
    pub choice: Option<Choice>,
    /// The screen is turned to the patient.
    pub to_patient: bool,
    /// Questions opened again because the last answer can't occur with theirs.
    pub reopened: Vec<QuestionIx>,
    /// Kept answers that these agreements no longer have.
    pub lost: Vec<String>,
}

impl Session {
    /// Opens a topic with what the host knows.
    pub fn new(opened: Rc<Opened>, context: &Context) -> Self {
        let fresh = Self {
            answers: Answers::new(&opened.topic),
            opened,
            context: Context::default(),
            page: Target::Topic,
            prefilled: Vec::new(),
            past: Vec::new(),
            future: Vec::new(),
            trial: None,
            show_all: false,
            reopened: Vec::new(),
            letter: None,
            copied: None,
            copies: 0,
            handed_over: 0,
            handed: None,
            acknowledged: None,
            ticked: Vec::new(),
            examined: Vec::new(),
            choice: None,
            to_patient: false,
            lost: Vec::new(),
        };
        Self {
            past: Vec::new(),
            ..fresh.knowing(context)
        }
    }

    /// With what the host knows now. What the GP answered stays as it is.
    #[must_use]
    pub fn knowing(&self, context: &Context) -> Self {
        let age = self
            .topic()
            .question("leeftijd")
            .map(|(place, q)| (place, context.age.and_then(|age| q.band(age))));
        let sex = self.topic().question("geslacht").map(|(place, q)| {
            let value = context.sex.as_deref().and_then(|sex| q.value(sex));
            (place, value)
        });
        let known = age.into_iter().chain(sex);
        let known = known.map(|(place, value)| (place, value.map(Answer::Value)));
        let news: Vec<_> = known
            .filter(|(place, answer)| {
                let given = self.answers.get(*place);
                let free = given.is_none() || self.prefilled.contains(place);
                free && given != *answer
            })
            .collect();
        let context = context.clone();
        if news.is_empty() {
            return Self {
                context,
                ..self.clone()
            };
        }
        let mut next = Self {
            context,
            ..self.answered(&news)
        };
        let filled = news.iter().filter(|(_, answer)| answer.is_some());
        next.prefilled.extend(filled.map(|(place, _)| *place));
        next
    }

    /// The GP answered something, or wrote a letter: no other patient's data may be mixed in.
    pub fn begun(&self) -> bool {
        let own = |place| !self.prefilled.contains(&place);
        self.letter.is_some()
            || self.trial.is_some()
            || self.answers.iter().any(|(place, _)| own(place))
    }

    /// The topic.
    pub fn topic(&self) -> &Topic {
        &self.opened.topic
    }

    /// Nothing changed since the last hand-over.
    pub fn is_handed_over(&self) -> bool {
        let last = self.handed.as_ref();
        last.is_some_and(|(answers, letter, choice)| {
            *answers == self.answers && *letter == self.letter && *choice == self.choice
        })
    }

    /// It may be handed over: it was not yet, it is something else by now, or nobody confirmed it.
    pub fn may_hand_over(&self) -> bool {
        self.trial.is_none() && (!self.is_handed_over() || self.acknowledged == Some(false))
    }

    /// The question at this place.
    pub fn question(&self, place: QuestionIx) -> Option<&Question> {
        self.topic().questions.get(usize::from(place))
    }

    /// What the answers come to; nothing if they can't occur together.
    pub fn advice(&self) -> Option<Advice> {
        self.opened.advise(&self.answers)
    }

    /// Whether the answers can occur together.
    pub fn occurs(&self, answers: &Answers) -> bool {
        self.opened.advise(answers).is_some()
    }

    /// Whether a value can still be chosen beside the other answers.
    pub fn can_choose(&self, question: QuestionIx, value: ValueIx) -> bool {
        self.topic().impossible.is_empty()
            || self.occurs(&self.answers.with(question, Answer::Value(value)))
    }

    /// Whether the question is asked: none of its guards fails.
    pub fn asked(&self, question: &Question) -> bool {
        self.answers.ask(self.topic(), question)
    }

    /// The rows of the list of red flags that are asked.
    pub fn alarm_rows(&self) -> Vec<QuestionIx> {
        let questions = (0..).zip(&self.topic().questions);
        let rows = questions.filter(|(_, q)| q.group == Group::Alarm && self.asked(q));
        rows.map(|(place, _)| place).collect()
    }

    /// This moment, as undo and redo know it.
    pub(crate) fn moment(&self) -> Moment {
        Moment {
            answers: self.answers.clone(),
            trial: self.trial.clone(),
            prefilled: self.prefilled.clone(),
        }
    }

    fn at(mut self, moment: Moment) -> Self {
        (self.answers, self.trial) = (moment.answers, moment.trial);
        self.prefilled = moment.prefilled;
        self.reopened.clear();
        self
    }

    /// The answers as they were before a *proef*.
    #[must_use]
    pub fn without_trial(mut self) -> Self {
        let Some(answers) = self.trial.clone() else {
            return self;
        };
        let now = self.moment();
        self.past.push(now.clone());
        self.at(Moment {
            answers,
            trial: None,
            ..now
        })
    }

    /// The answers before the last.
    #[must_use]
    pub fn undone(mut self) -> Self {
        let Some(last) = self.past.pop() else {
            return self;
        };
        self.future.push(self.moment());
        self.at(last)
    }

    /// The answers that were undone last.
    #[must_use]
    pub fn redone(mut self) -> Self {
        let Some(next) = self.future.pop() else {
            return self;
        };
        self.past.push(self.moment());
        self.at(next)
    }

    /// The answers after one more. Answers that can't occur beside it are opened again, latest
    /// first.
    #[must_use]
    pub fn answered(&self, changes: &[(QuestionIx, Option<Answer>)]) -> Self {
        let mut next = self.clone();
        for (question, answer) in changes {
            next.answers.set(*question, *answer);
            next.prefilled.retain(|place| place != question);
        }
        next.reopened.clear();
        let own = |place: QuestionIx| changes.iter().any(|(question, _)| *question == place);
        let mut others: Vec<QuestionIx> = next
            .answers
            .iter()
            .map(|(place, _)| place)
            .filter(|place| !own(*place))
            .collect();
        while !next.occurs(&next.answers) {
            let Some(place) = others.pop() else { break };
            next.answers.set(place, None);
            next.reopened.push(place);
        }
        // The same answer again is nothing to take back.
        if next.answers != self.answers {
            next.past.push(self.moment());
            next.future.clear();
        }
        next
    }
}
