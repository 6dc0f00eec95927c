//! Sets of cases: patients who don't exist, without an answer.

use ladder::date::Date;
use serde::{Deserialize, Serialize};

/// All sets of a region.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Sets {
    /// The hash of the agreements that answer them.
    pub hash: String,
    /// In the order of their names.
    pub sets: Vec<Set>,
    /// The topics whose statements somebody signed as they are now: the others are a draft, and said
    /// to be one.
    pub signed: Vec<String>,
}

/// Cases for one role, with a little theory before them.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Set {
    /// Stable identifier.
    pub id: String,
    /// Its name on screen.
    pub name: String,
    /// For whom.
    pub role: Role,
    /// Short screens of theory.
    pub about: Vec<String>,
    /// The cases in their order.
    pub cases: Vec<Case>,
}

/// For whom a set is: it says what may be chosen.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Role {
    /// A practice assistant: she plans, calls the GP in, or calls 112; the step is not hers.
    Assistant,
    /// A practice nurse.
    Nurse,
    /// A GP in training.
    Trainee,
    /// A GP who is new in the region.
    Gp,
}

impl Role {
    /// All, with the word that a set says.
    pub const ALL: [(&'static str, Self); 4] = [
        ("assistent", Self::Assistant),
        ("poh", Self::Nurse),
        ("aios", Self::Trainee),
        ("huisarts", Self::Gp),
    ];

    /// The word that a set says.
    pub fn word(self) -> &'static str {
        let found = Self::ALL.iter().find(|(_, role)| *role == self);
        found.map_or("", |(word, _)| word)
    }
}

/// How hard a case is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Difficulty {
    /// For a first time.
    Easy,
    /// As most are.
    Middle,
    /// With something that is easily missed.
    Hard,
}

/// A patient who doesn't exist.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Case {
    /// Stable identifier within the set.
    pub id: String,
    /// The topic that answers it.
    pub topic: String,
    /// What is heard first.
    pub opening: String,
    /// The whole patient: questions and values by identifier, as examples give them.
    pub answers: Vec<(String, String)>,
    /// How a question is put, by question; else as the rules put it to a GP.
    pub asks: Vec<(String, String)>,
    /// What is said when a question is asked; else the value's own words.
    pub says: Vec<(String, String)>,
    /// Questions that no rule uses.
    pub noise: Vec<Noise>,
    /// How hard it is.
    pub difficulty: Difficulty,
    /// The rules give both sides: it is talked about and never marked.
    pub disputed: bool,
    /// When somebody looks at it again.
    pub review: Date,
    /// What is to be learnt.
    pub point: String,
    /// The rules answer otherwise than when somebody last looked at it.
    pub moved: bool,
}

/// A text of a case that somebody opens is at most so long, in characters.
const LONGEST: usize = 1_000;
/// It has at most so many questions and answers of a kind.
const MANY: usize = 80;

impl Case {
    /// Whether a case that came from elsewhere is of a size that somebody can have written.
    pub(crate) fn is_sound(&self) -> bool {
        let pairs = [&self.answers, &self.asks, &self.says];
        let noise = self.noise.iter().map(|noise| [&noise.asks, &noise.says]);
        let said = pairs.iter().flat_map(|pairs| pairs.iter());
        let mut texts = [&self.id, &self.topic, &self.opening, &self.point]
            .into_iter()
            .chain(said.flat_map(|(name, text)| [name, text]))
            .chain(noise.flatten());
        pairs.iter().all(|pairs| pairs.len() <= MANY)
            && self.noise.len() <= MANY
            && texts.all(|text| text.chars().count() <= LONGEST)
    }
}

/// A question that no rule uses, and what is answered.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Noise {
    /// The question.
    pub asks: String,
    /// The answer.
    pub says: String,
}
