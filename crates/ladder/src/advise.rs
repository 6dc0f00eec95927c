//! From answers to an advice: walks over the diagrams, exact over all completions.

use crate::advice::{Advice, Next, Raised, State, Status, StepAdvice};
use crate::compile::Diagrams;
use crate::diagram::{Id, reach, restrict, value};
use crate::model::{Group, OnUnknown, QuestionIx, StepIx, Topic, ValueSet};
use crate::outcome::{Kind, Outcome};
use crate::{Answer, Answers};

/// These answers can't occur together.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ImpossibleAnswers;

impl core::fmt::Display for ImpossibleAnswers {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        f.write_str("these answers can't occur together")
    }
}

impl core::error::Error for ImpossibleAnswers {}

impl Diagrams {
    /// The advice under these answers, which must be those of the same topic.
    pub fn advise(&self, topic: &Topic, answers: &Answers) -> Result<Advice, ImpossibleAnswers> {
        let masks = answers.masks(topic);
        let outcomes = self.outcomes(&masks);
        let (Some(first), true) = (outcomes.first().copied(), self.can_occur(&masks)) else {
            return Err(ImpossibleAnswers);
        };
        let all = |test: fn(&Outcome) -> bool| outcomes.iter().all(test);
        // One end: nothing is left to ask.
        let support = match outcomes.len() {
            1 => 0,
            _ => restrict(&self.store, self.outcome, &masks),
        };
        let matters = |question: QuestionIx| support >> (question & 63) & 1 == 1;
        let questions = || (0..).zip(&topic.questions);
        let open: Vec<_> = questions()
            .filter(|(place, _)| matters(*place))
            .map(|(place, _)| place)
            .collect();
        let next = questions().find(|(place, _)| matters(*place) && answers.get(*place).is_none());
        let red_flags = raised(topic, answers);
        let mut possible = steps_in(
            outcomes
                .iter()
                .fold(0, |sum, outcome| sum | outcome.kind.steps()),
        );
        let status = if red_flags
            .iter()
            .any(|flag| flag.counts && self.asked(topic, flag.row, &masks))
        {
            Status::Alarm
        } else if let Some(status) = self.settled_without_alarm(topic, answers, &masks) {
            status
        } else if next.is_some() {
            Status::Open
        } else if !open.is_empty() || outcomes.len() > 1 {
            Status::Depends
        } else if matches!(first.kind, Kind::Contradictory(..)) {
            possible.reverse();
            Status::Contradictory
        } else {
            Status::Decided
        };
        let steps = self.steps(&masks);
        let step = match possible.as_slice() {
            [step] => Some(*step),
            _ => None,
        };
        let destination = first.destination;
        Ok(Advice {
            status,
            step,
            within: outcomes
                .iter()
                .all(|o| o.within == first.within)
                .then_some(first.within),
            destination: destination
                .filter(|_| outcomes.iter().all(|o| o.destination == destination)),
            addressee: all(|outcome| outcome.addressee),
            scope_open: outcomes
                .iter()
                .any(|outcome| outcome.kind == Kind::OutOfScope),
            arguments: self.holding(&self.arguments, &masks),
            preparations: self.preparations(topic, &masks, &possible),
            next: next.map(|(place, question)| match question.group {
                Group::Alarm => Next::Alarm,
                _ => Next::Question(place),
            }),
            possible,
            steps,
            red_flags,
            open,
        })
    }

    /// The step for complete answers, or the only one possible; the shortest way to it.
    pub fn step(&self, topic: &Topic, answers: &Answers) -> Option<StepIx> {
        match self.only(&answers.masks(topic))?.kind {
            Kind::Step(step) => Some(step),
            _ => None,
        }
    }

    /// Whether answers that can occur agree with these.
    pub(crate) fn can_occur(&self, masks: &[ValueSet]) -> bool {
        let mut occurs = false;
        reach(&self.store, self.domain, masks, |value| {
            occurs |= value == 1
        });
        occurs
    }

    /// The outcome, if all completions have the same.
    pub(crate) fn only(&self, masks: &[ValueSet]) -> Option<Outcome> {
        value(&self.store, self.outcome, masks).map(Outcome::unpack)
    }

    /// Every outcome that a completion leads to, each once.
    pub(crate) fn outcomes(&self, masks: &[ValueSet]) -> Vec<Outcome> {
        let mut packed = Vec::new();
        reach(&self.store, self.outcome, masks, |value| {
            if !packed.contains(&value) {
                packed.push(value);
            }
        });
        packed.into_iter().map(Outcome::unpack).collect()
    }

