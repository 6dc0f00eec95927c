//! Where a statement comes from, and how firm that is.

use serde::{Deserialize, Serialize};

use crate::date::{Date, Period};

/// The place of a source in its topic.
pub type SourceIx = u16;

/// How firm a source is, in a doctor's words; firmest first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Certainty {
    /// A national guideline.
    #[serde(rename = "landelijke richtlijn")]
    NationalGuideline,
    /// Agreed in this region.
    #[serde(rename = "afspraak regio")]
    RegionalAgreement,
    /// A study: evidence, no agreement.
    #[serde(rename = "onderzoek")]
    Study,
    /// Described in this region without a criterion: no agreement.
    #[serde(rename = "in de regio beschreven, geen afspraak")]
    Described,
    /// Agreed elsewhere and borrowed here.
    #[serde(rename = "elders afgesproken, hier ontleend")]
    Borrowed,
    /// Follows from the ladder: a heavier step can do what a lighter one can't.
    #[serde(rename = "uitgangspunt van de trap")]
    FromLadder,
    /// Restates an answer.
    #[serde(rename = "volgt uit uw antwoord")]
    FromAnswer,
    /// Points to another topic, or says for whom this one is.
    #[serde(rename = "wegwijzer")]
    Signpost,
    /// Rests on no source, and needs one.
    #[serde(rename = "zonder bron")]
    Unsourced,
}

impl Certainty {
    /// All, firmest first.
    pub const ALL: [Self; 9] = [
        Self::NationalGuideline,
        Self::RegionalAgreement,
        Self::Study,
        Self::Described,
        Self::Borrowed,
        Self::FromLadder,
        Self::FromAnswer,
        Self::Signpost,
        Self::Unsourced,
    ];

    /// The grounds that need no source (`grond`), by the word for each in the rules.
    pub const GROUNDS: [(&'static str, Self); 3] = [
        ("trap", Self::FromLadder),
        ("antwoord", Self::FromAnswer),
        ("wegwijzer", Self::Signpost),
    ];

    /// How firm a source can be, firmest first: a source is no ground.
    pub const OF_SOURCES: [Self; 6] = [
        Self::NationalGuideline,
        Self::RegionalAgreement,
        Self::Study,
        Self::Described,
        Self::Borrowed,
        Self::Unsourced,
    ];

    /// The words for it, on screen, in rule files and in `--json` alike.
    pub fn words(self) -> &'static str {
        match self {
            Self::NationalGuideline => "landelijke richtlijn",
            Self::RegionalAgreement => "afspraak regio",
            Self::Study => "onderzoek",
            Self::Described => "in de regio beschreven, geen afspraak",
            Self::Borrowed => "elders afgesproken, hier ontleend",
            Self::FromLadder => "uitgangspunt van de trap",
            Self::FromAnswer => "volgt uit uw antwoord",
            Self::Signpost => "wegwijzer",
            Self::Unsourced => "zonder bron",
        }
    }

    /// Whether a source says it. A ground is none: it can't make a choice contradictory.
    pub fn is_sourced(self) -> bool {
        match self {
            Self::NationalGuideline
            | Self::RegionalAgreement
            | Self::Study
            | Self::Described
            | Self::Borrowed => true,
            Self::FromLadder | Self::FromAnswer | Self::Signpost | Self::Unsourced => false,
        }
    }

    /// Whether it settles a choice, so that an argument against can't make it contradictory.
    pub fn decides(self) -> bool {
        matches!(self, Self::NationalGuideline | Self::RegionalAgreement)
    }
}

/// Why a statement holds, and says who.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Basis {
    /// The reason, as a sentence for a doctor (`want`).
    pub reason: String,
    /// How firm: that of its firmest source, as used here, or the ground that needs none.
    pub certainty: Certainty,
    /// The sources; none where it rests on a ground or on nothing, which the screen says.
    pub sources: Vec<SourceIx>,
    /// When it holds. Red flags have no end.
    pub valid: Period,
    /// What its term rests on, where that is something else: a source of the sign often gives no term.
    pub term: Option<Rests>,
}

/// On what a term rests.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Rests {
    /// How firm.
    pub certainty: Certainty,
    /// Places in [`super::Topic::sources`]. Empty: no source gives the term.
    pub sources: Vec<SourceIx>,
}

/// A source.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Source {
    /// Stable identifier.
    pub id: String,
    /// What it is called in a doctor's words.
    pub title: String,
    /// Who made it.
    pub publisher: String,
    /// The year, month or day of it, as known.
    pub date: String,
    /// The region it was made for; empty for the whole country.
    pub region: String,
    /// The specialty it was made for; empty for all.
    pub specialty: String,
    /// How firm it is.
    pub certainty: Certainty,
    /// Where it is to be found.
    pub address: String,
    /// When it must be looked at again.
    pub review: Option<Date>,
}
