//! Twins, other patients of the same rule and shortest lines, on every example of the real rules
//! and on every case.

use std::path::Path;

use ladder::date::Date;
use ladder::model::Topic;
use ladder::{Answers, Diagrams};
use rulebook::{Reading, Region};
use training::{Played, Role, again, answers, line, play, right, twin};

fn today() -> Date {
    Date::new(2026, 11, 22).unwrap()
}

fn reading() -> Reading {
    rulebook::read(&Path::new(env!("CARGO_MANIFEST_DIR")).join("../../regels"))
}

/// Calls with each example and each case that comes to an advice.
fn each(mut check: impl FnMut(&Region, &Topic, &Diagrams, &Played, &str)) -> usize {
    let reading = reading();
    let mut count = 0;
    for region in &reading.regions {
        let sets = rulecheck::sets(region, today());
        for topic in &region.topics {
            let diagrams = Diagrams::new(topic, today());
            let examples = region.examples_of(&topic.id).iter();
            let examples = examples.map(|example| (&example.name, &example.answers));
            let cases = sets.sets.iter().flat_map(|set| &set.cases);
            let cases = cases.filter(|case| case.topic == topic.id);
            let cases = cases.map(|case| (&case.id, &case.answers));
            // The base is in every region: one has all of it, of the others every third is enough.
            let whole = region.agreements.header.region == "oostelijk-zuid-limburg";
            for (place, (name, given)) in examples.chain(cases).enumerate() {
                if !whole && place % 3 != 0 {
                    continue;
                }
                let given = given.iter().map(|(q, v)| (q.as_str(), v.as_str()));
                let Ok(answers) = answers(topic, given) else {
                    continue;
                };
                if let Ok(played) = play(topic, &diagrams, answers) {
                    check(region, topic, &diagrams, &played, name);
                    count += 1;
                }
            }
        }
    }
    count
}

/// The same answers asked anew, by other diagrams.
fn anew(topic: &Topic, answers: &Answers) -> ladder::advice::Advice {
    Diagrams::new(topic, today())
        .advise(topic, answers)
        .unwrap()
}

#[test]
fn a_twin_has_the_stated_answer_and_it_is_another() {
    let (mut with, mut lone) = (0, 0);
    let count = each(|_, topic, diagrams, played, name| {
        let Some(twin) = twin(Role::Gp, topic, diagrams, played) else {
            lone += 1;
            return;
        };
        with += 1;
        let mut answers = played.answers.clone();
        for (question, value) in &twin.changes {
            assert_ne!(
                answers.get(*question),
                Some(ladder::Answer::Value(*value)),
                "{name}"
            );
            answers.set(*question, ladder::Answer::Value(*value));
        }
        for (place, question) in (0..).zip(&topic.questions) {
            if !answers.ask(topic, question) {
                answers.set(place, None);
            }
        }
        assert_eq!(anew(topic, &answers), twin.advice, "{}: {name}", topic.id);
        assert_ne!(twin.advice.possible, played.advice.possible, "{name}");
        assert!((1..=2).contains(&twin.changes.len()));
    });
    assert!(count > 1000, "only {count} patients");
    assert!(with > 9 * lone, "{lone} of {count} have no twin");
}

/// What a twin gets is another choice of whoever practises: an assistant's, where it is her set.
#[test]
fn a_twin_of_a_case_is_another_choice_of_its_role() {
    let mut seen = 0;
    for region in &reading().regions {
        for set in rulecheck::sets(region, today()).sets {
            for case in &set.cases {
                let topic = region.topic(&case.topic).unwrap();
                let diagrams = Diagrams::new(topic, today());
                let given = case.answers.iter().map(|(q, v)| (q.as_str(), v.as_str()));
                let played = play(topic, &diagrams, answers(topic, given).unwrap()).unwrap();
                let twin = twin(set.role, topic, &diagrams, &played);
                let twin = twin.unwrap_or_else(|| panic!("{} has no twin", case.id));
                let other = Played {
                    answers: played.answers.clone(),
                    advice: twin.advice,
                };
                let choices = |played| right(set.role, topic, played);
                assert_ne!(choices(&other), choices(&played), "{}", case.id);
                seen += 1;
            }
        }
    }
    assert!(seen >= 40, "{seen}");
}

