//! Labels within a sentence.

use ladder::model::{AgeIx, Door, Role, Topic};

use crate::lower::bands;

/// A label within a sentence; an abbreviation keeps its capitals.
pub fn within(label: &str) -> String {
    let mut chars = label.chars();
    match (chars.next(), chars.next()) {
        (Some(first), second) if second.is_none_or(|c| !c.is_uppercase()) => {
            first.to_lowercase().chain(label.chars().skip(1)).collect()
        }
        _ => label.to_owned(),
    }
}

/// A door, and that for each age for which it is another.
pub fn door(topic: &Topic, door: &Door) -> String {
    let Door { name, by_age } = door;
    if by_age.is_empty() {
        return name.clone();
    }
    let other = |(at, place): &(AgeIx, String)| {
        let who = age(topic, *at).unwrap_or_default();
        format!("{who}: {place}")
    };
    let others: Vec<_> = by_age.iter().map(other).collect();
    format!("{name} ({})", others.join("; "))
}

/// An age that doors tell apart. The guards of its question come before it.
fn age(topic: &Topic, age: AgeIx) -> Option<String> {
    let who = topic.ages.get(usize::from(age))?.last()?;
    let question = topic.questions.get(usize::from(who.question))?;
    match &question.role {
        Role::Number { thresholds, unit } => bands::label(thresholds, unit, who.values),
        _ => None,
    }
}
