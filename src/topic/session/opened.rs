//! A topic that is opened on a day: read, and compiled.

use ladder::advice::Advice;
use ladder::date::Date;
use ladder::model::{Signature, Topic};
use ladder::wire::{Topics, WireError};
use ladder::{Answer, Answers, Diagrams};

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
    /// Who signed what it says.
    pub signed: Vec<Signature>,
}

/// One that is opened again is another.
impl PartialEq for Opened {
    fn eq(&self, other: &Self) -> bool {
        std::ptr::eq(self, other)
    }
}

impl Opened {
    /// Reads a topic and compiles it for a day.
    pub fn read(topics: &Topics, place: usize, date: Date) -> Result<Self, WireError> {
        let (topic, signed) = topics.signed(place)?;
        Ok(Self {
            signed,
            ..Self::new(topic, place, date)
        })
    }

    /// Compiles a topic for a day.
    pub fn new(topic: Topic, place: usize, date: Date) -> Self {
        Self {
            diagrams: Diagrams::new(&topic, date),
            topic,
            place,
            date,
            signed: Vec::new(),
        }
    }

    /// What these answers come to; nothing if they can't occur together.
    pub fn advise(&self, answers: &Answers) -> Option<Advice> {
        self.diagrams.advise(&self.topic, answers).ok()
    }

    /// Whether these answers can occur together.
    pub fn occurs(&self, answers: &Answers) -> bool {
        self.diagrams.occurs(&self.topic, answers)
    }

    /// One more answer, by name; nothing if it doesn't exist, or can't occur beside the others.
    pub(super) fn with(&self, answers: &Answers, question: &str, value: &str) -> Option<Answers> {
        let (place, question) = self.topic.question(question)?;
        let answer = match value {
            "?" => Answer::Unknown,
            id => Answer::Value(question.value(id)?),
        };
        let with = answers.with(place, answer);
        self.occurs(&with).then_some(with)
    }
}
