//! The expected advice: by enumerating all completions with the naive evaluator.

use ladder::advice::{Change, Next, Status, StepState};
use ladder::model::*;
use ladder::{Answer, Answers, Kind, Outcome, naive};

use crate::random::today;

/// One complete set of answers with what it leads to.
#[derive(Debug, Clone)]
pub(crate) struct Patient {
    pub(crate) answers: Vec<ValueIx>,
    pub(crate) outcome: Outcome,
    pub(crate) stands: Vec<bool>,
}

/// All patients of a topic that can occur.
#[derive(Debug)]
pub(crate) struct Oracle<'a> {
    pub(crate) topic: &'a Topic,
    pub(crate) patients: Vec<Patient>,
}

impl<'a> Oracle<'a> {
    pub(crate) fn new(topic: &'a Topic) -> Self {
        let mut all = vec![Vec::new()];
        for question in &topic.questions {
            let values = 0..u8::try_from(question.width()).unwrap();
            let with =
                |answers: Vec<u8>| values.clone().map(move |v| [&answers[..], &[v]].concat());
            all = all.into_iter().flat_map(with).collect();
        }
        let patient = |answers: Vec<ValueIx>| {
            let (outcome, stands) = naive::evaluate(topic, today(), &answers)?;
            Some(Patient {
                answers,
                outcome,
                stands,
            })
        };
        Self {
            topic,
            patients: all.into_iter().filter_map(patient).collect(),
        }
    }

    pub(crate) fn flags(&self) -> impl Iterator<Item = (u8, &RedFlag)> {
        (0..)
            .zip(&self.topic.questions)
            .filter_map(|(row, question)| Some((row, question.red_flag()?)))
    }

    /// The row counts as *ja* by its answer.
    pub(crate) fn counts(&self, row: u8, answers: &Answers) -> bool {
        let as_yes = || {
            self.topic.questions[usize::from(row)]
                .red_flag()
                .unwrap()
                .on_unknown
                == OnUnknown::AsYes
        };
        match answers.get(row) {
            Some(Answer::Value(value)) => value == 1,
            Some(Answer::Unknown) => as_yes(),
            None => false,
        }
    }

    /// The patients that these answers may be about.
    pub(crate) fn completions(&self, answers: &Answers) -> Vec<&Patient> {
        let fixed: Vec<Option<u8>> = (0..)
            .zip(&self.topic.questions)
            .map(|(place, question)| match answers.get(place) {
                Some(Answer::Value(value)) => Some(value),
                Some(Answer::Unknown)
                    if question.red_flag().is_some() && self.counts(place, answers) =>
                {
                    Some(1)
                }
                _ => None,
            })
            .collect();
        let agrees = |patient: &&Patient| {
            fixed
                .iter()
                .zip(&patient.answers)
                .all(|(fixed, value)| fixed.is_none_or(|fixed| fixed == *value))
        };
        self.patients.iter().filter(agrees).collect()
    }

    /// The answers with every open or unknown red flag at *nee*.
    pub(crate) fn calm(&self, answers: &Answers) -> Answers {
        let mut calm = answers.clone();
        for (row, _) in self.flags() {
            if !matches!(answers.get(row), Some(Answer::Value(_))) {
                calm.set(row, Answer::Value(0));
            }
        }
        calm
    }

    pub(crate) fn status(&self, answers: &Answers, open: &[u8]) -> Status {
        let all = self.completions(answers);
        let raised = self.flags().any(|(row, _)| {
            self.counts(row, answers)
                && all
                    .iter()
                    .any(|p| given(self.topic, &p.answers, row) == Some(1))
        });
        if raised || all.iter().all(|p| p.outcome.alarm) {
            return Status::Alarm;
        }
        let calm = self.completions(&self.calm(answers));
        let settled = |kind| !calm.is_empty() && calm.iter().all(|p| p.outcome.kind == kind);
        if settled(Kind::Expired) {
            Status::Expired
        } else if settled(Kind::OutOfScope) {
            Status::OutOfScope
        } else if settled(Kind::NoFit) {
            Status::NoFit
        } else if open.iter().any(|question| answers.get(*question).is_none()) {
            Status::Open
        } else if !open.is_empty() {
            Status::Depends
        } else if matches!(all[0].outcome.kind, Kind::Contradictory(..)) {
            Status::Contradictory
        } else {
            Status::Decided
        }
    }

