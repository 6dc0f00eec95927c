//! The order of asking: clinical groups stay, and within a group the order that asks least. What
//! the GP asks for comes after the facts where they settle it.

use crate::compile::Diagrams;
use crate::date::Date;
use crate::model::{Group, Literal, QuestionIx, Topic};

/// Reorders the questions within their groups so that on average the fewest are asked. The list of
/// red flags keeps its order.
pub fn improve(topic: &mut Topic, date: Date) {
    let mut best = Diagrams::new(topic, date).expected_questions(topic);
    if let Some(trial) = asked_after_the_facts(topic) {
        let asked = Diagrams::new(&trial, date).expected_questions(&trial);
        if asked + 1e-9 < best {
            best = asked;
            *topic = trial;
        }
    }
    loop {
        let before = best;
        for (first, second) in swaps(topic) {
            let mut trial = topic.clone();
            swap(&mut trial, first, second);
            let asked = Diagrams::new(&trial, date).expected_questions(&trial);
            if asked + 1e-9 < best {
                best = asked;
                *topic = trial;
            }
        }
        // Each round must gain, so that it ends.
        if best + 1e-9 >= before {
            return;
        }
    }
}

/// The same topic with what the GP asks for after what was found and tried; none where one of those
/// is only asked after it.
fn asked_after_the_facts(topic: &Topic) -> Option<Topic> {
    let asked = |topic: &Topic, place: QuestionIx| {
        let question = topic.questions.get(usize::from(place));
        question.is_some_and(|question| question.group == Group::Asked)
    };
    let fact = |group| matches!(group, Group::Facts | Group::Tried);
    let needs = |literal: &Literal| asked(topic, literal.question);
    let mut facts = topic.questions.iter().filter(|q| fact(q.group));
    if facts.any(|question| question.only_if.iter().any(needs)) {
        return None;
    }
    let mut moved = topic.clone();
    let end = QuestionIx::try_from(topic.questions.len()).ok()?;
    for _ in &topic.questions {
        for (first, second) in (0..end).zip(1..end) {
            if asked(&moved, first) && !asked(&moved, second) {
                swap(&mut moved, first, second);
            }
        }
    }
    Some(moved)
}

/// Pairs of the same group, of which neither is a red flag, where the later one does not need the
/// earlier one to be asked first.
fn swaps(topic: &Topic) -> Vec<(QuestionIx, QuestionIx)> {
    let places = || {
        (0..)
            .zip(&topic.questions)
            .filter(|(_, question)| question.group != Group::Alarm)
    };
    let guarded = |question: &crate::model::Question| !question.only_if.is_empty();
    let guards = |place: QuestionIx| {
        topic
            .questions
            .iter()
            .flat_map(|q| &q.only_if)
            .any(|guard| guard.question == place)
    };
    places()
        .flat_map(|(first, one)| {
            places()
                .filter(move |(second, other)| first < *second && one.group == other.group)
                .filter_map(move |(second, other)| {
                    let tied = guarded(one) || guarded(other) || guards(first) || guards(second);
                    (!tied).then_some((first, second))
                })
        })
        .collect()
}

fn swap(topic: &mut Topic, first: QuestionIx, second: QuestionIx) {
    topic
        .questions
        .swap(usize::from(first), usize::from(second));
    let place = |question: &mut QuestionIx| {
        if *question == first {
            *question = second;
        } else if *question == second {
            *question = first;
        }
    };
    topic
        .literals_mut()
        .for_each(|literal| place(&mut literal.question));
}
