//! Two versions of a topic brought to the same questions with the same values.

use ladder::Within;
use ladder::model::{
    Condition, Door, DoorIx, Group, Literal, Question, QuestionIx, Role, Topic, ValueIx, ValueSet,
};

use crate::mutate::cut;

pub(crate) struct Aligned {
    pub(crate) topics: [Topic; 2],
    /// What only one of them asks, in Dutch.
    pub(super) notes: Vec<String>,
}

/// Gives both topics the questions and values of either; none where there are too many.
pub(crate) fn align(before: &Topic, after: &Topic) -> Option<Aligned> {
    let mut topics = [before.clone(), after.clone()];
    cut_alike(&mut topics);
    same_doors(&mut topics);
    let [left, right] = &topics;
    let mut asked: Vec<[Option<&Question>; 2]> = Vec::new();
    for question in &left.questions {
        let other = right.question(&question.id).map(|(_, other)| other);
        asked.push([Some(question), other.filter(|other| alike(question, other))]);
    }
    for question in &right.questions {
        if !asked
            .iter()
            .any(|[_, known]| known.is_some_and(|q| q.id == question.id))
        {
            asked.push([None, Some(question)]);
        }
    }
    if asked.len() > Topic::MOST_QUESTIONS {
        return None;
    }
    let notes = notes(&asked);
    let joined = [0, 1].map(|side| join(&topics, &asked, side));
    Some(Aligned {
        topics: joined,
        notes,
    })
}

/// Numbers get the thresholds of both.
fn cut_alike(topics: &mut [Topic; 2]) {
    let thresholds = |topic: &Topic| -> Vec<(String, f64)> {
        let numbers = topic.questions.iter().filter_map(|question| {
            let Role::Number { thresholds, .. } = &question.role else {
                return None;
            };
            Some(thresholds.iter().map(|at| (question.id.clone(), *at)))
        });
        numbers.flatten().collect()
    };
    let all = topics.each_ref().map(thresholds).concat();
    for topic in topics {
        for (id, at) in &all {
            if let Some(place) = topic.question(id).map(|(place, _)| place) {
                cut(topic, place, *at);
            }
        }
    }
}

/// Both get the doors of either, so that a place is the same door.
fn same_doors([before, after]: &mut [Topic; 2]) {
    let mut all = before.doors.clone();
    let place = |door: &Door| {
        let known = all.iter().position(|known| known == door);
        let place = known.unwrap_or_else(|| {
            all.push(door.clone());
            all.len() - 1
        });
        DoorIx::try_from(place).unwrap_or(DoorIx::MAX)
    };
    let moved: Vec<_> = after.doors.iter().map(place).collect();
    for door in after.named_doors_mut() {
        *door = moved.get(usize::from(*door)).copied().unwrap_or(*door);
    }
    (before.doors, after.doors) = (all.clone(), all);
}

fn is_number(question: &Question) -> bool {
    matches!(question.role, Role::Number { .. })
}

fn alike(one: &Question, other: &Question) -> bool {
    is_number(one) == is_number(other)
}

/// The values of both, the left ones first.
fn values(pair: [Option<&Question>; 2]) -> Vec<&ladder::model::Value> {
    let mut all = Vec::<&ladder::model::Value>::new();
    for value in pair.into_iter().flatten().flat_map(|q| &q.values) {
        if !all.iter().any(|known| known.id == value.id) {
            all.push(value);
        }
    }
    all.truncate(Question::MOST_VALUES);
    all
}

fn notes(asked: &[[Option<&Question>; 2]]) -> Vec<String> {
    let mut notes = Vec::new();
    for pair in asked {
        match pair {
            [Some(question), None] => {
                notes.push(format!("alleen ervoor gevraagd: {}", question.text));
            }
            [None, Some(question)] => {
                notes.push(format!("alleen erna gevraagd: {}", question.text));
            }
            [Some(left), Some(right)] => {
                for (one, other, when) in [(left, right, "ervoor"), (right, left, "erna")] {
                    let gone = one
                        .values
                        .iter()
                        .filter(|value| other.value(&value.id).is_none());
                    notes.extend(gone.map(|value| {
                        format!(
                            "alleen {when} een antwoord op “{}”: {}",
                            one.text, value.label
                        )
                    }));
                }
            }
            [None, None] => {}
        }
    }
    notes
}

