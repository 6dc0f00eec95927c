//! Two versions of a topic side by side, against the enumeration of all patients.

use ladder::model::*;
use ladder::{Diagrams, Difference, Outcome, naive};
use proptest::prelude::*;

use crate::random::{cases, random, today};

/// All patients that can occur, with what they get before and after.
fn everyone(before: &Topic, after: &Topic) -> Vec<(Vec<ValueIx>, Outcome, Outcome)> {
    let mut all = vec![Vec::new()];
    for question in &before.questions {
        let values = 0..u8::try_from(question.width()).unwrap();
        let with = |answers: Vec<u8>| values.clone().map(move |v| [&answers[..], &[v]].concat());
        all = all.into_iter().flat_map(with).collect();
    }
    let ends = |answers: Vec<ValueIx>| {
        let (one, _) = naive::evaluate(before, today(), &answers)?;
        let (other, _) = naive::evaluate(after, today(), &answers)?;
        Some((answers, one, other))
    };
    all.into_iter().filter_map(ends).collect()
}

/// The topic with one rule, fit or limit that holds for nobody, every statement in its place.
fn without(topic: &Topic, place: usize) -> Topic {
    let nobody = Literal {
        question: QuestionIx::MAX,
        values: ValueSet(0),
    };
    let mut topic = topic.clone();
    let rules = topic.rules.iter_mut().map(|s| &mut s.when);
    let fits = topic.fits.iter_mut().map(|s| &mut s.when);
    let scopes = topic.out_of_scope.iter_mut().map(|s| &mut s.when);
    if let Some(when) = rules.chain(fits).chain(scopes).nth(place) {
        when.all.push(nobody);
    }
    topic
}

/// Three rules say the same of one step, and the last no longer does: nobody gets another advice, and there is one reason
/// less.
#[test]
fn a_reason_of_several_that_goes_is_a_difference() {
    let built = crate::build::topic()
        .asks("a")
        .fits("zelf", "")
        .fits("pluspunt", "");
    let one = |built: crate::build::Build| built.rule("vervalt pluspunt", "a=ja");
    let before = one(one(one(built))).0;
    let mut after = before.clone();
    after.rules[2].when.all[0].values = ValueSet(0);
    let (one, other) = (
        Diagrams::new(&before, today()),
        Diagrams::new(&after, today()),
    );
    assert_eq!(
        one.difference(&other),
        Some(Difference::Reasons(vec![(0, 1)]))
    );
    assert_eq!(one.difference(&one), None);
}

proptest! {
    #![proptest_config(cases(64))]

    #[test]
    fn finds_whom_a_change_touches(random in random(), place in 0_usize..6) {
        let before = random.topic;
        let after = without(&before, place);
        let (one, other) = (Diagrams::new(&before, today()), Diagrams::new(&after, today()));
        let all = everyone(&before, &after);
        let differ = all.iter().any(|(_, one, other)| one != other);
        match one.difference(&other) {
            Some(Difference::Advice(patient)) => {
                let is_it = |answers: &[ValueIx]| {
                    patient.iter().all(|(question, value)| answers[usize::from(*question)] == *value)
                };
                let mut met = all.iter().filter(|(answers, ..)| is_it(answers)).peekable();
                prop_assert!(met.peek().is_some());
                prop_assert!(met.all(|(_, one, other)| one != other));
            }
            _ => prop_assert!(!differ),
        }
    }

    #[test]
    fn covers_exactly_whom_a_change_touches(random in random(), place in 0_usize..6) {
        let before = random.topic;
        let after = without(&before, place);
        let (one, other) = (Diagrams::new(&before, today()), Diagrams::new(&after, today()));
        let mut kinds = Vec::new();
        let covers = one.covers(&other, &before, usize::MAX, |one, other| {
            (one != other).then(|| {
                let known = kinds.iter().position(|kind| *kind == (one, other));
                let place = known.unwrap_or_else(|| { kinds.push((one, other)); kinds.len() - 1 });
                u32::try_from(place).unwrap()
            })
        }).unwrap();
        prop_assert!(covers.iter().all(|cover| cover.complete));
        for (answers, one, other) in everyone(&before, &after) {
            let among: Vec<_> = covers
                .iter()
                .filter(|cover| cover.cubes.iter().any(|cube| {
                    cube.iter().all(|(question, values)| values.contains(answers[usize::from(*question)]))
                }))
                .map(|cover| kinds[cover.class as usize])
                .collect();
            let expected = if one == other { vec![] } else { vec![(one, other)] };
            prop_assert_eq!(among, expected, "{:?}", answers);
        }
    }

    #[test]
    fn a_cube_is_as_large_as_can_be(random in random(), place in 0_usize..6) {
        let before = random.topic;
        let after = without(&before, place);
        let (one, other) = (Diagrams::new(&before, today()), Diagrams::new(&after, today()));
        let covers = one.covers(&other, &before, usize::MAX, |one, other| (one != other).then_some(0));
        let all = everyone(&before, &after);
        for cube in covers.unwrap().iter().flat_map(|cover| &cover.cubes) {
            for place in 0..cube.len() {
                let (question, values) = cube[place];
                let width = u8::try_from(before.questions[usize::from(question)].width()).unwrap();
                for value in (0..width).filter(|value| !values.contains(*value)) {
                    let mut wider = cube.clone();
                    wider[place].1 = values.with(ValueSet::one(value));
                    let within = |answers: &[ValueIx]| {
                        wider.iter().all(|(question, values)| values.contains(answers[usize::from(*question)]))
                    };
                    let mut others = all.iter().filter(|(_, one, other)| one == other);
                    prop_assert!(others.any(|(answers, ..)| within(answers)), "{cube:?}, {question:?}, {value}");
                }
            }
        }
    }
}
