//! Headers as written.

use ladder::date::{Date, Period};
use ladder::model::{AgreementsStatus, Use};
use serde_json::Value;

use super::about::{NAME, OWN_ID, REVIEW};
use super::web::WebAddress;
use crate::id::Id;
use crate::sink::Spot;
use crate::tree::{At, Definitions, Need, Node, Opt, Or, Read, keys, table, words};

/// `[regio]` or `[landelijk]`.
#[derive(Debug, Clone)]
pub(crate) struct RawHeader {
    pub(crate) at: Spot,
    pub(crate) id: Option<At<String>>,
    pub(crate) name: String,
    pub(crate) base: Option<At<String>>,
    pub(crate) usage: At<Use>,
    /// Where the region's own formulary is.
    pub(crate) formulary: Option<String>,
    pub(crate) rest: HeaderKeys,
}

words!(AgreementsStatus => Self, Self::ALL.map(|status| (status.words(), status)));
words!(Use => Self, Self::ALL.map(|usage| (usage.word(), usage)));

keys! {
    /// What a region and a base both say.
    #[derive(Debug, Clone)]
    pub(crate) struct HeaderKeys {
        version: Need<String> = "versie", "Zoals 2026.11";
        owner: Need<String> = "eigenaar", "Wie ervoor instaat";
        status: Need<AgreementsStatus> = "status", "Hoever de afspraken zijn";
        review: Opt<Date> = "herzien", REVIEW;
        manufacturer: Opt<String> = "fabrikant", "Pas bij gebruik zorg";
    }
    with {
        valid: Period;
    }
}

table! {
    "regio",
    struct RegionTable {
        id: Need<Id> = "id", OWN_ID;
        name: Need<String> = "naam", NAME;
        base: Opt<At<String>> = "basis",
            "De map waar de regio op rust; zonder deze sleutel landelijk";
        usage: Need<At<Use>> = "gebruik", "Waarvoor de afspraken gebruikt mogen worden";
        formulary: Opt<WebAddress> = "formularium",
            "Waar het formularium van de regio staat; zonder deze sleutel staat er: door de regio in te vullen";
    }
    with {
        rest: HeaderKeys;
    }
}

table! {
    "landelijk",
    struct BaseTable {
        id: Opt<Id> = "id", OWN_ID;
        name: Or<String> = "naam", NAME;
        usage: Opt<At<Use>> = "gebruik", "Waarvoor de basis gebruikt mag worden";
    }
    with {
        rest: HeaderKeys;
    }
}

/// The header of a region, which must say what it may be used for.
pub(crate) enum RegionHeader {}

impl Read for RegionHeader {
    type Out = RawHeader;

    fn read(node: Node<'_>) -> Option<RawHeader> {
        let read = RegionTable::read(node)?;
        Some(RawHeader {
            at: node.at,
            id: Some(read.id),
            name: read.name,
            base: read.base,
            usage: read.usage,
            formulary: read.formulary,
            rest: read.rest,
        })
    }

    fn shape(all: &mut Definitions) -> Value {
        RegionTable::shape(all)
    }
}

/// The header of a base, which no one is advised by.
pub(crate) enum BaseHeader {}

impl Read for BaseHeader {
    type Out = RawHeader;

    fn read(node: Node<'_>) -> Option<RawHeader> {
        let read = BaseTable::read(node)?;
        let training = At {
            value: Use::Training,
            at: node.at,
        };
        Some(RawHeader {
            at: node.at,
            id: read.id,
            name: read.name,
            base: None,
            usage: read.usage.unwrap_or(training),
            formulary: None,
            rest: read.rest,
        })
    }

    fn shape(all: &mut Definitions) -> Value {
        BaseTable::shape(all)
    }
}
