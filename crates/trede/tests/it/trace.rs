//! `trace`.

use std::fs;
use std::path::Path;
use std::process::Command;

use crate::run::{Folder, trede};

#[test]
fn ties_statements_to_sources_and_examples() {
    let json = trede("trace --date 2026-11-22 --json").json();
    let trace = &json[0];
    assert_eq!(trace["region"], "testregio");
    let all = trace["statements"].as_array().unwrap();
    let find = |name: &str| all.iter().find(|one| one["statement"] == name).unwrap();
    let fit = find("past:pluspunt");
    assert_eq!(fit["certainty"], "afspraak regio");
    assert_eq!(fit["sources"][0], "afspraak");
    assert_eq!(
        fit["examples"][0],
        "Vrouw van 60 op drie middelen, trouw ingenomen"
    );
    // A doctor's example of a red flag touches it.
    assert_eq!(
        find("alarm:spoedgeval")["examples"]
            .as_array()
            .unwrap()
            .len(),
        1
    );
    assert_eq!(
        find("alarm:acuut-ziek")["examples"]
            .as_array()
            .unwrap()
            .len(),
        0
    );
    assert_eq!(trace["open"][0]["what"], "wettelijk fabrikant");
}

#[test]
fn counts_the_questions_to_a_decided_advice() {
    let json = trede("trace --date 2026-11-22 --json").json();
    let asked = &json[0]["asked"];
    // Two examples have no red flag. Both are asked for their age, the list, the time, running
    // care, what is asked and the medicines; the second, for how they are taken as well.
    assert_eq!((&asked["examples"], &asked["most"]), (&2.into(), &7.into()));
    let shown = trede("test --date 2026-11-22 --json").json();
    assert_eq!(&shown["asked"][0], asked);
}

#[test]
fn writes_a_report_for_each_region() {
    let out = Folder::new("trace");
    let done = trede(&format!("trace -o {} --date 2026-11-22", out.display()));
    assert_eq!(done.code, 0, "{}", done.err);
    let report = fs::read_to_string(out.join("testregio.md")).unwrap();
    for part in [
        "## Hoe zeker",
        "## Door de regio in te vullen",
        "## Zonder bron (0)",
        "### testregio/onderwerpen/hoge-bloeddruk.toml",
        "- `past:pluspunt`",
    ] {
        assert!(report.contains(part), "{part}\n{report}");
    }
}

#[test]
fn the_summary_in_docs_is_up_to_date_and_no_region_asks_more_than_six_questions_on_average() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    let done = Command::new(env!("CARGO_BIN_EXE_trede"))
        .args(["trace", "--summary", "--date", "2026-11-22", "--rules"])
        .arg(root.join("regels"))
        .output()
        .unwrap();
    let told = "write it again: `cargo run --release --bin trede -- trace --summary --date 2026-11-22 > \
                docs/herkomst.md`";
    let now = String::from_utf8(done.stdout).unwrap();
    let written = fs::read_to_string(root.join("docs/herkomst.md")).unwrap();
    assert!(written == now, "docs/herkomst.md is out of step; {told}");
    // The last column of each region: `| 5,96 (8) |`.
    let rows = now.lines().filter_map(|row| row.strip_suffix(") |"));
    let asked = rows.filter_map(|row| row.rsplit_once("| ")?.1.split_once(" ("));
    let means: Vec<f64> = asked
        .filter(|(_, most)| most.parse::<u32>().is_ok())
        .filter_map(|(mean, _)| mean.replace(',', ".").parse().ok())
        .collect();
    assert_eq!(means.len(), regions(&root), "a mean for each region: {now}");
    assert!(means.iter().all(|mean| *mean <= 6.0), "{means:?}");
}

/// The folders of `regels/` that are a region: all but what they share.
fn regions(root: &Path) -> usize {
    let folders = fs::read_dir(root.join("regels")).unwrap();
    let folders = folders.map(|folder| folder.unwrap().path());
    folders
        .filter(|folder| folder.join("regio.toml").exists())
        .count()
}