/// Four sets, each as much light as heavy: who practises alarms only learns to choose too heavy.
#[test]
fn the_sets_are_balanced_and_eight_cases_are_disputed() {
    let reading = reading();
    let (mut cases, mut disputed, mut roles) = (0, 0, std::collections::BTreeSet::new());
    let mut topics = std::collections::BTreeSet::new();
    for region in &reading.regions {
        for set in rulecheck::sets(region, today()).sets {
            roles.insert(set.role.word());
            let heavy = |case: &&training::Case| {
                let topic = region.topic(&case.topic).unwrap();
                let given = case.answers.iter().map(|(q, v)| (q.as_str(), v.as_str()));
                let diagrams = Diagrams::new(topic, today());
                let played = play(topic, &diagrams, answers(topic, given).unwrap()).unwrap();
                let right = right(set.role, topic, &played);
                let most = training::choices(set.role, topic).len();
                usize::from(*right.first().unwrap()) * 2 >= most - 1
            };
            let heavy = set.cases.iter().filter(heavy).count();
            let all = set.cases.len();
            assert!(
                heavy * 3 >= all && heavy * 3 <= 2 * all,
                "{}: {heavy} of {all} heavy",
                set.id
            );
            cases += all;
            disputed += set.cases.iter().filter(|case| case.disputed).count();
            topics.extend(set.cases.into_iter().map(|case| case.topic));
        }
    }
    assert_eq!(roles.len(), 4);
    assert!(
        cases >= 40 && topics.len() >= 25,
        "{cases} cases, {} topics",
        topics.len()
    );
    assert!(disputed >= 8, "{disputed}");
}

/// An end test asks of each case that counts another patient than practice did.
#[test]
fn an_end_test_asks_other_patients() {
    let (mut others, mut all) = (0, 0);
    for region in &reading().regions {
        for set in rulecheck::sets(region, today()).sets {
            let turns = training::test(&set.cases);
            let counted = set.cases.iter().take(training::code::CASES);
            assert_eq!(turns.len(), counted.filter(|case| !case.disputed).count());
            for turn in turns {
                let training::Turn::Again { case, round } = turn else {
                    panic!("a case of the practice itself");
                };
                let case = &set.cases[case];
                let topic = region.topic(&case.topic).unwrap();
                let diagrams = Diagrams::new(topic, today());
                let given = case.answers.iter().map(|(q, v)| (q.as_str(), v.as_str()));
                let played = play(topic, &diagrams, answers(topic, given).unwrap()).unwrap();
                all += 1;
                if let Some(other) = again(topic, &diagrams, &played, round) {
                    assert_ne!(other.answers, played.answers, "{}", case.id);
                    let choices = |played| right(set.role, topic, played);
                    assert_eq!(choices(&other), choices(&played), "{}", case.id);
                    // Whoever was grown up is so still, and the other way round.
                    assert_eq!(other.advice.ages, played.advice.ages, "{}", case.id);
                    others += 1;
                }
            }
        }
    }
    assert!(others * 10 >= all * 9, "{others} of {all}");
}

#[test]
fn another_patient_of_the_rule_has_the_same_answer_by_the_same_statements() {
    let mut found = 0;
    each(|_, topic, diagrams, played, name| {
        for round in 1..=2 {
            let Some(other) = again(topic, diagrams, played, round) else {
                continue;
            };
            found += 1;
            assert_ne!(other.answers, played.answers, "{name}");
            let now = anew(topic, &other.answers);
            assert_eq!(now, other.advice, "{}: {name}", topic.id);
            assert_eq!(
                (now.step, now.within),
                (played.advice.step, played.advice.within)
            );
            assert_eq!(now.status, played.advice.status, "{name}");
            let fits = |advice: &ladder::advice::Advice| {
                let steps = advice.possible.iter();
                steps
                    .map(|step| advice.steps[usize::from(*step)].fits.clone())
                    .collect::<Vec<_>>()
            };
            assert_eq!(fits(&now), fits(&played.advice), "{}: {name}", topic.id);
            assert_eq!(other.flags(), played.flags(), "{name}");
        }
    });
    assert!(found > 1000, "only {found}");
}

