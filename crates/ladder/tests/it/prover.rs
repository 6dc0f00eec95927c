//! What proofs ask, against the enumeration of all patients.

use ladder::date::Date;
use ladder::model::*;
use ladder::{Kind, Outcome, Part, Prover, Within, lighter, naive};
use proptest::prelude::*;

use crate::random::{cases, random, today};

type Ends = Vec<(Vec<ValueIx>, Outcome, Vec<bool>)>;

/// All patients that can occur, with what they get.
fn everyone(topic: &Topic, date: Date) -> Ends {
    let mut all = vec![Vec::new()];
    for question in &topic.questions {
        let values = 0..u8::try_from(question.width()).unwrap();
        let with = |answers: Vec<u8>| values.clone().map(move |v| [&answers[..], &[v]].concat());
        all = all.into_iter().flat_map(with).collect();
    }
    let end = |answers: Vec<ValueIx>| {
        let (outcome, stands) = naive::evaluate(topic, date, &answers)?;
        Some((answers, outcome, stands))
    };
    all.into_iter().filter_map(end).collect()
}

fn without(topic: &Topic, part: Part) -> Topic {
    let mut topic = topic.clone();
    match part {
        Part::Fit(place) => drop(topic.fits.remove(place)),
        Part::Rule(place) => drop(topic.rules.remove(place)),
        Part::Argument(place) => drop(topic.arguments.remove(place)),
        Part::OutOfScope(place) => drop(topic.out_of_scope.remove(place)),
        Part::Preparation(place) => drop(topic.preparations.remove(place)),
    }
    topic
}

fn parts(topic: &Topic) -> Vec<Part> {
    let fits = (0..topic.fits.len()).map(Part::Fit);
    let rules = (0..topic.rules.len()).map(Part::Rule);
    let arguments = (0..topic.arguments.len()).map(Part::Argument);
    let scopes = (0..topic.out_of_scope.len()).map(Part::OutOfScope);
    fits.chain(rules).chain(arguments).chain(scopes).collect()
}

fn changes(no: &Outcome, yes: &Outcome) -> bool {
    (no.kind, no.within, no.destination) != (yes.kind, yes.within, yes.destination)
}

#[test]
fn less_care_is_a_lighter_step_or_an_end_where_there_was_none() {
    let (zelf, poli) = (Kind::Step(0), Kind::Step(3));
    let torn = Kind::Contradictory;
    let is_lighter = |old: Kind, new: Kind| {
        let plain = Outcome {
            kind: new,
            alarm: false,
            addressee: false,
            destination: None,
            age: None,
            within: Within::ACCESS,
        };
        lighter(&Outcome { kind: old, ..plain }, &plain)
    };
    assert!(is_lighter(poli, zelf) && !is_lighter(zelf, poli) && !is_lighter(poli, poli));
    assert!(is_lighter(torn(0, 3), torn(0, 2)) && !is_lighter(torn(0, 2), torn(0, 3)));
    assert!(is_lighter(torn(1, 3), torn(0, 3)) && !is_lighter(torn(0, 3), torn(1, 3)));
    assert!(!is_lighter(torn(0, 3), torn(0, 3)) && is_lighter(poli, torn(0, 3)));
    // Who was out of scope gets an advice: less, unless a red flag gave it.
    assert!(is_lighter(Kind::OutOfScope, poli) && !is_lighter(Kind::OutOfScope, Kind::NoFit));
    assert!(!is_lighter(poli, Kind::OutOfScope) && !is_lighter(Kind::NoFit, zelf));
    let plain = Outcome {
        kind: poli,
        alarm: true,
        addressee: false,
        destination: None,
        age: None,
        within: Within::TODAY,
    };
    assert!(!lighter(
        &Outcome {
            kind: Kind::OutOfScope,
            alarm: false,
            ..plain
        },
        &plain
    ));
}

proptest! {
    #![proptest_config(cases(48))]

    #[test]
    fn knows_without_what_nothing_changes(random in random()) {
        let topic = random.topic;
        let mut prover = Prover::new(&topic, today()).unwrap();
        let ends = |topic: &Topic| -> Vec<_> {
            everyone(topic, today()).into_iter().map(|(answers, end, _)| (answers, end)).collect()
        };
        let before = ends(&topic);
        for part in parts(&topic) {
            // A part that is called idle changes nothing. The other way round is not promised: the
            // prover may miss one that is idle by chance, and then says nothing of it.
            if prover.idle(part) {
                prop_assert_eq!(&ends(&without(&topic, part)), &before, "{:?}", part);
            }
        }
    }

    #[test]
    fn knows_what_a_red_flag_changes(random in random()) {
        let topic = random.topic;
        let flags: Vec<_> = (0..).zip(&topic.questions).filter(|(_, q)| q.red_flag().is_some()).collect();
        let flagged = |when: &Condition| {
            when.all.iter().any(|l| flags.iter().any(|(row, _)| *row == l.question))
        };
        // The rulebook lets no red flag into a condition.
        prop_assume!(!topic.impossible.iter().any(flagged));
        let mut prover = Prover::new(&topic, today()).unwrap();
        let all = everyone(&topic, today());
        for (row, _) in &flags {
            let place = usize::from(*row);
            let changed = all.iter().filter(|(answers, ..)| answers[place] == 0).any(|(answers, no, _)| {
                let mut yes = answers.clone();
                yes[place] = 1;
                let (yes, _) = naive::evaluate(&topic, today(), &yes).unwrap();
                changes(no, &yes)
            });
            let who = prover.row(*row, changes);
            prop_assert_eq!(!who.is_nobody(), changed);
            let less = prover.row(*row, |no, yes| no.kind.heaviest() > yes.kind.heaviest());
            prop_assert!(less.is_nobody(), "a red flag gives less");
        }
    }

    #[test]
    fn knows_for_whom_an_end_lightens(random in random()) {
        let topic = random.topic;
        let (last, first) = (today(), today().next().unwrap());
        let mut prover = Prover::new(&topic, first).unwrap();
        let (old, new) = (everyone(&topic, last), everyone(&topic, first));
        let lost = old.iter().zip(&new).find(|((_, old, _), (_, new, _))| lighter(old, new));
        let who = prover.since(&topic, last, lighter);
        let example = prover.example(who);
        prop_assert_eq!(example.is_some(), lost.is_some());
        // The example is one: whatever else they answer.
        for (given, (answers, new, _)) in example.iter().flat_map(|given| new.iter().map(move |n| (given, n))) {
            if given.iter().all(|(question, value)| answers[usize::from(*question)] == *value) {
                let (old, _) = naive::evaluate(&topic, last, answers).unwrap();
                prop_assert!(lighter(&old, new));
            }
        }
    }

    #[test]
    fn knows_what_newly_stands(random in random()) {
        let topic = random.topic;
        let mut before = topic.clone();
        before.rules.iter_mut().for_each(|rule| rule.within = None);
        let mut prover = Prover::new(&topic, today()).unwrap();
        let (old, new) = (everyone(&before, today()), everyone(&topic, today()));
        let newly = (0..topic.steps.len()).find(|step| {
            old.iter().zip(&new).any(|((.., old), (.., new))| new[*step] && !old[*step])
        });
        let found = prover.newly_stands(&before);
        prop_assert_eq!(found.map(|(step, _)| usize::from(step)), newly);
    }
}
