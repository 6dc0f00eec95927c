//! What the page says after each step of what was told and what stands there (`pages/anything.js`), and how much of it was
//! gone through.

use serde::Deserialize;
use serde_json::Value;

/// Question and value, as a host gets them.
pub(super) type Items = Vec<(String, String)>;

/// An event that the host heard.
#[derive(Debug, Clone, Deserialize)]
pub(super) struct Told {
    pub(super) name: String,
    #[serde(default)]
    pub(super) topic: String,
    #[serde(default)]
    pub(super) items: Items,
    pub(super) advice: Option<Value>,
    pub(super) chosen: Option<Value>,
    pub(super) answered: Option<usize>,
    pub(super) open: Option<usize>,
    pub(super) code: Option<String>,
}

/// What stands on the screen.
#[derive(Debug, Clone, Deserialize)]
#[expect(clippy::struct_excessive_bools, reason = "each is there or not")]
pub(super) struct Shown {
    pub(super) work: bool,
    pub(super) trial: bool,
    pub(super) patient: bool,
    pub(super) stair: bool,
    pub(super) status: Option<String>,
    pub(super) current: Vec<String>,
    pub(super) letter: Vec<String>,
    pub(super) flags: Vec<(String, String)>,
    /// A question, the place of its answer or -1, and how many there are.
    pub(super) answers: Vec<(String, i64, usize)>,
}

/// What was seen after a step.
#[derive(Debug, Clone, Deserialize)]
pub(super) struct Seen {
    pub(super) told: Vec<Told>,
    pub(super) advice: Option<Value>,
    /// There was a row of tools to press when the step began.
    pub(super) tools: bool,
    pub(super) shown: Shown,
    pub(super) wrong: Vec<String>,
}

impl std::fmt::Display for Seen {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        for Told { name, items, .. } in &self.told {
            write!(f, "{name} {items:?}; ")?;
        }
        let advice = self.advice.as_ref().and_then(|one| one.get("status"));
        write!(f, "advice {advice:?}, {:?}", self.shown)
    }
}

/// How much was gone through.
#[derive(Debug, Clone, Copy, Default)]
pub struct Count {
    /// Steps.
    pub steps: usize,
    /// Pieces of advice, each worked out here once more.
    pub advice: usize,
    /// Screens of an open topic that were held against the answers.
    pub screens: usize,
    /// Of these, with the stair and the card.
    pub cards: usize,
    /// Pieces of advice that were handed over.
    pub handed: usize,
    /// Times that an answer was taken back and the one before was there.
    pub undone: usize,
}
