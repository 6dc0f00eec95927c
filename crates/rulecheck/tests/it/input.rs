//! Input that no editor makes: each is a finding with its place, and none a panic.

use std::fs::File;

use rulebook::{Code, Finding, read};

use crate::folder::Folder;

const TOPIC: &str = "testregio/onderwerpen/hoge-bloeddruk.toml";

/// What reading finds when this file holds these bytes.
fn with(name: &str, file: &str, bytes: &[u8]) -> Vec<Finding> {
    let root = Folder::of_rules(name);
    root.write(file, bytes);
    read(&root).findings
}

fn places(findings: &[Finding], code: Code) -> Vec<(&str, usize, usize)> {
    let those = findings.iter().filter(|finding| finding.code == code);
    those
        .map(|finding| {
            (
                &*finding.place.file,
                finding.place.line,
                finding.place.column,
            )
        })
        .collect()
}

#[test]
fn bytes_that_are_no_text_are_a_finding_at_their_place() {
    let found = with(
        "latin1",
        TOPIC,
        b"[onderwerp]\nid = \"hoge-bloeddruk\"\nnaam = \"caf\xe9\"\n",
    );
    assert_eq!(places(&found, Code::Unreadable), [(TOPIC, 3, 12)]);
    // The rest of the file is not guessed at.
    assert!(
        found
            .iter()
            .all(|finding| finding.place.file != TOPIC || finding.code == Code::Unreadable)
    );
}

#[test]
fn a_file_of_a_hundred_megabytes_is_not_read() {
    let root = Folder::of_rules("large");
    // A hole: it takes no room on the disk.
    let file = File::create(root.join(TOPIC)).unwrap();
    file.set_len(100 << 20).unwrap();
    let found = read(&root).findings;
    assert_eq!(places(&found, Code::Unreadable), [(TOPIC, 1, 1)]);
    let said = found
        .iter()
        .find(|finding| finding.code == Code::Unreadable);
    assert!(said.unwrap().message.nl.contains("100 MB"), "{said:?}");
}

#[test]
fn nesting_without_end_is_a_finding() {
    let deep = 100_000;
    let nested = [
        format!("a = {}", "[".repeat(deep)),
        format!("a = {}", "{a=".repeat(deep)),
        format!("a{} = 1", ".a".repeat(deep)),
        format!("[a{}]", ".a".repeat(deep)),
        format!("[onderwerp{}]", ".a".repeat(deep)),
        format!("[[past{}]]", ".a".repeat(deep)),
        format!("[[past]]\nals{} = [\"ja\"]", ".a".repeat(deep)),
        format!("a = {}{}", "[".repeat(deep), "]".repeat(deep)),
    ];
    for (number, text) in nested.iter().enumerate() {
        let found = with(&format!("deep-{number}"), TOPIC, text.as_bytes());
        assert!(
            found.iter().any(|finding| finding.place.file == TOPIC),
            "{number}"
        );
    }
}

#[test]
fn a_key_given_twice_is_a_finding_at_the_second() {
    let found = with(
        "twice",
        TOPIC,
        b"[onderwerp]\nid = \"hoge-bloeddruk\"\nid = \"a\"\n",
    );
    assert_eq!(places(&found, Code::Toml), [(TOPIC, 3, 1)]);
}

#[test]
fn regions_that_rest_on_one_another_are_a_finding() {
    let root = Folder::of_rules("circle");
    for (region, base) in [("een", "twee"), ("twee", "drie"), ("drie", "een")] {
        let header = format!(
            "[regio]\nid = \"{region}\"\nnaam = \"N\"\nbasis = \"{base}\"\nversie = \"1\"\neigenaar = \
             \"E\"\nstatus = \"concept\"\ngebruik = \"scholing\"\n"
        );
        root.write(&format!("{region}/regio.toml"), header);
    }
    let reading = read(&root);
    let places = places(&reading.findings, Code::CyclicBase);
    let files: Vec<_> = places
        .iter()
        .map(|(file, line, _)| (*file, *line))
        .collect();
    assert_eq!(
        files,
        [
            ("drie/regio.toml", 4),
            ("een/regio.toml", 4),
            ("twee/regio.toml", 4)
        ]
    );
    // The region beside them is read as ever.
    assert!(reading.region("testregio").is_some());
}

#[test]
fn names_that_differ_in_capitals_and_dates_reversed_are_findings() {
    let text = std::fs::read_to_string(crate::folder::rules().join(TOPIC)).unwrap();
    let lines = text.lines().count();
    let text = format!(
        "{text}\n[[regel]]\nid = \"r\"\nvervalt = [\"zelf\"]\ngeldig-van = \"2027-01-01\"\ngeldig-tot = \
         \"2026-12-01\"\nwant = \"W.\"\nbron = []\n\n[[regel]]\nid = \"R\"\nvervalt = [\"zelf\"]\nwant = \
         \"W.\"\nbron = []\n"
    );
    let found = with("capitals", TOPIC, text.as_bytes());
    let line = |code| {
        places(&found, code)
            .first()
            .map(|(_, line, _)| line - lines)
    };
    assert_eq!(line(Code::DatesReversed), Some(6));
    assert_eq!(line(Code::InvalidId), Some(11));
}

#[test]
fn bytes_of_every_kind_in_every_file_never_panic() {
    let files = [
        "landelijk/landelijk.toml",
        "landelijk/algemeen.toml",
        "landelijk/vragen.toml",
        "landelijk/zinnen.toml",
        "landelijk/patient.toml",
        "landelijk/vormen.toml",
        "testregio/regio.toml",
        "testregio/trappen.toml",
        "testregio/treden.toml",
        TOPIC,
    ];
    let contents: [&[u8]; 6] = [
        b"",
        b"\0",
        b"\xef\xbb\xbf",
        b"a = nan",
        b"a = 99999999999999999999999999",
        b"[[trede]]\n[[regel]]\n[regio]\n[landelijk]\n",
    ];
    for (number, (file, bytes)) in files
        .iter()
        .flat_map(|file| contents.map(|b| (file, b)))
        .enumerate()
    {
        let root = Folder::of_rules(&format!("any-{number}"));
        root.write(file, bytes);
        let reading = read(&root);
        rulecheck::check(&reading, crate::fixture::date());
    }
}
