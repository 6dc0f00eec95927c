//! The data types that the resources share, with only the elements that are written.

use std::borrow::Cow;

use ladder::Answer;
use ladder::model::Use;
use serde::Serialize;

use crate::Case;
use crate::code::{ACT_REASON, BASE, Coding};

/// A text of the rules, or one put together.
pub type Str<'a> = Cow<'a, str>;

/// What a resource says of itself.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Meta<'a> {
    /// The agreements it was made with: region, version and hash.
    pub source: String,
    /// That it is for testing, where the agreements are not for care.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub security: Vec<Coding<'a>>,
}

impl Meta<'_> {
    pub(super) fn of(case: &Case<'_>) -> Self {
        let header = &case.agreements.header;
        let (region, version, hash) = (&header.region, &header.version, &header.hash);
        let test = Coding::new(ACT_REASON, "HTEST", "test health data");
        Self {
            source: format!("{BASE}/afspraken/{region}/{version}#{hash}"),
            security: if header.usage == Use::Care {
                Vec::new()
            } else {
                vec![test]
            },
        }
    }
}

/// Codes, and a text.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct CodeableConcept<'a> {
    /// The codes: several only where they mean the same.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub coding: Vec<Coding<'a>>,
    /// In words.
    pub text: Str<'a>,
}

impl<'a> CodeableConcept<'a> {
    /// A code of ours with its words.
    pub(super) fn own(system: &'a str, code: &'a str, text: &'a str) -> Self {
        Self {
            coding: vec![Coding::new(system, code, text)],
            text: text.into(),
        }
    }
}

/// A pointer to a resource, or the name of whom no resource is known of.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Reference {
    /// Where it is.
    Reference(String),
    /// What it is called.
    Display(String),
}

/// The patient, of whom only the gender is ever known.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Patient {
    resource_type: &'static str,
    id: &'static str,
    /// `female` or `male`, where it was given.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub gender: Option<&'static str>,
}

impl Patient {
    /// The patient of this case, to be contained in a resource.
    pub(super) fn of(case: &Case<'_>) -> [Self; 1] {
        let asked = case.topic.question("geslacht");
        let value = asked.and_then(|(place, question)| match case.answers.get(place)? {
            Answer::Value(value) => question.values.get(usize::from(value)),
            Answer::Unknown => None,
        });
        let answered = value.map(|value| value.id.as_str());
        let gender = answered.or(case.given.sex).and_then(|sex| match sex {
            "vrouw" => Some("female"),
            "man" => Some("male"),
            _ => None,
        });
        [Self {
            resource_type: "Patient",
            id: "patient",
            gender,
        }]
    }

    /// How a resource points at the patient that it contains.
    pub(super) fn subject() -> Reference {
        Reference::Reference("#patient".to_owned())
    }
}

/// A remark.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Annotation {
    /// In Markdown.
    pub text: String,
}

/// A name in someone's system of names.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Identifier {
    /// The system.
    pub system: &'static str,
    /// The name.
    pub value: String,
}

/// When something is to happen.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Timing<'a> {
    /// As a bound, where FHIR has a unit for it. It has none for working days.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub repeat: Option<Repeat>,
    /// In words.
    pub code: CodeableConcept<'a>,
}

/// The bound.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub enum Repeat {
    /// From the day of the request.
    BoundsDuration(Duration),
    /// Between two days.
    BoundsPeriod(Period),
}

/// A length of time.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Duration {
    /// How many.
    pub value: u16,
    /// Of what, in words.
    pub unit: &'static str,
    /// UCUM.
    pub system: &'static str,
    /// Of what.
    pub code: &'static str,
}

/// From day to day.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Period {
    /// The first.
    pub start: String,
    /// The last.
    pub end: String,
}
