//! The smallest changes of answers that would lead to another step: one is tried, then two.

use crate::advice::Change;
use crate::compile::Diagrams;
use crate::diagram::reach;
use crate::model::{Group, QuestionIx, StepIx, Topic, ValueIx, ValueSet};
use crate::outcome::{Kind, Outcome};
use crate::{Answer, Answers};

/// How many are shown at most.
const SHOWN: usize = 3;

impl Diagrams {
    /// For each other step the smallest set of at most two answers, changed or filled in, after
    /// which only that step is possible; heaviest first, at most three. Red flags, age and sex
    /// stay.
    pub fn changes(&self, topic: &Topic, answers: &Answers) -> Vec<Change> {
        let mut masks = answers.masks(topic);
        let now = self.one_step(&masks);
        let trials = trials(topic, answers);
        let mut found: Vec<Change> = Vec::new();
        for (question, value) in &trials {
            let kept = put(&mut masks, *question, ValueSet::one(*value));
            self.keep(&mut found, &masks, now, &[(*question, *value)]);
            put(&mut masks, *question, kept);
        }
        let single: u32 = found
            .iter()
            .fold(0, |steps, change| steps | 1 << change.step);
        for (at, first) in trials.iter().enumerate() {
            let kept = put(&mut masks, first.0, ValueSet::one(first.1));
            for second in trials
                .iter()
                .skip(at + 1)
                .filter(|second| second.0 != first.0)
            {
                let kept = put(&mut masks, second.0, ValueSet::one(second.1));
                if self
                    .one_step(&masks)
                    .is_some_and(|step| single >> step & 1 == 0)
                {
                    self.keep(&mut found, &masks, now, &[*first, *second]);
                }
                put(&mut masks, second.0, kept);
            }
            put(&mut masks, first.0, kept);
        }
        found.sort_by_key(|change| core::cmp::Reverse(change.step));
        found.truncate(SHOWN);
        found
    }

    fn keep(
        &self,
        found: &mut Vec<Change>,
        masks: &[ValueSet],
        now: Option<StepIx>,
        answers: &[(QuestionIx, ValueIx)],
    ) {
        let Some(step) = self.one_step(masks).filter(|step| Some(*step) != now) else {
            return;
        };
        if !found.iter().any(|change| change.step == step) && self.can_occur(masks) {
            found.push(Change {
                step,
                answers: answers.to_vec(),
            });
        }
    }

    /// The step, if it is the only end of all completions.
    fn one_step(&self, masks: &[ValueSet]) -> Option<StepIx> {
        let (mut only, mut several) = (None, false);
        reach(
            &self.store,
            self.outcome,
            masks,
            |packed| match Outcome::unpack(packed).kind {
                Kind::Step(step) => several |= *only.get_or_insert(step) != step,
                _ => several = true,
            },
        );
        only.filter(|_| !several)
    }
}

fn put(masks: &mut [ValueSet], question: QuestionIx, values: ValueSet) -> ValueSet {
    let place = masks.get_mut(usize::from(question));
    place.map_or(ValueSet::default(), |place| {
        core::mem::replace(place, values)
    })
}

/// All other answers that may be tried, in asking order.
fn trials(topic: &Topic, answers: &Answers) -> Vec<(QuestionIx, ValueIx)> {
    let questions = (0..).zip(&topic.questions);
    let free =
        questions.filter(|(_, question)| !matches!(question.group, Group::Person | Group::Alarm));
    free.flat_map(|(place, question)| {
        let values = (0..)
            .zip(&question.values)
            .map(move |(value, _)| (place, value));
        values.filter(move |(_, value)| answers.get(place) != Some(Answer::Value(*value)))
    })
    .collect()
}
