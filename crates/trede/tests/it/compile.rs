//! `compile`.

use std::ffi::OsStr;
use std::fs;
use std::process::Command;

use crate::run::{Folder, rules, trede, with};

#[test]
fn writes_the_files_of_a_region() {
    let to = Folder::new("compiled");
    let done = trede(&format!("compile --json -o {}", to.display()));
    assert_eq!(done.code, 0, "{}", done.err);
    let index = fs::read(to.join("testregio.index.bin")).unwrap();
    let agreements = ladder::wire::decode_index(&index).unwrap();
    let topics = fs::read(to.join("testregio.topics.bin")).unwrap();
    let topics = ladder::wire::Topics::decode(&topics, &agreements.header.hash).unwrap();
    assert_eq!(topics.asked(0).unwrap().id, "hoge-bloeddruk");
    let reasons = fs::read(to.join("testregio.reasons.bin")).unwrap();
    let reasons = ladder::wire::Reasons::decode(&reasons, &agreements.header.hash).unwrap();
    assert!(!reasons.topic(&topics, 0).unwrap().sources.is_empty());
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

#[test]
fn who_signed_travels_with_the_topic_and_lapses_with_its_content() {
    let file = "testregio/onderwerpen/hoge-bloeddruk.toml";
    let text = fs::read_to_string(rules().join(file)).unwrap();
    let sign = |mark: &str| {
        format!(
            "{text}\n[[akkoord]]\nnaam = \"J. Jansen\"\nrol = \"huisarts\"\ndatum = \"2026-11-20\"\n\
             kenmerk = \"{mark}\"\n"
        )
    };
    let signed = |mark: &str| {
        let root = with("compile-signed", file, &sign(mark));
        let to = root.join("uit");
        let done = Command::new(env!("CARGO_BIN_EXE_trede"))
            .args([
                OsStr::new("compile"),
                root.as_os_str(),
                OsStr::new("-o"),
                to.as_os_str(),
            ])
            .output()
            .unwrap();
        assert!(done.status.success(), "{done:?}");
        let index = fs::read(to.join("testregio.index.bin")).unwrap();
        let hash = ladder::wire::decode_index(&index).unwrap().header.hash;
        let topics = fs::read(to.join("testregio.topics.bin")).unwrap();
        let topics = ladder::wire::Topics::decode(&topics, &hash).unwrap();
        let reasons = fs::read(to.join("testregio.reasons.bin")).unwrap();
        let reasons = ladder::wire::Reasons::decode(&reasons, &hash).unwrap();
        let (topic, mut signed) = reasons.signed(&topics, 0).unwrap();
        assert_eq!((topic.id.as_str(), signed.len()), ("hoge-bloeddruk", 1));
        signed.remove(0)
    };
    let other = signed("000000000000");
    assert_eq!((other.name.as_str(), other.holds), ("J. Jansen", false));
    let region = rulebook::read(&rules());
    let region = region.region("testregio").unwrap();
    let mark = rulebook::mark(&region.topics[0]);
    let own = signed(&mark);
    assert_eq!((own.mark, own.holds), (mark, true));
}
