//! `check`.

use std::process::Command;

use crate::run::{Done, rules, trede, with};

fn check(root: &std::path::Path, arguments: &[&str]) -> Done {
    let output = Command::new(env!("CARGO_BIN_EXE_trede"))
        .arg("check")
        .args(arguments)
        .arg(root)
        .output()
        .unwrap();
    Done {
        code: output.status.code().unwrap(),
        out: String::from_utf8(output.stdout).unwrap(),
        err: String::from_utf8(output.stderr).unwrap(),
    }
}

#[test]
fn is_silent_about_rules_that_are_right() {
    let done = trede("check --date 2026-11-22 --strict");
    assert_eq!(done.code, 0, "{}", done.out);
    assert_eq!(
        done.out,
        "0 findings in 13 files: 0 errors, 0 warnings, 0 notices\n"
    );
    assert_eq!(trede("check --json").json(), serde_json::json!([]));
}

#[test]
fn names_place_code_and_what_was_meant() {
    let text = "[[trap]]\nid = \"somatiek\"\nnaam = \"S\"\ntreden = [\"zelf\", \"pluspunnt\"]\n";
    let root = with("check-error", "testregio/trappen.toml", text);
    let done = check(&root, &["--json", "--date", "2026-11-22"]);
    assert_eq!(done.code, 1);
    let findings = done.json();
    let found = findings
        .as_array()
        .unwrap()
        .iter()
        .find(|f| f["file"] == "testregio/trappen.toml")
        .unwrap();
    assert_eq!(found["code"], "onbekende-trede");
    assert_eq!(found["severity"], "error");
    assert_eq!((&found["line"], &found["column"]), (&4.into(), &19.into()));
    assert_eq!(found["help"], "did you mean `pluspunt`?");
    let plain = check(&root, &[]);
    assert!(
        plain
            .out
            .contains("testregio/trappen.toml:4:19: error[onbekende-trede]"),
        "{}",
        plain.out
    );
}

#[test]
fn fails_on_warnings_only_when_strict() {
    let text = "[[trap]]\nid = \"leeg\"\nnaam = \"L\"\ntreden = [\"zelf\"]\n";
    let ladder = std::fs::read_to_string(rules().join("testregio/trappen.toml")).unwrap();
    let extra = ladder.replace("\"pluspunt\", ", "\"pluspunt\", \"nooit\", ") + text;
    let root = with("check-warning", "testregio/trappen.toml", &extra);
    let steps = root.join("testregio/treden.toml");
    let more = "\n[[trede]]\nid = \"nooit\"\nnaam = \"N\"\nbestemming = \"N\"\n";
    std::fs::write(&steps, std::fs::read_to_string(&steps).unwrap() + more).unwrap();
    let day = ["--date", "2026-11-22"];
    let lax = check(&root, &day);
    assert_eq!(lax.code, 0, "{}", lax.out);
    assert!(
        lax.out.contains("warning[trede-onbereikbaar]"),
        "{}",
        lax.out
    );
    assert_eq!(check(&root, &["--strict", "--date", "2026-11-22"]).code, 1);
}

#[test]
fn checks_a_region_or_one_file() {
    let root = with(
        "check-part",
        "landelijk/bronnen/algemeen.toml",
        "[[bron]]\nid = \"b\"\n",
    );
    assert_eq!(check(&root, &[]).code, 1);
    assert_eq!(check(&root.join("landelijk/bronnen"), &[]).code, 1);
    let other = check(&root.join("testregio/regio.toml"), &[]);
    assert_eq!(other.code, 0, "{}", other.out);
    let missing = check(&root.join("nergens.toml"), &[]);
    assert_eq!(missing.code, 2);
    assert!(missing.err.contains("can't be read"), "{}", missing.err);
}
