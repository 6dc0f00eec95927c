//! What the survivors claim, held against the diagrams.

use std::path::Path;

use ladder::model::Topic;
use ladder::{Answer, Answers, Diagrams, Difference, Outcome, Patient};

use super::enumerate::mutants;
use super::{Effect, edit};
use crate::diff;

/// Every so many topics, and every so many mutants of each: enough to meet each kind of change.
const STRIDE: usize = 7;

fn end(topic: &Topic, diagrams: &Diagrams, patient: &Patient) -> Option<Outcome> {
    let mut answers = Answers::new(topic);
    for (question, value) in patient {
        answers.set(*question, Answer::Value(*value));
    }
    diagrams.end(&answers)
}

#[test]
fn who_is_shown_with_another_advice_gets_another_advice() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../regels");
    let reading = rulebook::read(&root);
    let day = "2026-11-22".parse().unwrap();
    let region = reading.regions.first().unwrap();
    let (mut advice, mut reasons) = (0, 0);
    for topic in region.topics.iter().step_by(STRIDE) {
        let diagrams = Diagrams::new(topic, day);
        let all = mutants(topic).into_iter().filter(|one| one.cut.is_none());
        for mutant in all.step_by(STRIDE) {
            let mut changed = topic.clone();
            edit::apply(&mut changed, mutant.target, &mutant.edit);
            let after = Diagrams::new(&changed, day);
            let Some(Difference::Advice(patient)) = diagrams.difference(&after) else {
                continue;
            };
            let pair = ((topic, &diagrams), (&changed, &after));
            let (effect, patient) = diff::told_apart(pair.0, pair.1, patient);
            match effect {
                Effect::Advice => {
                    let ends = (
                        end(topic, &diagrams, &patient),
                        end(&changed, &after, &patient),
                    );
                    assert!(
                        ends.0.is_some() && ends.1.is_some(),
                        "{} {}: undecided for {patient:?}",
                        topic.id,
                        mutant.name.en
                    );
                    assert_ne!(ends.0, ends.1, "{} {}", topic.id, mutant.name.en);
                    advice += 1;
                }
                Effect::Reasons => reasons += 1,
            }
        }
    }
    assert!(advice > 200, "{advice} changes of the advice tried");
    assert!(reasons < advice, "{reasons} told as reasons only");
}
