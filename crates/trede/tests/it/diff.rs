//! `diff`.

use std::fs;
use std::path::Path;
use std::process::Command;

use crate::run::{Done, Folder, rules, trede, with};

const TOPIC: &str = "testregio/onderwerpen/hoge-bloeddruk.toml";

fn diff(before: &str, after: &str, arguments: &[&str]) -> Done {
    Done::of(
        Command::new(env!("CARGO_BIN_EXE_trede"))
            .args(["diff", before, after, "--date", "2026-11-22"])
            .args(arguments),
    )
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
    assert!(done.err.contains("bedoelde u `middelen`?"), "{}", done.err);
    // One bad row stops nothing, and a column of one's own is left alone.
    fs::write(
        &rows,
        "topic,middelen,verwijsdatum\nhoge-bloeddruk,tweee,1\nhoge-bloeddruk,twee,2\n",
    )
    .unwrap();
    let done = diff(
        path(&rules()),
        path(&root),
        &["--json", "--input", path(&rows)],
    );
    assert_eq!(done.code, 0, "{}", done.err);
    assert!(done.err.contains("rijen.csv:2:"), "{}", done.err);
    assert_eq!(done.json()[0]["rows"]["all"], 1);
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
    assert!(done.err.contains("bedoelde u `testregio`?"), "{}", done.err);
    assert_eq!(trede("diff basis basis").code, 2);
    let done = trede("diff testregio testregio --topic hoge-bloedruk");
    assert_eq!(done.code, 2);
    assert!(
        done.err.contains("bedoelde u `hoge-bloeddruk`?"),
        "{}",
        done.err
    );
}

/// A topic's file.
const TOPIC_FILE: &str = "landelijk/onderwerpen/hoge-bloeddruk.toml";

/// Every kind of thing that a rule file says, changed once: where, from what, to what, and the word
/// by which it shows.
const CHANGES: &[(&str, &str, &str, &str)] = &[
    (
        TOPIC_FILE,
        "naam = \"Hoge bloeddruk\"",
        "naam = \"Hypertensie\"",
        "naam",
    ),
    (
        TOPIC_FILE,
        "icpc = [\"K85\", \"K86\"]",
        "icpc = [\"K85\"]",
        "icpc",
    ),
    (
        TOPIC_FILE,
        "zoek = [\"hypertensie\"]",
        "zoek = [\"tensie\"]",
        "zoek",
    ),
    (
        TOPIC_FILE,
        "brief = \"spoedgeval\"",
        "brief = \"noodgeval\"",
        "brief",
    ),
    (
        TOPIC_FILE,
        "minstens = \"ambulance\"",
        "minstens = \"ambulance\"\nonbekend = \"als-ja\"",
        "onbekend",
    ),
    (
        TOPIC_FILE,
        "minstens = \"ambulance\"",
        "minstens = \"ambulance\"\nnagaan = \"Meet.\"",
        "nagaan",
    ),
    (
        TOPIC_FILE,
        "minstens = \"ambulance\"",
        "minstens = \"ambulance\"\nonderzoek = true",
        "onderzoek",
    ),
    (
        TOPIC_FILE,
        "minstens = \"ambulance\"",
        "minstens = \"ambulance\"\nuitleg = \"Kijk.\"",
        "uitleg",
    ),
    (
        TOPIC_FILE,
        "doe = \"Voeg een middel toe.\"",
        "doe = \"Wacht.\"",
        "doe",
    ),
    (
        TOPIC_FILE,
        "controle = \"Huisarts, na vier weken.\"",
        "controle = \"Later.\"",
        "controle",
    ),
    (
        TOPIC_FILE,
        "want = \"Moeilijk instelbaar.\"",
        "want = \"Anders.\"",
        "want",
    ),
    (
        TOPIC_FILE,
        "vraag = \"Trouw ingenomen?\"",
        "vraag = \"Trouw ingenomen?\"\noordeel = true",
        "oordeel",
    ),
    (
        TOPIC_FILE,
        "vraag = \"Trouw ingenomen?\"",
        "vraag = \"Trouw ingenomen?\"\nin-brief = true",
        "in-brief",
    ),
    (
        TOPIC_FILE,
        "antwoorden = { leeftijd = 60, spoedgeval",
        "antwoorden = { leeftijd = 61, spoedgeval",
        "antwoorden",
    ),
    (
        "landelijk/treden.toml",
        "tekst = \"De specialist\"",
        "tekst = \"De arts\"",
        "gezien",
    ),
    (
        "landelijk/treden.toml",
        "naam = \"Ambulance (112)\"",
        "naam = \"Ambulance\"",
        "naam",
    ),
    (
        "landelijk/treden.toml",
        "bestemming = \"Eigen praktijk\"",
        "bestemming = \"Praktijk\"",
        "bestemming",
    ),
    (
        "testregio/treden.toml",
        "binnen = \"2 weken\"",
        "binnen = \"1 week\"",
        "termijn",
    ),
    (
        "landelijk/bronnen/algemeen.toml",
        "datum = \"2024\"",
        "datum = \"2025\"",
        "datum",
    ),
    (
        "landelijk/bronnen/algemeen.toml",
        "\"landelijke richtlijn\"",
        "\"onderzoek\"",
        "zekerheid",
    ),
    (
        "testregio/regio.toml",
        "eigenaar = \"Test\"",
        "eigenaar = \"Ander\"",
        "eigenaar",
    ),
    (
        "testregio/regio.toml",
        "status = \"concept\"",
        "status = \"ter toetsing\"",
        "status",
    ),
    (
        "testregio/regio.toml",
        "geldig-tot = \"2027-10-31\"",
        "geldig-tot = \"2027-12-31\"",
        "geldig",
    ),
];

