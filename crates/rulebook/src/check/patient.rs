//! A patient in a doctor's words, as small as the proof allows.

use ladder::Patient;
use ladder::model::Topic;

/// The answers on the way, in the order of asking.
pub(super) fn words(topic: &Topic, patient: &Patient) -> String {
    let answer = |(question, value): &(u8, u8)| {
        let question = topic.questions.get(usize::from(*question))?;
        let value = question.values.get(usize::from(*value))?;
        let calm = question.red_flag().is_some() && value.id == "nee";
        (!calm).then(|| {
            format!(
                "{}: {}",
                question.text.trim_end_matches(['?', '.']),
                value.label.to_lowercase()
            )
        })
    };
    let words: Vec<_> = patient.iter().filter_map(answer).collect();
    let flags = topic
        .questions
        .iter()
        .any(|question| question.red_flag().is_some());
    let raised = patient.iter().any(|(question, value)| {
        let question = topic.questions.get(usize::from(*question));
        question.is_some_and(|question| question.red_flag().is_some()) && *value == 1
    });
    match (words.is_empty(), flags && !raised) {
        (true, true) => "iedereen zonder alarmsignaal".to_owned(),
        (true, false) => "iedereen".to_owned(),
        (false, true) => format!("{}; geen alarmsignaal", words.join("; ")),
        (false, false) => words.join("; "),
    }
}
