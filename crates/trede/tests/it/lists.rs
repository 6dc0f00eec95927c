//! `topics` and `questions`.

use crate::run::trede;

#[test]
fn lists_topics_with_what_the_start_field_searches() {
    let topics = trede("topics --region testregio --json");
    assert_eq!(topics.code, 0, "{}", topics.err);
    let topic = &topics.json()[0];
    assert_eq!(topic["id"], "hoge-bloeddruk");
    assert_eq!(topic["name"], "Hoge bloeddruk");
    assert_eq!(topic["specialty"], "interne-geneeskunde");
    assert_eq!(topic["ladder"], "somatiek");
    assert_eq!(topic["icpc"][1], "K86");
    assert_eq!(topic["search"][0], "hypertensie");
}

#[test]
fn lists_questions_in_asking_order() {
    let done = trede("questions --region testregio --topic hoge-bloeddruk --json");
    assert_eq!(done.code, 0, "{}", done.err);
    let questions = done.json();
    assert_eq!(questions[0]["id"], "leeftijd");
    assert_eq!(questions[0]["group"], "person");
    assert_eq!(questions[0]["values"][1]["label"], "18 jaar of ouder");
    assert_eq!(questions[1]["redFlag"], true);
    assert_eq!(questions[1]["group"], "alarm");
    assert_eq!(questions[3]["judgement"], false);
}

#[test]
fn says_what_was_meant() {
    let region = trede("topics --region testrgio");
    assert_eq!(region.code, 2);
    assert!(
        region.err.contains("bedoelde u `testregio`?"),
        "{}",
        region.err
    );
    let topic = trede("questions --region testregio --topic hogebloeddruk");
    assert_eq!(topic.code, 2);
    assert!(
        topic.err.contains("bedoelde u `hoge-bloeddruk`?"),
        "{}",
        topic.err
    );
    assert_eq!(topic.out, "");
}

#[test]
fn says_that_a_region_has_errors() {
    let root = crate::run::with(
        "broken-region",
        "testregio/regio.toml",
        "[regio]\nid = \"testregio\"\n",
    );
    let output = std::process::Command::new(env!("CARGO_BIN_EXE_trede"))
        .args(["topics", "--region", "testregio", "--rules"])
        .arg(&*root)
        .output()
        .unwrap();
    assert_eq!(output.status.code(), Some(2));
    let err = String::from_utf8(output.stderr).unwrap();
    assert!(err.contains("de regio `testregio` heeft fouten"), "{err}");
}
