//! From a topic on a day to its diagrams.

mod alarm;
mod conditions;
mod demand;
mod doors;
mod outcome;
mod prover;
mod reasons;

use conditions::Conditions;
pub(crate) use doors::named;
pub use prover::sides::{Branch, Differing, Given, Pair};
pub use prover::{Prover, Who, lighter};
pub use reasons::Reason;
use reasons::Reasons;

use crate::answers::counts_as_yes;
use crate::date::Date;
use crate::diagram::{Graph, Id, Mover, Store};
use crate::model::{Literal, Question, QuestionIx, Topic};

/// A topic's diagrams on one day.
#[derive(Debug, Clone)]
pub struct Diagrams {
    pub(crate) graph: Graph,
    /// How many nodes say what [`Diagrams::advise`] asks of statements and steps; they are the first.
    pub(crate) statements: usize,
    /// It took too long.
    pub(crate) gave_up: bool,
    /// Which answers can occur together.
    pub(crate) domain: Id,
    /// The packed [`crate::Outcome`].
    pub(crate) outcome: Id,
    /// For each step, where it stands.
    pub(crate) stands: Vec<Id>,
    /// For each step, by which door; see [`named`].
    pub(crate) doors: Vec<Id>,
    /// For each step, why it falls and where.
    pub(crate) falls: Vec<Vec<(Reason, Id)>>,
    /// For each fit, where it holds.
    pub(crate) fits: Vec<Id>,
    /// For each step, its fits.
    pub(crate) fits_of: Vec<Vec<u16>>,
    /// For each red flag, where it is at *ja*.
    pub(crate) flags: Vec<(QuestionIx, Id)>,
    /// For each argument, where it holds.
    pub(crate) arguments: Vec<Id>,
    /// For each preparation, where it holds.
    pub(crate) preparations: Vec<Id>,
    /// The questions of which *weet ik niet* counts as *ja*, as bits.
    pub(crate) as_yes: u64,
    /// Whom the topic is of: nobody is asked.
    pub(crate) only: Vec<Literal>,
}

impl Diagrams {
    /// Compiles a topic for one day.
    ///
    /// A topic that would take too long, which the rulebook refuses, gets diagrams without an advice: every
    /// answer is [`ImpossibleAnswers`](crate::ImpossibleAnswers) to them, and [`Self::gave_up`] tells why.
    pub fn new(topic: &Topic, date: Date) -> Self {
        let mut store = Store::new(topic.questions.iter().map(Question::width));
        let conditions = Conditions::new(topic, date, &mut store);
        let plain = outcome::plain(topic, date, &conditions, &mut store);
        let alarm = alarm::raise(topic, date, &conditions, &plain, &mut store);
        let reasons = Reasons {
            topic,
            date,
            conditions: &conditions,
            plain: &plain,
            alarm: &alarm,
        };
        let falls = reasons.all(&mut store);
        let mut diagrams = Self {
            graph: Graph::default(),
            statements: 0,
            gave_up: false,
            domain: conditions.domain,
            outcome: alarm.outcome,
            stands: alarm.stands,
            falls,
            doors: plain.doors,
            fits: conditions.fits,
            fits_of: fits_of(topic),
            flags: conditions.flags,
            arguments: conditions.arguments,
            preparations: conditions.preparations,
            as_yes: as_yes(topic),
            only: topic.only.clone(),
        };
        diagrams.finish(&mut store);
        diagrams
    }

    /// Leaves out the answers that can't occur, and moves what is used out of the store.
    fn finish(&mut self, store: &mut Store) {
        let domain = self.domain;
        let mut occurring = |id: &mut Id| *id = store.choose(domain, *id, Id::IMPOSSIBLE);
        self.of_advice().for_each(&mut occurring);
        occurring(&mut self.outcome);
        self.gave_up = store.exhausted();
        if self.gave_up {
            (self.domain, self.outcome) = (Id::FALSE, Id::IMPOSSIBLE);
        }
        let mut mover = Mover::new(store);
        self.domain = mover.keep(self.domain);
        for id in self.of_advice() {
            *id = mover.keep(*id);
        }
        self.statements = mover.len();
        self.outcome = mover.keep(self.outcome);
        self.graph = mover.done();
    }

    /// What the advice asks of statements and steps.
    fn of_advice(&mut self) -> impl Iterator<Item = &mut Id> {
        let falls = self.falls.iter_mut().flatten().map(|(_, id)| id);
        let flags = self.flags.iter_mut().map(|(_, id)| id);
        let steps = self.stands.iter_mut().chain(&mut self.fits);
        let others = self.arguments.iter_mut().chain(&mut self.preparations);
        let doors = self.doors.iter_mut();
        steps.chain(doors).chain(falls).chain(flags).chain(others)
    }

    /// Whether compiling took too long, so that no answers have an advice.
    pub fn gave_up(&self) -> bool {
        self.gave_up
    }

    /// How many nodes all diagrams of the topic share.
    pub fn nodes(&self) -> usize {
        self.graph.len()
    }
}

fn fits_of(topic: &Topic) -> Vec<Vec<u16>> {
    let of = |step| {
        let fits = (0..).zip(&topic.fits);
        fits.filter(|(_, fit)| fit.step == step)
            .map(|(place, _)| place)
            .collect()
    };
    (0..).zip(&topic.steps).map(|(step, _)| of(step)).collect()
}

fn as_yes(topic: &Topic) -> u64 {
    let rows = topic
        .questions
        .iter()
        .take(Topic::MOST_QUESTIONS)
        .enumerate();
    rows.filter(|(_, question)| counts_as_yes(question))
        .fold(0, |bits, (row, _)| bits | 1 << row)
}
