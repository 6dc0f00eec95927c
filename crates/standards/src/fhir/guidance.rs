//! What the agreements made of the answers.

use ladder::advice::Status;
use serde::Serialize;

use super::datatypes::{Annotation, CodeableConcept, Identifier, Meta, Patient, Reference};
use super::request::complaint;
use crate::Case;
use crate::cds::{detail, summary};
use crate::code::{BASE, Coding};

/// A `GuidanceResponse`.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct GuidanceResponse<'a> {
    resource_type: &'static str,
    meta: Meta<'a>,
    contained: [Patient; 1],
    /// The card that says the same.
    pub identifier: [Identifier; 1],
    /// The topic's rules in this version of the agreements.
    pub module_canonical: String,
    /// Whether they came to an advice.
    pub status: &'static str,
    subject: Reference,
    occurrence_date_time: String,
    /// The complaint.
    pub reason_code: [CodeableConcept<'a>; 1],
    /// The advice in one line, and why.
    pub note: [Annotation; 2],
    /// The questions that can still matter.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub data_requirement: Vec<DataRequirement<'a>>,
}

/// An answer that is still wanted.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct DataRequirement<'a> {
    #[serde(rename = "type")]
    kind: &'static str,
    /// Of which question.
    pub code_filter: [CodeFilter<'a>; 1],
}

/// Which one.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct CodeFilter<'a> {
    path: &'static str,
    /// The question.
    pub code: [Coding<'a>; 1],
}

/// How far the module came. It fails where it has no advice that it should have had.
fn status(status: Status) -> &'static str {
    match status {
        Status::Alarm | Status::Decided | Status::Contradictory | Status::OutOfScope => "success",
        Status::Open | Status::Depends => "data-required",
        Status::Expired | Status::NoFit => "failure",
    }
}

pub(super) fn guidance_response<'a>(case: &Case<'a>, card: &str) -> GuidanceResponse<'a> {
    let (region, version) = (
        &case.agreements.header.region,
        &case.agreements.header.version,
    );
    let topic = &case.topic.id;
    let open = case.advice.open.iter().filter_map(|place| {
        let question = case.topic.questions.get(usize::from(*place))?;
        let code = Coding {
            system: format!("{BASE}/CodeSystem/{topic}").into(),
            code: (&question.id).into(),
            display: Some((&question.text).into()),
        };
        Some(DataRequirement {
            kind: "Observation",
            code_filter: [CodeFilter {
                path: "code",
                code: [code],
            }],
        })
    });
    let note = |text| Annotation { text };
    GuidanceResponse {
        resource_type: "GuidanceResponse",
        meta: Meta::of(case),
        contained: Patient::of(case),
        identifier: [Identifier {
            system: "urn:ietf:rfc:3986",
            value: format!("urn:uuid:{card}"),
        }],
        module_canonical: format!("{BASE}/PlanDefinition/{region}.{topic}|{version}"),
        status: status(case.advice.status),
        subject: Patient::subject(),
        occurrence_date_time: case.date.to_string(),
        reason_code: [complaint(case)],
        note: [note(summary(case)), note(detail(case))],
        data_requirement: open.collect(),
    }
}
