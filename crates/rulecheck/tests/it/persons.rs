//! Of a topic of one sex nobody is asked, and the other has no advice but that it is not made for
//! them: in every region.

use std::path::Path;

use ladder::advice::Status;
use ladder::model::{RedFlag, Topic, ValueIx};
use ladder::{Answer, Answers, Diagrams};

use crate::fixture;

/// The topic with every red flag at *nee* and the person as given.
fn answers(topic: &Topic, place: u8, value: ValueIx) -> Answers {
    let mut answers = Answers::new(topic);
    for (row, question) in (0..).zip(&topic.questions) {
        if question.red_flag().is_some() {
            answers.set(row, Answer::Value(RedFlag::NO));
        }
    }
    answers.set(place, Answer::Value(value));
    answers
}

#[test]
fn the_other_sex_is_out_of_scope_and_is_asked_no_row_of_it() {
    let reading = rulebook::read(&Path::new(env!("CARGO_MANIFEST_DIR")).join("../../regels"));
    let mut topics = 0;
    for region in &reading.regions {
        for topic in region.topics.iter().filter(|topic| !topic.only.is_empty()) {
            topics += 1;
            let diagrams = Diagrams::new(topic, fixture::date());
            let advice = diagrams.advise(topic, &Answers::new(topic)).unwrap();
            for literal in &topic.only {
                let (place, question) = (
                    literal.question,
                    &topic.questions[usize::from(literal.question)],
                );
                assert!(!advice.open.contains(&place), "{} asks for it", topic.id);
                for value in 0..ValueIx::try_from(question.width()).unwrap() {
                    let answers = answers(topic, place, value);
                    let advice = diagrams.advise(topic, &answers).unwrap();
                    let other = !literal.values.contains(value);
                    assert_eq!(advice.status == Status::OutOfScope, other, "{}", topic.id);
                    let asked = topic.questions.iter().filter(|q| q.red_flag().is_some());
                    let pregnant = asked.filter(|row| answers.ask(topic, row));
                    let pregnant =
                        pregnant.filter(|row| row.text.to_lowercase().contains("zwanger"));
                    assert!(!other || pregnant.count() == 0, "{}", topic.id);
                }
            }
        }
    }
    assert!(topics > 40, "{topics}");
}

/// *Geen van deze* is said of the rows that a patient is asked: what goes out names no other as denied.
#[test]
fn nobody_denies_a_row_of_somebody_else() {
    let reading = rulebook::read(&Path::new(env!("CARGO_MANIFEST_DIR")).join("../../regels"));
    let (mut denied, mut others) = (0, 0);
    for topic in reading.regions.iter().flat_map(|region| &region.topics) {
        for (age, sex) in [("60", "man"), ("60", "vrouw"), ("4", "vrouw")] {
            let person = [("leeftijd", age), ("geslacht", sex)];
            let person = person
                .into_iter()
                .filter(|(id, _)| topic.question(id).is_some());
            let given = person.chain([("alarm", "geen")]);
            let answers = rulebook::answers::all(topic, given).unwrap();
            for (row, question) in (0..).zip(&topic.questions) {
                if question.red_flag().is_none() {
                    continue;
                }
                let asked = answers.ask(topic, question);
                let no = Some(Answer::Value(RedFlag::NO)).filter(|_| asked);
                assert_eq!(answers.get(row), no, "{}: {}", topic.id, question.id);
                denied += usize::from(asked);
                others += usize::from(!asked);
            }
        }
    }
    assert!(denied > 1000 && others > 100, "{denied}, {others}");
}
