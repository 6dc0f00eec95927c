//! The shortest line of questions: how few facts settle what a role does, and that fewer can't.

use ladder::model::{QuestionIx, Topic};
use ladder::{Answers, Diagrams};

use crate::options::settles;
use crate::{Played, Role};

/// So many sets of questions are tried before the search gives up on a proof.
const TRIALS: usize = 20_000;

/// A line of questions after which nothing else can come out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    /// In asking order.
    pub questions: Vec<QuestionIx>,
    /// No shorter line settles it.
    pub proven: bool,
}

/// The shortest line for this patient: to the advice, or to what an assistant does. A question without which all others leave the advice open is
/// in every line; when those settle it, none can be shorter. Else the fewest others are added, all
/// sets of one size before the next.
pub fn line(role: Role, topic: &Topic, diagrams: &Diagrams, played: &Played) -> Line {
    let all: Vec<_> = played.answers.iter().collect();
    let only = |places: &[QuestionIx]| {
        let mut answers = Answers::new(topic);
        for (place, answer) in all.iter().filter(|(place, _)| places.contains(place)) {
            answers.set(*place, *answer);
        }
        answers
    };
    let settles = |places: &[QuestionIx]| settles(role, topic, diagrams, played, &only(places));
    let places: Vec<_> = all.iter().map(|(place, _)| *place).collect();
    let (mut needed, mut rest) = (Vec::new(), Vec::new());
    for place in &places {
        let others: Vec<_> = places
            .iter()
            .copied()
            .filter(|other| other != place)
            .collect();
        if settles(&others) {
            rest.push(*place);
        } else {
            needed.push(*place);
        }
    }
    let mut trials = 0;
    for size in 0..=rest.len() {
        let mut found = None;
        let exhausted = subsets(&rest, size, &mut |chosen| {
            trials += 1;
            let mut line: Vec<_> = needed.iter().chain(chosen).copied().collect();
            line.sort_unstable();
            if settles(&line) {
                found = Some(line);
            }
            found.is_none() && trials < TRIALS
        });
        if let Some(questions) = found {
            return Line {
                questions,
                proven: true,
            };
        }
        if !exhausted {
            break;
        }
    }
    Line {
        questions: without_needless(places, settles),
        proven: false,
    }
}

/// Calls for every set of so many until it is told to stop; whether all were tried.
fn subsets(all: &[QuestionIx], size: usize, each: &mut dyn FnMut(&[QuestionIx]) -> bool) -> bool {
    fn grow(
        rest: &[QuestionIx],
        size: usize,
        chosen: &mut Vec<QuestionIx>,
        each: &mut dyn FnMut(&[QuestionIx]) -> bool,
    ) -> bool {
        if size == 0 {
            return each(chosen);
        }
        for (place, one) in rest.iter().enumerate() {
            if rest.len() - place < size {
                break;
            }
            chosen.push(*one);
            let on = grow(
                rest.get(place + 1..).unwrap_or_default(),
                size - 1,
                chosen,
                each,
            );
            chosen.pop();
            if !on {
                return false;
            }
        }
        true
    }
    grow(all, size, &mut Vec::new(), each)
}

/// A line from which no question can be left out.
fn without_needless(
    mut places: Vec<QuestionIx>,
    settles: impl Fn(&[QuestionIx]) -> bool,
) -> Vec<QuestionIx> {
    for place in places.clone() {
        let fewer: Vec<_> = places
            .iter()
            .copied()
            .filter(|other| *other != place)
            .collect();
        if settles(&fewer) {
            places = fewer;
        }
    }
    places
}