/// One side with the questions of both.
fn join(topics: &[Topic; 2], asked: &[[Option<&Question>; 2]], side: usize) -> Topic {
    let Some(own) = topics.get(side) else {
        return topics[0].clone();
    };
    let mut topic = own.clone();
    let get = |pair: &[Option<&Question>; 2]| pair.get(side).copied().flatten().cloned();
    let place_of = |id: &str| {
        let mut places = (0..).zip(asked);
        let found = places.find(|(_, pair)| get(pair).is_some_and(|q| q.id == id));
        found.map_or(QuestionIx::MAX, |(place, _): (QuestionIx, _)| place)
    };
    // For each of the topic's own questions its new place and those of its values.
    let moves: Vec<(QuestionIx, Vec<ValueIx>)> = own
        .questions
        .iter()
        .map(|question| {
            let place = place_of(&question.id);
            let pair = asked.get(usize::from(place)).copied().unwrap_or_default();
            let all = values(pair);
            let to = |id: &str| all.iter().position(|value| value.id == id);
            let to = |id: &str| to(id).and_then(|at| ValueIx::try_from(at).ok());
            let own = question.values.iter();
            (
                place,
                own.map(|v| to(&v.id).unwrap_or(ValueIx::MAX)).collect(),
            )
        })
        .collect();
    let moved = |question: QuestionIx, set: ValueSet| -> Option<(QuestionIx, ValueSet)> {
        let (place, values) = moves.get(usize::from(question))?;
        let held = (0..).zip(values).filter(|(old, _)| set.contains(*old));
        let held = held.map(|(_, new)| ValueSet::one(*new));
        Some((*place, held.fold(ValueSet::default(), ValueSet::with)))
    };
    for literal in topic.literals_mut() {
        if let Some((place, set)) = moved(literal.question, literal.values) {
            (literal.question, literal.values) = (place, set);
        }
    }
    let old = std::mem::take(&mut topic.questions);
    for (place, pair) in (0..).zip(asked) {
        let all = values(*pair);
        let mine = get(pair);
        let known = mine
            .as_ref()
            .and_then(|mine| (0..).zip(&old).find(|(_, question)| question.id == mine.id));
        let Some((was, question)) = known else {
            topic.questions.extend(unheard(*pair));
            continue;
        };
        let mut question = question.clone();
        let own = question.values.clone();
        let lookup = |id: &str| own.iter().position(|value| value.id == id);
        question.role = match question.role {
            Role::Time(terms) => Role::Time(
                all.iter()
                    .map(|value| lookup(&value.id).and_then(|i| terms.get(i).copied()))
                    .map(|term| term.unwrap_or(Within::NO_HURRY))
                    .collect(),
            ),
            Role::Running(set) => Role::Running(moved(was, set).unwrap_or_default().1),
            other => other,
        };
        question.values = all.iter().map(|value| (*value).clone()).collect();
        // A patient with an answer that this side does not know can't be compared.
        let foreign = (0..)
            .zip(&all)
            .filter(|(_, value)| lookup(&value.id).is_none());
        let foreign = foreign.map(|(value, _)| ValueSet::one(value));
        let foreign = foreign.fold(ValueSet::default(), ValueSet::with);
        if foreign != ValueSet::default() {
            let all = vec![Literal {
                question: place,
                values: foreign,
            }];
            topic.impossible.push(Condition {
                all,
                unless: Vec::new(),
            });
        }
        topic.questions.push(question);
    }
    topic
}

/// A question of the other side, which means nothing here.
fn unheard(pair: [Option<&Question>; 2]) -> Option<Question> {
    let mut question = pair.into_iter().flatten().next()?.clone();
    if !is_number(&question) {
        question.role = Role::Fact;
    }
    question.group = Group::Facts;
    question.only_if.clear();
    Some(question)
}
