//! Every planted fault is found, at its line, and nothing else; every code is hit.

use std::collections::BTreeSet;

use rulebook::{Code, Finding, Severity};

use crate::fixture;
use crate::folder::Folder;

#[test]
fn finds_every_planted_fault_and_nothing_else() {
    let mut wrong = Vec::new();
    for (name, text) in fixture::all("bad") {
        let fixture = fixture::run("bad", &name, &text);
        let found = fixture.found();
        // One cause is at most two findings, and each is said in both languages.
        let counts = |f: &&Finding| {
            f.severity == Severity::Error && !fixture::LISTED.contains(&f.code.as_str())
        };
        let errors = fixture.findings.iter().filter(counts);
        let most = fixture.expected.len().max(2);
        let untold = fixture
            .findings
            .iter()
            .find(|f| f.message.nl == f.message.en);
        if errors.count() > most || untold.is_some() {
            wrong.push(format!(
                "{name}: a flood, or one language: {:#?}",
                fixture.findings
            ));
        }
        if found != fixture.expected {
            let messages: Vec<_> = fixture.findings.iter().map(|f| &f.message).collect();
            wrong.push(format!(
                "{name}\n  expected {:?}\n  found    {found:?}\n  {messages:#?}",
                fixture.expected
            ));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn every_code_has_a_planted_fault() {
    let mut hit: BTreeSet<String> = BTreeSet::from([Code::Unreadable.to_string()]);
    for (_, text) in fixture::all("bad") {
        let codes = text
            .lines()
            .filter_map(|line| line.strip_prefix("#! ")?.split(' ').next());
        hit.extend(codes.map(str::to_owned));
    }
    let missed: Vec<_> = Code::ALL
        .iter()
        .filter(|code| !hit.contains(code.as_str()))
        .collect();
    assert!(missed.is_empty(), "no fixture in tests/bad has {missed:?}");
}

#[test]
fn bytes_that_are_no_text_are_a_finding() {
    let root = Folder::of_rules("bytes");
    root.write("landelijk/bronnen/algemeen.toml", b"# \xff");
    let reading = rulebook::read(&root);
    let codes: Vec<_> = reading
        .findings
        .iter()
        .map(|finding| finding.code)
        .collect();
    assert!(codes.contains(&Code::Unreadable), "{codes:?}");
    // Sources are for all topics: none can be relied on.
    assert!(
        reading
            .region("testregio")
            .is_some_and(|region| region.topics.is_empty())
    );
}

#[test]
fn a_topic_whose_file_has_an_error_gives_no_advice() {
    let root = Folder::of_rules("unsound");
    root.write("testregio/onderwerpen/hoge-bloeddruk.toml", "[onderwerp");
    let reading = rulebook::read(&root);
    let region = reading.region("testregio").unwrap();
    assert!(
        region.topics.is_empty(),
        "the base's part alone would be another advice"
    );
    assert_eq!(region.all_topics, ["hoge-bloeddruk"]);
}
