//! What would change the advice: the smallest sets of at most two answers.

use ladder::Diagrams;
use ladder::model::{Group, Role};

use crate::build::{Build, topic};
use crate::random::today;

/// The changes as `step: q=v …`.
fn changes(topic: &Build, answers: &str) -> Vec<String> {
    let found = Diagrams::new(&topic.0, today()).changes(&topic.0, &topic.answers(answers));
    let of = |change: &ladder::advice::Change| {
        let answers = change.answers.iter().map(|(question, value)| {
            let question = &topic.0.questions[usize::from(*question)];
            format!(
                "{}={}",
                question.id,
                question.values[usize::from(*value)].id
            )
        });
        let answers: Vec<_> = answers.collect();
        format!(
            "{}: {}",
            topic.0.steps[usize::from(change.step)].id,
            answers.join(" ")
        )
    };
    found.iter().map(of).collect()
}

#[test]
fn one_answer_before_two_and_heavier_first() {
    let topic = topic().asks("a").asks("b").asks("c");
    let topic = topic
        .fits("zelf", "a=nee b=nee")
        .fits("pluspunt", "a=ja b=ja")
        .fits("poli", "c=ja");
    assert_eq!(
        changes(&topic, "a=nee b=nee c=nee"),
        ["poli: a=ja c=ja", "pluspunt: a=ja b=ja"]
    );
    assert_eq!(
        changes(&topic, "a=nee b=nee c=ja"),
        ["poli: a=ja", "pluspunt: a=ja b=ja"]
    );
}

#[test]
fn fills_open_answers_too() {
    let topic = topic().asks("a").fits("zelf", "a=ja").fits("poli", "a=nee");
    assert_eq!(changes(&topic, ""), ["poli: a=nee", "zelf: a=ja"]);
}

#[test]
fn never_red_flags_age_or_sex() {
    let topic = topic()
        .question("geslacht", Group::Person, Role::Fact, &["m", "v"])
        .alarm("rood", "bel");
    let topic = topic
        .asks("a")
        .fits("zelf", "a=ja")
        .fits("pluspunt", "geslacht=m")
        .fits("poli", "");
    assert_eq!(changes(&topic, "geslacht=v rood=nee a=nee"), ["zelf: a=ja"]);
}

#[test]
fn at_most_three() {
    let values = ["a", "b", "c", "d", "e"];
    let mut topic = topic().question("welke", Group::Facts, Role::Fact, &values);
    for (step, value) in ["zelf", "meedenken", "pluspunt", "poli", "bel"]
        .iter()
        .zip(values)
    {
        topic = topic.fits(step, &format!("welke={value}"));
    }
    assert_eq!(
        changes(&topic, "welke=a"),
        ["bel: welke=e", "poli: welke=d", "pluspunt: welke=c"]
    );
}

#[test]
fn what_is_impossible_is_no_way_to_a_step() {
    let topic = topic().asks("a").asks("b").impossible("a=ja b=nee");
    let topic = topic.fits("zelf", "a=nee").fits("poli", "a=ja");
    assert_eq!(changes(&topic, "a=nee b=nee"), ["poli: a=ja b=ja"]);
}
