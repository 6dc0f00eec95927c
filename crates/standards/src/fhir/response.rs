//! What was answered: coded answers only.

use ladder::Answer;
use ladder::model::Question;
use serde::Serialize;

use super::datatypes::{Meta, Patient, Reference};
use crate::code::{ABSENT, BASE, Coding};
use crate::{Case, words};

/// A `QuestionnaireResponse`.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct QuestionnaireResponse<'a> {
    resource_type: &'static str,
    meta: Meta<'a>,
    contained: [Patient; 1],
    /// The topic's questions in this version of the agreements.
    pub questionnaire: String,
    /// `completed` where no question is left that can matter.
    pub status: &'static str,
    subject: Reference,
    authored: String,
    /// The answers, in asking order.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub item: Vec<Item<'a>>,
}

/// One question with its answer.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Item<'a> {
    /// The question.
    pub link_id: &'a str,
    /// As it was asked.
    pub text: &'a str,
    /// Its one answer.
    pub answer: [ItemAnswer<'a>; 1],
}

/// The answer.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct ItemAnswer<'a> {
    /// Its code; *weet ik niet* is one too.
    pub value_coding: Coding<'a>,
}

/// The code system of a question's answers. Bands of a number differ from topic to topic.
pub(super) fn answer_system(case: &Case<'_>, question: &Question) -> String {
    format!("{BASE}/CodeSystem/{}.{}", case.topic.id, question.id)
}

pub(super) fn questionnaire_response<'a>(case: &Case<'a>) -> QuestionnaireResponse<'a> {
    let items = case.answers.iter().filter_map(|(place, answer)| {
        let question = case.topic.questions.get(usize::from(place))?;
        let value_coding = match answer {
            Answer::Unknown => Coding::new(ABSENT, "asked-unknown", words::UNKNOWN),
            Answer::Value(value) => {
                let value = question.values.get(usize::from(value))?;
                Coding {
                    system: answer_system(case, question).into(),
                    code: (&value.id).into(),
                    display: Some((&value.label).into()),
                }
            }
        };
        Some(Item {
            link_id: &question.id,
            text: &question.text,
            answer: [ItemAnswer { value_coding }],
        })
    });
    let (topic, version) = (&case.topic.id, &case.agreements.header.version);
    let region = &case.agreements.header.region;
    QuestionnaireResponse {
        resource_type: "QuestionnaireResponse",
        meta: Meta::of(case),
        contained: Patient::of(case),
        questionnaire: format!("{BASE}/Questionnaire/{region}.{topic}|{version}"),
        status: if case.advice.open.is_empty() {
            "completed"
        } else {
            "in-progress"
        },
        subject: Patient::subject(),
        authored: case.date.to_string(),
        item: items.collect(),
    }
}
