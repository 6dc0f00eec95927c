//! Answers that can occur together, with what they come to: worked out once, when they are given.

use std::ops::Deref;
use std::rc::Rc;

use ladder::Answers;
use ladder::advice::Advice;

use super::Opened;

/// Answers that can occur together, and their advice. There is no other way to make one than
/// [`Possible::new`], so a consultation can't hold answers that have no advice.
#[derive(Debug, Clone)]
pub struct Possible {
    answers: Answers,
    advice: Rc<Advice>,
}

impl Possible {
    /// These answers; nothing if they can't occur together.
    pub fn new(opened: &Opened, answers: Answers) -> Option<Self> {
        let advice = opened.advise(&answers)?;
        Some(Self {
            answers,
            advice: Rc::new(advice),
        })
    }

    /// Answers that were kept, by question and value, and those that no longer exist. Where they
    /// can't occur together any more, the latest give way. Nothing where the topic gives no advice
    /// at all.
    pub fn restored(opened: &Opened, kept: &[(String, String)]) -> Option<(Self, Vec<String>)> {
        let mut answers = Answers::new(&opened.topic);
        let mut lost = Vec::new();
        for (question, value) in kept {
            match opened.with(&answers, question, value) {
                Some(with) => answers = with,
                None => lost.push(format!("{question} = {value}")),
            }
        }
        Some((Self::new(opened, answers)?, lost))
    }

    /// What they come to.
    pub fn advice(&self) -> &Rc<Advice> {
        &self.advice
    }
}

impl Deref for Possible {
    type Target = Answers;

    fn deref(&self) -> &Answers {
        &self.answers
    }
}

/// The same answers to the same topic come to the same.
impl PartialEq for Possible {
    fn eq(&self, other: &Self) -> bool {
        self.answers == other.answers
    }
}

impl Eq for Possible {}
