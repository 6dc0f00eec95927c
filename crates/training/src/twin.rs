//! The twin: the smallest change of a patient that gives another advice.

use ladder::advice::{Advice, Status};
use ladder::model::{Group, Question, QuestionIx, Topic, ValueIx};
use ladder::{Answer, Answers, Diagrams};

use crate::{Played, Role, right};

/// A patient who differs in one answer, or in two, and gets another advice.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Twin {
    /// What is different.
    pub changes: Vec<(QuestionIx, ValueIx)>,
    /// What the rules say of the twin.
    pub advice: Advice,
}

/// The smallest change after which this role does something else: of one answer, and where no such
/// is, of two. What decided comes first: a raised red flag, then the facts, then who the patient is.
pub fn twin(role: Role, topic: &Topic, diagrams: &Diagrams, played: &Played) -> Option<Twin> {
    let trials = trials(topic, played);
    let other = |answers: Answers| {
        let advice = other(topic, diagrams, played, &answers)?;
        let twin = Played { answers, advice };
        let differs = right(role, topic, &twin) != right(role, topic, played);
        differs.then_some(twin.advice)
    };
    let one = trials.iter().find_map(|(question, value)| {
        let answers = with(topic, &played.answers, &[(*question, *value)]);
        other(answers).map(|advice| Twin {
            changes: vec![(*question, *value)],
            advice,
        })
    });
    one.or_else(|| {
        let pairs = trials.iter().enumerate().flat_map(|(place, first)| {
            let rest = trials.iter().skip(place + 1);
            rest.filter(|second| second.0 != first.0)
                .map(move |second| [*first, *second])
        });
        pairs.into_iter().find_map(|changes| {
            let answers = with(topic, &played.answers, &changes);
            other(answers).map(|advice| Twin {
                changes: changes.to_vec(),
                advice,
            })
        })
    })
}

/// The answers after a change. What is not asked of the twin is not so of it.
pub(crate) fn with(topic: &Topic, answers: &Answers, changes: &[(QuestionIx, ValueIx)]) -> Answers {
    let mut next = answers.clone();
    for (question, value) in changes {
        next.set(*question, Answer::Value(*value));
    }
    for (place, question) in (0..).zip(&topic.questions) {
        if !next.ask(topic, question) {
            next.set(place, None);
        }
    }
    next
}

/// The advice of these answers, where it is settled and names other steps.
fn other(topic: &Topic, diagrams: &Diagrams, played: &Played, answers: &Answers) -> Option<Advice> {
    let advice = diagrams.advise(topic, answers).ok()?;
    let settled = match advice.status {
        Status::Decided | Status::Contradictory => true,
        Status::Alarm => advice.step.is_some(),
        _ => false,
    };
    (settled && advice.possible != played.advice.possible).then_some(advice)
}

/// All other answers, those that decided first.
fn trials(topic: &Topic, played: &Played) -> Vec<(QuestionIx, ValueIx)> {
    let raised = played.flags();
    let weight = |place: QuestionIx| {
        let question = topic.questions.get(usize::from(place));
        match question.map(|question| question.group) {
            _ if raised.contains(&place) => 0,
            Some(Group::Facts | Group::Tried) => 1,
            Some(Group::Alarm) => 4,
            Some(Group::Person) => 3,
            _ => 2,
        }
    };
    let mut places: Vec<QuestionIx> = played.answers.iter().map(|(place, _)| place).collect();
    places.sort_by_key(|place| weight(*place));
    let values = |place: QuestionIx| {
        let width = topic
            .questions
            .get(usize::from(place))
            .map_or(0, Question::width);
        let now = played.answers.get(place);
        let values = (0..).take(width);
        values
            .filter(move |value: &ValueIx| now != Some(Answer::Value(*value)))
            .map(move |value| (place, value))
    };
    places.into_iter().flat_map(values).collect()
}
