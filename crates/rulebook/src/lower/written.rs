//! Where statements were written, so that findings point at them.

use ladder::Part;
use ladder::date::Date;
use ladder::model::{Basis, Fit, QuestionIx, RedFlag, Rule, StepIx, Topic, ValueIx};

use super::select::Item;
use crate::raw::{RawBasis, RawWhen, Severity};
use crate::sink::Spot;
use crate::tree::At;

/// Where a statement was written.
#[derive(Debug, Clone, Default)]
pub(crate) struct Written {
    pub(crate) at: Spot,
    /// It is for all topics.
    pub(crate) shared: bool,
    /// Of its conditions.
    pub(crate) literals: Vec<Spot>,
    /// Of its exceptions: of the first condition of each.
    pub(crate) exceptions: Vec<Spot>,
    /// The statements that end the day before.
    pub(crate) replaces: Vec<At<String>>,
}

impl Written {
    pub(crate) fn of<T>(item: &Item<'_, T>, at: Spot, when: &RawWhen, basis: &RawBasis) -> Self {
        let exceptions = when.unless.iter();
        Self {
            at,
            shared: item.shared,
            literals: when.all.iter().map(|literal| literal.question.at).collect(),
            exceptions: exceptions
                .map(|except| except.all.first().map_or(at, |first| first.question.at))
                .collect(),
            replaces: basis.replaces.clone(),
        }
    }
}

/// What a region tightened, as it was before.
#[derive(Debug, Clone)]
pub(crate) enum Before {
    Flag(QuestionIx, Box<RedFlag>),
    Rule(usize, Box<Rule>),
    Fit(usize, Box<Fit>),
}

/// For these patients the worse value may be later or lighter (`[[ernst-uitzondering]]`).
#[derive(Debug, Clone)]
pub(crate) struct Excuse {
    pub(crate) at: Spot,
    pub(crate) question: QuestionIx,
    pub(crate) from: ValueIx,
    pub(crate) to: ValueIx,
    /// As written, for a number may be cut once more when the excuse is asked for.
    pub(crate) when: Vec<(QuestionIx, Vec<String>)>,
    pub(crate) basis: Basis,
}

/// Where a topic's statements were written, each list beside the topic's own.
#[derive(Debug, Clone, Default)]
pub(crate) struct Places {
    pub(crate) topic: Spot,
    pub(crate) questions: Vec<Spot>,
    pub(crate) steps: Vec<Spot>,
    /// What terms, bounds and offers of steps replace, and from which day.
    pub(crate) successors: Vec<(Option<Date>, At<String>)>,
    pub(crate) fits: Vec<Written>,
    pub(crate) rules: Vec<Written>,
    pub(crate) arguments: Vec<Written>,
    pub(crate) out_of_scope: Vec<Written>,
    pub(crate) preparations: Vec<Written>,
    /// Which values of each question are worse than which.
    pub(crate) severities: Vec<Severity>,
    /// For whom a worse answer may be later or lighter.
    pub(crate) excuses: Vec<Excuse>,
    /// The steps at which a specialist is spoken directly: by telephone, or called today.
    pub(crate) direct: Vec<StepIx>,
    /// Each `[[aanscherpen]]` that took effect.
    pub(crate) tightened: Vec<(Spot, Before)>,
    /// Each `[[intrekken]]` that took effect, and the topic as it would be without it.
    pub(crate) withdrawn: Vec<(At<String>, Topic)>,
}

impl Places {
    /// Where a statement was written.
    pub(crate) fn of(&self, part: Part) -> Option<&Written> {
        let (list, place) = match part {
            Part::Fit(place) => (&self.fits, place),
            Part::Rule(place) => (&self.rules, place),
            Part::Argument(place) => (&self.arguments, place),
            Part::OutOfScope(place) => (&self.out_of_scope, place),
            Part::Preparation(place) => (&self.preparations, place),
        };
        list.get(place)
    }

    /// Where all statements were written.
    pub(crate) fn statements(&self) -> impl Iterator<Item = &Written> {
        let weighed = self.fits.iter().chain(&self.rules).chain(&self.arguments);
        weighed.chain(&self.out_of_scope).chain(&self.preparations)
    }
}
