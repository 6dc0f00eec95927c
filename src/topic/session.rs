//! One topic being worked on: its rules, the answers, and what they come to.

mod choice;
mod opened;
mod possible;

use std::rc::Rc;

pub use choice::{Choice, key};
use ladder::advice::{Advice, Next};
use ladder::model::{Group, PreparationIx, Question, QuestionIx, StepIx, Topic, ValueIx};
use ladder::{Answer, Answers};
pub use opened::{Opened, Opening};
pub use possible::Possible;

use crate::host::{Context, Kept};
use crate::place::{Asked, Page, Screen};

/// A letter as it stands on the screen. It is kept nowhere else, and gone on reset.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Letter {
    /// The text, as the GP left it.
    pub text: String,
    /// The answers it was drawn up from.
    pub of: Possible,
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
    pub answers: Possible,
    /// In a *proef*, the answers as they were before it: it stays one, however it is come back to.
    pub trial: Option<Possible>,
    /// Questions that the host answered.
    pub prefilled: Vec<QuestionIx>,
}

/// What goes to the host with a hand-over: the answers, the letter, and another choice.
pub type HandedOver = (Possible, Option<Letter>, Option<Choice>);

/// A text that the GP took to the clipboard.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Copied {
    /// The text.
    pub text: String,
    /// Whether it got there; nothing while it is on its way.
    pub reached: Option<bool>,
}

/// A topic with its answers.
#[derive(Debug, Clone, PartialEq)]
pub struct Session {
    /// The topic.
    pub opened: Rc<Opened>,
    /// The answers, and what they come to.
    pub answers: Possible,
    /// What the host knew of the patient.
    pub context: Context,
    /// The page of the step view.
    pub page: Page,
    /// Questions that the host answered.
    pub prefilled: Vec<QuestionIx>,
    /// Earlier answers, for undo.
    pub past: Vec<Moment>,
    /// Undone answers, for redo.
    pub future: Vec<Moment>,
    /// The answers as they were before a *proef*.
    pub trial: Option<Possible>,
    /// Questions that make no difference are shown all the same.
    pub show_all: bool,
    /// The letter, once the GP asked for it.
    pub letter: Option<Letter>,
    /// What was taken to the clipboard last.
    pub copied: Option<Copied>,
    /// What was handed over last: the same is not handed over twice.
    pub handed_over: Option<HandedOver>,
    /// Whether the host said that it arrived; nothing while that is awaited.
    pub acknowledged: Option<bool>,
    /// Preparations that the GP ticked off.
    pub ticked: Vec<PreparationIx>,
    /// The denied red flags that the GP examined: *niet gemeld* is not *niet gevonden*.
    pub examined: Vec<QuestionIx>,
    /// The GP chose another step.
    pub choice: Option<Choice>,
    /// What is on the screen.
    pub screen: Screen,
    /// Questions opened again because the last answer can't occur with theirs.
    pub reopened: Vec<QuestionIx>,
    /// Kept answers that these agreements no longer have.
    pub lost: Vec<String>,
    /// The GP went on from an open question without an answer.
    pub passed: bool,
}

impl Session {
    /// A topic with what the host knows; nothing where the topic gives no advice at all.
    pub fn new(opened: Rc<Opened>, context: &Context) -> Option<Self> {
        let answers = Possible::new(&opened, Answers::new(&opened.topic))?;
        let fresh = Self {
            page: page_of(&answers),
            answers,
            opened,
            context: Context::default(),
            prefilled: Vec::new(),
            past: Vec::new(),
            future: Vec::new(),
            trial: None,
            show_all: false,
            reopened: Vec::new(),
            letter: None,
            copied: None,
            handed_over: None,
            acknowledged: None,
            ticked: Vec::new(),
            examined: Vec::new(),
            choice: None,
            screen: Screen::default(),
            lost: Vec::new(),
            passed: false,
        };
        let known = fresh.knowing(context);
        Some(Self {
            page: page_of(&known.answers),
            past: Vec::new(),
            ..known
        })
    }

