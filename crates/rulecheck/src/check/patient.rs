//! A patient in a doctor's words, as small as the proof allows.

use ladder::model::{Question, Role, Topic};
use ladder::{Patient, Within};

/// The patient: who it is first, then the facts, then the red flags.
pub(crate) fn words(topic: &Topic, patient: &Patient) -> String {
    let (mut person, mut facts, mut raised) = (Vec::new(), Vec::new(), Vec::new());
    for (question, value) in patient {
        let Some(question) = topic.questions.get(usize::from(*question)) else {
            continue;
        };
        let Some(answer) = question.values.get(usize::from(*value)) else {
            continue;
        };
        if question.red_flag().is_some() {
            if answer.id == "ja" {
                raised.push(format!("alarmsignaal: {}", plain(&question.text)));
            }
        } else if let Some(short) = short(question, usize::from(*value)) {
            person.push(short);
        } else {
            let label = answer.label.to_lowercase();
            facts.push(format!("{}: {label}", plain(&question.text)));
        }
    }
    if raised.is_empty() && topic.questions.iter().any(|q| q.red_flag().is_some()) {
        raised.push("geen alarmsignaal".to_owned());
    }
    if person.is_empty() && facts.is_empty() {
        facts.push("iedereen".to_owned());
    }
    let mut parts = Vec::new();
    if !person.is_empty() {
        parts.push(person.join(", "));
    }
    parts.extend(facts);
    parts.extend(raised);
    parts.join("; ")
}

fn plain(text: &str) -> &str {
    text.trim_end_matches(['?', '.'])
}

/// Answers that say enough without their question.
fn short(question: &Question, value: usize) -> Option<String> {
    let answer = question.values.get(value)?;
    let label = answer.label.to_lowercase();
    match (&question.role, question.id.as_str()) {
        (Role::Time(terms), _) => Some(match terms.get(value) {
            Some(&Within::NO_HURRY) => "geen haast".to_owned(),
            _ => format!("antwoord {label} nodig"),
        }),
        (Role::Running(_), _) if answer.id == "nee" => Some("geen lopende zorg".to_owned()),
        (Role::Running(_), _) | (_, "leeftijd" | "geslacht") => Some(label),
        (_, "zwanger") => Some(
            if answer.id == "ja" {
                "zwanger"
            } else {
                "niet zwanger"
            }
            .into(),
        ),
        _ => None,
    }
}

/// The same as conditions of a statement, a line each; red flags stand in none.
pub(super) fn conditions(topic: &Topic, patient: &Patient) -> String {
    let mut lines = String::new();
    for (question, value) in patient {
        let Some(question) = topic.questions.get(usize::from(*question)) else {
            continue;
        };
        let Some(answer) = question.values.get(usize::from(*value)) else {
            continue;
        };
        if question.red_flag().is_some() {
            continue;
        }
        let bounds = bounds(question, usize::from(*value));
        let text = bounds.as_ref().unwrap_or(&answer.id);
        lines.extend(["als.", &question.id, " = [\"", text, "\"]\n"]);
    }
    lines
}

/// A band of a number as rules write it.
fn bounds(question: &Question, value: usize) -> Option<String> {
    let Role::Number { thresholds, .. } = &question.role else {
        return None;
    };
    let from = value.checked_sub(1).and_then(|i| thresholds.get(i));
    let from = from.map(|from| format!(">={from}"));
    let until = thresholds.get(value).map(|until| format!("<{until}"));
    let bounds: Vec<_> = from.into_iter().chain(until).collect();
    Some(bounds.join(" "))
}
