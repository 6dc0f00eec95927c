//! `check`.

use std::process::Command;

use crate::run::{Done, rules, trede, with};

fn check(root: &std::path::Path, arguments: &[&str]) -> Done {
    Done::of(
        Command::new(env!("CARGO_BIN_EXE_trede"))
            .arg("check")
            .args(arguments)
            .arg(root),
    )
}

#[test]
fn is_silent_about_rules_that_are_right() {
    let done = trede("check --date 2026-11-22 --strict");
    assert_eq!(done.code, 0, "{}", done.out);
    assert_eq!(
        done.out,
        "fouten: 0, waarschuwingen: 0 en meldingen: 0, in 13 bestanden\n\
         Meldingen staan er met `--all` bij; `trede uitleg CODE` legt een code uit.\n"
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
    assert_eq!(found["help"], "bedoelde u `pluspunt`?");
    let plain = check(&root, &[]);
    assert!(
        plain
            .out
            .contains("testregio/trappen.toml:4:19: fout[onbekende-trede]"),
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
        lax.out.contains("waarschuwing[trede-onbereikbaar]"),
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
    assert!(missing.err.contains("is niet te lezen"), "{}", missing.err);
}

#[test]
fn says_errors_first_counts_by_code_and_lists_notices_on_request() {
    let file = "testregio/onderwerpen/hoge-bloeddruk.toml";
    let text = std::fs::read_to_string(rules().join(file)).unwrap();
    let text = text.replace("bron = [", "bronn = 1\nbron = [");
    let root = with("check-first", file, &text);
    let day = ["--date", "2026-11-22"];
    let done = check(&root, &day);
    let severity = |line: &str| {
        ["fout[", "waarschuwing["]
            .iter()
            .position(|s| line.contains(s))
    };
    let order: Vec<_> = done.out.lines().filter_map(severity).collect();
    assert!(order.is_sorted() && order.contains(&0), "{}", done.out);
    assert!(!done.out.contains("melding["), "{}", done.out);
    let counted = |line: &str| line.contains("fout") && line.ends_with("  onbekende-sleutel");
    assert!(done.out.lines().any(counted), "{}", done.out);
    let errors = check(&root, &["--errors", "--date", "2026-11-22"]);
    assert!(!errors.out.contains("waarschuwing["), "{}", errors.out);
    let english = check(&root, &["--lang", "en", "--date", "2026-11-22"]);
    assert!(
        english
            .out
            .contains("error[onbekende-sleutel]: `past` has no key `bronn`"),
        "{}",
        english.out
    );
}

#[test]
fn a_file_that_is_not_read_is_never_called_fine() {
    let root = with(
        "check-unread",
        "testregio/onderwerpen/oorsmeer.toml.txt",
        "[onderwerp]\n",
    );
    let file = root.join("testregio/onderwerpen/oorsmeer.toml.txt");
    let done = check(&file, &["--date", "2026-11-22"]);
    assert_eq!(done.code, 1, "{}", done.out);
    assert!(done.out.contains("fout[onbekend-bestand]"), "{}", done.out);
    // Git's and an editor's own files are left alone; so nothing of them is checked.
    root.write("testregio/.oorsmeer.toml.swp", "x");
    let hidden = check(&root.join("testregio/.oorsmeer.toml.swp"), &[]);
    assert_eq!(hidden.code, 2, "{}{}", hidden.out, hidden.err);
}

#[test]
fn explains_a_code_and_refuses_another() {
    let done = trede("uitleg geen-trede");
    assert!(
        done.out.starts_with("geen-trede · fout\n\n"),
        "{}",
        done.out
    );
    assert!(
        done.out.contains("*Wat te doen:*") && !done.out.contains("###"),
        "{}",
        done.out
    );
    let english = trede("uitleg geen-trede --lang en");
    assert!(english.out.contains("nothing stands"), "{}", english.out);
    let wrong = trede("uitleg geen-tree");
    assert_eq!(wrong.code, 2);
    assert!(
        wrong.err.contains("bedoelde u `geen-trede`?"),
        "{}",
        wrong.err
    );
    // No code without its words.
    let all = trede("uitleg");
    assert_eq!(all.out.lines().count(), rulebook::Code::ALL.len());
    assert!(
        all.out.lines().all(|line| line.trim_end().ends_with('.')),
        "{}",
        all.out
    );
}

#[test]
fn a_file_that_vanished_while_it_was_looked_for_is_one_sentence() {
    let root = with("check-gone", "testregio/leeg.txt", "");
    let gone = root.join("testregio/onderwerpen/weg.toml");
    std::os::unix::fs::symlink("/nergens/weg.toml", &gone).unwrap();
    let done = check(&root, &["--errors", "--date", "2026-11-22"]);
    assert_eq!(done.code, 1, "{}", done.out);
    let found: Vec<_> = done
        .out
        .lines()
        .filter(|line| line.contains("fout["))
        .collect();
    assert_eq!(found.len(), 1, "{}", done.out);
    assert!(found[0].contains("het is er niet (meer)"), "{}", done.out);
    assert!(!done.out.contains("os error"), "{}", done.out);
}
