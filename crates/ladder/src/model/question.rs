//! Questions: finite values, each asked because it can change the outcome.

use serde::{Deserialize, Serialize};

use super::{Basis, DoorIx, Literal, StepIx, ValueIx, ValueSet};
use crate::Within;

/// The clinical order of asking.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Group {
    /// Age and sex, where scope or a row depends on them.
    Person,
    /// The list of red flags.
    Alarm,
    /// When an answer is needed.
    Time,
    /// Whether care for this complaint is running.
    Running,
    /// What the GP asks for.
    Asked,
    /// Facts known in the consultation.
    Facts,
    /// What was tried.
    Tried,
}

/// A question with its answers.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Question {
    /// Stable identifier within the topic.
    pub id: String,
    /// The question as asked.
    pub text: String,
    /// A line that explains, or nothing.
    pub hint: String,
    /// How a letter says its answers.
    pub brief: Brief,
    /// The specialist needs it, whether it changes the step or not.
    pub in_brief: bool,
    /// Where it stands in the order of asking.
    pub group: Group,
    /// What its answer does beside standing in conditions.
    pub role: Role,
    /// The answers, at least two.
    pub values: Vec<Value>,
    /// It asks for a judgement rather than a fact.
    pub judgement: bool,
    /// *Weet ik niet* is offered. Not for what the GP always knows.
    pub may_be_unknown: bool,
    /// Asked only where all of these hold; elsewhere no condition on it holds.
    pub only_if: Vec<Literal>,
}

/// How a letter says the answers of a question, as a colleague would.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Brief {
    /// What it is about, where that is unknown or still to be filled in; of a red flag the sign.
    pub name: String,
    /// A phrase for each value; none of a red flag.
    pub values: Vec<String>,
}

/// An answer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Value {
    /// Stable identifier within the question.
    pub id: String,
    /// The answer as shown.
    pub label: String,
}

/// What an answer does beside standing in conditions.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum Role {
    /// Nothing else.
    Fact,
    /// A number, cut into bands: value `i` holds from `thresholds[i - 1]` to below `thresholds[i]`.
    Number {
        /// What one is, such as `jaar`.
        unit: String,
        /// Where a new band begins, ascending.
        thresholds: Vec<f64>,
    },
    /// How soon an answer is needed: a term for each value.
    Time(Vec<Within>),
    /// Running care: with these values a treating specialist is the addressee.
    Running(ValueSet),
    /// A row of the list of red flags; its values are *nee* (0) and *ja* (1).
    RedFlag(Box<RedFlag>),
}

/// What a red flag's *ja* does: it can only make the advice more urgent.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct RedFlag {
    /// No lighter step than this.
    pub at_least: StepIx,
    /// Needed within this term.
    pub within: Option<Within>,
    /// Where to, if not the step's own place.
    pub destination: Option<DoorIx>,
    /// What *weet ik niet* means.
    pub on_unknown: OnUnknown,
    /// What to measure or ask now when it is unknown.
    pub check_now: String,
    /// Whoever denies it must have looked, felt or measured.
    pub examination: bool,
    /// Why, and says who.
    pub basis: Basis,
}

impl RedFlag {
    /// The row's answer *nee*.
    pub const NO: ValueIx = 0;
    /// The row's answer *ja*.
    pub const YES: ValueIx = 1;
}

/// What *weet ik niet* means for a red flag.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum OnUnknown {
    /// Both branches stay open; the screen says what to measure now.
    CheckFirst,
    /// It counts as *ja*.
    AsYes,
}

impl Question {
    /// So many values have a bit each in a [`ValueSet`].
    pub const MOST_VALUES: usize = 32;

    /// The red flag, if this is a row of the list.
    pub fn red_flag(&self) -> Option<&RedFlag> {
        match &self.role {
            Role::RedFlag(flag) => Some(flag),
            _ => None,
        }
    }

    /// What it is about, in a few words where it has those.
    pub fn named(&self) -> &str {
        if self.brief.name.is_empty() {
            self.text.trim_end_matches('?')
        } else {
            &self.brief.name
        }
    }

    /// This value as a letter says it.
    pub fn said(&self, value: ValueIx) -> Option<&str> {
        let label = || Some(self.values.get(usize::from(value))?.label.as_str());
        let phrase = self.brief.values.get(usize::from(value));
        phrase.map(String::as_str).or_else(label)
    }

    /// Every value but these.
    pub fn all_but(&self, values: ValueSet) -> ValueSet {
        ValueSet(self.all().0 & !values.0)
    }

    /// The place of the value with this id.
    pub fn value(&self, id: &str) -> Option<ValueIx> {
        self.values
            .iter()
            .position(|v| v.id == id)
            .and_then(|i| ValueIx::try_from(i).ok())
    }

    /// The band in which a raw number falls; none for a question that asks no number.
    pub fn band(&self, number: f64) -> Option<ValueIx> {
        let Role::Number { thresholds, .. } = &self.role else {
            return None;
        };
        if !number.is_finite() {
            return None;
        }
        ValueIx::try_from(thresholds.iter().filter(|t| **t <= number).count()).ok()
    }

    /// All its values.
    pub fn all(&self) -> ValueSet {
        let free = 32_usize.saturating_sub(self.values.len());
        let free = u32::try_from(free).unwrap_or(0);
        ValueSet(u32::MAX.checked_shr(free).unwrap_or(0))
    }

    /// How many values there are.
    pub fn width(&self) -> usize {
        self.values.len()
    }
}
