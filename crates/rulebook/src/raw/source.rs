//! Sources and specialties as written.

use ladder::date::Date;
use ladder::model::{Certainty, Source, Specialty};
use serde_json::Value;

use super::about::{NAME, OWN_ID, REVIEW};
use crate::Code;
use crate::id::Id;
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
                let message = format!("no date is known of the source `{}`", id.value);
                (Code::Undated, message)
            } else {
                (Code::InvalidDate, format!("`{}` is no date", date.value))
            };
            let help = "write the year, month or day of it: `2024`, `2024-10` or `2024-10-31`";
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
    }
}

/// A specialty and where it stands.
#[derive(Debug, Clone)]
pub(crate) struct RawSpecialty(pub(crate) At<Specialty>);

impl Read for RawSpecialty {
    type Out = Self;

    fn read(node: Node<'_>) -> Option<Self> {
        let SpecialtyTable { id, name } = SpecialtyTable::read(node)?;
        Some(Self(At {
            value: Specialty { id: id.value, name },
            at: id.at,
        }))
    }

    fn shape(all: &mut Definitions) -> Value {
        SpecialtyTable::shape(all)
    }
}
