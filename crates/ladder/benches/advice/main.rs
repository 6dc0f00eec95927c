//! How long an answer takes, beside the budgets: complete answers to a step 0.2 µs, the full advice
//! with reasons 5 µs, the smallest changes 20 µs. Two references: a chain of ifs written by hand,
//! and the naive evaluator.

#![expect(clippy::unwrap_used, reason = "a benchmark may stop")]

mod by_hand;
mod topic;

use divan::{Bencher, black_box};
use ladder::model::Guide;
use ladder::wire::{self, Topics};
use ladder::{Answer, Answers, Diagrams, naive};
use topic::{COMPLETE, HALF, answers, today, topic};

fn main() {
    divan::main();
}

fn plain(answers: &Answers) -> Vec<u8> {
    let value = |answer| match answer {
        Answer::Value(value) => value,
        Answer::Unknown => 0,
    };
    answers.iter().map(|(_, answer)| value(answer)).collect()
}

/// How much is known of the patient.
fn patient(known: &str) -> &'static str {
    match known {
        "complete" => COMPLETE,
        "half" => HALF,
        _ => "",
    }
}

#[divan::bench]
fn step_by_hand(bencher: Bencher) {
    let given: [u8; 12] = plain(&answers(&topic(), COMPLETE)).try_into().unwrap();
    bencher.bench(|| by_hand::step(black_box(&given)));
}

#[divan::bench]
fn step(bencher: Bencher) {
    let topic = topic();
    let (diagrams, given) = (Diagrams::new(&topic, today()), answers(&topic, COMPLETE));
    bencher.bench(|| diagrams.step(&topic, black_box(&given)));
}

#[divan::bench]
fn step_naive(bencher: Bencher) {
    let topic = topic();
    let given = plain(&answers(&topic, COMPLETE));
    bencher.bench(|| naive::evaluate(&topic, today(), black_box(&given)));
}

#[divan::bench(args = ["complete", "half", "nothing"])]
fn advise(bencher: Bencher, known: &str) {
    let topic = topic();
    let (diagrams, given) = (
        Diagrams::new(&topic, today()),
        answers(&topic, patient(known)),
    );
    bencher.bench(|| diagrams.advise(&topic, black_box(&given)));
}

#[divan::bench(args = ["complete", "half", "nothing"])]
fn changes(bencher: Bencher, known: &str) {
    let topic = topic();
    let (diagrams, given) = (
        Diagrams::new(&topic, today()),
        answers(&topic, patient(known)),
    );
    bencher.bench(|| diagrams.changes(&topic, black_box(&given)));
}

#[divan::bench]
fn open_a_topic(bencher: Bencher) {
    let topic = topic();
    bencher.bench(|| Diagrams::new(black_box(&topic), today()));
}

#[divan::bench]
fn read_a_topic(bencher: Bencher) {
    let files = wire::encode_topics("h", &[topic()], &Guide::default()).unwrap();
    let topics = Topics::decode(&files.topics, "h").unwrap();
    bencher.bench(|| black_box(&topics).asked(0));
}
