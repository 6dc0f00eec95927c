//! `new` and `watch`.

use std::fs;
use std::process::Command;

use crate::run::{Done, Folder};

fn on(root: &Folder, arguments: &str) -> Done {
    Done::of(
        Command::new(env!("CARGO_BIN_EXE_trede"))
            .arg("--rules")
            .arg(&**root)
            .args(arguments.split_whitespace()),
    )
}

#[test]
fn a_new_region_is_short_and_passes() {
    let root = Folder::of_rules("new-region");
    let done = on(&root, "new region zeeland --base testregio");
    assert_eq!(done.code, 0, "{}{}", done.out, done.err);
    let text = fs::read_to_string(root.join("zeeland/regio.toml")).unwrap();
    assert!(text.lines().count() < 15, "{text}");
    assert!(
        text.contains("IN TE VULLEN") && text.contains("gebruik = \"scholing\""),
        "{text}"
    );
    let topics = on(&root, "topics --region zeeland --json").json();
    assert_eq!(topics[0]["id"], "hoge-bloeddruk");
    assert_eq!(
        on(&root, "check zeeland --errors").code,
        2,
        "no path from here"
    );
    // What is there is never written over.
    assert_eq!(on(&root, "new region zeeland --base testregio").code, 2);
    let wrong = on(&root, "new region Zee_Land --base testregio");
    assert_eq!(wrong.code, 2);
    let wrong = on(&root, "new region limburg --base testregioo");
    assert!(
        wrong.err.contains("bedoelde u `testregio`?"),
        "{}",
        wrong.err
    );
}

#[test]
fn a_new_topic_says_what_is_to_be_filled_in_and_what_is_wrong_so_far() {
    let root = Folder::of_rules("new-topic");
    // Nothing in these small rules says what happens today.
    let general = "[[past]]\nid = \"vandaag\"\ntrede = \"bel-dienstdoende\"\nals.wanneer = [\"vandaag\"]\n\
                   want = \"Vandaag.\"\nbron = []\n";
    root.write("testregio/algemeen.toml", general);
    let done = on(
        &root,
        "new topic oorsmeer --region testregio --specialty interne-geneeskunde",
    );
    assert_eq!(done.code, 0, "{}{}", done.out, done.err);
    let text = fs::read_to_string(root.join("testregio/onderwerpen/oorsmeer.toml")).unwrap();
    assert!(
        text.contains("trede = \"ziekenhuis\"") && text.contains("IN TE VULLEN"),
        "{text}"
    );
    let again = on(
        &root,
        "new topic oorsmeer --region testregio --specialty interne-geneeskunde",
    );
    assert_eq!(again.code, 2);
    let wrong = on(
        &root,
        "new topic keel --region testregio --specialty interne-geneeskund",
    );
    assert!(
        wrong.err.contains("bedoelde u `interne-geneeskunde`?"),
        "{}",
        wrong.err
    );
}

#[test]
fn watching_says_what_is_new_and_what_is_mended() {
    let root = Folder::of_rules("watch");
    let file = "testregio/bronnen/regio.toml";
    let right = fs::read_to_string(root.join(file)).unwrap();
    root.write(file, "[[bron]\n");
    let watched = Command::new(env!("CARGO_BIN_EXE_trede"))
        .args(["watch", "--rounds", "2", "--date", "2026-11-22"])
        .arg(&*root)
        .stdout(std::process::Stdio::piped())
        .spawn()
        .unwrap();
    std::thread::sleep(std::time::Duration::from_secs(2));
    root.write(file, right);
    let output = watched.wait_with_output().unwrap();
    let out = String::from_utf8(output.stdout).unwrap();
    assert!(
        out.contains("nieuw: ") && out.contains("fout[toml-fout]"),
        "{out}"
    );
    assert!(
        out.contains("hersteld: testregio/bronnen/regio.toml"),
        "{out}"
    );
    assert!(
        out.trim_end()
            .lines()
            .last()
            .unwrap()
            .starts_with("fouten: 0"),
        "{out}"
    );
}
