//! `test`.

use std::fs;
use std::path::Path;
use std::process::Command;

use serde_json::Value;

use crate::run::{Done, rules, trede, with};

const TOPIC: &str = "landelijk/onderwerpen/hoge-bloeddruk.toml";

fn test(root: &Path, arguments: &[&str]) -> Done {
    Done::of(
        Command::new(env!("CARGO_BIN_EXE_trede"))
            .args(["test", "--date", "2026-11-22"])
            .args(arguments)
            .arg(root),
    )
}

fn topic_with(extra: &str) -> String {
    fs::read_to_string(rules().join(TOPIC)).unwrap() + extra
}

fn survivors(done: &Value) -> Vec<String> {
    let all = done["mutants"]["survivors"].as_array().unwrap().iter();
    all.map(|one| {
        format!(
            "{} {}",
            one["statement"].as_str().unwrap(),
            one["change"].as_str().unwrap()
        )
    })
    .collect()
}

#[test]
fn names_what_no_example_touches_and_fails() {
    let done = trede("test --date 2026-11-22");
    assert_eq!(done.code, 1, "{}", done.err);
    assert!(
        done.out
            .starts_with("voorbeelden: 3 in 1 onderwerpen; 3 komen uit, 0 niet; 0 voorgesteld\n"),
        "{}",
        done.out
    );
    assert!(
        done.out.contains("geen voorbeeld raakt `alarm:acuut-ziek`"),
        "{}",
        done.out
    );
    let json = trede("test --json --date 2026-11-22").json();
    let coverage = &json["coverage"];
    assert_eq!(
        (&coverage["touched"], &coverage["all"]),
        (&4.into(), &8.into())
    );
    assert_eq!(coverage["redFlags"]["touched"], 1);
    assert_eq!(
        coverage["untouched"][0]["place"]["file"],
        "landelijk/algemeen.toml"
    );
}

#[test]
fn every_mutant_ends_in_one_way() {
    let json = trede("test --json --date 2026-11-22").json();
    let count = |name: &str| json["mutants"][name].as_u64().unwrap();
    let ends = ["killedByExample", "killedByProof", "equal", "surviving"];
    assert_eq!(
        count("made"),
        ends.iter().map(|end| count(end)).sum::<u64>()
    );
    assert_eq!(
        json["mutants"]["survivors"].as_array().unwrap().len() as u64,
        count("surviving")
    );
    for end in ["killedByExample", "killedByProof", "surviving"] {
        assert!(count(end) > 0, "{end}");
    }
}

#[test]
fn a_proposal_counts_for_nothing_until_a_doctor_takes_it_over() {
    let json = trede("test --json --date 2026-11-22").json();
    let all = json["mutants"]["survivors"].as_array().unwrap().clone();
    let boundary = |one: &Value| one["change"] == "`leeftijd` 18 → 19";
    let survivor = all.iter().find(|one| boundary(one)).unwrap();
    assert_eq!(survivor["statement"], "buiten:kind");
    let proposal = survivor["proposal"].as_str().unwrap();
    assert!(proposal.contains("leeftijd = 18"), "{proposal}");

    let root = with(
        "test-proposed",
        TOPIC,
        &topic_with(&format!("\n{proposal}")),
    );
    let proposed = test(&root, &["--json"]).json();
    assert_eq!(proposed["examples"]["proposed"], 1);
    assert_eq!(proposed["examples"]["all"], 3);
    assert_eq!(survivors(&proposed), survivors(&json));

    let taken = proposal.replace("voorstel = true\n", "");
    let root = with("test-taken", TOPIC, &topic_with(&format!("\n{taken}")));
    let taken = test(&root, &["--json"]).json();
    assert_eq!(taken["examples"]["passing"], 4);
    assert!(!survivors(&taken).contains(&"buiten:kind `leeftijd` 18 → 19".to_owned()));
}

#[test]
fn proposals_are_put_in_the_files_once_and_close_the_gaps_when_signed() {
    let root = with("test-propose", TOPIC, &topic_with(""));
    let before = test(&root, &["--json"]).json();
    let advice = |done: &Value| done["mutants"]["survivingAdvice"].as_u64().unwrap();
    assert!(advice(&before) > 0);

    let done = test(&root, &["--propose"]);
    assert!(done.err.contains("voorgesteld"), "{}", done.err);
    let file = root.join("testregio/onderwerpen/hoge-bloeddruk.toml");
    let proposed = fs::read_to_string(&file).unwrap();
    let count = proposed.matches("voorstel = true\n").count();
    assert!(count > 0);
    let after = test(&root, &["--json"]).json();
    assert_eq!(after["examples"]["proposed"], count);
    assert_eq!(advice(&after), advice(&before));

    let again = test(&root, &["--propose"]);
    assert!(again.err.contains("niets nieuws"), "{}", again.err);
    assert_eq!(fs::read_to_string(&file).unwrap(), proposed);

    // A doctor signs them all: each passes, and none of what they are for survives.
    root.write(
        "testregio/onderwerpen/hoge-bloeddruk.toml",
        proposed.replace("voorstel = true\n", ""),
    );
    let signed = test(&root, &["--json"]).json();
    assert_eq!(signed["examples"]["passing"], signed["examples"]["all"]);
    // What no example can tell apart, such as whom a child is sent to, has no proposal.
    let all = signed["mutants"]["survivors"].as_array().unwrap().iter();
    let open = all.filter(|one| one["effect"] == "advice" && one["proposal"].is_string());
    assert_eq!(open.count(), 0);
}

#[test]
fn an_example_that_fails_is_told_as_the_checker_tells_it() {
    let text = topic_with("").replace("advies = \"zelf\"", "advies = \"ziekenhuis\"");
    let root = with("test-fails", TOPIC, &text);
    let done = test(&root, &[]);
    assert_eq!(done.code, 1);
    assert!(done.out.contains("fout[voorbeeld-faalt]"), "{}", done.out);
    assert!(done.out.contains("2 komen uit, 1 niet"), "{}", done.out);
}

#[test]
fn tests_one_topic_and_refuses_what_is_not_there() {
    let done = test(&rules().join(TOPIC), &["--json"]);
    assert_eq!(done.json()["topics"], 1);
    assert_eq!(test(&rules().join("nergens"), &[]).code, 2);
}
