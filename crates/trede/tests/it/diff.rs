//! `diff`.

use std::fs;
use std::path::Path;
use std::process::Command;

use crate::run::{Done, Folder, rules, trede, with};

const TOPIC: &str = "testregio/onderwerpen/hoge-bloeddruk.toml";

fn diff(before: &str, after: &str, arguments: &[&str]) -> Done {
    let output = Command::new(env!("CARGO_BIN_EXE_trede"))
        .args(["diff", before, after, "--date", "2026-11-22"])
        .args(arguments)
        .output()
        .unwrap();
    Done {
        code: output.status.code().unwrap(),
        out: String::from_utf8(output.stdout).unwrap(),
        err: String::from_utf8(output.stderr).unwrap(),
    }
}

fn path(path: &Path) -> &str {
    path.to_str().unwrap()
}

/// Without the fit for Pluspunt.
fn without_pluspunt(name: &str) -> Folder {
    let text = fs::read_to_string(rules().join(TOPIC)).unwrap();
    let fits: Vec<_> = text.split("[[").collect();
    let kept = fits.iter().filter(|part| {
        !part.contains("trede = \"pluspunt\"") && !part.contains("advies = \"pluspunt\"")
    });
    with(name, TOPIC, &kept.copied().collect::<Vec<_>>().join("[["))
}

#[test]
fn says_for_whom_a_change_changes_the_advice() {
    let root = without_pluspunt("diff-groups");
    let done = diff(path(&rules()), path(&root), &["--json"]);
    assert_eq!(done.code, 0, "{}", done.err);
    let json = done.json();
    let topic = &json[0]["topics"][0];
    assert_eq!(topic["groups"].as_array().unwrap().len(), 1, "{}", done.out);
    let group = &topic["groups"][0];
    assert_eq!(group["before"], "Pluspunt");
    assert_eq!(group["after"], "Ziekenhuispolikliniek");
    assert_eq!(
        group["answers"]["middelen"],
        serde_json::json!(["drie-of-meer"])
    );
    assert_eq!(
        group["answers"]["wanneer"],
        serde_json::json!(["geen-haast"])
    );
    assert_eq!(group["examples"], 1);
    assert_eq!(topic["complete"], true);
    assert_eq!(topic["statements"][0]["statement"], "past:pluspunt");
    assert_eq!(topic["statements"][0]["after"], serde_json::Value::Null);
    assert_eq!(json[0]["examples"]["changed"], 1);
}

#[test]
fn the_same_rules_change_nothing() {
    let json = diff(path(&rules()), path(&rules()), &["--json"]).json();
    assert_eq!(json[0]["topics"], serde_json::json!([]));
    assert_eq!(json[0]["unchanged"], 1);
}

#[test]
fn says_what_a_region_adds_to_its_base() {
    let done = trede("diff basis testregio --date 2026-11-22");
    assert_eq!(done.code, 0, "{}", done.err);
    assert!(
        done.out.contains("Ziekenhuispolikliniek → Pluspunt"),
        "{}",
        done.out
    );
    assert!(done.out.contains("+ past:pluspunt"), "{}", done.out);
}

#[test]
fn counts_the_rows_of_a_file() {
    let root = without_pluspunt("diff-rows");
    let rows = root.join("rijen.csv");
    let head = "topic;leeftijd;alarm;wanneer;lopende-zorg;wat-vraagt-u;middelen;therapietrouw\n";
    let hit = "hoge-bloeddruk;60;geen;geen-haast;nee;onderzoek;drie-of-meer;ja\n";
    let miss = "hoge-bloeddruk;60;geen;geen-haast;nee;onderzoek;\"twee\";ja\n";
    fs::write(&rows, format!("{head}{hit}{miss}{hit}")).unwrap();
    let done = diff(
        path(&rules()),
        path(&root),
        &["--json", "--input", path(&rows)],
    );
    let json = done.json();
    assert_eq!(
        json[0]["rows"],
        serde_json::json!({ "all": 3, "changed": 2, "unusable": 0 })
    );
    assert_eq!(json[0]["topics"][0]["groups"][0]["rows"], 2);

    fs::write(&rows, "topic,middelenn\nhoge-bloeddruk,twee\n").unwrap();
    let done = diff(path(&rules()), path(&root), &["--input", path(&rows)]);
    assert_eq!(done.code, 2);
    assert!(
        done.err.contains("did you mean `middelen`?"),
        "{}",
        done.err
    );
    fs::write(&rows, "topic,middelen\nhoge-bloeddruk,tweee\n").unwrap();
    let done = diff(path(&rules()), path(&root), &["--input", path(&rows)]);
    assert_eq!(done.code, 2);
    assert!(done.err.contains("rijen.csv:2:"), "{}", done.err);
}

#[test]
fn a_value_that_only_one_side_has_is_noted() {
    let file = "landelijk/onderwerpen/hoge-bloeddruk.toml";
    let text = fs::read_to_string(rules().join(file)).unwrap();
    let text = text.replace(
        "[\"twee\", \"Twee\"], ",
        "[\"twee\", \"Twee\"], [\"vijf\", \"Vijf\"], ",
    );
    let root = with("diff-values", file, &text);
    let json = diff(path(&rules()), path(&root), &["--json"]).json();
    let notes = json[0]["topics"][0]["notes"].to_string();
    assert!(notes.contains("Vijf"), "{notes}");
}

#[test]
fn writes_a_page_with_its_style_sheet_beside_it() {
    let root = without_pluspunt("diff-page");
    let page = root.join("verschil.html");
    let done = diff(path(&rules()), path(&root), &["--html", path(&page)]);
    assert_eq!(done.code, 0, "{}", done.err);
    let html = fs::read_to_string(&page).unwrap();
    assert!(
        html.contains("<html lang=\"nl\">") && html.contains("Pluspunt"),
        "{html}"
    );
    assert!(
        !html.contains("<script") && !html.contains("style\u{3d}"),
        "{html}"
    );
    assert!(root.join("boek.css").is_file());
}

#[test]
fn refuses_what_is_not_there() {
    let done = trede("diff testregioo testregio");
    assert_eq!(done.code, 2);
    assert!(
        done.err.contains("did you mean `testregio`?"),
        "{}",
        done.err
    );
    assert_eq!(trede("diff basis basis").code, 2);
    let done = trede("diff testregio testregio --topic hoge-bloedruk");
    assert_eq!(done.code, 2);
    assert!(
        done.err.contains("did you mean `hoge-bloeddruk`?"),
        "{}",
        done.err
    );
}
