//! Every string of the screens is there, and none is left over.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use trede_wijzer::texts::Texts;

fn sources() -> String {
    let mut all = String::new();
    for folder in ["src", "src/ui"] {
        for entry in fs::read_dir(Path::new(env!("CARGO_MANIFEST_DIR")).join(folder)).unwrap() {
            let path = entry.unwrap().path();
            if path.extension().is_some_and(|ending| ending == "rs") {
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
        parts.len() > 1 && parts.iter().all(word) && *text != "texts.nl"
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
