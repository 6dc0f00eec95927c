//! `book`.

use std::fs;
use std::path::Path;

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