    /// The questions of which one other answer alone can lead elsewhere.
    pub(crate) fn open(&self, answers: &Answers) -> Vec<u8> {
        let all = self.completions(answers);
        let differs = |question: usize| {
            all.iter().any(|one| {
                all.iter().any(|other| {
                    let mut same = one.answers.iter().zip(&other.answers).enumerate();
                    one.outcome != other.outcome
                        && same.all(|(at, (a, b))| at == question || a == b)
                })
            })
        };
        (0..)
            .zip(&self.topic.questions)
            .map(|(q, _)| q)
            .filter(|q| differs(usize::from(*q)))
            .collect()
    }

    pub(crate) fn next(&self, answers: &Answers, open: &[u8]) -> Option<Next> {
        let first = open
            .iter()
            .find(|question| answers.get(**question).is_none())?;
        Some(match self.topic.questions[usize::from(*first)].group {
            Group::Alarm => Next::Alarm,
            _ => Next::Question(*first),
        })
    }

    pub(crate) fn state(&self, step: usize, answers: &Answers) -> StepState {
        let all = self.completions(answers);
        match (
            all.iter().any(|p| p.stands[step]),
            all.iter().all(|p| p.stands[step]),
        ) {
            (_, true) => StepState::Stands,
            (false, _) => StepState::Falls,
            _ => StepState::Undetermined,
        }
    }

    /// The steps that these answers may lead to, lightest first.
    pub(crate) fn possible(&self, answers: &Answers) -> Vec<u8> {
        let mut steps: Vec<u8> = Vec::new();
        for patient in self.completions(answers) {
            match patient.outcome.kind {
                Kind::Step(step) => steps.push(step),
                Kind::Contradictory(light, heavy) => steps.extend([light, heavy]),
                _ => {}
            }
        }
        steps.sort_unstable();
        steps.dedup();
        steps
    }

    /// The step, if all completions lead to it alone.
    pub(crate) fn step(&self, answers: &Answers) -> Option<u8> {
        let all = self.completions(answers);
        let Kind::Step(step) = all.first()?.outcome.kind else {
            return None;
        };
        all.iter()
            .all(|p| p.outcome.kind == Kind::Step(step))
            .then_some(step)
    }

    /// For each other step how few answers lead to it alone; heaviest first, at most three.
    pub(crate) fn changes(&self, answers: &Answers) -> Vec<(u8, usize)> {
        let mut sizes = vec![usize::MAX; self.topic.steps.len()];
        let trials: Vec<(u8, u8)> = (0..)
            .zip(&self.topic.questions)
            .filter(|(_, q)| !matches!(q.group, Group::Person | Group::Alarm))
            .flat_map(|(place, q)| (0..).zip(&q.values).map(move |(value, _)| (place, value)))
            .collect();
        for one in &trials {
            for two in &trials {
                let changed = answers
                    .with(one.0, Answer::Value(one.1))
                    .with(two.0, Answer::Value(two.1));
                let size = (0..)
                    .zip(&self.topic.questions)
                    .filter(|(q, _)| changed.get(*q) != answers.get(*q))
                    .count();
                if let Some(step) = self.step(&changed) {
                    let least = &mut sizes[usize::from(step)];
                    *least = size.min(*least);
                }
            }
        }
        let now = self.step(answers);
        let found = (0..)
            .zip(sizes)
            .filter(|(step, size)| *size < 3 && Some(*step) != now);
        let mut found: Vec<_> = found.collect();
        found.reverse();
        found.truncate(3);
        found
    }

    /// Whether these answers lead to this step alone, and none may stay as it is.
    pub(crate) fn leads(&self, answers: &Answers, change: &Change) -> bool {
        let mut changed = answers.clone();
        for (question, value) in &change.answers {
            changed.set(*question, Answer::Value(*value));
        }
        self.step(&changed) == Some(change.step)
    }
}

/// The answer, if the question is asked.
pub(crate) fn given(topic: &Topic, answers: &[ValueIx], question: u8) -> Option<ValueIx> {
    let asked = all(
        topic,
        answers,
        &topic.questions[usize::from(question)].only_if,
    );
    asked.then(|| answers[usize::from(question)])
}

pub(crate) fn all(topic: &Topic, answers: &[ValueIx], literals: &[Literal]) -> bool {
    let holds = |l: &Literal| {
        given(topic, answers, l.question).is_some_and(|value| l.values.contains(value))
    };
    literals.iter().all(holds)
}

pub(crate) fn holds(topic: &Topic, answers: &[ValueIx], when: &Condition) -> bool {
    all(topic, answers, &when.all) && !when.unless.iter().any(|e| all(topic, answers, &e.all))
}