#[test]
fn a_shortest_line_settles_and_nothing_in_it_can_go() {
    let (mut proven, mut all) = (0, 0);
    each(|_, topic, diagrams, played, name| {
        let found = line(Role::Gp, topic, diagrams, played);
        all += 1;
        proven += usize::from(found.proven);
        let only = |places: &[u8]| {
            let mut answers = Answers::new(topic);
            for place in places {
                answers.set(*place, played.answers.get(*place));
            }
            diagrams.advise(topic, &answers).unwrap()
        };
        let advice = only(&found.questions);
        assert_eq!(advice.step, played.advice.step, "{}: {name}", topic.id);
        assert_eq!(advice.within, played.advice.within, "{}: {name}", topic.id);
        for place in &found.questions {
            let fewer: Vec<_> = found
                .questions
                .iter()
                .copied()
                .filter(|q| q != place)
                .collect();
            let less = only(&fewer);
            let same = (less.status, less.step, less.within, &less.possible)
                == (advice.status, advice.step, advice.within, &advice.possible);
            assert!(!same, "{}: {name}: {place} is needless", topic.id);
        }
    });
    assert_eq!(proven, all, "every line is proven the shortest");
}

/// What settles an assistant's choice: whatever the open answers are, she does the same; and with one fewer she may not.
#[test]
fn an_assistants_line_settles_what_she_does_and_nothing_in_it_can_go() {
    let mut shorter = 0;
    each(|_, topic, diagrams, played, name| {
        let right = training::right(Role::Assistant, topic, played);
        let [right] = right[..] else { return };
        let found = line(Role::Assistant, topic, diagrams, played);
        let gp = line(Role::Gp, topic, diagrams, played);
        assert!(found.questions.len() <= gp.questions.len(), "{name}");
        shorter += usize::from(found.questions.len() < gp.questions.len());
        let does = |places: &[u8]| {
            let mut answers = Answers::new(topic);
            for place in places {
                answers.set(*place, played.answers.get(*place));
            }
            let ends = diagrams.ends(topic, &answers);
            let does = ends.map(|ends| {
                let choice = |(step, within): (u8, ladder::Within)| match topic.steps
                    [usize::from(step)]
                .urgency
                {
                    Some(ladder::model::Urgency::Now) => 2,
                    Some(ladder::model::Urgency::Today) => 1,
                    None => u8::from(within <= ladder::Within::TODAY),
                };
                let mut all: Vec<_> = ends.into_iter().map(choice).collect();
                all.sort_unstable();
                all.dedup();
                all
            });
            does.unwrap_or_default()
        };
        assert_eq!(does(&found.questions), [right], "{}: {name}", topic.id);
        for place in &found.questions {
            let fewer = found.questions.iter().copied().filter(|q| q != place);
            let fewer: Vec<_> = fewer.collect();
            assert_ne!(does(&fewer), [right], "{}: {name}: {place}", topic.id);
        }
    });
    assert!(shorter > 500, "{shorter}");
}

#[test]
fn every_case_that_is_shown_comes_to_an_advice() {
    for region in &reading().regions {
        for set in rulecheck::sets(region, today()).sets {
            let mut ids: Vec<_> = set.cases.iter().map(|case| &case.id).collect();
            ids.sort();
            ids.dedup();
            assert_eq!(ids.len(), set.cases.len(), "{}", set.id);
            for case in &set.cases {
                let topic = region.topic(&case.topic).unwrap();
                let given = case.answers.iter().map(|(q, v)| (q.as_str(), v.as_str()));
                let answers = answers(topic, given).unwrap();
                let played = play(topic, &Diagrams::new(topic, today()), answers).unwrap();
                assert_eq!(played.disputed(), case.disputed, "{}", case.id);
                let choices = training::choices(set.role, topic).len();
                for place in training::right(set.role, topic, &played) {
                    assert!(usize::from(place) < choices, "{}", case.id);
                }
            }
        }
    }
}
