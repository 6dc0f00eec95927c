//! What the GP answered. Open is not *nee*, and *weet ik niet* is an answer of its own.

use crate::diagram::Masks;
use crate::model::{Literal, OnUnknown, Question, QuestionIx, RedFlag, Topic, ValueIx, ValueSet};

/// An answer to one question.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Answer {
    /// One of its values.
    Value(ValueIx),
    /// *Weet ik niet*.
    Unknown,
}

/// No patient is older, in years.
pub const OLDEST: u8 = 120;

/// A patient, as far as it matters: the answers on the way to what was asked for.
pub type Patient = Vec<(QuestionIx, ValueIx)>;

/// The answers so far, one place for each question of a topic.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Answers(Vec<Option<Answer>>);

impl Answers {
    /// Nothing answered.
    pub fn new(topic: &Topic) -> Self {
        Self(vec![None; topic.questions.len()])
    }

    /// The answer to a question.
    pub fn get(&self, question: QuestionIx) -> Option<Answer> {
        self.0.get(usize::from(question)).copied().flatten()
    }

    /// Answers a question, or opens it again. A question that the topic has not is left alone.
    pub fn set(&mut self, question: QuestionIx, answer: impl Into<Option<Answer>>) {
        if let Some(place) = self.0.get_mut(usize::from(question)) {
            *place = answer.into();
        }
    }

    /// The same answers with one more, or one other.
    #[must_use]
    pub fn with(&self, question: QuestionIx, answer: Answer) -> Self {
        let mut next = self.clone();
        next.set(question, answer);
        next
    }

    /// Whether a question is asked under these answers: none of its guards fails.
    pub fn ask(&self, topic: &Topic, question: &Question) -> bool {
        question.only_if.iter().all(|guard| {
            let possible = match self.get(guard.question) {
                Some(Answer::Value(value)) => guard.values.contains(value),
                _ => true,
            };
            let above = topic.questions.get(usize::from(guard.question));
            possible && above.is_some_and(|question| self.ask(topic, question))
        })
    }

    /// The questions answered, with their answers.
    pub fn iter(&self) -> impl Iterator<Item = (QuestionIx, Answer)> + '_ {
        (0..)
            .zip(&self.0)
            .filter_map(|(question, answer)| Some((question, (*answer)?)))
    }

    /// The same by identifier, in the topic's order; `?` is *weet ik niet*.
    pub fn named<'a>(&'a self, topic: &'a Topic) -> impl Iterator<Item = (&'a str, &'a str)> {
        self.iter().filter_map(|(place, answer)| {
            let question = topic.questions.get(usize::from(place))?;
            let value = match answer {
                Answer::Unknown => "?",
                Answer::Value(value) => &question.values.get(usize::from(value))?.id,
            };
            Some((question.id.as_str(), value))
        })
    }

    /// The values still possible for each question; none where the answer is none of its values.
    pub(crate) fn masks(&self, topic: &Topic) -> Masks {
        let questions = topic.questions.iter().zip(&self.0);
        let mut masks = Masks::new(questions.map(|(question, answer)| match answer {
            Some(Answer::Value(value)) if usize::from(*value) < question.width() => {
                ValueSet::one(*value)
            }
            Some(Answer::Value(_)) => ValueSet::default(),
            Some(Answer::Unknown) if counts_as_yes(question) => ValueSet::one(RedFlag::YES),
            _ => question.all(),
        }));
        let unasked = topic
            .only
            .iter()
            .filter(|one| self.get(one.question).is_none());
        for literal in self.implied(topic).chain(unasked) {
            let left = masks.get(literal.question).0 & literal.values.0;
            masks.put(literal.question, ValueSet(left));
        }
        masks
    }

    /// What a raised row says by itself of a question that is asked after it: the row is not asked
    /// of others, so whoever says *ja* to it has that answer.
    fn implied<'a>(&'a self, topic: &'a Topic) -> impl Iterator<Item = &'a Literal> {
        let rows = (0..).zip(&topic.questions);
        let raised = rows.filter(|(row, question)| {
            question.red_flag().is_some() && self.get(*row) == Some(Answer::Value(RedFlag::YES))
        });
        raised.flat_map(move |(row, question)| {
            let guards = question.only_if.iter();
            guards.filter(move |guard| guard.question > row && self.get(guard.question).is_none())
        })
    }
}

/// Whether *weet ik niet* to this row is *ja*.
pub(crate) fn counts_as_yes(question: &Question) -> bool {
    let flag = question.red_flag();
    flag.is_some_and(|flag| flag.on_unknown == OnUnknown::AsYes)
}
