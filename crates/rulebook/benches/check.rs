//! How checking grows: with more topics, and with more rules and questions in a topic.

#![expect(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a benchmark may fail"
)]

use std::fmt::Write;
use std::fs;
use std::path::{Path, PathBuf};

use divan::Bencher;
use ladder::date::Date;

fn main() {
    divan::main();
}

fn day() -> Date {
    Date::new(2026, 11, 22).unwrap()
}

fn manifest() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for entry in fs::read_dir(from).unwrap() {
        let path = entry.unwrap().path();
        let target = to.join(path.file_name().unwrap());
        if path.is_dir() {
            copy(&path, &target);
        } else {
            fs::copy(path, target).unwrap();
        }
    }
}

fn fresh(name: &str, from: &Path) -> PathBuf {
    let root = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    let _ = fs::remove_dir_all(&root);
    copy(from, &root);
    root
}

/// Today's agreements with each topic so many times.
#[divan::bench(args = [1, 3, 10, 30, 100], sample_count = 1, sample_size = 1)]
fn topics(bencher: Bencher<'_, '_>, times: usize) {
    let root = fresh(&format!("topics-{times}"), &manifest().join("../../regels"));
    for folder in fs::read_dir(&root).unwrap() {
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
    bencher.bench_local(|| rulebook::check(&rulebook::read(&root), day()));
    fs::remove_dir_all(&root).unwrap();
}

/// One topic with so many rules and fits, over a dozen questions of which each names two or three.
#[divan::bench(args = [10, 30, 100, 300, 1000], sample_count = 3, sample_size = 1)]
fn rules(bencher: Bencher<'_, '_>, count: usize) {
    one_topic(bencher, "rules", count, 12);
}

/// One topic with so many questions, and two rules for each.
#[divan::bench(args = [5, 10, 20, 40], sample_count = 3, sample_size = 1)]
fn questions(bencher: Bencher<'_, '_>, count: usize) {
    one_topic(bencher, "questions", count * 2, count);
}

fn one_topic(bencher: Bencher<'_, '_>, name: &str, statements: usize, questions: usize) {
    let root = fresh(
        &format!("{name}-{statements}"),
        &manifest().join("tests/rules"),
    );
    let text = synthetic(statements, questions);
    fs::write(root.join("testregio/onderwerpen/groot.toml"), text).unwrap();
    bencher.bench_local(|| rulebook::check(&rulebook::read(&root), day()));
    fs::remove_dir_all(&root).unwrap();
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
             waarden = [[\"a\", \"A\"], [\"b\", \"B\"], [\"c\", \"C\"]]"
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
