//! What is still possible under the answers given.

use crate::model::{QuestionIx, Topic, ValueSet};

/// The values still possible for each question of a topic.
#[derive(Debug, Clone)]
pub(crate) struct Masks([ValueSet; Topic::MOST_QUESTIONS]);

impl Masks {
    /// The questions in their order; those that the topic has not have no value.
    pub(crate) fn new(values: impl Iterator<Item = ValueSet>) -> Self {
        let mut masks = [ValueSet::default(); Topic::MOST_QUESTIONS];
        for (place, values) in masks.iter_mut().zip(values) {
            *place = values;
        }
        Self(masks)
    }

    pub(crate) fn get(&self, question: QuestionIx) -> ValueSet {
        self.0
            .get(usize::from(question))
            .copied()
            .unwrap_or_default()
    }

    /// Puts other values in their place, and gives those that were there.
    pub(crate) fn put(&mut self, question: QuestionIx, values: ValueSet) -> ValueSet {
        self.0
            .get_mut(usize::from(question))
            .map_or(ValueSet::default(), |place| {
                core::mem::replace(place, values)
            })
    }
}
