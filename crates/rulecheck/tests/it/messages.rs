//! How a few findings read on a terminal.

use std::fmt::Write;

use rulebook::{Finding, Lang, Style, render};

use crate::fixture;

fn shown(name: &str, style: Style) -> String {
    let (_, text) = fixture::all("bad")
        .into_iter()
        .find(|(fixture, _)| fixture == name)
        .unwrap();
    let fixture = fixture::run("messages", name, &text);
    let shown = fixture
        .findings
        .iter()
        .filter(|finding| !fixture::LISTED.contains(&finding.code.as_str()));
    shown
        .map(|finding| render(finding, &fixture.reading.files, style, Lang::Nl))
        .collect()
}

#[test]
fn shows_the_lines_of_a_clash() {
    insta::assert_snapshot!(shown("dubbel-id-met-basis", Style::Graphical));
}

#[test]
fn shows_what_was_meant() {
    insta::assert_snapshot!(shown("onbekende-trede", Style::Graphical));
}

#[test]
fn shows_the_smallest_patient() {
    insta::assert_snapshot!(shown("geen-trede", Style::Graphical));
}

#[test]
fn says_several_faults_in_a_line_or_two_each() {
    insta::assert_snapshot!(shown("meer-fouten-tegelijk", Style::Plain));
}

#[test]
fn shows_a_successor_that_is_missing() {
    insta::assert_snapshot!(shown("einde-maakt-lichter", Style::Plain));
}

#[test]
fn shows_what_tightening_lets_stand() {
    insta::assert_snapshot!(shown("aanscherpen-laat-staan", Style::Plain));
}

#[test]
fn names_the_region_that_has_the_fault() {
    insta::assert_snapshot!(shown("gat-in-een-regio", Style::Plain));
}

/// Every planted fault as it is read, a fixture after another: a word that changes is seen.
#[test]
fn says_each_fault_in_these_words() {
    let (mut nl, mut en) = (String::new(), String::new());
    for (name, text) in fixture::all("bad") {
        let fixture = fixture::run("said", &name, &text);
        let expected = |code: &str| fixture.expected.iter().any(|(known, _)| known == code);
        let shown = |finding: &&Finding| {
            let code = finding.code.as_str();
            !fixture::LISTED.contains(&code) || expected(code)
        };
        for (said, lang) in [(&mut nl, Lang::Nl), (&mut en, Lang::En)] {
            writeln!(said, "# {name}").unwrap();
            for finding in fixture.findings.iter().filter(shown) {
                said.push_str(&render(finding, &fixture.reading.files, Style::Plain, lang));
            }
        }
    }
    insta::assert_snapshot!("nl", nl);
    insta::assert_snapshot!("en", en);
}
