//! One cause, at most two findings: what follows from it stands below it.

use rulebook::{Finding, Severity};

use crate::fixture::date;
use crate::folder::{Folder, rules};

const TOPIC: &str = "landelijk/onderwerpen/hoge-bloeddruk.toml";

/// The errors and warnings of the small rules with one file written, less those they have anyway.
fn found(name: &str, file: &str, text: impl AsRef<[u8]>) -> Vec<Finding> {
    let root = Folder::of_rules(name);
    root.write(file, text);
    let mut all = rulecheck::check(&rulebook::read(&root), date());
    all.retain(|one| one.severity != Severity::Notice);
    all
}

fn topic() -> String {
    std::fs::read_to_string(rules().join(TOPIC)).unwrap()
}

fn words(all: &[Finding]) -> Vec<String> {
    all.iter()
        .map(|one| format!("{} {}", one.code, one.message.nl))
        .collect()
}

#[test]
fn a_misspelt_key_is_one_finding_with_what_follows_below() {
    let text = topic().replacen("waarden =", "waardn =", 1);
    let all = found("flood-key", TOPIC, text);
    assert_eq!(
        words(&all),
        ["onbekende-sleutel `vraag` heeft geen sleutel `waardn`"]
    );
    let follows = &all[0].follows;
    assert!(follows.len() > 3, "{follows:?}");
    assert!(
        follows
            .iter()
            .any(|one| one.message.nl.contains("drie-of-meer")),
        "{follows:?}"
    );
}

#[test]
fn a_copied_file_is_two_findings() {
    let all = found("flood-copy", "landelijk/onderwerpen/kopie.toml", topic());
    assert_eq!(all.len(), 2, "{:?}", words(&all));
    assert!(
        words(&all).iter().all(|one| one.contains("hoge-bloeddruk")),
        "{:?}",
        words(&all)
    );
}

#[test]
fn a_circle_of_replacements_says_so_once() {
    let rule = |id: &str, of: &str, more: &str| {
        format!(
            "[[regel]]\nid = \"{id}\"\nals.middelen = [\"twee\"]\n{more}vervalt = [\"ziekenhuis\"]\nwant = \"W.\"\n\
             bron = []\nvervangt = [\"regel:{of}\"]\n"
        )
    };
    let more = "als.therapietrouw = [\"ja\"]\n";
    let text = format!(
        "{}\n{}{}",
        topic(),
        rule("een", "twee", ""),
        rule("twee", "een", more)
    );
    let all = found("flood-circle", TOPIC, text);
    assert!(all.len() <= 2, "{:?}", words(&all));
    let said = "vervangt-in-kring deze uitspraken vervangen elkaar in een kring: `regel:een`, `regel:twee`";
    assert!(words(&all).contains(&said.to_owned()), "{:?}", words(&all));
}

#[test]
fn a_lock_of_a_spreadsheet_is_one_warning() {
    let all = found(
        "flood-lock",
        "landelijk/onderwerpen/~$hoge-bloeddruk.toml",
        b"\0\xff",
    );
    assert_eq!(
        words(&all),
        ["bestand-niet-gelezen een programma heeft dit bestand nu open"]
    );
}

#[test]
fn a_fault_in_what_all_topics_share_is_one_finding() {
    let file = "landelijk/vragen.toml";
    let text = std::fs::read_to_string(rules().join(file)).unwrap();
    let all = found(
        "flood-shared",
        file,
        text.replacen("soort = \"termijn\"", "sort = \"termijn\"", 1),
    );
    assert!(all.len() <= 2, "{:?}", words(&all));
}

#[test]
fn what_a_word_processor_makes_of_a_file_is_said_in_words() {
    for (old, new, said) in [
        (
            "zoek = [\"hypertensie\"]",
            "zoek = [“hypertensie”]",
            "gekrulde aanhalingstekens",
        ),
        ("[[past]]", "[past]", "dubbele haken"),
        ("[[voorbeeld]]", "voorbeeld", "ontbreekt `=`"),
    ] {
        let all = found("flood-words", TOPIC, topic().replace(old, new));
        let text: Vec<_> = all
            .iter()
            .map(|one| {
                format!(
                    "{} {}",
                    one.message.nl,
                    one.help.as_ref().map_or("", |help| &help.nl)
                )
            })
            .collect();
        assert!(text.iter().any(|one| one.contains(said)), "{new}: {text:?}");
        assert!(all.len() <= 2, "{new}: {text:?}");
    }
}

#[test]
fn what_names_a_question_that_nobody_is_asked_stands_below_it() {
    let never = "\n[[vraag]]\nid = \"q\"\nvraag = \"Q\"\nalleen-als.middelen = [\"twee\"]\n
[[vraag]]\nid = \"r\"\nvraag = \"R\"\nalleen-als.q = [\"ja\"]\nalleen-als.middelen = [\"drie-of-meer\"]\n
[[past]]\nid = \"s\"\ntrede = \"ziekenhuis\"\nals.r = [\"ja\"]\nwant = \"W.\"\nbron = [\"richtlijn\"]\n";
    let all = found("flood-never", TOPIC, topic() + never);
    let codes =
        |all: &[Finding]| -> Vec<String> { all.iter().map(|one| one.code.to_string()).collect() };
    assert!(codes(&all).contains(&"vraag-nooit".to_owned()), "{all:?}");
    assert!(
        !codes(&all).contains(&"voorwaarde-nooit".to_owned()),
        "{all:?}"
    );
    let follows = all.iter().flat_map(|one| codes(&one.follows));
    assert!(
        follows.into_iter().any(|code| code == "voorwaarde-nooit"),
        "{all:?}"
    );
}
