//! From answers to an advice: walks over the diagrams, exact over all completions.

use core::ops::ControlFlow;

use crate::advice::{Advice, Next, Raised, Status, StepAdvice, StepState};
use crate::compile::{Diagrams, named};
use crate::diagram::{Holds, Id, Marks, Masks, support};
use crate::model::{AgeIx, DoorIx, Group, Literal, QuestionIx, RedFlag, StepIx, Topic, ValueSet};
use crate::outcome::{Kind, Outcome};
use crate::{Answer, Answers, Within};

/// These answers can't occur together; or the topic took too long to compile, so that none has an advice
/// ([`Diagrams::gave_up`]).
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
        let given = answers.masks(topic);
        let marks = Marks::new(&self.graph, self.statements, &given);
        let outcomes = self.outcomes(&given);
        let (Some(first), true) = (
            outcomes.first().copied(),
            self.may_occur(topic, &given, &marks),
        ) else {
            return Err(ImpossibleAnswers);
        };
        let same = |test: fn(&Outcome, &Outcome) -> bool| outcomes.iter().all(|o| test(o, &first));
        let open = self.open(topic, &outcomes, &given);
        let red_flags = self.raised(answers, &marks);
        let next = open
            .iter()
            .copied()
            .find(|question| answers.get(*question).is_none());
        let status = if red_flags.iter().any(|flag| flag.counts) || outcomes.iter().all(|o| o.alarm)
        {
            Status::Alarm
        } else if let Some(status) = self.settled_without_alarm(answers, &outcomes, &given) {
            status
        } else if next.is_some() {
            Status::Open
        } else if !open.is_empty() {
            Status::Depends
        } else if matches!(first.kind, Kind::Contradictory(..)) {
            Status::Contradictory
        } else {
            Status::Decided
        };
        let advised = outcomes
            .iter()
            .fold(0, |sum, outcome| sum | outcome.kind.steps());
        let mut possible: Vec<StepIx> = (0..32).filter(|step| advised >> step & 1 == 1).collect();
        if status == Status::Contradictory {
            possible.reverse();
        }
        Ok(Advice {
            status,
            step: match first.kind {
                Kind::Step(step) if same(|o, first| o.kind == first.kind) => Some(step),
                _ => None,
            },
            within: same(|o, first| o.within == first.within).then_some(first.within),
            latest: outcomes
                .iter()
                .filter(|outcome| outcome.kind.steps() != 0)
                .map(|outcome| outcome.within)
                .max(),
            addressee: outcomes.iter().all(|outcome| outcome.addressee),
            ages: ages(topic, &given),
            scope_open: outcomes
                .iter()
                .any(|outcome| outcome.kind == Kind::OutOfScope),
            steps: match self
                .calm(answers, &given)
                .filter(|_| status != Status::Alarm)
            {
                Some(calm) => {
                    let calm = Marks::new(&self.graph, self.statements, &calm);
                    self.steps(&marks, &calm, &given)
                }
                None => self.steps(&marks, &marks, &given),
            },
            red_flags,
            arguments: holding(&self.arguments, &marks),
            preparations: self.preparations(topic, &marks, &possible),
            next: next.map(|place| match topic.questions.get(usize::from(place)) {
                Some(question) if question.group == Group::Alarm => Next::Alarm,
                _ => Next::Question(place),
            }),
            possible,
            open,
        })
    }

    /// Whether these answers can occur together, so that there is an advice.
    pub fn occurs(&self, topic: &Topic, answers: &Answers) -> bool {
        let given = answers.masks(topic);
        let marks = Marks::new(&self.graph, self.statements, &given);
        let mut leads = false;
        self.graph.reach(self.outcome, &given, |_| {
            leads = true;
            ControlFlow::Break(())
        });
        leads && self.may_occur(topic, &given, &marks)
    }

    fn may_occur(&self, topic: &Topic, given: &Masks, marks: &Marks) -> bool {
        let mut questions = (0..).zip(&topic.questions);
        let valid = questions.all(|(question, _)| given.get(question) != ValueSet::default());
        valid && marks.holds(self.domain) != Holds::Never
    }

    /// The step for complete answers, or the only one possible; the shortest way to it.
    pub fn step(&self, topic: &Topic, answers: &Answers) -> Option<StepIx> {
        match self
            .graph
            .follow(self.outcome, |question| self.settled(answers, question))
        {
            Some(packed) => Outcome::step_of(packed),
            None => self.one_step(self.outcome, &answers.masks(topic)),
        }
    }

    /// The outcome of these answers where all that matters is answered; none where something is open,
    /// or they can't occur together.
    pub fn end(&self, answers: &Answers) -> Option<Outcome> {
        let packed = self
            .graph
            .follow(self.outcome, |question| self.settled(answers, question));
        packed
            .filter(|_| packed != Id::IMPOSSIBLE.value())
            .map(Outcome::unpack)
    }

    /// The only value that the answers leave: what was answered, or what goes without asking.
    fn settled(&self, answers: &Answers, question: QuestionIx) -> Option<u32> {
        match answers.get(question) {
            Some(Answer::Value(value)) => Some(u32::from(value)),
            Some(Answer::Unknown) => {
                (self.as_yes >> (question & 63) & 1 == 1).then_some(u32::from(RedFlag::YES))
            }
            None => {
                let only = self.only.iter().find(|one| one.question == question)?;
                let one = only.values.0.is_power_of_two();
                one.then(|| only.values.0.trailing_zeros())
            }
        }
    }

    /// The step, if it is the only end of all completions from this part of the outcome on.
    pub(crate) fn one_step(&self, start: Id, given: &Masks) -> Option<StepIx> {
        let mut only = None;
        self.graph.reach(start, given, |packed| {
            let step = Outcome::step_of(packed);
            if step.is_some() && (only.is_none() || only == step) {
                only = step;
                ControlFlow::Continue(())
            } else {
                only = None;
                ControlFlow::Break(())
            }
        });
        only
    }

    /// Every step that a completion of these answers advises, with its term; nothing where one advises none.
    pub fn ends(&self, topic: &Topic, answers: &Answers) -> Option<Vec<(StepIx, Within)>> {
        let outcomes = self.outcomes(&answers.masks(topic));
        let mut ends = Vec::new();
        for outcome in outcomes {
            let steps = outcome.kind.steps();
            if steps == 0 {
                return None;
            }
            let steps = (0..32).filter(|step| steps >> step & 1 == 1);
            ends.extend(steps.map(|step| (step, outcome.within)));
        }
        Some(ends)
    }

    /// Every outcome that a completion leads to, each once.
    fn outcomes(&self, given: &Masks) -> Vec<Outcome> {
        let mut packed = Vec::new();
        self.graph.reach(self.outcome, given, |value| {
            // Paths beside each other mostly end alike, so the search begins with the value that came last.
            if !packed.iter().rev().any(|known| *known == value) {
                packed.push(value);
            }
            ControlFlow::Continue(())
        });
        packed.into_iter().map(Outcome::unpack).collect()
    }

    /// The questions that can still matter, in asking order.
    fn open(&self, topic: &Topic, outcomes: &[Outcome], given: &Masks) -> Vec<QuestionIx> {
        // One end: nothing is left to ask.
        if outcomes.len() < 2 {
            return Vec::new();
        }
        let support = support(&self.graph, self.outcome, given);
        let questions = (0..64).zip(&topic.questions).map(|(question, _)| question);
        questions
            .filter(|question| support >> question & 1 == 1)
            .collect()
    }

    /// Expired, out of scope, or nothing stands, whatever the open answers; red flags that are not
    /// at *ja* are taken at *nee*, for a *ja* would come first.
    fn settled_without_alarm(
        &self,
        answers: &Answers,
        outcomes: &[Outcome],
        given: &Masks,
    ) -> Option<Status> {
        let settled = |outcome: &Outcome| match outcome.kind {
            Kind::Expired => Some(Status::Expired),
            Kind::OutOfScope => Some(Status::OutOfScope),
            Kind::NoFit => Some(Status::NoFit),
            Kind::Step(_) | Kind::Contradictory(..) => None,
        };
        outcomes.iter().find_map(settled)?;
        let calm = self.calm(answers, given);
        let outcomes = self.outcomes(calm.as_ref().unwrap_or(given));
        let status = settled(outcomes.first()?);
        status.filter(|_| outcomes.iter().all(|outcome| settled(outcome) == status))
    }

    /// The answers with every open or unknown red flag at *nee*; nothing where there is none.
    fn calm(&self, answers: &Answers, given: &Masks) -> Option<Masks> {
        let open = |row: &QuestionIx| !matches!(answers.get(*row), Some(Answer::Value(_)));
        let mut open = self
            .flags
            .iter()
            .map(|(row, _)| *row)
            .filter(open)
            .peekable();
        open.peek()?;
        let mut calm = given.clone();
        for row in open {
            calm.put(row, ValueSet::one(RedFlag::NO));
        }
        Some(calm)
    }

    /// The red flags at *ja*, and those unknown; not those that are not asked.
    fn raised(&self, answers: &Answers, marks: &Marks) -> Vec<Raised> {
        let rows = self.flags.iter().filter_map(|(row, holds)| {
            let counts = match answers.get(*row)? {
                Answer::Value(value) => value == RedFlag::YES,
                Answer::Unknown => self.as_yes >> (row & 63) & 1 == 1,
            };
            let unknown = answers.get(*row) == Some(Answer::Unknown);
            let row = Raised { row: *row, counts };
            (unknown || counts).then_some((row, *holds))
        });
        rows.filter(|(_, holds)| marks.holds(*holds) != Holds::Never)
            .map(|(row, _)| row)
            .collect()
    }

    /// Each step's state. Why one falls is said of the answers as if no open red flag were raised:
    /// nobody has spoken of one yet.
    fn steps(&self, marks: &Marks, calm: &Marks, given: &Masks) -> Vec<StepAdvice> {
        let doors = self.fits_of.iter().zip(&self.doors);
        let both = self.stands.iter().zip(&self.falls).zip(doors);
        both.map(|((stands, falls), (fits, door))| {
            let state = match marks.holds(*stands) {
                Holds::Never => StepState::Falls,
                Holds::Always => StepState::Stands,
                Holds::Sometimes => StepState::Undetermined,
            };
            let (mut because, mut certain, mut fitting) = (Vec::new(), false, Vec::new());
            if state == StepState::Falls {
                (because, certain) = covering(calm, falls.iter().copied());
                if because.is_empty() {
                    (because, certain) = covering(marks, falls.iter().copied());
                }
            } else {
                let fits = fits.iter();
                let fits = fits.filter_map(|fit| Some((*fit, *self.fits.get(usize::from(*fit))?)));
                (fitting, _) = covering(marks, fits);
            }
            StepAdvice {
                state,
                because,
                certain,
                fits: fitting,
                doors: self.doors(*door, given),
            }
        })
        .collect()
    }

    /// Every door that a completion leads to, each once, in their order.
    fn doors(&self, door: Id, given: &Masks) -> Vec<Option<DoorIx>> {
        let mut doors = Vec::new();
        self.graph.reach(door, given, |value| {
            if Id::terminal(value) != Id::IMPOSSIBLE {
                doors.push(named(value));
            }
            ControlFlow::Continue(())
        });
        doors.sort_unstable();
        doors.dedup();
        doors
    }

    fn preparations(&self, topic: &Topic, marks: &Marks, possible: &[StepIx]) -> Vec<u16> {
        let places = (0..).zip(topic.preparations.iter().zip(&self.preparations));
        places
            .filter(|(_, (preparation, id))| {
                let mut steps = possible.iter();
                // What goes with every step does not hold up an urgent one.
                let unhurried = |step: &StepIx| {
                    let step = topic.steps.get(usize::from(*step));
                    preparation.steps.is_empty() && step.is_some_and(|s| s.urgency.is_none())
                };
                steps.any(|step| unhurried(step) || preparation.steps.contains(step))
                    && marks.holds(**id) != Holds::Never
            })
            .map(|(place, _)| place)
            .collect()
    }
}

