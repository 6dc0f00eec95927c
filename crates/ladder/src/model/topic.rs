//! A topic: a complaint or question type of a specialty, on one ladder, whole in itself.

use serde::{Deserialize, Serialize};

use super::{
    AgeIx, Argument, Condition, Door, DoorIx, Fit, Literal, OutOfScope, PatientPage, Preparation,
    Question, QuestionIx, RedFlag, Rule, Source, Step, StepIx,
};
use crate::date::{Date, Period};
use crate::recall::Recall;
use crate::{Kind, Within};

/// All that is agreed on one complaint in one region.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Topic {
    /// Stable identifier.
    pub id: String,
    /// Its name on screen.
    pub name: String,
    /// The specialty's identifier.
    pub specialty: String,
    /// The ladder's identifier.
    pub ladder: String,
    /// It is a specialty's general path: the complaint's own red flags are not asked.
    pub general: bool,
    /// What the patient can read of it on Thuisarts.nl.
    pub patient_page: Option<PatientPage>,
    /// The period of the agreements it belongs to.
    pub valid: Period,
    /// The ladder's steps with their facts for this specialty, lightest first.
    pub steps: Vec<Step>,
    /// The doors that red flags, rules and fits name, each once; at most [`Topic::MOST_DOORS`].
    pub doors: Vec<Door>,
    /// The questions in asking order, at most [`Topic::MOST_QUESTIONS`].
    pub questions: Vec<Question>,
    /// Whom the complaint is of, such as one sex: another answer is out of scope, and nobody is
    /// asked.
    pub only: Vec<Literal>,
    /// The ages that doors tell apart, the narrowest first and with the guards of their questions: a
    /// patient is of the first of which all hold. At most [`Topic::MOST_AGES`].
    pub ages: Vec<Vec<Literal>>,
    /// Combinations that can't occur.
    pub impossible: Vec<Condition>,
    /// Whom the agreements are not made for.
    pub out_of_scope: Vec<OutOfScope>,
    /// Which steps fit whom.
    pub fits: Vec<Fit>,
    /// Which steps fall for whom.
    pub rules: Vec<Rule>,
    /// What speaks for or against where no agreement decides.
    pub arguments: Vec<Argument>,
    /// What to do or send along.
    pub preparations: Vec<Preparation>,
    /// What it all rests on.
    pub sources: Vec<Source>,
    /// That it was taken back: said beside the agreements, and never in them.
    #[serde(skip)]
    pub recalled: Option<Recall>,
}

impl Topic {
    /// So many steps an outcome can tell apart.
    pub const MOST_STEPS: usize = 16;

    /// So many questions have a bit each in a word.
    pub const MOST_QUESTIONS: usize = 64;

    /// So many doors an outcome can tell apart.
    pub const MOST_DOORS: usize = 127;

    /// So many ages an outcome can tell apart.
    pub const MOST_AGES: usize = 3;

    /// Whether there is an advice by it on this day.
    pub fn holds(&self, day: Date) -> bool {
        self.recalled.is_none() && self.valid.contains(day)
    }

    /// The question with this id and its place.
    pub fn question(&self, id: &str) -> Option<(QuestionIx, &Question)> {
        let place = self.questions.iter().position(|q| q.id == id)?;
        Some((
            QuestionIx::try_from(place).ok()?,
            self.questions.get(place)?,
        ))
    }

    /// The step with this id.
    pub fn step(&self, id: &str) -> Option<StepIx> {
        self.steps
            .iter()
            .position(|s| s.id == id)
            .and_then(|i| StepIx::try_from(i).ok())
    }

    /// Where an outcome sends the patient: by the door that was named, else the step's own.
    pub fn door(&self, named: Option<DoorIx>, step: StepIx) -> Option<&Door> {
        let named = named.and_then(|door| self.doors.get(usize::from(door)));
        named.or_else(|| Some(&self.steps.get(usize::from(step))?.destination))
    }

    /// The doors to the steps that are advised.
    fn doors_to(&self, named: Option<DoorIx>, kind: Kind) -> impl Iterator<Item = &Door> {
        let steps = (0..).zip(&self.steps).map(|(step, _)| step);
        steps
            .filter(move |step| kind.advises(*step))
            .filter_map(move |step| self.door(named, step))
    }

    /// Whether some age goes by another door, to a step that is advised.
    pub(crate) fn tells_ages(&self, named: Option<DoorIx>, kind: Kind) -> bool {
        self.doors_to(named, kind)
            .any(|door| !door.by_age.is_empty())
    }

    /// Of the ages that go by the same doors as this one, the first: none, where that is the doors'
    /// own.
    pub(crate) fn age_of_doors(
        &self,
        named: Option<DoorIx>,
        kind: Kind,
        age: Option<AgeIx>,
    ) -> Option<AgeIx> {
        let same = |other: &Option<AgeIx>| {
            self.doors_to(named, kind)
                .all(|door| door.of(*other) == door.of(age))
        };
        let ages = (0..).zip(&self.ages).map(|(age, _)| Some(age));
        std::iter::once(None).chain(ages).find(same).flatten()
    }

    /// By when the patient is seen for this red flag. Its step is called today where it is urgent,
    /// and seen today where the flag doesn't say when.
    pub fn due(&self, flag: &RedFlag) -> Option<Within> {
        let step = self.steps.get(usize::from(flag.at_least));
        let urgent = step.is_some_and(|step| step.urgency.is_some());
        flag.within.or(urgent.then_some(Within::TODAY))
    }
}
