//! The diagrams say what the naive evaluator says, for every topic and all answers.

use ladder::advice::{Advice, Status, StepState};
use ladder::{Diagrams, ImpossibleAnswers, Outcome};
use proptest::prelude::*;

use crate::oracle::{Oracle, Patient, given, holds};
use crate::random::{Random, cases, random, today};
use crate::reasons;

proptest! {
    #![proptest_config(cases(400))]

    #[test]
    fn the_advice_is_that_of_all_completions(Random { topic, answers } in random()) {
        let oracle = Oracle::new(&topic);
        let diagrams = Diagrams::new(&topic, today());
        let all = oracle.completions(&answers);
        let advice = diagrams.advise(&topic, &answers);
        prop_assert_eq!(diagrams.step(&topic, &answers), oracle.step(&answers));
        if all.is_empty() {
            prop_assert_eq!(advice, Err(ImpossibleAnswers));
            return Ok(());
        }
        let advice = advice.unwrap();

        let open = oracle.open(&answers);
        if topic.impossible.is_empty() {
            prop_assert_eq!(&advice.open, &open);
        } else {
            prop_assert!(open.iter().all(|question| advice.open.contains(question)));
            let one = all.iter().all(|p| p.outcome == all[0].outcome);
            prop_assert_eq!(advice.open.is_empty(), one);
        }
        prop_assert_eq!(advice.next, oracle.next(&answers, &advice.open));
        prop_assert_eq!(advice.status, oracle.status(&answers, &advice.open));
        prop_assert_eq!(advice.step, oracle.step(&answers));
        let mut possible = oracle.possible(&answers);
        if advice.status == Status::Contradictory {
            possible.reverse();
        }
        prop_assert_eq!(&advice.possible, &possible);
        let first = all[0].outcome;
        let same = |test: &dyn Fn(&Patient) -> bool| all.iter().all(|p| test(p));
        prop_assert_eq!(advice.within, same(&|p| p.outcome.within == first.within).then_some(first.within));
        let advised = all.iter().filter(|p| p.outcome.kind.lightest().is_some());
        prop_assert_eq!(advice.latest, advised.map(|p| p.outcome.within).max());
        prop_assert_eq!(advice.addressee, same(&|p| p.outcome.addressee));
        let outside = |p: &&Patient| p.outcome.kind == ladder::Kind::OutOfScope;
        prop_assert_eq!(advice.scope_open, all.iter().copied().any(|p| outside(&p)));
        for (place, step) in advice.steps.iter().enumerate() {
            prop_assert_eq!(step.state, oracle.state(place, &answers));
        }
        flags_and_statements(&oracle, &answers, &advice)?;
    }

    #[test]
    fn the_ends_are_the_steps_and_terms_of_all_completions(Random { topic, answers } in random()) {
        let oracle = Oracle::new(&topic);
        let mut expected = Some(Vec::new());
        for patient in oracle.completions(&answers) {
            let Outcome { kind, within, .. } = patient.outcome;
            let advised = [kind.lightest(), kind.heaviest()].into_iter().flatten();
            let advised: Vec<_> = advised.map(|step| (step, within)).collect();
            // Somebody gets no advice: then there is no saying where it ends.
            if advised.is_empty() { expected = None }
            if let Some(all) = &mut expected { all.extend(advised) }
        }
        let each = |mut ends: Vec<_>| { ends.sort(); ends.dedup(); ends };
        let ends = Diagrams::new(&topic, today()).ends(&topic, &answers);
        prop_assert_eq!(ends.map(each), expected.map(each));
    }

    #[test]
    fn a_step_falls_for_the_reasons_that_hold(Random { topic, answers } in random()) {
        let oracle = Oracle::new(&topic);
        let all = oracle.completions(&answers);
        let Ok(advice) = Diagrams::new(&topic, today()).advise(&topic, &answers) else { return Ok(()) };
        for (place, step) in (0..).zip(&advice.steps) {
            let each: Vec<_> = all.iter().map(|p| reasons::of(&topic, p, place)).collect();
            for (patient, reasons) in all.iter().zip(&each) {
                prop_assert_eq!(patient.stands[usize::from(place)], reasons.is_empty());
            }
            // No open red flag is spoken of as if it were raised.
            let calm = oracle.completions(&oracle.calm(&answers));
            let calm: Vec<_> = calm.iter().map(|p| reasons::of(&topic, p, place)).collect();
            let said = if advice.status == Status::Alarm || calm.is_empty() { &each } else { &calm };
            let expected = match step.state {
                StepState::Falls => reasons::covering(said),
                _ => Vec::new(),
            };
            prop_assert!(reasons::same(&step.because, &expected), "{:?} {:?}", step.because, expected);
        }
    }
}

