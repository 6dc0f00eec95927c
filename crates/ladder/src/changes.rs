//! The smallest changes of answers that would lead to another step: one is tried, then two.

use crate::advice::Change;
use crate::compile::Diagrams;
use crate::diagram::Masks;
use crate::model::{Group, QuestionIx, StepIx, Topic, ValueIx, ValueSet};
use crate::{Answer, Answers};

/// How many are shown at most.
const SHOWN: usize = 3;

type Trial = (QuestionIx, ValueIx);

impl Diagrams {
    /// For each other step the smallest set of at most two answers, changed or filled in, after
    /// which only that step is possible; heaviest first, at most three. Red flags, age and sex
    /// stay.
    pub fn changes(&self, topic: &Topic, answers: &Answers) -> Vec<Change> {
        let mut masks = answers.masks(topic);
        let trials = trials(topic, answers);
        let tried = trials
            .iter()
            .fold(0_u64, |bits, (question, _)| bits | 1 << (question & 63));
        // What is answered at the top and not tried is walked once.
        let start = self.graph.skip(self.outcome, &masks, |question| {
            tried >> (question & 63) & 1 == 0
        });
        let mut found = Found {
            changes: Vec::new(),
            // The step advised now is no change.
            steps: self.one_step(start, &masks).map_or(0, |step| 1 << step),
        };
        for trial in &trials {
            with(&mut masks, *trial, |masks| {
                found.keep(self.one_step(start, masks), &[*trial]);
            });
        }
        for (at, first) in trials.iter().enumerate() {
            let others = trials
                .iter()
                .skip(at + 1)
                .filter(|second| second.0 != first.0);
            with(&mut masks, *first, |masks| {
                for second in others {
                    with(masks, *second, |masks| {
                        found.keep(self.one_step(start, masks), &[*first, *second]);
                    });
                }
            });
        }
        found.changes.truncate(SHOWN);
        found.changes
    }
}

/// Does something with one answer put, and puts back what was there.
fn with(masks: &mut Masks, (question, value): Trial, act: impl FnOnce(&mut Masks)) {
    let kept = masks.put(question, ValueSet::one(value));
    act(masks);
    masks.put(question, kept);
}

struct Found {
    changes: Vec<Change>,
    /// The steps that need no more search, as bits.
    steps: u32,
}

impl Found {
    /// The first way to a step is the smallest; the heaviest step stands first.
    fn keep(&mut self, step: Option<StepIx>, answers: &[Trial]) {
        let Some(step) = step.filter(|step| self.steps >> step & 1 == 0) else {
            return;
        };
        self.steps |= 1 << step;
        let place = self.changes.partition_point(|change| change.step > step);
        let answers = answers.to_vec();
        self.changes.insert(place, Change { step, answers });
    }
}

/// All other answers that may be tried, in asking order.
fn trials(topic: &Topic, answers: &Answers) -> Vec<Trial> {
    let questions = (0..).zip(&topic.questions);
    let free = questions.filter(|(_, question)| {
        !matches!(question.group, Group::Person | Group::Alarm) && question.red_flag().is_none()
    });
    free.flat_map(|(place, question)| {
        let values = (0..)
            .zip(&question.values)
            .map(move |(value, _)| (place, value));
        values.filter(move |(_, value)| answers.get(place) != Some(Answer::Value(*value)))
    })
    .collect()
}
