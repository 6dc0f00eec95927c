//! Where statements were written, so that findings point at them.

use ladder::Part;
use ladder::date::Date;
use ladder::model::{Basis, Fit, QuestionIx, RedFlag, Rule, StepIx, Topic, ValueIx};

use super::ages::OtherDoor;
use super::select::Item;
use crate::raw::{RawBasis, RawWhen, Severity};
use crate::sink::Spot;
use crate::tree::At;

/// Where a statement was written.
#[derive(Debug, Clone, Default)]
pub struct Written {
    /// The statement itself.
    pub at: Spot,
    /// It is for all topics.
    pub shared: bool,
    /// Of its conditions.
    pub literals: Vec<Spot>,
    /// Of its exceptions: of the first condition of each.
    pub exceptions: Vec<Spot>,
    /// The statements that end the day before.
    pub replaces: Vec<At<String>>,
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
pub enum Before {
    /// The red flag of this question.
    Flag(QuestionIx, Box<RedFlag>),
    /// The rule at this place.
    Rule(usize, Box<Rule>),
    /// The fit at this place.
    Fit(usize, Box<Fit>),
}

/// For these patients the worse value may be later or lighter (`[[ernst-uitzondering]]`).
#[derive(Debug, Clone)]
pub struct Excuse {
    /// Where it stands.
    pub at: Spot,
    /// The question whose values compare.
    pub question: QuestionIx,
    /// The milder value.
    pub from: ValueIx,
    /// The worse value.
    pub to: ValueIx,
    /// As written, for a number may be cut once more when the excuse is asked for.
    pub when: Vec<(QuestionIx, Vec<String>)>,
    /// Why, and on what it rests.
    pub basis: Basis,
}

/// Where a topic's statements were written, each list beside the topic's own.
#[derive(Debug, Clone, Default)]
pub struct Places {
    /// The topic itself.
    pub topic: Spot,
    /// Its questions.
    pub questions: Vec<Spot>,
    /// Its steps.
    pub steps: Vec<Spot>,
    /// What terms, bounds and offers of steps replace, and from which day.
    pub successors: Vec<(Option<Date>, At<String>)>,
    /// Its fits.
    pub fits: Vec<Written>,
    /// Its rules.
    pub rules: Vec<Written>,
    /// Its arguments.
    pub arguments: Vec<Written>,
    /// What puts a patient outside its scope.
    pub out_of_scope: Vec<Written>,
    /// Its preparations.
    pub preparations: Vec<Written>,
    /// Which values of each question are worse than which.
    pub severities: Vec<Severity>,
    /// Each `[[deur]]` that is for this topic.
    pub doors: Vec<OtherDoor>,
    /// For whom a worse answer may be later or lighter.
    pub excuses: Vec<Excuse>,
    /// The steps at which a specialist is spoken directly: by telephone, or called today.
    pub direct: Vec<StepIx>,
    /// Each `[[aanscherpen]]` that took effect.
    pub tightened: Vec<(Spot, Before)>,
    /// Each `[[intrekken]]` that took effect, and the topic as it would be without it.
    pub withdrawn: Vec<(At<String>, Topic)>,
}

impl Places {
    /// Where a statement was written.
    pub fn of(&self, part: Part) -> Option<&Written> {
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
    pub fn statements(&self) -> impl Iterator<Item = &Written> {
        let weighed = self.fits.iter().chain(&self.rules).chain(&self.arguments);
        weighed.chain(&self.out_of_scope).chain(&self.preparations)
    }
}