    /// Expired, out of scope, or nothing stands, whatever the open answers; red flags that are not
    /// at *ja* are taken at *nee*, for a *ja* would come first.
    fn settled_without_alarm(
        &self,
        topic: &Topic,
        answers: &Answers,
        masks: &[ValueSet],
    ) -> Option<Status> {
        let mut calm = masks.to_vec();
        for ((place, question), mask) in (0..).zip(&topic.questions).zip(&mut calm) {
            if question.red_flag().is_some()
                && !matches!(answers.get(place), Some(Answer::Value(_)))
            {
                *mask = ValueSet::one(0);
            }
        }
        let outcomes = self.outcomes(&calm);
        let all = |kind: Kind| !outcomes.is_empty() && outcomes.iter().all(|o| o.kind == kind);
        [
            (Kind::Expired, Status::Expired),
            (Kind::OutOfScope, Status::OutOfScope),
            (Kind::NoFit, Status::NoFit),
        ]
        .into_iter()
        .find_map(|(kind, status)| all(kind).then_some(status))
    }

    /// A row whose guard fails for certain is not asked, and its answer says nothing.
    fn asked(&self, topic: &Topic, row: QuestionIx, masks: &[ValueSet]) -> bool {
        let mask = |question: QuestionIx| {
            masks
                .get(usize::from(question))
                .copied()
                .unwrap_or_default()
        };
        topic
            .questions
            .get(usize::from(row))
            .is_some_and(|question| {
                question.only_if.iter().all(|guard| {
                    mask(guard.question).0 & guard.values.0 != 0
                        && self.asked(topic, guard.question, masks)
                })
            })
    }

    fn steps(&self, masks: &[ValueSet]) -> Vec<StepAdvice> {
        let both = self.stands.iter().zip(&self.falls).zip(&self.fits_of);
        both.map(|((stands, falls), fits)| {
            let state = match value(&self.store, *stands, masks) {
                Some(0) => State::Falls,
                Some(_) => State::Stands,
                None => State::Undetermined,
            };
            let because = match state {
                State::Falls => covering(falls.iter().copied(), |id| self.holds(id, masks)),
                _ => Vec::new(),
            };
            let fits = fits
                .iter()
                .filter_map(|fit| Some((*fit, *self.fits.get(usize::from(*fit))?)));
            let fits = match state {
                State::Falls => Vec::new(),
                _ => covering(fits, |id| self.holds(id, masks)),
            };
            StepAdvice {
                state,
                because,
                fits,
            }
        })
        .collect()
    }

    /// Whether a statement holds: for all completions, for some, or for none.
    pub(crate) fn holds(&self, id: Id, masks: &[ValueSet]) -> Holds {
        let (mut some, mut not_all) = (false, false);
        reach(&self.store, id, masks, |value| {
            some |= value == 1;
            not_all |= value == 0;
        });
        match (some, not_all) {
            (true, false) => Holds::Always,
            (true, true) => Holds::Sometimes,
            (false, _) => Holds::Never,
        }
    }

    fn holding(&self, statements: &[Id], masks: &[ValueSet]) -> Vec<u16> {
        let places = (0..).zip(statements);
        places
            .filter(|(_, id)| self.holds(**id, masks) == Holds::Always)
            .map(|(place, _)| place)
            .collect()
    }

    fn preparations(&self, topic: &Topic, masks: &[ValueSet], possible: &[StepIx]) -> Vec<u16> {
        let places = (0..).zip(topic.preparations.iter().zip(&self.preparations));
        places
            .filter(|(_, (preparation, id))| {
                let steps = &preparation.steps;
                (steps.is_empty() || steps.iter().any(|step| possible.contains(step)))
                    && self.holds(**id, masks) != Holds::Never
            })
            .map(|(place, _)| place)
            .collect()
    }
}

/// For how many completions a statement holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Holds {
    Always,
    Sometimes,
    Never,
}

/// Those that always hold, or, where there are none, those that hold for some completion.
fn covering<T: Copy>(all: impl Iterator<Item = (T, Id)>, holds: impl Fn(Id) -> Holds) -> Vec<T> {
    let mut sometimes = Vec::new();
    let mut always = Vec::new();
    for (what, id) in all {
        match holds(id) {
            Holds::Always => always.push(what),
            Holds::Sometimes => sometimes.push(what),
            Holds::Never => {}
        }
    }
    if always.is_empty() { sometimes } else { always }
}

/// The red flags at *ja*, and those unknown.
fn raised(topic: &Topic, answers: &Answers) -> Vec<Raised> {
    let rows = (0..)
        .zip(&topic.questions)
        .filter_map(|(row, question)| Some((row, question.red_flag()?)));
    rows.filter_map(|(row, flag)| match answers.get(row)? {
        Answer::Value(0) => None,
        Answer::Value(_) => Some(Raised { row, counts: true }),
        Answer::Unknown => Some(Raised {
            row,
            counts: flag.on_unknown == OnUnknown::AsYes,
        }),
    })
    .collect()
}

fn steps_in(bits: u32) -> Vec<StepIx> {
    (0..32).filter(|step| bits >> step & 1 == 1).collect()
}
