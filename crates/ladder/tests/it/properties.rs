//! What must hold of every topic, whatever its rules say.

use ladder::model::*;
use ladder::{Diagrams, Kind, Outcome, naive, order};
use proptest::prelude::*;

use crate::oracle::Oracle;
use crate::random::{Random, cases, choices, random, today};

/// The lightest step advised; beyond all steps where none is.
fn lightest(outcome: Outcome) -> u8 {
    match outcome.kind {
        Kind::Step(step) | Kind::Contradictory(step, _) => step,
        _ => u8::MAX,
    }
}

fn heaviest(outcome: Outcome) -> Option<u8> {
    match outcome.kind {
        Kind::Step(step) | Kind::Contradictory(_, step) => Some(step),
        _ => None,
    }
}

proptest! {
    #![proptest_config(cases(250))]

    #[test]
    fn a_red_flag_makes_the_advice_only_heavier_and_earlier(Random { topic, .. } in random()) {
        let oracle = Oracle::new(&topic);
        for patient in &oracle.patients {
            for (row, _) in oracle.flags().filter(|(row, _)| patient.answers[usize::from(*row)] == 0) {
                let mut raised = patient.answers.clone();
                raised[usize::from(row)] = 1;
                let Some((raised, _)) = naive::evaluate(&topic, today(), &raised) else { continue };
                prop_assert!(heaviest(patient.outcome) <= heaviest(raised));
                let heard = |step: &u8| {
                    let step = &topic.steps[usize::from(*step)];
                    step.by_specialist || step.urgency.is_some()
                };
                let sides: Vec<u8> = (0..16).filter(|step| patient.outcome.kind.advises(*step)).collect();
                // Own care has no say in it; of a contradiction the sides have one term.
                if patient.outcome.alarm || !sides.is_empty() && sides.iter().all(heard) {
                    prop_assert!(raised.within <= patient.outcome.within);
                }
            }
        }
    }

    #[test]
    fn one_more_fit_never_makes_the_advice_heavier(
        (topic, more) in choices().prop_map(|mut choices| {
            let topic = choices.topic();
            let fit = choices.fit(&topic, 99);
            let mut more = topic.clone();
            more.fits.push(fit);
            (topic, more)
        })
    ) {
        let (fewer, more) = (Oracle::new(&topic), Oracle::new(&more));
        for (fewer, more) in fewer.patients.iter().zip(&more.patients) {
            if !fewer.outcome.alarm {
                prop_assert!(lightest(more.outcome) <= lightest(fewer.outcome));
            }
            let stood = fewer.stands.iter().zip(&more.stands);
            prop_assert!(fewer.outcome.alarm || stood.clone().all(|(fewer, more)| fewer <= more));
        }
    }

    #[test]
    fn the_same_input_gives_the_same_advice(Random { topic, answers } in random()) {
        let once = Diagrams::new(&topic, today());
        let again = Diagrams::new(&topic.clone(), today());
        prop_assert_eq!(once.advise(&topic, &answers), again.advise(&topic, &answers));
        prop_assert_eq!(once.changes(&topic, &answers), again.changes(&topic, &answers));
        prop_assert_eq!(once.nodes(), again.nodes());
    }
}

proptest! {
    #![proptest_config(cases(100))]

    #[test]
    fn the_order_that_asks_least_changes_no_advice(Random { topic, .. } in random()) {
        let mut ordered = topic.clone();
        order::improve(&mut ordered, today());
        // What the GP asks for may stand after the facts; nothing else leaves its place.
        let groups = |topic: &Topic| topic.questions.iter().map(|q| q.group).collect::<Vec<_>>();
        let but_asked = |topic: &Topic| {
            let rest = groups(topic).into_iter();
            rest.filter(|group| *group != Group::Asked).collect::<Vec<_>>()
        };
        prop_assert_eq!(but_asked(&topic), but_asked(&ordered));
        let last = groups(&ordered).last() == Some(&Group::Asked);
        prop_assert!(groups(&topic) == groups(&ordered) || last);
        let rows = |topic: &Topic| {
            let rows = topic.questions.iter().filter(|q| q.red_flag().is_some());
            rows.map(|q| q.id.clone()).collect::<Vec<_>>()
        };
        prop_assert_eq!(rows(&topic), rows(&ordered));
        let asked = |topic: &Topic| Diagrams::new(topic, today()).expected_questions(topic);
        prop_assert!(asked(&ordered) <= asked(&topic) + 1e-9);
        for patient in Oracle::new(&topic).patients {
            let moved = ordered.questions.iter().map(|q| {
                patient.answers[usize::from(topic.question(&q.id).unwrap().0)]
            });
            let moved: Vec<u8> = moved.collect();
            let (outcome, stands) = naive::evaluate(&ordered, today(), &moved).unwrap();
            prop_assert_eq!(outcome, patient.outcome);
            prop_assert_eq!(stands, patient.stands);
        }
    }
}
