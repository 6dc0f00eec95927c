//! A topic that is opened on a day: read, and compiled.

use std::rc::Rc;

use ladder::advice::Advice;
use ladder::date::Date;
use ladder::model::{Signature, Topic};
use ladder::wire::{Reasons, Topics, WireError};
use ladder::{Answer, Answers, Diagrams};

/// Which topic is to be opened, on which day, of what is here.
#[derive(Debug, Clone, Copy)]
pub struct Opening<'a> {
    /// The topics.
    pub topics: &'a Topics,
    /// Their reasons, if those are here.
    pub reasons: Option<&'a Reasons>,
    /// The topic's place in the index.
    pub place: usize,
    /// The day.
    pub date: Date,
}

/// A topic, opened on a day.
#[derive(Debug)]
pub struct Opened {
    /// Its texts and statements.
    pub topic: Topic,
    /// Its diagrams.
    pub diagrams: Rc<Diagrams>,
    /// Its reasons are here: until then it asks and advises, and says nothing of why.
    pub whole: bool,
    /// By which it is told from one that was opened again.
    opening: Rc<()>,
    /// Its place in the index.
    pub place: usize,
    /// The day.
    pub date: Date,
    /// Who signed what it says.
    pub signed: Vec<Signature>,
}

/// A topic that is opened once more is another one, whatever it says: what was meant for the first is not for it.
impl PartialEq for Opened {
    fn eq(&self, other: &Self) -> bool {
        self.is_same(other) && self.whole == other.whole
    }
}

impl Opened {
    /// Reads a topic, as far as it is here, and compiles it for a day.
    pub fn read(of: Opening<'_>) -> Result<Self, WireError> {
        let (topic, signed) = match of.reasons {
            Some(reasons) => reasons.signed(of.topics, of.place)?,
            None => (of.topics.asked(of.place)?, Vec::new()),
        };
        Ok(Self {
            signed,
            whole: of.reasons.is_some(),
            ..Self::new(topic, of.place, of.date)
        })
    }

    /// The same now that its reasons are here: what it asks and advises is as it was.
    pub fn completed(&self, topics: &Topics, reasons: &Reasons) -> Result<Self, WireError> {
        let (topic, signed) = reasons.signed(topics, self.place)?;
        Ok(Self {
            topic,
            signed,
            whole: true,
            diagrams: self.diagrams.clone(),
            opening: self.opening.clone(),
            ..*self
        })
    }

    /// It was opened once, with or without its reasons.
    pub fn is_same(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.opening, &other.opening)
    }

    /// Compiles a topic for a day.
    pub fn new(topic: Topic, place: usize, date: Date) -> Self {
        Self {
            diagrams: Rc::new(Diagrams::new(&topic, date)),
            topic,
            whole: true,
            opening: Rc::default(),
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
