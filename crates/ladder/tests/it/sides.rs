//! Two answers side by side, against the enumeration of all patients.

use ladder::model::ValueIx;
use ladder::{Given, Outcome, Prover, naive};
use proptest::prelude::*;

use crate::oracle::Oracle;
use crate::random::{cases, random, today};

fn lighter(first: &Outcome, second: &Outcome) -> bool {
    first.kind.heaviest().is_some() && second.kind.heaviest() < first.kind.heaviest()
}

fn with(answers: &[ValueIx], question: usize, value: ValueIx) -> Vec<ValueIx> {
    let given = answers.iter().enumerate();
    given
        .map(|(place, given)| if place == question { value } else { *given })
        .collect()
}

proptest! {
    #![proptest_config(cases(48))]

    #[test]
    fn finds_for_whom_another_answer_is_lighter(random in random()) {
        let topic = random.topic;
        let oracle = Oracle::new(&topic);
        let mut prover = Prover::new(&topic, today()).unwrap();
        let everyone = prover.everyone();
        for question in 0..topic.questions.len() {
            let place = u8::try_from(question).unwrap();
            let sides = [0, 1].map(|value| prover.answering(everyone, place, value));
            let test = |first: &Given, second: &Given| lighter(&first.outcome, &second.outcome);
            let differing = prover.differing((sides[0], sides[1]), test);
            let both = |answers: &[ValueIx]| {
                let end = |value| Some(naive::evaluate(&topic, today(), &with(answers, question, value))?.0);
                Some((end(0)?, end(1)?))
            };
            let is_lighter = |answers: &[ValueIx]| both(answers).is_some_and(|(one, other)| lighter(&one, &other));
            let somebody = oracle.patients.iter().any(|patient| is_lighter(&patient.answers));
            let pair = prover.pair(&differing);
            prop_assert_eq!(pair.is_some(), somebody, "question {}", question);
            // The pair is one, whatever else they answer, with the outcomes that are named.
            let Some(pair) = pair else { continue };
            for patient in &oracle.patients {
                let shares = |(question, value): &(u8, u8)| patient.answers[usize::from(*question)] == *value;
                if pair.shared.iter().all(shares) {
                    prop_assert_eq!(both(&patient.answers), Some((pair.first.outcome, pair.second.outcome)));
                }
            }
            let who = prover.who(&differing);
            let rest = prover.except(differing, who);
            prop_assert!(prover.pair(&rest).is_none(), "everyone is excused");
        }
    }
}
