//! Keys of the focused question: a digit for each answer, J and N, and ? for *weet ik niet*.

use ladder::Answer;
use ladder::model::{Question, ValueIx};

/// The key that stands on an answer.
pub(super) fn label(question: &Question, value: ValueIx) -> String {
    match question.values.get(usize::from(value)).map(|value| value.id.as_str()) {
        Some("ja") => "J".to_owned(),
        Some("nee") if yes_or_no(question) => "N".to_owned(),
        _ => (value + 1).to_string(),
    }
}

/// The answer that a key gives.
pub(super) fn answer(question: &Question, key: &str) -> Option<Answer> {
    let by_id = |id: &str| question.value(id).filter(|_| yes_or_no(question)).map(Answer::Value);
    match key {
        "?" if question.may_be_unknown => Some(Answer::Unknown),
        "j" | "J" | "y" | "Y" => by_id("ja"),
        "n" | "N" => by_id("nee"),
        digit => {
            let place: ValueIx = digit.parse::<ValueIx>().ok()?.checked_sub(1)?;
            question.values.get(usize::from(place)).map(|_| Answer::Value(place))
        }
    }
}

fn yes_or_no(question: &Question) -> bool {
    question.values.len() == 2 && question.value("ja").is_some() && question.value("nee").is_some()
}
