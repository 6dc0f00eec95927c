//! Proofs name a patient for whom it is true, and name one whenever there is one.

use ladder::model::*;
use ladder::{Answer, Answers, Diagrams};
use proptest::prelude::*;

use crate::oracle::{Oracle, holds};
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
            prop_assert_eq!(diagrams.advised(place).is_some(), advised);
        }
    }

    #[test]
    fn a_statement_holds_for_someone_or_no_one(Random { topic, .. } in random()) {
        let oracle = Oracle::new(&topic);
        let diagrams = Diagrams::new(&topic, today());
        let someone = |when: &Condition, basis: &Basis| {
            topic.valid.contains(today())
                && basis.valid.contains(today())
                && oracle.patients.iter().any(|p| holds(&topic, &p.answers, when))
        };
        for (place, s) in topic.fits.iter().enumerate() {
            prop_assert_eq!(diagrams.fit_holds(place).is_some(), someone(&s.when, &s.basis));
        }
        for (place, s) in topic.rules.iter().enumerate() {
            prop_assert_eq!(diagrams.rule_holds(place).is_some(), someone(&s.when, &s.basis));
        }
        for (place, s) in topic.out_of_scope.iter().enumerate() {
            prop_assert_eq!(diagrams.scope_excludes(place).is_some(), someone(&s.when, &s.basis));
        }
        for (place, s) in topic.arguments.iter().enumerate() {
            prop_assert_eq!(diagrams.argument_holds(place).is_some(), someone(&s.when, &s.basis));
        }
        for (place, s) in topic.preparations.iter().enumerate() {
            prop_assert_eq!(diagrams.preparation_holds(place).is_some(), someone(&s.when, &s.basis));
        }
    }
}
