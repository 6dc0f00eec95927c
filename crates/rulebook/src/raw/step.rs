//! Steps and ladders as written.

use ladder::Within;
use ladder::model::{AttributeKind, Urgency};

use super::condition::{Literals, RawBasis, RawLiteral, Why};
use crate::id::Id;
use crate::sink::Spot;
use crate::tree::{At, Fields, Node, Read};

/// `termijn`.
#[derive(Debug, Clone)]
pub(crate) struct RawShortest {
    pub(crate) within: Within,
    pub(crate) basis: RawBasis,
}

/// `alleen-binnen`.
#[derive(Debug, Clone)]
pub(crate) struct RawBound {
    pub(crate) within: Within,
    pub(crate) basis: RawBasis,
}

/// `alleen-als` or `aanbod` of a step.
#[derive(Debug, Clone)]
pub(crate) struct RawAvailability {
    pub(crate) all: Vec<RawLiteral>,
    /// Only for these, where given.
    pub(crate) specialties: Option<Vec<At<String>>>,
    pub(crate) basis: RawBasis,
}

/// A fact about a step.
#[derive(Debug, Clone)]
pub(crate) struct RawFact {
    pub(crate) kind: AttributeKind,
    pub(crate) text: Option<String>,
    pub(crate) specialties: Vec<At<String>>,
    pub(crate) basis: RawBasis,
}

/// What is otherwise for some specialties.
#[derive(Debug, Clone)]
pub(crate) struct RawOverride {
    pub(crate) specialties: Vec<At<String>>,
    pub(crate) shortest: Option<RawShortest>,
    pub(crate) only_within: Option<RawBound>,
    pub(crate) destination: Option<String>,
}

/// A step; a region's may leave out what the base says.
#[derive(Debug, Clone)]
pub(crate) struct RawStep {
    pub(crate) id: At<String>,
    pub(crate) name: Option<String>,
    pub(crate) destination: Option<String>,
    pub(crate) by_specialist: Option<bool>,
    pub(crate) forms: Option<Vec<At<String>>>,
    pub(crate) urgency: Option<Urgency>,
    pub(crate) shortest: Option<RawShortest>,
    pub(crate) only_within: Option<RawBound>,
    pub(crate) offer: Option<RawAvailability>,
    pub(crate) only_if: Vec<RawAvailability>,
    pub(crate) overrides: Vec<RawOverride>,
    pub(crate) facts: Vec<RawFact>,
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

/// A ladder.
#[derive(Debug, Clone)]
pub(crate) struct RawLadder {
    pub(crate) id: At<String>,
    pub(crate) at: Spot,
    pub(crate) name: String,
    pub(crate) steps: Vec<At<String>>,
    /// Steps declared never to be the advice.
    pub(crate) never: Vec<At<String>>,
}

fn term(f: &mut Fields<'_>, why: Why) -> Option<(Within, RawBasis)> {
    let (within, basis) = (f.need("binnen"), RawBasis::of(f, why));
    Some((within?, basis?))
}

impl Read for RawShortest {
    fn read(node: Node<'_>) -> Option<Self> {
        let mut f = node.fields("termijn")?;
        let read = term(&mut f, Why::Optional);
        f.finish();
        read.map(|(within, basis)| Self { within, basis })
    }
}

impl Read for RawBound {
    fn read(node: Node<'_>) -> Option<Self> {
        let mut f = node.fields("alleen-binnen")?;
        let read = term(&mut f, Why::Needed);
        f.finish();
        read.map(|(within, basis)| Self { within, basis })
    }
}

/// `aanbod`: for which specialties the step is offered.
fn offer(node: Node<'_>) -> Option<RawAvailability> {
    let mut f = node.fields("aanbod")?;
    let (specialties, basis) = (f.need("specialismen"), RawBasis::of(&mut f, Why::Needed));
    f.finish();
    Some(RawAvailability {
        all: Vec::new(),
        specialties: Some(specialties?),
        basis: basis?,
    })
}

impl Read for RawAvailability {
    fn read(node: Node<'_>) -> Option<Self> {
        let mut f = node.fields("alleen-als")?;
        let (all, basis) = (f.need::<Literals>("als"), RawBasis::of(&mut f, Why::Needed));
        f.finish();
        Some(Self {
            all: all?.0,
            specialties: None,
            basis: basis?,
        })
    }
}

/// The facts by name.
pub(crate) const FACTS: &[(&str, AttributeKind)] = &[
    ("gezien", AttributeKind::Seen),
    ("vorm", AttributeKind::Form),
    ("antwoord", AttributeKind::Answer),
    ("verantwoordelijk", AttributeKind::Responsible),
    ("eigen-risico-consult", AttributeKind::CostConsult),
    ("eigen-risico-onderzoek", AttributeKind::CostTests),
    ("toestemming", AttributeKind::Consent),
    ("inhoud", AttributeKind::Content),
    ("geldigheid", AttributeKind::Validity),
    ("terug", AttributeKind::ReferBack),
    ("contact", AttributeKind::Contact),
    ("product", AttributeKind::Product),
];

impl Read for AttributeKind {
    fn read(node: Node<'_>) -> Option<Self> {
        node.word(FACTS)
    }
}

impl Read for RawFact {
    fn read(node: Node<'_>) -> Option<Self> {
        let mut f = node.fields("feiten")?;
        let (kind, text, specialties) = (
            f.need("soort"),
            f.opt("tekst"),
            f.or_default("specialismen"),
        );
        let basis = RawBasis::loose(&mut f);
        f.finish();
        Some(Self {
            kind: kind?,
            text,
            specialties,
            basis,
        })
    }
}

impl Read for RawOverride {
    fn read(node: Node<'_>) -> Option<Self> {
        let mut f = node.fields("voor")?;
        let (specialties, shortest) = (f.need("specialismen"), f.opt("termijn"));
        let (only_within, destination) = (f.opt("alleen-binnen"), f.opt("bestemming"));
        f.finish();
        Some(Self {
            specialties: specialties?,
            shortest,
            only_within,
            destination,
        })
    }
}

impl Read for RawStep {
    fn read(node: Node<'_>) -> Option<Self> {
        let mut f = node.fields("trede")?;
        let (id, name, destination) = (f.need::<Id>("id"), f.opt("naam"), f.opt("bestemming"));
        let (by_specialist, forms, urgency) = (f.opt("specialist"), f.opt("vorm"), f.opt("spoed"));
        let (shortest, only_within) = (f.opt("termijn"), f.opt("alleen-binnen"));
        let offer = f.get("aanbod").and_then(offer);
        let (only_if, overrides) = (f.or_default("alleen-als"), f.or_default("voor"));
        let facts = f.or_default("feiten");
        f.finish();
        Some(Self {
            id: id?.0,
            name,
            destination,
            by_specialist,
            forms,
            urgency,
            shortest,
            only_within,
            offer,
            only_if,
            overrides,
            facts,
        })
    }
}

impl Read for RawLadder {
    fn read(node: Node<'_>) -> Option<Self> {
        let mut f = node.fields("trap")?;
        let (id, name, steps) = (f.need::<Id>("id"), f.need("naam"), f.need("treden"));
        let never = f.or_default("nooit-advies");
        f.finish();
        Some(Self {
            id: id?.0,
            at: node.at,
            name: name?,
            steps: steps?,
            never,
        })
    }
}
