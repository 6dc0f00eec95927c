//! Proofs name a patient for whom it is true, and name one whenever there is one.

use ladder::model::*;
use ladder::{Answer, Answers, Diagrams, Part, Prover};
use proptest::prelude::*;

use crate::oracle::{Oracle, Patient, holds};
use crate::random::{Random, cases, random, today};

proptest! {
    #![proptest_config(cases(200))]

    #[test]
    fn an_example_is_of_a_real_patient_and_as_short_as_can_be(Random { topic, .. } in random()) {
        let oracle = Oracle::new(&topic);
        let diagrams = Diagrams::new(&topic, today());
        for patient in oracle.patients.iter().step_by(7) {
            let found = diagrams.example_where(|outcome| *outcome == patient.outcome).unwrap();
            let mut answers = Answers::new(&topic);
            for (question, value) in &found {
                answers.set(*question, Answer::Value(*value));
            }
            let all = oracle.completions(&answers);
            prop_assert!(!all.is_empty() && all.iter().all(|p| p.outcome == patient.outcome));
        }
        prop_assert_eq!(diagrams.example_where(|_| true).is_some(), !oracle.patients.is_empty());
        for place in 0..u8::try_from(topic.steps.len()).unwrap() {
            let advised = oracle.patients.iter().any(|p| match p.outcome.kind {
                ladder::Kind::Step(step) => step == place,
                ladder::Kind::Contradictory(light, heavy) => light == place || heavy == place,
                _ => false,
            });
            let found = diagrams.example_where(|outcome| outcome.kind.advises(place));
            prop_assert_eq!(found.is_some(), advised);
        }
    }

    #[test]
    fn a_statement_holds_for_someone_in_scope_or_no_one(Random { topic, .. } in random()) {
        let oracle = Oracle::new(&topic);
        let mut prover = Prover::new(&topic, today()).unwrap();
        let current = |basis: &Basis| topic.valid.contains(today()) && basis.valid.contains(today());
        let outside = |p: &Patient| {
            let mut limits = topic.out_of_scope.iter();
            limits.any(|s| current(&s.basis) && holds(&topic, &p.answers, &s.when))
        };
        for statement in topic.statements() {
            let of_scope = matches!(statement.part, Part::OutOfScope(_));
            let hears = |p: &&Patient| of_scope || !outside(p);
            let mut hearers = oracle.patients.iter().filter(hears);
            let someone = current(statement.basis)
                && hearers.any(|p| holds(&topic, &p.answers, statement.when));
            let who = prover.holds(statement.part);
            prop_assert_eq!(!who.is_nobody(), someone, "{:?}", statement.part);
            let example = prover.example(who);
            prop_assert_eq!(example.is_some(), someone, "{:?}", statement.part);
            // It is one of them, whatever else they answer.
            for patient in &oracle.patients {
                let given = |(question, value): &(u8, ValueIx)| patient.answers[usize::from(*question)] == *value;
                if example.iter().any(|example| example.iter().all(given)) {
                    prop_assert!(holds(&topic, &patient.answers, statement.when));
                    prop_assert!(of_scope || !outside(patient));
                }
            }
        }
    }
}
