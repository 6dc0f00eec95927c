//! *Kan ook*: other ways stand beside an advice, or beside both sides of a contradiction. Before that, a step that stands
//! would be read as the advice, on the screen and on the command line alike.

use ladder::advice::{Status, StepState};
use ladder::date::Date;
use ladder::{Answer, Answers, Diagrams};

use crate::chance::Chance;
use crate::picture::{DAY, PLUSPUNT, READING, answering, html, of, opened};

/// Patients of each topic.
const PATIENTS: u64 = 40;

#[test]
fn another_way_is_named_beside_an_advice_and_never_before() {
    let date: Date = DAY.parse().unwrap();
    let (mut beside, mut before) = (0, 0);
    for topic in READING.regions.iter().flat_map(|region| &region.topics) {
        let diagrams = Diagrams::new(topic, date);
        let mut chance = Chance::new(u64::try_from(topic.questions.len()).unwrap());
        for _ in 0..PATIENTS {
            let mut answers = Answers::new(topic);
            let known = chance.below(topic.questions.len() + 1);
            for (place, question) in (0..).zip(&topic.questions).take(known) {
                let values = if question.red_flag().is_some() {
                    1
                } else {
                    question.values.len()
                };
                let value = u8::try_from(chance.below(values)).unwrap();
                answers.set(place, Some(Answer::Value(value)));
            }
            let Ok(advice) = diagrams.advise(topic, &answers) else {
                continue;
            };
            let also = advice.also(topic, &answers);
            let advised = advice.advised(topic, &answers);
            let both =
                advice.status == Status::Contradictory && advice.list_answered(topic, &answers);
            if advised.is_none() && !both {
                before += 1;
                assert!(also.is_empty(), "{}: {also:?} before an advice", topic.id);
            }
            for step in &also {
                beside += 1;
                let state = advice.steps[usize::from(*step)].state;
                assert_eq!(state, StepState::Stands, "{}", topic.id);
                assert!(advised != Some(*step), "{}: beside itself", topic.id);
                assert!(
                    !(both && advice.possible.contains(step)),
                    "{}: beside itself",
                    topic.id
                );
            }
        }
    }
    assert!(
        beside > 100 && before > 100,
        "{beside} beside an advice, {before} before one"
    );
}

#[tokio::test]
async fn the_screen_says_it_of_the_same_steps() {
    let mut said = 0;
    for topic in [
        "hoge-bloeddruk",
        "astma",
        "eczeem-kind",
        "maagklachten",
        "hematurie",
    ] {
        for known in 0..=PLUSPUNT.len() {
            let asked = |pair: &&&str| {
                let (question, _) = pair.split_once('=').unwrap();
                question == "alarm" || opened(topic).topic.question(question).is_some()
            };
            let answers: Vec<_> = PLUSPUNT.iter().take(known).filter(asked).copied().collect();
            let state = answering(of(opened(topic)), &answers);
            let session = state.session().unwrap();
            let also = session
                .advice()
                .also(&session.opened.topic, &session.answers);
            let html = html(state, DAY).await;
            let drawn = html.matches("class=\"stands ").count();
            assert_eq!(drawn, also.len(), "{topic} after {answers:?}");
            said += drawn;
        }
    }
    assert!(said > 0, "nothing was said anywhere");
}
