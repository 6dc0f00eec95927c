//! Every string of the screens is there, and none is left over.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use trede_wijzer::texts::{Language, Texts, pairs};

fn sources() -> String {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut folders = ["src", "crates/standards/src", "crates/ladder/src/model"]
        .map(|folder| root.join(folder))
        .to_vec();
    let mut all = String::new();
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|ending| ending == "rs") {
                all.push_str(&fs::read_to_string(path).unwrap());
            }
        }
    }
    all
}

/// String literals that look like a key: words with dots.
fn used() -> BTreeSet<String> {
    let sources = sources();
    let quoted = sources.split('"').skip(1).step_by(2);
    let key = |text: &&str| {
        let parts: Vec<_> = text.split('.').collect();
        let word = |part: &&str| {
            !part.is_empty() && part.bytes().all(|b| b.is_ascii_lowercase() || b == b'-')
        };
        parts.len() > 1 && parts.iter().all(word)
    };
    quoted.filter(key).map(str::to_owned).collect()
}

#[test]
fn every_key_used_has_a_string() {
    let texts = Texts::dutch();
    let known: BTreeSet<&str> = texts.keys().collect();
    let missing: Vec<_> = used()
        .into_iter()
        .filter(|key| !known.contains(key.as_str()))
        .collect();
    assert_eq!(missing, Vec::<String>::new());
}

#[test]
fn every_string_is_used_and_said_once() {
    let texts = Texts::dutch();
    let used = used();
    let unused: Vec<_> = texts.keys().filter(|key| !used.contains(*key)).collect();
    assert_eq!(unused, Vec::<&str>::new());
    assert_eq!(
        texts.keys().count(),
        texts.keys().collect::<BTreeSet<_>>().len()
    );
}

/// The file of each language but Dutch, which has two: what the start needs (`begin.txt`), and the rest (`nl.txt`).
fn others() -> Vec<(String, String)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/texts");
    let files = fs::read_dir(folder)
        .unwrap()
        .map(|file| file.unwrap().path());
    let others = files.filter_map(|path| {
        let name = path.file_stem()?.to_str()?.to_owned();
        (name != "nl" && name != "begin").then(|| (name, fs::read_to_string(&path).unwrap()))
    });
    let others: Vec<_> = others.collect();
    assert!(others.iter().any(|(name, _)| name == "en"), "{others:?}");
    others
}

/// What the letter says, and what the patient reads: Dutch in every language.
fn stays_dutch(key: &str) -> bool {
    let of_screen = [
        "letter.open",
        "letter.open.own",
        "letter.open.call",
        "letter.title.call",
        "letter.net.choose",
        "letter.open.title",
        "letter.fill",
        "letter.hand-over.sure",
        "letter.examined.title",
        "letter.title",
        "letter.title.own",
        "letter.complete",
        "letter.missing",
        "letter.outdated",
        "letter.copy",
        "letter.copied",
        "letter.copy.question",
        "letter.copied.question",
        "letter.question.first",
        "letter.not-copied",
        "letter.hand-over",
        "letter.handing-over",
        "letter.handed-over",
        "letter.not-confirmed",
        "letter.again",
        "letter.close",
        "letter.privacy",
        "letter.privacy.own",
        "patient.open",
        "patient.close",
        "patient.print",
    ];
    (key.starts_with("letter.") || key.starts_with("patient.")) && !of_screen.contains(&key)
}

/// The parts of a string that are filled in.
fn holes(text: &str) -> BTreeSet<&str> {
    let open = text.split('{').skip(1);
    open.filter_map(|rest| Some(rest.split_once('}')?.0))
        .collect()
}

#[test]
fn every_language_says_all_that_dutch_says_with_the_same_holes() {
    let dutch = Texts::dutch();
    let mut theirs: Vec<_> = dutch.keys().filter(|key| !stays_dutch(key)).collect();
    theirs.sort_unstable();
    for (language, texts) in others() {
        let mut ours: Vec<_> = pairs(&texts).map(|(key, _)| key).collect();
        ours.sort_unstable();
        assert_eq!(ours, theirs, "{language}");
        for (key, text) in pairs(&texts) {
            assert_eq!(holes(text), holes(&dutch.get(key)), "{language}: {key}");
        }
    }
}

#[test]
fn a_host_has_the_last_word_and_a_gap_is_dutch() {
    let strings = [("act.undo", "Zurück"), ("act.undo", "Undo")];
    let strings = strings.map(|(key, text)| (key.to_owned(), text.to_owned()));
    let texts = Texts::of(Language {
        code: "de".into(),
        strings: strings.into(),
        later: [].into(),
    });
    assert_eq!(texts.get("act.undo"), "Zurück");
    assert_eq!(texts.get("act.redo"), "Herstellen");
    assert_eq!(texts.of_letter().get("act.undo"), "Ongedaan maken");
}

/// What no host can replace, as the shell has it.
const KEPT: &str = include_str!("../../shell/kept.js");

#[test]
fn no_host_replaces_what_keeps_a_patient_safe() {
    let quoted = KEPT
        .lines()
        .filter_map(|line| line.strip_prefix("  \"")?.split_once("\": \""));
    let kept: Vec<&str> = quoted.map(|(key, _)| key).collect();
    let is_kept = |key: &str| {
        kept.iter().any(|own| {
            key.strip_prefix(*own)
                .is_some_and(|rest| own.ends_with('.') || rest.is_empty() || rest.starts_with('.'))
        })
    };
    let texts = Texts::dutch();
    let stale: Vec<_> = kept
        .iter()
        .filter(|own| !texts.keys().any(|key| key.starts_with(**own)))
        .collect();
    assert_eq!(stale, Vec::<&&str>::new());
    // Whatever speaks of these belongs to it, also what is added later.
    let safety = [
        "alarm",
        "spoed",
        "zorg",
        "proef",
        "mdr",
        "tegenstrijdig",
        "geen haast",
        "bevestigd",
        "overgedragen",
        "dezelfde patiënt",
        "buiten deze afspraken",
        "u beslist",
        "zonder bron",
        "tekende",
    ];
    let own: BTreeSet<&str> = REPLACEABLE.into_iter().collect();
    let loose: Vec<_> = texts
        .keys()
        .filter(|key| {
            let text = texts.get(key).to_lowercase();
            safety.iter().any(|word| text.contains(word)) && !is_kept(key) && !own.contains(key)
        })
        .collect();
    assert_eq!(loose, Vec::<&str>::new());
}

/// These name a thing, and nothing depends on the word.
const REPLACEABLE: [&str; 1] = ["facts.product"];
