//! `recall`.

use std::fs;
use std::path::Path;
use std::process::Command;

use crate::run::{Done, Folder, rules};

const PATIENT: &str = "advise --region testregio --topic hoge-bloeddruk --date 2026-11-22 --json --answer leeftijd=60 --answer wanneer=geen-haast --answer lopende-zorg=nee --answer wat-vraagt-u=onderzoek --answer middelen=drie-of-meer --answer therapietrouw=ja";

/// The small rules in a folder of which the list may be written beside them.
fn place(name: &str) -> Folder {
    let place = Folder::new(name);
    fs::create_dir_all(place.join("regels")).unwrap();
    let copied = Command::new("cp")
        .arg("-r")
        .arg(rules().join("."))
        .arg(place.join("regels"))
        .status();
    assert!(copied.unwrap().success());
    place
}

fn trede(place: &Path, arguments: &str, more: &[&str]) -> Done {
    Done::of(
        Command::new(env!("CARGO_BIN_EXE_trede"))
            .arg("--rules")
            .arg(place.join("regels"))
            .args(arguments.split_whitespace())
            .args(more),
    )
}

fn recall(place: &Path, arguments: &str) -> Done {
    let told = [
        "--why",
        "De grens klopt niet.",
        "--instead",
        "Bel de internist.",
    ];
    trede(
        place,
        &format!("recall --date 2026-11-20 {arguments}"),
        &told,
    )
}

#[test]
fn a_recalled_topic_gives_no_advice_and_says_why_and_what_to_do() {
    let place = place("recall");
    let calm = format!("{PATIENT} --answer alarm=geen");
    assert_eq!(trede(&place, &calm, &[]).json()["status"], "decided");
    let done = recall(&place, "--topic hoge-bloeddruk");
    assert_eq!(done.code, 0, "{}", done.err);
    let advice = trede(&place, &calm, &[]).json();
    assert_eq!(advice["status"], "expired");
    assert_eq!(advice["step"], serde_json::Value::Null);
    let because = &advice["steps"][0]["because"][0];
    assert_eq!(because["rule"], "ingetrokken");
    assert_eq!(because["reason"], "De grens klopt niet. Bel de internist.");
    // A red flag is not silenced by it.
    let raised = format!("{PATIENT} --answer spoedgeval=ja --answer alarm=geen");
    assert_eq!(trede(&place, &raised, &[]).json()["status"], "alarm");
}

#[test]
fn it_holds_for_the_region_and_the_versions_that_it_names() {
    let place = place("recall-of");
    let calm = format!("{PATIENT} --answer alarm=geen");
    let hash = trede(&place, &calm, &[]).json()["hash"]
        .as_str()
        .unwrap()
        .to_owned();
    assert_eq!(recall(&place, "--topic hoge-bloeddruk --hash 0000").code, 0);
    assert_eq!(trede(&place, &calm, &[]).json()["status"], "decided");
    let named = format!("--topic hoge-bloeddruk --region testregio --hash {hash}");
    assert_eq!(recall(&place, &named).code, 0);
    assert_eq!(trede(&place, &calm, &[]).json()["status"], "expired");
}

#[test]
fn a_list_that_would_block_nothing_is_refused_and_one_goes_out_with_every_agreement() {
    let place = place("recall-bad");
    assert_eq!(recall(&place, "--topic hoge-bloedruk").code, 2);
    assert!(!place.join("intrekkingen.json").exists());
    let compile = format!("compile -o {}", place.join("uit").display());
    assert_eq!(trede(&place, &compile, &[]).code, 0);
    let list = fs::read_to_string(place.join("uit/intrekkingen.json")).unwrap();
    assert_eq!(list, "{\n  \"intrekkingen\": []\n}\n");
    assert_eq!(recall(&place, "--topic hoge-bloeddruk").code, 0);
    assert_eq!(trede(&place, &compile, &[]).code, 0);
    let list = fs::read_to_string(place.join("uit/intrekkingen.json")).unwrap();
    assert!(list.contains("De grens klopt niet."), "{list}");
    // What is cut short is no empty list.
    fs::write(place.join("intrekkingen.json"), "{\"intrekkingen\": [").unwrap();
    for command in [compile.as_str(), PATIENT] {
        assert_eq!(trede(&place, command, &[]).code, 2, "{command}");
    }
}

#[test]
fn past_questions_of_a_recalled_topic_are_counted_apart_and_the_book_says_so() {
    let place = place("recall-past");
    let row = "hoge-bloeddruk,60,geen,geen-haast,nee,onderzoek,drie-of-meer,ja\n";
    let rows = format!(
        "onderwerp,leeftijd,alarm,wanneer,lopende-zorg,wat-vraagt-u,middelen,therapietrouw\n{row}{row}"
    );
    fs::write(place.join("vragen.csv"), rows).unwrap();
    let past = format!(
        "simulate --region testregio --date 2026-11-22 --json --input {}",
        place.join("vragen.csv").display()
    );
    let before = trede(&place, &past, &[]).json();
    assert_eq!(before["withdrawn"], serde_json::json!({}));
    assert_eq!(recall(&place, "--topic hoge-bloeddruk").code, 0);
    let after = trede(&place, &past, &[]).json();
    assert_eq!(after["withdrawn"]["hoge-bloeddruk"], 2, "{after}");
    assert_eq!(after["steps"][0]["end"], "ingetrokken", "{after}");
    let said = trede(&place, &past.replace(" --json", ""), &[]);
    assert!(
        said.out
            .contains("`hoge-bloeddruk` is in deze versie ingetrokken: 2 rijen"),
        "{}",
        said.out
    );
    let book = format!("book -o {}", place.join("boek").display());
    assert_eq!(trede(&place, &book, &[]).code, 0);
    let page = |name: &str| fs::read_to_string(place.join("boek/testregio").join(name)).unwrap();
    let topic = page("onderwerpen/hoge-bloeddruk.html");
    assert!(
        topic.contains("Ingetrokken sinds 2026-11-20.</b> De grens klopt niet."),
        "{topic}"
    );
    // What was agreed is still there to read, and its mark is that of before.
    assert!(topic.contains("Wie krijgt wat") && !topic.contains("verlopen"));
    assert!(page("index.html").contains("<b>ingetrokken</b>"));
}
