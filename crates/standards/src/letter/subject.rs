//! What the letter is about, and whom: the complaint, and the patient as far as that is known.

use ladder::Answer;
use ladder::model::{Group, Role};
use ladder::report::about;

use super::of::{GAP, Letter};
use super::pieces::{capital, given, or_gap};

pub(super) fn subject(letter: &Letter<'_>) -> String {
    match (complaint(letter), person(letter)) {
        (about, person) if about == person => about,
        (about, person) => format!("{about}, {person}"),
    }
}

/// The signs of the raised red flags, else the topic, with the one code that is known.
pub(super) fn complaint(letter: &Letter<'_>) -> String {
    let named = letter.named;
    // A general path has no complaint of its own, and what was typed can be anybody's: the GP says it.
    let raised = named.advice.red_flags.iter().any(|flag| flag.counts);
    if named.topic.general && !raised {
        return GAP.to_owned();
    }
    let about = capital(about(named.topic, named.advice));
    let mut topics = named.agreements.topics.iter();
    let entry = topics.find(|entry| entry.id == named.topic.id);
    match entry.and_then(|entry| letter.given.code(entry)) {
        Some(code) => format!("{about} ({code})"),
        None => about,
    }
}

/// The patient: what the host gave, as it gave it, and of the rest what was answered.
pub(super) fn person(letter: &Letter<'_>) -> String {
    let known = |id: &str| match id {
        "leeftijd" => letter.given.age.is_some(),
        "geslacht" => letter.given.sex.is_some(),
        _ => false,
    };
    let answered = given(letter, &[Group::Person]).into_iter();
    let answered = answered.filter(|(question, _)| !known(&question.id));
    let answered = answered.filter_map(|(question, answer)| match answer {
        Answer::Value(value) => {
            let label = question.values.get(usize::from(value));
            let number = matches!(question.role, Role::Number { .. });
            // The last band is the rest of a scale, such as *18 jaar of ouder*: no age of a patient.
            let rest = number && usize::from(value) + 1 == question.values.len();
            if rest {
                return None;
            }
            let label = label.filter(|_| number).map(|label| label.label.as_str());
            Some(label.or_else(|| question.said(value))?.to_owned())
        }
        Answer::Unknown => None,
    });
    let host = Some(letter.given.person()).filter(|person| !person.is_empty());
    let parts: Vec<_> = host.into_iter().chain(answered).collect();
    or_gap(Some(parts.join(", ")).filter(|person| !person.is_empty()))
}

/// The text, and room for the GP's own words; of a gap that is there already.
pub(super) fn with_room(text: String) -> String {
    if text.ends_with(GAP) {
        text
    } else {
        format!("{text}. {GAP}")
    }
}
