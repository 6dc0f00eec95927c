//! The order of asking: the fewest questions, and what must come first stays first.

use ladder::Diagrams;
use ladder::model::*;
use ladder::order::improve;
use proptest::prelude::*;

use crate::build::{Build, topic};
use crate::random::{cases, random, today};

fn order(built: Build) -> Vec<String> {
    let mut topic = built.0;
    improve(&mut topic, today());
    topic.questions.into_iter().map(|one| one.id).collect()
}

#[test]
fn what_settles_most_is_asked_first() {
    let built = topic().asks("a").asks("b").asks("c");
    // After `c` nothing else matters for half of the patients.
    let built = built.fits("poli", "c=ja").fits("zelf", "b=ja c=nee");
    let built = built.fits("pluspunt", "a=ja b=nee c=nee");
    assert_eq!(order(built), ["c", "b", "a"]);
}

#[test]
fn what_is_asked_only_where_another_says_so_stays_after_it() {
    let built = topic().asks("a").asks("b").only_where("a=ja").asks("c");
    let built = built
        .fits("poli", "b=ja")
        .fits("zelf", "a=nee")
        .fits("pluspunt", "b=nee c=ja");
    assert_eq!(order(built), ["a", "b", "c"]);
}

#[test]
fn red_flags_keep_their_order_and_come_first() {
    let built = topic()
        .alarm("een", "bel")
        .alarm("twee", "ambulance")
        .asks("a")
        .asks("b");
    let built = built.fits("poli", "b=ja").fits("zelf", "a=ja b=nee");
    assert_eq!(order(built), ["een", "twee", "b", "a"]);
}

proptest! {
    #![proptest_config(cases(40))]

    /// No two questions of a group, free of each other, could change places and save a question.
    #[test]
    fn no_exchange_would_ask_less(random in random()) {
        let mut topic = random.topic;
        let before = Diagrams::new(&topic, today()).expected_questions(&topic);
        improve(&mut topic, today());
        let asked = |topic: &Topic| Diagrams::new(topic, today()).expected_questions(topic);
        let best = asked(&topic);
        prop_assert!(best <= before + 1e-9);
        let guards = |place: usize| {
            let mut guards = topic.questions.iter().flat_map(|one| &one.only_if);
            guards.any(|guard| usize::from(guard.question) == place)
        };
        let free = |place: usize| topic.questions[place].only_if.is_empty() && !guards(place);
        for second in 0..topic.questions.len() {
            for first in 0..second {
                let groups = [first, second].map(|place| topic.questions[place].group);
                if groups[0] != groups[1] || groups[0] == Group::Alarm || !free(first) || !free(second) {
                    continue;
                }
                let mut other = topic.clone();
                other.questions.swap(first, second);
                let moved = |place: &mut QuestionIx| match usize::from(*place) {
                    it if it == first => *place = u8::try_from(second).unwrap(),
                    it if it == second => *place = u8::try_from(first).unwrap(),
                    _ => {}
                };
                other.literals_mut().for_each(|literal| moved(&mut literal.question));
                prop_assert!(asked(&other) + 1e-6 >= best, "{first} {second}");
            }
        }
    }
}