#[test]
fn no_change_goes_unseen() {
    for (at, (file, old, new, word)) in CHANGES.iter().enumerate() {
        let text = fs::read_to_string(rules().join(file)).unwrap();
        assert!(text.contains(*old), "{file}: {old}");
        let root = with(
            &format!("diff-seen-{at}"),
            file,
            &text.replacen(old, new, 1),
        );
        let json = diff(path(&rules()), path(&root), &["--json"]).json();
        let topics = json[0]["topics"].as_array().unwrap().iter();
        let changes = topics.flat_map(|topic| topic["statements"].as_array().unwrap());
        let changes = changes.chain(json[0]["shared"].as_array().unwrap());
        let words: Vec<_> = changes
            .flat_map(|change| change["fields"].as_array().unwrap())
            .map(|field| field["field"].as_str().unwrap().to_owned())
            .collect();
        assert!(words.iter().any(|known| known == word), "{new}: {words:?}");
    }
}

#[test]
fn a_red_flag_that_went_is_read_first() {
    let file = "landelijk/onderwerpen/hoge-bloeddruk.toml";
    let text = fs::read_to_string(rules().join(file)).unwrap();
    let parts: Vec<_> = text
        .split("[[")
        .filter(|part| !part.contains("spoedgeval"))
        .collect();
    let root = with("diff-flag", file, &parts.join("[["));
    let done = diff(path(&rules()), path(&root), &[]);
    let lines: Vec<_> = done.out.lines().collect();
    assert_eq!(lines[2], "ALARMSIGNALEN", "{}", done.out);
    assert_eq!(
        lines[3], "  vervallen `alarm:spoedgeval`: Hoge bloeddruk",
        "{}",
        done.out
    );
    assert!(done.out.contains("LICHTER"), "{}", done.out);
    // *Ja* and *geen alarmsignaal* never stand in one clause.
    let both = |line: &&str| line.contains(": ja") && line.contains("geen alarmsignaal");
    assert!(!lines.iter().any(both), "{}", done.out);
}

#[test]
fn the_base_alone_has_its_own_topics() {
    let done = trede("diff basis testregio --date 2026-11-22");
    assert!(!done.out.contains("onderwerp erbij"), "{}", done.out);
}
