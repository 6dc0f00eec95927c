//! `book`.

use std::fs;
use std::path::Path;
use std::process::Command;

use crate::run::{Folder, rules, trede, with};

fn book(name: &str) -> Folder {
    let out = Folder::new(name);
    let done = trede(&format!("book -o {}", out.display()));
    assert_eq!(done.code, 0, "{}", done.err);
    out
}

fn pages(folder: &Path, all: &mut Vec<(String, String)>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            pages(&path, all);
        } else if path.extension().is_some_and(|ext| ext == "html") {
            all.push((
                path.display().to_string(),
                fs::read_to_string(&path).unwrap(),
            ));
        }
    }
}

#[test]
fn holds_under_the_strictest_policy_and_says_what_it_is_for() {
    let out = book("book-policy");
    let mut all = Vec::new();
    pages(&out, &mut all);
    assert_eq!(all.len(), 5);
    for (path, html) in all {
        assert!(
            html.starts_with("<!DOCTYPE html>\n<html lang=\"nl\">"),
            "{path}"
        );
        for banned in [
            "<script",
            "<style",
            " style\u{3d}",
            " onclick\u{3d}",
            "javascript:",
            "http-equiv",
        ] {
            assert!(!html.contains(banned), "{path}: {banned}");
        }
        assert_eq!(html.matches("<h1>").count(), 1, "{path}");
        assert!(html.contains("niet voor zorg"), "{path}");
    }
}

/// The mark of a topic's page.
fn mark(folder: &Path, topic: &str) -> String {
    let page = folder.join(format!("testregio/onderwerpen/{topic}.html"));
    let html = fs::read_to_string(page).unwrap();
    let after = html.split("(kenmerk ").nth(1).unwrap();
    after.split(')').next().unwrap().to_owned()
}

fn book_of(rules: &Path, out: &Path) {
    let done = Command::new(env!("CARGO_BIN_EXE_trede"))
        .args(["book", "--rules"])
        .arg(rules)
        .arg("-o")
        .arg(out)
        .output()
        .unwrap();
    assert!(done.status.success(), "{done:?}");
}

#[test]
fn a_page_is_signed_by_its_own_content_and_a_change_of_it_ends_the_agreement() {
    let file = "testregio/onderwerpen/hoge-bloeddruk.toml";
    let text = fs::read_to_string(rules().join(file)).unwrap();
    let root = with(
        "book-signed",
        "testregio/onderwerpen/ander.toml",
        "[onderwerp]\nid = \"ander\"\n\
        naam = \"Ander\"\nspecialisme = \"interne-geneeskunde\"\ntrap = \"somatiek\"\n\n[[past]]\n\
        trede = \"ziekenhuis\"\nwant = \"W.\"\nbinnen = \"toegangstijd\"\nbron = []\n",
    );
    let out = Folder::new("book-signed-out");
    book_of(&root, &out);
    let (own, other) = (mark(&out, "hoge-bloeddruk"), mark(&out, "ander"));
    assert_ne!(own, other);
    let sign = format!(
        "\n[[akkoord]]\nnaam = \"J. Jansen\"\nrol = \"huisarts\"\ndatum = \"2026-11-20\"\nkenmerk = \"{own}\"\n"
    );
    root.write(file, text.clone() + &sign);
    let page = |out: &Folder| {
        fs::read_to_string(out.join("testregio/onderwerpen/hoge-bloeddruk.html")).unwrap()
    };
    book_of(&root, &out);
    assert_eq!(
        mark(&out, "hoge-bloeddruk"),
        own,
        "signing changes nothing of what is signed"
    );
    assert!(page(&out).contains("<b>Akkoord</b> J. Jansen, huisarts, 20-11-2026"));
    // A word in another topic leaves it; a word in this one ends it.
    let elsewhere = fs::read_to_string(root.join("testregio/onderwerpen/ander.toml")).unwrap();
    root.write(
        "testregio/onderwerpen/ander.toml",
        elsewhere.replace("W.", "Anders."),
    );
    book_of(&root, &out);
    assert!(page(&out).contains("<b>Akkoord</b>") && mark(&out, "ander") != other);
    root.write(
        file,
        text.replace("De internist denkt mee.", "De internist leest mee.") + &sign,
    );
    book_of(&root, &out);
    assert!(page(&out).contains("<b>Vervallen</b>") && !page(&out).contains("<b>Akkoord</b>"));
}

