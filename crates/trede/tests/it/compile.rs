//! `compile`.

use std::fs;
use std::process::Command;

use crate::run::{Folder, trede, with};

#[test]
fn writes_three_files_a_region() {
    let to = Folder::new("compiled");
    let done = trede(&format!("compile --json -o {}", to.display()));
    assert_eq!(done.code, 0, "{}", done.err);
    let index = fs::read(to.join("testregio.index.bin")).unwrap();
    let agreements = ladder::wire::decode_index(&index).unwrap();
    let topics = fs::read(to.join("testregio.topics.bin")).unwrap();
    let topics = ladder::wire::Topics::decode(&topics, &agreements.header.hash).unwrap();
    assert_eq!(topics.topic(0).unwrap().id, "hoge-bloeddruk");
    let sets = fs::read(to.join("testregio.training.bin")).unwrap();
    assert!(training::Sets::decode(&sets, &agreements.header.hash).is_ok());
    assert!(training::Sets::decode(&sets, "other").is_err());
    assert_eq!(done.json()[0]["hash"], agreements.header.hash.as_str());
}

#[test]
fn a_rule_error_fails_the_build() {
    let root = with(
        "compile-error",
        "landelijk/specialismen.toml",
        "[[specialisme]]\nid = \"x\"\n",
    );
    let to = root.join("uit");
    let done = Command::new(env!("CARGO_BIN_EXE_trede"))
        .arg("compile")
        .arg(&*root)
        .arg("-o")
        .arg(&to)
        .output()
        .unwrap();
    assert_eq!(done.status.code(), Some(1));
    assert!(
        String::from_utf8(done.stderr)
            .unwrap()
            .contains("fout[ontbrekende-sleutel]")
    );
    assert!(!to.exists());
}
