//! Steps and ladders as written.

use ladder::Within;
use ladder::model::{AttributeKind, Urgency};
use serde_json::Value;

use super::about::{NAME, OWN_ID, SPECIALTIES, WITHIN};
use super::basis::{Loose, RawBasis, Sourced, SourcedFact};
use super::condition::{Literals, RawLiteral, WHEN};
use super::effect::FormName;
use crate::id::Id;
use crate::sink::Spot;
use crate::tree::{At, Definitions, Need, Node, Opt, Or, Read, table, words};

table! {
    "termijn",
    /// `termijn`.
    #[derive(Debug, Clone)]
    pub(crate) struct RawShortest {
        within: Need<Within> = "binnen", WITHIN;
    }
    with {
        basis: SourcedFact;
    }
}

table! {
    "alleen-binnen",
    /// `alleen-binnen`.
    #[derive(Debug, Clone)]
    pub(crate) struct RawBound {
        within: Need<Within> = "binnen", WITHIN;
    }
    with {
        basis: Sourced;
    }
}

table! {
    "alleen-als",
    struct OnlyIfTable {
        all: Need<Literals> = "als", WHEN;
    }
    with {
        basis: Sourced;
    }
}

table! {
    "aanbod",
    struct OfferTable {
        specialties: Need<Vec<At<String>>> = "specialismen", SPECIALTIES;
    }
    with {
        basis: Sourced;
    }
}

/// `alleen-als` or `aanbod` of a step.
#[derive(Debug, Clone)]
pub(crate) struct RawAvailability {
    pub(crate) all: Vec<RawLiteral>,
    /// Only for these, where given.
    pub(crate) specialties: Option<Vec<At<String>>>,
    pub(crate) basis: RawBasis,
}

/// `alleen-als`: for which patients the step is there.
pub(crate) enum OnlyIf {}

impl Read for OnlyIf {
    type Out = RawAvailability;

    fn read(node: Node<'_>) -> Option<RawAvailability> {
        let OnlyIfTable { all, basis } = OnlyIfTable::read(node)?;
        Some(RawAvailability {
            all,
            specialties: None,
            basis,
        })
    }

    fn shape(all: &mut Definitions) -> Value {
        OnlyIfTable::shape(all)
    }
}

/// `aanbod`: for which specialties the step is offered.
pub(crate) enum Offer {}

impl Read for Offer {
    type Out = RawAvailability;

    fn read(node: Node<'_>) -> Option<RawAvailability> {
        let OfferTable { specialties, basis } = OfferTable::read(node)?;
        Some(RawAvailability {
            all: Vec::new(),
            specialties: Some(specialties),
            basis,
        })
    }

    fn shape(all: &mut Definitions) -> Value {
        OfferTable::shape(all)
    }
}

words!(AttributeKind => Self, Self::WORDS);

table! {
    "feiten",
    /// A fact about a step.
    #[derive(Debug, Clone)]
    pub(crate) struct RawFact {
        kind: Need<AttributeKind> = "soort", "Welk feit";
        text: Opt<String> = "tekst", "Zonder tekst: door de regio in te vullen";
        specialties: Or<Vec<At<String>>> = "specialismen", SPECIALTIES;
    }
    with {
        basis: Loose;
    }
}

const SHORTEST: &str = "De kortste termijn; zonder deze sleutel alleen bij geen haast";
const BOUND: &str = "Alleen bij meer haast dan dit";
const DESTINATION: &str = "Waarheen; {specialisme} wordt ingevuld";

table! {
    "voor",
    /// What is otherwise for some specialties.
    #[derive(Debug, Clone)]
    pub(crate) struct RawOverride {
        specialties: Need<Vec<At<String>>> = "specialismen", SPECIALTIES;
        shortest: Opt<RawShortest> = "termijn", SHORTEST;
        only_within: Opt<RawBound> = "alleen-binnen", BOUND;
        destination: Opt<String> = "bestemming", DESTINATION;
    }
}

table! {
    "trede",
    /// A step; a region's may leave out what the base says.
    #[derive(Debug, Clone)]
    pub(crate) struct RawStep {
        id: Need<Id> = "id", OWN_ID;
        name: Opt<String> = "naam", NAME;
        destination: Opt<String> = "bestemming", DESTINATION;
        by_specialist: Opt<bool> = "specialist", "Een medisch specialist antwoordt";
        forms: Opt<Vec<At<FormName>>> = "vorm", "Wat er gebeurt";
        urgency: Opt<Urgency> = "spoed", "Altijd op tijd";
        shortest: Opt<RawShortest> = "termijn", SHORTEST;
        only_within: Opt<RawBound> = "alleen-binnen", BOUND;
        offer: Opt<Offer> = "aanbod", "Voor welke specialismen";
        only_if: Or<Vec<OnlyIf>> = "alleen-als", "Voor welke patiënten";
        overrides: Or<Vec<RawOverride>> = "voor", "Wat voor sommige specialismen anders is";
        facts: Or<Vec<RawFact>> = "feiten", "De feiten; zonder tekst door de regio in te vullen";
    }
}

impl RawStep {
    /// What its terms, bounds and offers rest on: all of it that may end.
    pub(crate) fn bases(&self) -> impl Iterator<Item = &RawBasis> {
        let own = self.overrides.iter();
        let terms = own.clone().filter_map(|o| o.shortest.as_ref());
        let bounds = own.filter_map(|o| o.only_within.as_ref());
        let terms = terms.chain(&self.shortest).map(|s| &s.basis);
        let bounds = bounds.chain(&self.only_within).map(|b| &b.basis);
        let offers = self.offer.iter().chain(&self.only_if);
        terms.chain(bounds).chain(offers.map(|only| &only.basis))
    }
}

table! {
    "trap",
    /// A ladder.
    #[derive(Debug, Clone)]
    pub(crate) struct RawLadder {
        id: Need<Id> = "id", OWN_ID;
        name: Need<String> = "naam", NAME;
        steps: Need<Vec<At<String>>> = "treden", "Lichtste trede eerst";
        /// Steps declared never to be the advice.
        never: Or<Vec<At<String>>> = "nooit-advies",
            "Treden die worden getoond, maar nog bij geen vraag passen";
    }
    with {
        at: Spot;
    }
}
