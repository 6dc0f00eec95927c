//! Another patient of the same rule, so that a miss comes back as the rule and not as the case.

use std::collections::BTreeSet;

use ladder::model::{Group, Question, QuestionIx, Topic, ValueIx};
use ladder::{Answer, Diagrams};

use crate::Played;
use crate::twin::with;

/// A patient as different as can be for whom the same statements decide the same; none where every
/// change of an answer changes that. `round` gives one patient after another.
pub fn again(topic: &Topic, diagrams: &Diagrams, played: &Played, round: usize) -> Option<Played> {
    let decided = deciding(played);
    let mut now = played.clone();
    let mut changed = 0;
    let free = (0..).zip(&topic.questions);
    // What the doctor asks and when is the question itself: another patient has the same.
    let free = free.filter(|(_, question)| !matches!(question.group, Group::Time | Group::Asked));
    let mut places: Vec<QuestionIx> = free.map(|(place, _)| place).collect();
    let length = places.len().max(1);
    places.rotate_left(round % length);
    for place in places {
        let Some(Answer::Value(was)) = now.answers.get(place) else {
            continue;
        };
        let found = others(topic, place, was, round).find_map(|value| {
            let answers = with(topic, &now.answers, &[(place, value)]);
            let advice = diagrams.advise(topic, &answers).ok()?;
            let next = Played { answers, advice };
            // Whoever goes by another door for their age, such as a child, is another patient altogether.
            let same = played.same(&next.advice)
                && next.advice.ages == played.advice.ages
                && deciding(&next) == decided;
            same.then_some(next)
        });
        if let Some(next) = found {
            now = next;
            changed += 1;
        }
    }
    (changed > 0).then_some(now)
}

/// The other values of a question, from another one on each round.
fn others(
    topic: &Topic,
    place: QuestionIx,
    was: ValueIx,
    round: usize,
) -> impl Iterator<Item = ValueIx> {
    let width = topic
        .questions
        .get(usize::from(place))
        .map_or(0, Question::width);
    let values = (0..width).map(move |value| (value + round) % width.max(1));
    let values = values.filter_map(|value| ValueIx::try_from(value).ok());
    values.filter(move |value| *value != was)
}

/// The statements that carry the advice: fits by place, red flags by row.
fn deciding(played: &Played) -> (BTreeSet<u16>, BTreeSet<QuestionIx>) {
    let steps = played.advice.possible.iter();
    let steps = steps.filter_map(|step| played.advice.steps.get(usize::from(*step)));
    let fits = steps.flat_map(|step| step.fits.iter().copied()).collect();
    (fits, played.flags().into_iter().collect())
}