#[test]
fn a_topic_is_one_page_to_sign() {
    let out = book("book-topic");
    let page = out.join("testregio/onderwerpen/hoge-bloeddruk.html");
    let html = fs::read_to_string(page).unwrap();
    for part in [
        "Alarmsignalen",
        "Wat past bij wie",
        "Regels",
        "Vragen",
        "Voorbeelden",
        "Bronnen",
        "Ondertekening",
        "Huisarts",
        "Medisch specialist",
        "2026.11",
    ] {
        assert!(html.contains(part), "{part}");
    }
    assert!(html.contains("<code>past:pluspunt</code>"));
    // Every source that is named is on the page.
    for link in html.split("href=\"#").skip(1) {
        let id = link.split('"').next().unwrap();
        assert!(html.contains(&format!("id=\"{id}\"")), "{id}");
    }
}

#[test]
fn links_lead_somewhere() {
    let out = book("book-links");
    let mut all = Vec::new();
    pages(&out, &mut all);
    for (path, html) in all {
        let folder = Path::new(&path).parent().unwrap();
        for link in html.split("href=\"").skip(1) {
            let target = link.split(['"', '#']).next().unwrap();
            assert!(
                target.is_empty() || folder.join(target).is_file(),
                "{path}: {target}"
            );
        }
    }
}

#[test]
fn tells_what_changed_since_an_earlier_version_and_for_whom() {
    const TOPIC: &str = "testregio/onderwerpen/hoge-bloeddruk.toml";
    let text = fs::read_to_string(rules().join(TOPIC)).unwrap();
    let before = text.replacen("als.therapietrouw = [\"ja\"]\n", "", 1);
    assert_ne!(text, before);
    let (old, out) = (with("book-old", TOPIC, &before), Folder::new("book-since"));
    let done = trede(&format!(
        "book -o {} --since {}",
        out.display(),
        old.display()
    ));
    assert_eq!(done.code, 0, "{}", done.err);
    let read = |page: &str| fs::read_to_string(out.join("testregio").join(page)).unwrap();
    let log = read("wijzigingen.html");
    assert!(
        log.contains("past:pluspunt") && log.contains("<th scope=\"row\">"),
        "{log}"
    );
    assert!(read("index.html").contains("wijzigingen.html#onderwerp-hoge-bloeddruk"));
    assert!(!read("index.html").contains("geen eerdere versie"));
}

#[test]
fn says_that_no_earlier_version_was_given() {
    let out = book("book-alone");
    let html = fs::read_to_string(out.join("testregio/index.html")).unwrap();
    assert!(html.contains("geen eerdere versie"));
}

#[test]
fn sets_the_region_beside_its_base() {
    let out = book("book-base");
    let html = fs::read_to_string(out.join("testregio/basis.html")).unwrap();
    assert!(html.contains("<code>past:pluspunt</code>"));
    // What the base says too is no difference.
    assert!(!html.contains("<code>alarm:spoedgeval</code>"));
}

#[test]
fn says_what_was_written() {
    let out = Folder::new("book-json");
    let json = trede(&format!("book --json -o {}", out.display())).json();
    assert_eq!(json[0]["region"], "testregio");
    assert_eq!(json[0]["pages"], 4);
}

#[test]
fn the_decision_table_says_what_the_rules_come_to() {
    let folder = book("table");
    let page =
        fs::read_to_string(folder.join("testregio/onderwerpen/hoge-bloeddruk.html")).unwrap();
    let table = page.split("id=\"beslistabel\"").nth(1).unwrap();
    let table = table.split("</section>").next().unwrap();
    insta::assert_snapshot!(table.replace("><", ">\n<"));
}

#[test]
fn a_topics_page_says_where_its_patient_reads_more() {
    const TOPIC: &str = "landelijk/onderwerpen/hoge-bloeddruk.toml";
    let text = fs::read_to_string(rules().join(TOPIC)).unwrap();
    let page = "thuisarts = \"https://www.thuisarts.nl/hoge-bloeddruk\"\n";
    let link =
        "<a href=\"https://www.thuisarts.nl/hoge-bloeddruk\">www.thuisarts.nl/hoge-bloeddruk</a>";
    let words = "thuisarts-zoek = \"hoge bloeddruk\"\n";
    let look = "<a href=\"https://www.thuisarts.nl\">Thuisarts.nl</a>, zoek op “hoge bloeddruk”";
    for (key, said) in [(page, link), (words, look), ("", "")] {
        let text = text.replacen("icpc", &format!("{key}icpc"), 1);
        let (root, out) = (
            with("book-thuisarts", TOPIC, &text),
            Folder::new("book-thuisarts-out"),
        );
        book_of(&root, &out);
        let page = out.join("testregio/onderwerpen/hoge-bloeddruk.html");
        let html = fs::read_to_string(page).unwrap();
        assert!(html.contains(said), "{key}");
        let links = html.matches("href=\"https://www.thuisarts.nl").count();
        assert_eq!(links, usize::from(!said.is_empty()), "{key}");
    }
}
