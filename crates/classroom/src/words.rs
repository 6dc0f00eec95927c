//! Small sentences about choices, terms and answers.

use ladder::model::{QuestionIx, Topic, ValueIx};
use training::{Choice, Role, Verdict};

use crate::texts::Texts;

/// A choice by name.
pub(crate) fn choice(texts: Texts, topic: &Topic, choice: Choice) -> String {
    let key = match choice {
        Choice::Step(step) => {
            let step = topic.steps.get(usize::from(step));
            return step.map(|step| step.name.clone()).unwrap_or_default();
        }
        Choice::Plan => "choice.plan",
        Choice::Today => "choice.today",
        Choice::Ambulance => "choice.ambulance",
    };
    key_of(texts, key)
}

fn key_of(texts: Texts, key: &str) -> String {
    texts.get(key).to_owned()
}

/// The question above the choices.
pub(crate) fn asks(texts: Texts, role: Role) -> &'static str {
    match role {
        Role::Assistant => texts.get("choose.assistant"),
        Role::Nurse | Role::Trainee | Role::Gp => texts.get("choose.step"),
    }
}

/// The verdict in one line, with its direction.
pub(crate) fn verdict(texts: Texts, role: Role, verdict: Verdict, disputed: bool) -> String {
    if disputed {
        return texts.get("verdict.disputed").to_owned();
    }
    match verdict {
        // What she chooses from is no stair.
        Verdict::TooLight(_) if role == Role::Assistant => {
            texts.get("verdict.light.plain").to_owned()
        }
        Verdict::TooHeavy(_) if role == Role::Assistant => {
            texts.get("verdict.heavy.plain").to_owned()
        }
        Verdict::Right => texts.get("verdict.right").to_owned(),
        Verdict::NoIdea => texts.get("verdict.no-idea").to_owned(),
        Verdict::TooLight(1) => texts.get("verdict.light.one").to_owned(),
        Verdict::TooHeavy(1) => texts.get("verdict.heavy.one").to_owned(),
        Verdict::TooLight(by) => texts.fill("verdict.light", &[&texts.count(usize::from(by))]),
        Verdict::TooHeavy(by) => texts.fill("verdict.heavy", &[&texts.count(usize::from(by))]),
    }
}

/// A question with an answer, as a colleague says it.
pub(crate) fn said(topic: &Topic, question: QuestionIx, value: ValueIx) -> String {
    let Some(asked) = topic.questions.get(usize::from(question)) else {
        return String::new();
    };
    if asked.red_flag().is_some() {
        let no = if value == 0 { "niet: " } else { "" };
        return format!("{no}{}", lower(asked.named()));
    }
    let said = asked.said(value).unwrap_or_default();
    // A phrase for the letter says what it is about by itself; a bare label doesn't.
    if asked.brief.values.is_empty() {
        format!("{}: {}", asked.named(), lower(said))
    } else {
        said.to_owned()
    }
}

/// What is so of a patient, as one says it of somebody: an age without the word.
pub(crate) fn person(topic: &Topic, question: QuestionIx, value: ValueIx) -> String {
    let asked = topic.questions.get(usize::from(question));
    let age = asked.filter(|asked| asked.id.starts_with("leeftijd"));
    let label = age.and_then(|asked| asked.values.get(usize::from(value)));
    label.map_or_else(|| said(topic, question, value), |value| value.label.clone())
}

/// With a small letter, but for an abbreviation.
pub(crate) fn lower(text: &str) -> String {
    let mut chars = text.chars();
    match (chars.next(), chars.next()) {
        (Some(first), Some(second)) if !second.is_uppercase() => {
            first.to_lowercase().collect::<String>() + text.get(first.len_utf8()..).unwrap_or("")
        }
        _ => text.to_owned(),
    }
}

/// With a capital.
pub(crate) fn upper(text: &str) -> String {
    let mut chars = text.chars();
    chars.next().map_or_else(String::new, |first| {
        first.to_uppercase().collect::<String>() + chars.as_str()
    })
}

/// A real minus sign.
pub(crate) fn minus(number: i32) -> String {
    number.to_string().replace('-', "−")
}