/// The ages of those that doors tell apart of which the patient can still be.
fn ages(topic: &Topic, given: &Masks) -> Vec<Option<AgeIx>> {
    let may = |literal: &Literal| given.get(literal.question).0 & literal.values.0 != 0;
    let must = |literal: &Literal| given.get(literal.question).0 & !literal.values.0 == 0;
    let mut ages = Vec::new();
    for (place, age) in (0..).zip(&topic.ages) {
        if age.iter().all(may) {
            ages.push(Some(place));
        }
        if age.iter().all(must) {
            return ages;
        }
    }
    ages.insert(0, None);
    ages
}

fn holding(statements: &[Id], marks: &Marks) -> Vec<u16> {
    let places = (0..).zip(statements);
    places
        .filter(|(_, id)| marks.holds(**id) == Holds::Always)
        .map(|(place, _)| place)
        .collect()
}

/// Those that always hold, and `true`; where there are none, those that hold for some completion.
fn covering<T: Copy>(marks: &Marks, all: impl Iterator<Item = (T, Id)>) -> (Vec<T>, bool) {
    let mut sometimes = Vec::new();
    let mut always = Vec::new();
    for (what, id) in all {
        match marks.holds(id) {
            Holds::Always => always.push(what),
            Holds::Sometimes if always.is_empty() => sometimes.push(what),
            _ => {}
        }
    }
    if always.is_empty() {
        (sometimes, false)
    } else {
        (always, true)
    }
}
