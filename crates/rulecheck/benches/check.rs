//! How checking grows: with more topics, and with more rules and questions in a topic.

#![expect(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a benchmark may fail"
)]

#[path = "../tests/it/folder.rs"]
#[expect(dead_code, reason = "the tests use more of it")]
mod folder;

use std::fmt::Write;
use std::fs;
use std::path::Path;
use std::time::{Duration, Instant};

use folder::{Folder, copy};
use ladder::date::Date;
use rulebook::Code;

/// Times today's agreements.
const TIMES: [usize; 5] = [1, 3, 10, 30, 100];
/// The fits and rules of a topic today, on average, and its questions.
const STATEMENTS: usize = 14;
const QUESTIONS: usize = 12;

/// What says that not all was proved.
const GAVE_UP: [Code; 2] = [Code::TooEntangled, Code::TooMany];

/// Prints how long checking takes, and how many times as long as at ×1: in one run, so that the
/// machine's mood is the same for all.
fn main() {
    table("topics, today's times", TIMES, topics);
    table("statements in one topic, today's times", TIMES, |times| {
        one_topic(STATEMENTS * times, QUESTIONS)
    });
    table(
        "questions in one topic, with two statements each",
        [5, 10, 20, 40, 50],
        |count| one_topic(count * 2, count),
    );
}

fn table(what: &str, sizes: [usize; 5], run: impl Fn(usize) -> (Duration, bool)) {
    println!(
        "{what:<50} {:>10} {:>8} {:>10}",
        "seconds", "ratio", "per one"
    );
    let mut first = None;
    for size in sizes {
        let (time, whole) = run(size);
        let seconds = time.as_secs_f64();
        let (one, least) = *first.get_or_insert((seconds, size));
        let ratio = seconds / one;
        let growth =
            f64::from(u32::try_from(size).unwrap()) / f64::from(u32::try_from(least).unwrap());
        let gave_up = if whole { "" } else { "  gave up" };
        println!(
            "{size:>50} {seconds:>10.3} {ratio:>8.1} {:>10.2}{gave_up}",
            ratio / growth
        );
    }
}

/// How long reading and checking takes, the best of a few, and whether all was proved.
fn check(root: &Path) -> (Duration, bool) {
    let mut best = (Duration::MAX, true);
    let begun = Instant::now();
    for _ in 0..3 {
        let start = Instant::now();
        let findings = rulecheck::check(&rulebook::read(root), day());
        let whole = findings
            .iter()
            .all(|finding| !GAVE_UP.contains(&finding.code));
        best = best.min((start.elapsed(), whole));
        // A large one is measured well by once.
        if begun.elapsed() > Duration::from_secs(5) {
            break;
        }
    }
    best
}

fn day() -> Date {
    Date::new(2026, 11, 22).unwrap()
}

fn manifest() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn fresh(name: &str, from: &Path) -> Folder {
    let root = Folder::new(name);
    copy(from, &root);
    root
}

/// Today's agreements with each topic so many times.
fn topics(times: usize) -> (Duration, bool) {
    let root = fresh(&format!("topics-{times}"), &manifest().join("../../regels"));
    for folder in fs::read_dir(&*root).unwrap() {
        let Ok(entries) = fs::read_dir(folder.unwrap().path().join("onderwerpen")) else {
            continue;
        };
        for path in entries.map(|entry| entry.unwrap().path()) {
            let (text, id) = (
                fs::read_to_string(&path).unwrap(),
                path.file_stem().unwrap().to_owned(),
            );
            let id = id.to_str().unwrap();
            for copy in 1..times {
                let new = format!("{id}-{copy}");
                let text = text.replacen(&format!("id = \"{id}\""), &format!("id = \"{new}\""), 1);
                fs::write(path.with_file_name(format!("{new}.toml")), text).unwrap();
            }
        }
    }
    check(&root)
}

/// One topic with so many fits and rules, each naming two or three neighbouring questions.
fn one_topic(statements: usize, questions: usize) -> (Duration, bool) {
    let root = fresh("one-topic", &manifest().join("tests/rules"));
    let text = synthetic(statements, questions);
    fs::write(root.join("testregio/onderwerpen/groot.toml"), text).unwrap();
    check(&root)
}

/// A topic as rules are written: most name neighbouring questions.
fn synthetic(statements: usize, questions: usize) -> String {
    let mut text =
        "[onderwerp]\nid = \"groot\"\nnaam = \"Groot\"\nspecialisme = \"interne-geneeskunde\"\n\
        trap = \"somatiek\"\n[[past]]\ntrede = \"ziekenhuis\"\nwant = \"W.\"\nbron = []\n"
            .to_owned();
    for question in 0..questions {
        writeln!(
            text,
            "[[vraag]]\nid = \"q{question}\"\nvraag = \"Q{question}\"\n\
             waarden = [[\"a\", \"A\"], [\"b\", \"B\"], [\"c\", \"C\"]]\ngeen-ernst = \"Een proef.\""
        )
        .unwrap();
    }
    let mut seed = 7_usize;
    let mut next = |end: usize| {
        seed = seed
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        (seed >> 33) % end
    };
    for place in 0..statements {
        if place % 2 == 0 {
            let step = ["meedenkconsult", "pluspunt", "ziekenhuis"][next(3)];
            writeln!(text, "[[past]]\nid = \"s{place}\"\ntrede = \"{step}\"").unwrap();
        } else {
            let step = ["meedenkconsult", "pluspunt"][next(2)];
            writeln!(text, "[[regel]]\nid = \"s{place}\"\nvervalt = [\"{step}\"]").unwrap();
        }
        let first = next(questions);
        for near in 0..(2 + next(2)).min(questions) {
            let (question, value) = ((first + near) % questions, ["a", "b", "c"][next(3)]);
            writeln!(text, "als.q{question} = [\"{value}\"]").unwrap();
        }
        text.push_str("want = \"W.\"\nbron = []\n");
    }
    text
}
