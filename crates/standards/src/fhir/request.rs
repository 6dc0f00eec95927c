//! What is proposed: a step, for these reasons, within this term.

use ladder::model::{Group, StepIx};
use ladder::report::about;
use ladder::{Answer, Spoken};
use serde::Serialize;

use super::datatypes::{
    Annotation, CodeableConcept, Duration, Meta, Patient, Period, Reference, Repeat, Timing,
};
use super::response::answer_system;
use crate::cds::notes;
use crate::code::{Coding, ICPC, STEP, UCUM};
use crate::{Case, Priority, words};

/// A `ServiceRequest`: always a draft and a proposal.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct ServiceRequest<'a> {
    resource_type: &'static str,
    meta: Meta<'a>,
    contained: [Patient; 1],
    status: &'static str,
    intent: &'static str,
    /// The step.
    pub category: [CodeableConcept<'a>; 1],
    /// How urgent.
    pub priority: Priority,
    /// What the GP asks for.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub code: Option<CodeableConcept<'a>>,
    subject: Reference,
    /// The term; none where there is no hurry.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub occurrence_timing: Option<Timing<'a>>,
    authored_on: String,
    /// Where to, by name: no resource of it is known here.
    pub performer: [Reference; 1],
    /// The complaint.
    pub reason_code: [CodeableConcept<'a>; 1],
    /// The other resources of the Bundle.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub supporting_info: Vec<Reference>,
    /// That it is not for care, and why this step.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub note: Vec<Annotation>,
}

/// The request for this step, which points at these resources.
pub(crate) fn service_request<'a>(
    case: &Case<'a>,
    step: StepIx,
    supporting_info: Vec<Reference>,
) -> Option<ServiceRequest<'a>> {
    let known = case.step(step)?;
    let mark = words::mark(case.agreements.header.usage).map(str::to_owned);
    let why = notes(case, step);
    let note = mark
        .into_iter()
        .chain(Some(why).filter(|why| !why.is_empty()));
    Some(ServiceRequest {
        resource_type: "ServiceRequest",
        meta: Meta::of(case),
        contained: Patient::of(case),
        status: "draft",
        intent: "proposal",
        category: [CodeableConcept::own(STEP, &known.id, &known.name)],
        priority: case.priority(step),
        code: asked(case),
        subject: Patient::subject(),
        occurrence_timing: timing(case, step),
        authored_on: case.date.to_string(),
        performer: [Reference::Display(case.destination(step))],
        reason_code: [complaint(case)],
        supporting_info,
        note: note.map(|text| Annotation { text }).collect(),
    })
}

/// The complaint by its ICPC-1 code, with our name for it: the titles of the table are not ours.
pub(super) fn complaint<'a>(case: &Case<'a>) -> CodeableConcept<'a> {
    let code = case.icpc().map(|code| Coding::bare(ICPC, code.into()));
    CodeableConcept {
        coding: code.into_iter().collect(),
        text: about(case.topic, case.advice).into(),
    }
}

/// What is asked: think along, look once, treat, a second opinion.
fn asked<'a>(case: &Case<'a>) -> Option<CodeableConcept<'a>> {
    let mut given = case.answers.iter().filter_map(|(place, answer)| {
        let question = case.topic.questions.get(usize::from(place))?;
        let Answer::Value(value) = answer else {
            return None;
        };
        let value = question.values.get(usize::from(value))?;
        (question.group == Group::Asked).then_some((question, value))
    });
    let (question, value) = given.next()?;
    Some(CodeableConcept {
        coding: vec![Coding {
            system: answer_system(case, question).into(),
            code: (&value.id).into(),
            display: Some((&value.label).into()),
        }],
        text: (&value.label).into(),
    })
}

/// The term in words, and as a bound: hours, a day or weeks. Working days have no unit, and counting them
/// out would need a calendar of holidays.
fn timing<'a>(case: &Case<'a>, step: StepIx) -> Option<Timing<'a>> {
    let text = case.term(step)?;
    let day = case.date.to_string();
    let repeat = match case.within(step)?.spoken() {
        Spoken::Today => Some(Repeat::BoundsPeriod(Period {
            start: day.clone(),
            end: day,
        })),
        Spoken::Hours(value) => Some(Repeat::BoundsDuration(Duration {
            value,
            unit: "hour",
            system: UCUM,
            code: "h",
        })),
        Spoken::Weeks(value) => Some(Repeat::BoundsDuration(Duration {
            value,
            unit: "week",
            system: UCUM,
            code: "wk",
        })),
        Spoken::WorkingDays(_) | Spoken::Access | Spoken::NoHurry => None,
    };
    Some(Timing {
        repeat,
        code: CodeableConcept {
            coding: Vec::new(),
            text: text.into(),
        },
    })
}
