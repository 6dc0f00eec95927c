//! Pieces that lines are made of.

use ladder::Answer;
use ladder::model::{Group, Question};

use super::of::{GAP, Letter};

pub(super) fn or_gap(text: Option<impl Into<String>>) -> String {
    text.map_or_else(|| GAP.to_owned(), Into::into)
}

pub(super) fn given<'a>(letter: &Letter<'a>, groups: &[Group]) -> Vec<(&'a Question, Answer)> {
    let topic = letter.named.topic;
    let of = |group: &Group| {
        let group = *group;
        let answers = letter.answers.iter();
        answers.filter_map(move |(place, answer)| {
            let question = topic.questions.get(usize::from(place))?;
            (rubric(question) == group).then_some((question, answer))
        })
    };
    groups.iter().flat_map(of).collect()
}

/// Where the letter says it: who the patient is stands in its subject, wherever it was asked.
pub(super) fn rubric(question: &Question) -> Group {
    match question.id.as_str() {
        "leeftijd" | "geslacht" | "zwanger" => Group::Person,
        _ => question.group,
    }
}

pub(super) fn capital(mut text: String) -> String {
    if let Some(first) = text.get_mut(..1) {
        first.make_ascii_uppercase();
    }
    text
}
