//! A region's whole rule set, of one version, over a period.

use serde::{Deserialize, Serialize};

use super::{Ladder, Phrases};
use crate::date::{Date, Period};

/// What is needed before the first question: who agreed what, the ladders and the search index.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Agreements {
    /// Who made them, and how far they are.
    pub header: Header,
    /// The ladders with the facts that hold for every specialty.
    pub ladders: Vec<Ladder>,
    /// The specialties by name.
    pub specialties: Vec<Specialty>,
    /// One entry for each topic, in the order of the topics file.
    pub topics: Vec<TopicEntry>,
    /// The engine's own sentences.
    pub phrases: Phrases,
}

/// Who made the agreements, and how far they are.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Header {
    /// The region's identifier.
    pub region: String,
    /// The region's name.
    pub region_name: String,
    /// Such as `2026.11`.
    pub version: String,
    /// Who answers for them.
    pub owner: String,
    /// How far they are.
    pub status: AgreementsStatus,
    /// What they may be used for.
    pub usage: Use,
    /// When they are looked at again.
    pub review: Option<Date>,
    /// The legal manufacturer, if there is one.
    pub manufacturer: Option<String>,
    /// When they hold.
    pub valid: Period,
    /// Over the canonical rules, in hexadecimal.
    pub hash: String,
}

/// How far agreements are.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum AgreementsStatus {
    /// A draft.
    #[serde(rename = "concept")]
    Draft,
    /// Under review.
    #[serde(rename = "ter toetsing")]
    UnderReview,
    /// Signed by the region.
    #[serde(rename = "vastgesteld")]
    Adopted,
}

impl Agreements {
    /// The specialty with this id.
    pub fn specialty(&self, id: &str) -> Option<&Specialty> {
        self.specialties.iter().find(|specialty| specialty.id == id)
    }
}

impl AgreementsStatus {
    /// All, from draft to signed.
    pub const ALL: [Self; 3] = [Self::Draft, Self::UnderReview, Self::Adopted];

    /// The words for it, on screen, in rule files and in `--json` alike.
    pub fn words(self) -> &'static str {
        match self {
            Self::Draft => "concept",
            Self::UnderReview => "ter toetsing",
            Self::Adopted => "vastgesteld",
        }
    }
}

/// What agreements may be used for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Use {
    /// Training: watermark, no hand-over.
    #[serde(rename = "scholing")]
    Training,
    /// Evaluation: hand-over and letter are marked "niet voor zorg".
    #[serde(rename = "toetsing")]
    Evaluation,
    /// Care: only adopted agreements with a named manufacturer.
    #[serde(rename = "zorg")]
    Care,
}

impl Use {
    /// All, from training to care.
    pub const ALL: [Self; 3] = [Self::Training, Self::Evaluation, Self::Care];

    /// The word for it, on screen, in rule files and in `--json` alike.
    pub fn word(self) -> &'static str {
        match self {
            Self::Training => "scholing",
            Self::Evaluation => "toetsing",
            Self::Care => "zorg",
        }
    }
}

/// A specialty.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Specialty {
    /// Stable identifier.
    pub id: String,
    /// Its name on screen.
    pub name: String,
}

/// What the start field searches.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct TopicEntry {
    /// The topic's identifier.
    pub id: String,
    /// Its name on screen.
    pub name: String,
    /// The specialty's identifier.
    pub specialty: String,
    /// The ladder's identifier.
    pub ladder: String,
    /// ICPC-1 codes.
    pub icpc: Vec<String>,
    /// Words a doctor or a patient uses for it.
    pub search: Vec<String>,
    /// Of a general path: the beginnings of the ICPC-1 codes that no topic names, such as `K` or `S7`.
    pub chapters: Vec<String>,
    /// Words of an emergency, before which nothing is asked.
    pub emergency_words: Vec<String>,
    /// What must happen at those words.
    pub emergency: String,
    /// It is the general path of its specialty.
    pub general: bool,
    /// Several complaints that belong together in a frail elderly patient come here.
    pub together: bool,
}