fn flags_and_statements(
    oracle: &Oracle<'_>,
    answers: &ladder::Answers,
    advice: &Advice,
) -> Result<(), TestCaseError> {
    let topic = oracle.topic;
    let all = oracle.completions(answers);
    let expected = oracle.flags().filter(|(row, _)| {
        let told =
            oracle.counts(*row, answers) || answers.get(*row) == Some(ladder::Answer::Unknown);
        told && all
            .iter()
            .any(|p| given(topic, &p.answers, *row) == Some(1))
    });
    let expected: Vec<_> = expected
        .map(|(row, _)| (row, oracle.counts(row, answers)))
        .collect();
    let raised: Vec<_> = advice
        .red_flags
        .iter()
        .map(|flag| (flag.row, flag.counts))
        .collect();
    prop_assert_eq!(raised, expected);

    let current = topic.valid.contains(today());
    let says = |p: &Patient, when, basis: &ladder::model::Basis| {
        current && basis.valid.contains(today()) && holds(topic, &p.answers, when)
    };
    let expected = (0..).zip(&topic.arguments);
    let expected = expected.filter(|(_, a)| all.iter().all(|p| says(p, &a.when, &a.basis)));
    let expected: Vec<u16> = expected.map(|(place, _)| place).collect();
    prop_assert_eq!(&advice.arguments, &expected);

    let expected = (0..).zip(&topic.preparations).filter(|(_, s)| {
        let mut steps = advice.possible.iter();
        let calm = |step: &u8| topic.steps[usize::from(*step)].urgency.is_none();
        steps.any(|step| s.steps.is_empty() && calm(step) || s.steps.contains(step))
            && all.iter().any(|p| says(p, &s.when, &s.basis))
    });
    let expected: Vec<u16> = expected.map(|(place, _)| place).collect();
    prop_assert_eq!(&advice.preparations, &expected);

    for (place, step) in (0..).zip(&advice.steps) {
        let of = |p: &Patient| -> Vec<u16> {
            let fits = (0..)
                .zip(&topic.fits)
                .filter(|(_, f)| f.step == place && says(p, &f.when, &f.basis));
            fits.map(|(place, _)| place).collect()
        };
        let each: Vec<_> = all.iter().map(|p| of(p)).collect();
        let expected = if step.state == StepState::Falls {
            Vec::new()
        } else {
            reasons::covering(&each)
        };
        prop_assert!(reasons::same(&step.fits, &expected));
    }
    Ok(())
}

proptest! {
    #![proptest_config(cases(250))]

    #[test]
    fn changes_are_the_smallest_and_none_is_missing(Random { topic, answers } in random()) {
        let oracle = Oracle::new(&topic);
        let changes = Diagrams::new(&topic, today()).changes(&topic, &answers);
        let sizes: Vec<_> = changes.iter().map(|change| (change.step, change.answers.len())).collect();
        prop_assert_eq!(sizes, oracle.changes(&answers));
        for change in &changes {
            prop_assert!(oracle.leads(&answers, change), "{:?}", change);
        }
    }
}
