//! All of it together.

use serde::Serialize;

use super::datatypes::{Identifier, Meta, Reference};
use super::guidance::{GuidanceResponse, guidance_response};
use super::request::{ServiceRequest, service_request};
use super::response::{QuestionnaireResponse, questionnaire_response};
use crate::Case;
use crate::cds::CARD;

/// A `Bundle` of type `collection`.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Bundle<'a> {
    resource_type: &'static str,
    meta: Meta<'a>,
    /// The same answers of the same day have the same one.
    pub identifier: Identifier,
    #[serde(rename = "type")]
    kind: &'static str,
    /// The proposals first, where there is an advice; then what they rest on.
    pub entry: Vec<Entry<'a>>,
}

/// A resource under a name.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Entry<'a> {
    /// How the others point at it.
    pub full_url: String,
    /// The resource.
    pub resource: Resource<'a>,
}

/// One of the resources.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(untagged)]
pub enum Resource<'a> {
    /// The step proposed.
    ServiceRequest(Box<ServiceRequest<'a>>),
    /// What the agreements made of the answers.
    GuidanceResponse(Box<GuidanceResponse<'a>>),
    /// The answers.
    QuestionnaireResponse(Box<QuestionnaireResponse<'a>>),
}

/// The advice as FHIR. There is a `ServiceRequest` for the step advised, two where the sources
/// contradict each other, and none until the red flags are answered and one step is left.
pub fn bundle<'a>(case: &Case<'a>) -> Bundle<'a> {
    let name = |part: &str| format!("urn:uuid:{}", case.uuid(part));
    let (guidance, answers) = (name("guidance"), name("answers"));
    let requests = case.choices().into_iter().filter_map(|step| {
        let support = [&answers, &guidance].map(|url| Reference::Reference(url.clone()));
        let request = service_request(case, step, support.into())?;
        Some(Entry {
            full_url: name(&case.step(step)?.id),
            resource: Resource::ServiceRequest(Box::new(request)),
        })
    });
    let mut entry: Vec<_> = requests.collect();
    let told = guidance_response(case, &case.uuid(CARD));
    entry.push(Entry {
        full_url: guidance.clone(),
        resource: Resource::GuidanceResponse(Box::new(told)),
    });
    entry.push(Entry {
        full_url: answers.clone(),
        resource: Resource::QuestionnaireResponse(Box::new(questionnaire_response(case))),
    });
    Bundle {
        resource_type: "Bundle",
        meta: Meta::of(case),
        identifier: Identifier {
            system: "urn:ietf:rfc:3986",
            value: name("bundle"),
        },
        kind: "collection",
        entry,
    }
}
