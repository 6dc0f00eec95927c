//! `cases`, and what `check` and `test` say of training cases.

use std::fs;
use std::path::Path;
use std::process::Command;

use crate::folder::{Folder, copy};
use crate::run::with;

const SET: &str = r#"
[set]
id = "nieuw"
naam = "Nieuw in de praktijk"
rol = "huisarts"

[[casus]]
id = "drie-middelen"
onderwerp = "hoge-bloeddruk"
opening = "“Zij slikt drie middelen.”"
antwoorden = { alarm = "geen", wanneer = "geen-haast", lopende-zorg = "nee", wat-vraagt-u = "onderzoek", middelen = "drie-of-meer", therapietrouw = "ja", leeftijd = 60, geslacht = "vrouw", zwanger = "nee" }
herzien = "2099-01-01"
leerpunt = "Trouw ingenomen, en toch te hoog."
"#;

fn run(root: &Path, words: &str) -> (String, Option<i32>) {
    let mut command = Command::new(env!("CARGO_BIN_EXE_trede"));
    let done = command.args(words.split(' ')).arg(root).output().unwrap();
    let said = [done.stdout, done.stderr].concat();
    (String::from_utf8(said).unwrap(), done.status.code())
}

#[test]
fn a_case_that_a_rule_moves_is_named_until_somebody_looked_at_it() {
    let root = with("cases-moved", "testregio/casussen/nieuw.toml", SET);
    let (said, code) = run(&root, "check --date 2026-11-22");
    assert!(said.contains("casus-niet-vastgelegd"), "{said}");
    assert_eq!(code, Some(0), "{said}");
    let (said, code) = run(&root, "cases --date 2026-11-22 --update");
    assert!(
        said.contains("nieuw/drie-middelen: beslist: pluspunt"),
        "{said}"
    );
    assert_eq!(code, Some(0));
    let (said, _) = run(&root, "check --date 2026-11-22");
    assert!(!said.contains("casus-"), "{said}");

    let topic = root.join("testregio/onderwerpen/hoge-bloeddruk.toml");
    let rules = fs::read_to_string(&topic).unwrap();
    let without = rules.replace(
        "als.therapietrouw = [\"ja\"]",
        "als.therapietrouw = [\"nee\"]",
    );
    assert_ne!(rules, without);
    fs::write(&topic, without).unwrap();
    let (said, _) = run(&root, "check --date 2026-11-22");
    assert!(
        said.contains("casus-verplaatst") && said.contains("en is nu"),
        "{said}"
    );
    let (said, code) = run(&root, "cases --date 2026-11-22");
    assert!(said.contains("(verplaatst)") && code == Some(1), "{said}");
    let (said, _) = run(&root, "test --date 2026-11-22");
    let counted =
        "casussen: 1 in 1 sets; 1 krijgen een antwoord, waarvan 1 een ander dan is vastgelegd";
    assert!(said.contains(counted), "{said}");
}

/// The file that docs/casussen-schrijven.md lets a trainer write: its indented block.
fn of_the_guide() -> String {
    let guide = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../docs/casussen-schrijven.md");
    let guide = fs::read_to_string(guide).unwrap();
    let lines = guide
        .lines()
        .filter_map(|line| line.strip_prefix("    ").or(line.is_empty().then_some("")));
    lines.collect::<Vec<_>>().join("\n")
}

#[test]
fn the_case_of_the_guide_gets_an_answer() {
    let root = Folder::new("cases-guide");
    copy(
        &Path::new(env!("CARGO_MANIFEST_DIR")).join("../../regels"),
        &root,
    );
    let file = "oostelijk-zuid-limburg/casussen/oefening.toml";
    root.write(file, of_the_guide());
    let (said, code) = run(&root.join(file), "cases --date 2026-11-22");
    assert_eq!(code, Some(0), "{said}");
    assert!(
        said.contains("oefening/drie-middelen: beslist: pluspunt"),
        "{said}"
    );
}
