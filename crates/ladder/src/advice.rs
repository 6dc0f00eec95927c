//! The advice: plain data about a topic, by place, without a text of its own.

use crate::model::{AgeIx, DoorIx, Group, PreparationIx, QuestionIx, StepIx, Topic, ValueIx};
use crate::{Answers, Reason, Within};

/// How far the advice is, in order of precedence.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Status {
    /// A red flag is at *ja*.
    Alarm,
    /// The agreements don't hold on this day.
    Expired,
    /// The agreements are not made for this patient.
    OutOfScope,
    /// In scope, and nothing stands: a fault of the rules.
    NoFit,
    /// An unanswered question can still matter.
    Open,
    /// Only *weet ik niet* can still matter.
    Depends,
    /// Evidence is against the lightest step, and no agreement decides.
    Contradictory,
    /// One step.
    Decided,
}

impl Status {
    /// The word for it, wherever a machine reads it.
    pub fn word(self) -> &'static str {
        match self {
            Self::Alarm => "alarm",
            Self::Expired => "expired",
            Self::OutOfScope => "out-of-scope",
            Self::NoFit => "no-fit",
            Self::Open => "open",
            Self::Depends => "depends",
            Self::Contradictory => "contradictory",
            Self::Decided => "decided",
        }
    }
}

impl serde::Serialize for Status {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.word())
    }
}

/// A step under the answers given.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, serde::Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum StepState {
    /// It stands, whatever the open answers are.
    Stands,
    /// It falls, whatever the open answers are.
    Falls,
    /// The open answers decide.
    Undetermined,
}

/// A step's state, and what it rests on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StepAdvice {
    /// Whether it stands.
    pub state: StepState,
    /// Why it falls: the reasons that hold for all completions, or, where none does, those that
    /// cover them together.
    pub because: Vec<Reason>,
    /// Each of those holds for all completions: it may be said of this patient.
    pub certain: bool,
    /// The fits that hold likewise: places in [`crate::model::Topic::fits`].
    pub fits: Vec<u16>,
    /// By which doors it can be reached: places in [`crate::model::Topic::doors`]; none is its own.
    pub doors: Vec<Option<DoorIx>>,
}

/// What to answer next.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Next {
    /// The list of red flags.
    Alarm,
    /// A question.
    Question(QuestionIx),
}

/// A red flag that is at *ja* or unknown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Raised {
    /// The row.
    pub row: QuestionIx,
    /// It counts as *ja*; otherwise it is to be checked first.
    pub counts: bool,
}

/// Other answers that would lead to one other step.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Change {
    /// The step that would be the only one possible.
    pub step: StepIx,
    /// At most two answers.
    pub answers: Vec<(QuestionIx, ValueIx)>,
}

/// What the agreements say of this patient, under the answers so far.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Advice {
    /// How far it is.
    pub status: Status,
    /// The step, exactly when one is possible.
    pub step: Option<StepIx>,
    /// The term, when all completions agree on it.
    pub within: Option<Within>,
    /// The latest term of all completions that advise a step: no advice comes to later than this.
    pub latest: Option<Within>,
    /// The treating specialist is the addressee, whatever the open answers are.
    pub addressee: bool,
    /// Of which of the ages that doors tell apart the patient can be; one, unless the age is open.
    pub ages: Vec<Option<AgeIx>>,
    /// The steps still possible, lightest first; when contradictory, safest first.
    pub possible: Vec<StepIx>,
    /// It can still turn out that the patient is out of scope.
    pub scope_open: bool,
    /// Each step of the ladder.
    pub steps: Vec<StepAdvice>,
    /// The red flags at *ja* or unknown.
    pub red_flags: Vec<Raised>,
    /// The arguments that hold, whatever the open answers are.
    pub arguments: Vec<u16>,
    /// The questions without a value that can still matter, in asking order.
    pub open: Vec<QuestionIx>,
    /// What to answer next.
    pub next: Option<Next>,
    /// The preparations that can hold for a possible step.
    pub preparations: Vec<PreparationIx>,
}

impl Advice {
    /// The rows of the list of red flags that nobody answered and that can still matter.
    pub fn open_rows<'a>(
        &'a self,
        topic: &'a Topic,
        answers: &'a Answers,
    ) -> impl Iterator<Item = QuestionIx> + 'a {
        let rows = self.open.iter().copied();
        rows.filter(|row| {
            let question = topic.questions.get(usize::from(*row));
            let flag = question.is_some_and(|question| question.group == Group::Alarm);
            flag && answers.get(*row).is_none()
        })
    }

    /// With a red flag raised: the least that must happen. That is the lightest step that is still
    /// possible, and never lighter than a raised row says, also where it is open whether the row is
    /// asked of this patient.
    pub fn least(&self, topic: &Topic) -> Option<StepIx> {
        let raised = self.red_flags.iter().filter(|flag| flag.counts);
        let raised = raised.filter_map(|flag| topic.questions.get(usize::from(flag.row)));
        let floor = raised
            .filter_map(|row| Some(row.red_flag()?.at_least))
            .max()?;
        let possible = self.possible.iter().copied();
        possible.filter(|step| *step >= floor).min().or(Some(floor))
    }

    /// A row is at *ja*, or none that can still matter is open.
    pub fn list_answered(&self, topic: &Topic, answers: &Answers) -> bool {
        self.status == Status::Alarm || self.open_rows(topic, answers).next().is_none()
    }

    /// The step that may be named as the advice: one step, in scope, and the red flags are
    /// answered.
    pub fn advised(&self, topic: &Topic, answers: &Answers) -> Option<StepIx> {
        let settled = !matches!(
            self.status,
            Status::Expired | Status::OutOfScope | Status::NoFit | Status::Contradictory
        );
        let named = settled && !self.scope_open && self.list_answered(topic, answers);
        self.step.filter(|_| named)
    }

    /// The steps that can be taken beside the advised one, or beside both sides where two contradict
    /// each other: they stand, whatever the open answers are. Before there is an advice there are
    /// none: one that stands would be read as the advice.
    pub fn also(&self, topic: &Topic, answers: &Answers) -> Vec<StepIx> {
        let sides = match self.advised(topic, answers) {
            Some(step) => vec![step],
            None if self.status != Status::Contradictory => return Vec::new(),
            None if !self.list_answered(topic, answers) => return Vec::new(),
            None => self.possible.clone(),
        };
        let steps = (0..).zip(&self.steps);
        let standing = steps.filter(|(_, step)| step.state == StepState::Stands);
        let standing = standing.map(|(place, _)| place);
        standing.filter(|place| !sides.contains(place)).collect()
    }
}
