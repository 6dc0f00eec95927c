//! Ladders and steps: the ordered ways to get a question answered, lightest first.

use serde::{Deserialize, Serialize};

use super::{AgeIx, Attribute, Basis, Condition};
use crate::Within;
use crate::date::Date;

/// An ordered set of steps.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Ladder {
    /// Stable identifier.
    pub id: String,
    /// Its name on screen.
    pub name: String,
    /// Lightest first, at most sixteen.
    pub steps: Vec<Step>,
}

/// Where a patient goes.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Door {
    /// Its name, such as `Dienstdoende internist`.
    pub name: String,
    /// The door for patients of these ages, where this one is not for them.
    pub by_age: Vec<(AgeIx, String)>,
}

impl Door {
    /// A door for everyone.
    pub fn new(name: impl Into<String>) -> Self {
        Self {
            name: name.into(),
            by_age: Vec::new(),
        }
    }

    /// The door for a patient of this age, or of none that doors tell apart.
    pub fn of(&self, age: Option<AgeIx>) -> &str {
        age.and_then(|age| self.instead(age)).unwrap_or(&self.name)
    }

    /// The door for patients of this age, where it is another.
    pub fn instead(&self, age: AgeIx) -> Option<&str> {
        let mut others = self.by_age.iter();
        let other = others.find(|(known, _)| *known == age);
        other.map(|(_, name)| name.as_str())
    }

    /// The doors for these ages, each once: more than one, where the age is open.
    pub fn names(&self, ages: &[Option<AgeIx>]) -> Vec<&str> {
        let mut names = Vec::new();
        for name in ages.iter().map(|age| self.of(*age)) {
            if !names.contains(&name) {
                names.push(name);
            }
        }
        names
    }
}

/// One way to get a question answered, with its facts for one specialty.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Step {
    /// Stable identifier.
    pub id: String,
    /// Its name on screen.
    pub name: String,
    /// Where the patient or the question goes, with the specialty: `Pluspunt, interne
    /// geneeskunde`.
    pub destination: Door,
    /// An urgent step is in time for any term.
    pub urgency: Option<Urgency>,
    /// A medical specialist answers: a treating specialist becomes the addressee.
    pub by_specialist: bool,
    /// The shortest attainable term; unknown where absent, which fits only *geen haast*.
    pub shortest: Option<Shortest>,
    /// Only for a term of at most this (`alleen-binnen`).
    pub only_within: Option<(Within, Basis)>,
    /// All must hold on their days, or the step is not offered (`alleen-als`).
    pub only_if: Vec<Availability>,
    /// What is known of it, for the doctor and the patient.
    pub attributes: Vec<Attribute>,
}

impl Step {
    /// The shortest term that the step can give, if that is known on this day.
    pub fn shortest_on(&self, date: Date) -> Option<&Shortest> {
        let known = |shortest: &&Shortest| shortest.basis.valid.contains(date);
        self.shortest.as_ref().filter(known)
    }

    /// Whether the step can answer in time, when this is needed. A term that no one knows fits only
    /// where no term is asked for.
    pub fn in_time(&self, date: Date, needed: Within) -> bool {
        let term = self
            .shortest_on(date)
            .map_or(Within::ACCESS, |shortest| shortest.within);
        self.urgency.is_some() || term <= needed
    }

    /// What is urgent, or no specialist's, is called by its name; the rest by its place.
    pub fn by_name(&self) -> bool {
        self.urgency.is_some() || !self.by_specialist
    }

    /// Whether there is haste enough for the step (`alleen-binnen`).
    pub fn urgent_enough(&self, date: Date, needed: Within) -> bool {
        let bound = self.only_within.as_ref();
        bound.is_none_or(|(bound, basis)| needed <= *bound || !basis.valid.contains(date))
    }
}

/// How urgent an urgent step is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Urgency {
    /// Seen or spoken today.
    Today,
    /// At once.
    Now,
}

/// The shortest term that a step can give.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Shortest {
    /// The term.
    pub within: Within,
    /// Says who; a borrowed one is marked on screen.
    pub basis: Basis,
}

/// When a step is offered at all.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Availability {
    /// For whom.
    pub when: Condition,
    /// Why not for others.
    pub basis: Basis,
}
