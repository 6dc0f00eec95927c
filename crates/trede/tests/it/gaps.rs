//! `gaps`, `completions` and `man`.

use std::fs;
use std::process::Command;

use crate::run::{Done, Folder, rules, trede, with};

#[test]
fn it_names_complaints_without_a_rule_and_what_each_range_leads_to() {
    let done = trede("gaps --region testregio --date 2026-11-22");
    assert_eq!(done.code, 0, "{}", done.err);
    insta::assert_snapshot!(done.out);
}

#[test]
fn fits_that_differ_in_one_answer_could_be_one() {
    let topic = "landelijk/onderwerpen/hoge-bloeddruk.toml";
    let text = fs::read_to_string(rules().join(topic)).unwrap();
    let fit = |name: &str, when: &str| {
        format!(
            "\n[[past]]\nid = \"{name}\"\ntrede = \"ziekenhuis\"\nals.wanneer = [\"{when}\"]\nwant = \"Moet naar het ziekenhuis.\"\nbinnen = \"toegangstijd\"\nbron = []\n"
        )
    };
    let text = text + &fit("een", "deze-week") + &fit("twee", "geen-haast");
    let root = with("gaps-mergeable", topic, &text);
    let done = Done::of(
        Command::new(env!("CARGO_BIN_EXE_trede"))
            .arg("--rules")
            .arg(&*root)
            .args([
                "gaps",
                "--region",
                "testregio",
                "--date",
                "2026-11-22",
                "--json",
            ]),
    );
    let found = &done.json()["mergeable"][0];
    assert_eq!(found["question"], "wanneer");
    assert_eq!(
        found["values"],
        serde_json::json!(["deze-week", "geen-haast"])
    );
}

#[test]
fn each_shell_gets_its_completions_and_each_command_its_page() {
    for shell in ["bash", "zsh", "fish", "powershell", "elvish"] {
        let done = trede(&format!("completions {shell}"));
        assert!(done.out.contains("simulate"), "{shell}: {}", done.err);
    }
    let folder = Folder::new("man");
    let done = trede(&format!("man -o {}", folder.display()));
    assert_eq!(done.code, 0, "{}", done.err);
    let page = fs::read_to_string(folder.join("trede-check.1")).unwrap();
    assert!(page.contains("bevindingen"), "{page}");
    assert!(folder.join("trede.1").is_file());
}
