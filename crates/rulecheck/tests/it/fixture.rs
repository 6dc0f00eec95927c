//! Fixtures: a few files over the small rules in `tests/rules`.
//!
//! `#! file PATH` begins a file, `#! append PATH` what comes after the end of one of `tests/rules`.
//! `#! CODE LINE` names a finding expected on that line of the fixture; `#! CODE PATH:LINE`
//! elsewhere.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use ladder::date::Date;
use rulebook::{Finding, Reading};

use crate::folder::Folder;

pub(crate) struct Fixture {
    pub(crate) expected: BTreeSet<(String, String)>,
    pub(crate) reading: Reading,
    pub(crate) findings: Vec<Finding>,
    /// For each path written, what to take from a line to get that of the fixture.
    offsets: BTreeMap<String, usize>,
}

/// What a small fixture need not be without.
pub(crate) const LISTED: &[&str] = &[
    "te-weinig-voorbeelden",
    "uitspraak-gedekt",
    "voorwaarde-gedekt",
    "vraag-zonder-gevolg",
    "argument-raakt",
    "zonder-bron",
    "termijn-zonder-voorbeeld",
    "termijn-zonder-bron",
    "ziekenhuis-zonder-termijn",
    "brief-ontbreekt",
    "trede-zonder-patienttekst",
];

pub(crate) fn tests() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests")
}

pub(crate) fn date() -> Date {
    "2026-11-22".parse().unwrap()
}

/// The fixtures of a folder, by name.
pub(crate) fn all(folder: &str) -> Vec<(String, String)> {
    let mut all = Vec::new();
    for entry in fs::read_dir(tests().join(folder)).unwrap() {
        let path = entry.unwrap().path();
        let name = path.file_stem().unwrap().to_string_lossy().into_owned();
        all.push((name, fs::read_to_string(&path).unwrap()));
    }
    all.sort();
    assert!(!all.is_empty(), "no fixtures in `{folder}`");
    all
}

/// Writes the rules with the fixture over them, and checks them.
pub(crate) fn run(folder: &str, name: &str, text: &str) -> Fixture {
    let root = Folder::of_rules(&format!("{folder}-{name}"));
    let (mut expected, mut offsets) = (BTreeSet::new(), BTreeMap::new());
    let mut file: Option<(String, String)> = None;
    for (number, line) in (1..).zip(text.lines()) {
        let words: Vec<_> = line
            .strip_prefix("#! ")
            .unwrap_or_default()
            .split(' ')
            .collect();
        match words.as_slice() {
            ["file" | "append", path] => {
                flush(&root, file.take());
                let append = words[0] == "append";
                let before = if append {
                    fs::read_to_string(root.join(path)).unwrap()
                } else {
                    "\n".repeat(number)
                };
                offsets.insert(
                    (*path).to_owned(),
                    before.lines().count().wrapping_sub(number),
                );
                file = Some(((*path).to_owned(), before));
            }
            [code, place] => {
                expected.insert(((*code).to_owned(), (*place).to_owned()));
            }
            _ => {
                let (_, text) = file
                    .as_mut()
                    .expect("a fixture begins with `#! file` or `#! append`");
                text.push_str(line);
                text.push('\n');
            }
        }
    }
    flush(&root, file);
    let reading = rulebook::read(&root);
    let findings = rulecheck::check(&reading, date());
    Fixture {
        expected,
        reading,
        findings,
        offsets,
    }
}

impl Fixture {
    /// What was found, as a fixture names it. Too few examples, and what is only listed, count
    /// only where they are expected.
    pub(crate) fn found(&self) -> BTreeSet<(String, String)> {
        let all = self.findings.iter();
        let all = all.flat_map(|finding| std::iter::once(finding).chain(&finding.follows));
        let places = all.flat_map(|finding| {
            let places = std::iter::once(&finding.place).chain(&finding.again);
            places.map(move |place| (finding, place))
        });
        let found = places.map(|(finding, place)| {
            let at = place;
            let line = self
                .offsets
                .get(&place.file)
                .map(|offset| place.line.wrapping_sub(*offset));
            let place = line.filter(|line| *line > 1).map(|line| line.to_string());
            let elsewhere = || format!("{}:{}", at.file, at.line);
            (finding.code.to_string(), place.unwrap_or_else(elsewhere))
        });
        let counts = |(code, _): &(String, String)| {
            !LISTED.contains(&code.as_str())
                || self.expected.iter().any(|(expected, _)| expected == code)
        };
        found.filter(counts).collect()
    }
}

fn flush(root: &Folder, file: Option<(String, String)>) {
    if let Some((path, text)) = file {
        root.write(&path, text);
    }
}
