//! Sources and specialties as written.

use ladder::date::Date;
use ladder::model::{Certainty, Source, Specialty};
use serde_json::{Value, json};

use super::about::{NAME, OWN_ID, REVIEW};
use super::condition::{Literals, RawLiteral};
use crate::Code;
use crate::id::Id;
use crate::say;
use crate::sink::Draft;
use crate::tree::{At, Definitions, Need, Node, Opt, Or, Read, table, words};

table! {
    "bron",
    struct SourceTable {
        id: Need<Id> = "id", OWN_ID;
        title: Need<String> = "titel", "De titel";
        publisher: Or<String> = "uitgever", "Wie het uitgaf";
        date: Need<At<String>> = "datum", "Jaar, maand of dag";
        certainty: Need<Certainty> = "zekerheid", "Hoe zeker het is";
        region: Or<String> = "regio", "Waar de bron voor gemaakt is; leeg is heel Nederland";
        specialty: Opt<At<String>> = "specialisme", "De id van het specialisme";
        address: Or<String> = "vindplaats", "Waar hij te vinden is";
        review: Opt<Date> = "herzien", REVIEW;
    }
}

words!(Certainty => Self, Self::OF_SOURCES.map(|certainty| (certainty.words(), certainty)));

/// A source, whose specialty is looked up later.
#[derive(Debug, Clone)]
pub(crate) struct RawSource {
    pub(crate) id: At<String>,
    pub(crate) source: Source,
    pub(crate) specialty: Option<At<String>>,
}

impl Read for RawSource {
    type Out = Self;

    fn read(node: Node<'_>) -> Option<Self> {
        let read = SourceTable::read(node)?;
        let (id, date) = (read.id, read.date);
        if !is_date(&date.value) {
            let (code, message) = if date.value.is_empty() {
                let message = say::source_undated(&id.value);
                (Code::Undated, message)
            } else {
                (Code::InvalidDate, say::no_date(&date.value))
            };
            let help = say::write_source_date();
            node.sink
                .push(Draft::new(code, date.at, message).help(help));
        }
        let specialty = read.specialty.as_ref().map(|at| at.value.clone());
        let source = Source {
            id: id.value.clone(),
            title: read.title,
            publisher: read.publisher,
            date: date.value,
            region: read.region,
            specialty: specialty.unwrap_or_default(),
            certainty: read.certainty,
            address: read.address,
            review: read.review,
        };
        Some(Self {
            id,
            source,
            specialty: read.specialty,
        })
    }

    fn shape(all: &mut Definitions) -> Value {
        SourceTable::shape(all)
    }
}

/// A year, a month of a year, or a day.
fn is_date(text: &str) -> bool {
    let rest = "0000-01-01".get(text.len()..);
    let whole = [4, 7, 10].contains(&text.len());
    let day = rest.map(|rest| format!("{text}{rest}").parse::<Date>());
    whole && matches!(day, Some(Ok(_)))
}

table! {
    "specialisme",
    struct SpecialtyTable {
        id: Need<Id> = "id", OWN_ID;
        name: Need<String> = "naam", NAME;
        children: Or<RawChildren> = "kinderen",
            "true: ziet kinderen; of de id van het specialisme dat hen ziet";
        all: Or<Literals> = "als", "Wie hier komt in plaats van bij een specialisme zonder kinderen";
        doctors: Or<Vec<String>> = "artsen", "Hoe een bestemming deze artsen noemt";
    }
}

/// A specialty, and who of it sees a child.
#[derive(Debug, Clone)]
pub(crate) struct RawSpecialty {
    pub(crate) named: At<Specialty>,
    pub(crate) children: RawChildren,
    /// Who comes here instead of to a specialty without `kinderen`.
    pub(crate) all: Vec<RawLiteral>,
    /// How a door names its doctors, so that a door for children with one of adults is found.
    pub(crate) doctors: Vec<String>,
}

/// `kinderen`: where a child goes who would come to this specialty.
#[derive(Debug, Clone, Default)]
pub(crate) enum RawChildren {
    /// To the specialty that says `als`.
    #[default]
    Elsewhere,
    /// Here.
    Here,
    /// To this one.
    To(At<String>),
}

impl Read for RawChildren {
    type Out = Self;

    fn read(node: Node<'_>) -> Option<Self> {
        if node.value.is_str() {
            return At::<String>::read(node).map(Self::To);
        }
        let here = bool::read(node)?;
        Some(if here { Self::Here } else { Self::Elsewhere })
    }

    fn shape(_: &mut Definitions) -> Value {
        json!({ "type": ["boolean", "string"] })
    }
}

impl Read for RawSpecialty {
    type Out = Self;

    fn read(node: Node<'_>) -> Option<Self> {
        let read = SpecialtyTable::read(node)?;
        Some(Self {
            named: At {
                value: Specialty {
                    id: read.id.value,
                    name: read.name,
                },
                at: read.id.at,
            },
            children: read.children,
            all: read.all,
            doctors: read.doctors,
        })
    }

    fn shape(all: &mut Definitions) -> Value {
        SpecialtyTable::shape(all)
    }
}