    /// With the answers that were kept instead. Of another topic nobody misses what this one doesn't
    /// ask.
    #[must_use]
    pub fn restored(self, kept: &Kept) -> Self {
        let Some((answers, lost)) = Possible::restored(&self.opened, &kept.answers) else {
            return self;
        };
        let same = kept.topic == self.topic().id;
        let mut prefilled = self.prefilled.clone();
        prefilled.retain(|place| self.answers.get(*place) == answers.get(*place));
        Self {
            page: page_of(&answers),
            lost: if same { lost } else { Vec::new() },
            prefilled,
            answers,
            ..self
        }
    }

    /// The answers by name, to be kept.
    #[inline(never)]
    pub fn kept(&self) -> Kept {
        let named = self.answers.named(self.topic());
        let named = named.map(|(question, value)| (question.to_owned(), value.to_owned()));
        Kept {
            topic: self.topic().id.clone(),
            answers: named.collect(),
        }
    }

    /// What to answer next; the advice, when nothing is open.
    #[inline(never)]
    pub fn next(&self) -> Page {
        page_of(&self.answers)
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
        let last = self.handed_over.as_ref();
        last.is_some_and(|(answers, letter, choice)| {
            *answers == self.answers && *letter == self.letter && *choice == self.choice
        })
    }

    /// It may be handed over: with its reasons, and not before; it was not yet, it is something else by now, or nobody
    /// confirmed it.
    pub fn may_hand_over(&self) -> bool {
        self.trial.is_none()
            && self.opened.whole
            && (!self.is_handed_over() || self.acknowledged == Some(false))
    }

    /// Where this question is asked: a red flag in its list.
    pub fn page_of(&self, question: QuestionIx) -> Page {
        let flag = self.question(question).and_then(Question::red_flag);
        flag.map_or(Page::question(question), |_| Page::RED_FLAGS)
    }

    /// The question at this place.
    pub fn question(&self, place: QuestionIx) -> Option<&Question> {
        self.topic().questions.get(usize::from(place))
    }

    /// What the answers come to.
    pub fn advice(&self) -> &Rc<Advice> {
        self.answers.advice()
    }

    /// Whether a value can still be chosen beside the other answers.
    pub fn can_choose(&self, question: QuestionIx, value: ValueIx) -> bool {
        let with = || self.answers.with(question, Answer::Value(value));
        self.topic().impossible.is_empty() || self.opened.occurs(&with())
    }

    /// Whether the question is asked: none of its guards fails.
    pub fn asked(&self, question: &Question) -> bool {
        self.answers.ask(self.topic(), question)
    }

    /// The rows of the list of red flags that are asked.
    pub fn red_flags(&self) -> Vec<QuestionIx> {
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
    /// first; where it can't occur at all nothing changes.
    #[must_use]
    pub fn answered(&self, changes: &[(QuestionIx, Option<Answer>)]) -> Self {
        let mut answers = Answers::clone(&self.answers);
        for (question, answer) in changes {
            answers.set(*question, *answer);
        }
        let own = |place: QuestionIx| changes.iter().any(|(question, _)| *question == place);
        let mut reopened = Vec::new();
        while !self.opened.occurs(&answers) {
            let others = answers.iter().map(|(place, _)| place);
            let Some(last) = others.filter(|place| !own(*place)).last() else {
                return self.clone();
            };
            answers.set(last, None);
            reopened.push(last);
        }
        let mut next = self.clone();
        next.prefilled.retain(|place| !own(*place));
        next.reopened = reopened;
        // The same answer again is nothing to take back.
        if answers == *self.answers {
            return next;
        }
        if let Some(answers) = Possible::new(&self.opened, answers) {
            next.answers = answers;
            next.past.push(self.moment());
            next.future.clear();
        }
        next
    }
}

fn page_of(answers: &Possible) -> Page {
    match answers.advice().next {
        Some(Next::Alarm) => Page::Asked(Asked::RedFlags),
        Some(Next::Question(place)) => Page::Asked(Asked::Question(place)),
        None => Page::Advice,
    }
}
