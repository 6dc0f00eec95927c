//! The first topic that docs/regels-schrijven.md lets a doctor write is right.

use std::fs;
use std::path::Path;
use std::process::Command;

use crate::folder::{Folder, copy};
use crate::run::Done;

/// The files that the guide tells to write, as one: its indented blocks that are no commands.
fn topic() -> String {
    let guide = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../docs/regels-schrijven.md");
    let guide = fs::read_to_string(guide).unwrap();
    let (_, part) = guide.split_once("## In een kwartier").unwrap();
    let (part, _) = part.split_once("\n## ").unwrap();
    let lines = part.lines().filter_map(|line| line.strip_prefix("    "));
    let command = |line: &str| line.starts_with("trede ") && !line.starts_with("trede = ");
    let lines = lines.filter(|line| !command(line) && !line.starts_with("  "));
    lines.collect::<Vec<_>>().join("\n")
}

#[test]
fn the_first_topic_of_the_guide_is_right_and_its_examples_pass() {
    let root = Folder::new("guide");
    copy(
        &Path::new(env!("CARGO_MANIFEST_DIR")).join("../../regels"),
        &root,
    );
    // The other topics would take most of the time.
    for region in fs::read_dir(&*root).unwrap() {
        let _ = fs::remove_dir_all(region.unwrap().path().join("onderwerpen"));
    }
    // But the one that all others send a child to.
    let child = "landelijk/onderwerpen/kindergeneeskunde-algemeen.toml";
    let regels = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../regels");
    root.write(child, fs::read_to_string(regels.join(child)).unwrap());
    // The patients' texts speak of those topics.
    fs::remove_file(root.join("landelijk/patient.toml")).unwrap();
    let file = "oostelijk-zuid-limburg/onderwerpen/oorsmeer.toml";
    root.write(file, topic());
    let run = |command: &str| {
        Done::of(
            Command::new(env!("CARGO_BIN_EXE_trede"))
                .args([command, "--json", "--date", "2026-11-22"])
                .arg(root.join(file)),
        )
    };
    let checked = run("check");
    assert_eq!(checked.code, 0, "{}{}", checked.out, checked.err);
    let found = checked.json();
    let codes: Vec<_> = found
        .as_array()
        .unwrap()
        .iter()
        .map(|f| &f["code"])
        .collect();
    assert_eq!(codes, ["zonder-bron"], "{found}");
    let tested = run("test");
    assert_eq!(tested.code, 0, "{}{}", tested.out, tested.err);
    let tested = tested.json();
    assert_eq!(
        (&tested["examples"]["all"], &tested["examples"]["passing"]),
        (&3.into(), &3.into())
    );
    assert_eq!(tested["coverage"]["all"], tested["coverage"]["touched"]);
}
