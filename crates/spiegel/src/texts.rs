//! The strings of the page; those of a figure are the mirror's own.

use mirror::Texts;

/// The page's strings in a language.
pub(crate) fn own(lang: &str) -> Texts {
    Texts::from(
        lang,
        include_str!("texts/nl.txt"),
        include_str!("texts/en.txt"),
    )
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::own;

    #[test]
    fn both_languages_say_the_same_things_with_the_same_gaps() {
        let (nl, en) = (own("nl"), own("en"));
        let keys: Vec<_> = nl.lines().map(|(key, _)| key).collect();
        let unique: BTreeSet<_> = keys.iter().copied().collect();
        assert_eq!(unique.len(), keys.len(), "a key stands twice");
        assert_eq!(unique, en.lines().map(|(key, _)| key).collect());
        for (key, text) in nl.lines() {
            for gap in ["{0}", "{1}", "{2}", "{3}"] {
                assert_eq!(
                    text.contains(gap),
                    en.get(key).contains(gap),
                    "{key}: {gap}"
                );
            }
        }
    }

    #[test]
    fn every_key_in_the_code_is_there() {
        let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
        let known: BTreeSet<_> = own("nl").lines().map(|(key, _)| key).collect();
        let mut missing = BTreeSet::new();
        for file in std::fs::read_dir(folder).unwrap() {
            let path = file.unwrap().path();
            if path.is_dir() || path.ends_with("texts.rs") {
                continue;
            }
            let source = std::fs::read_to_string(&path).unwrap();
            for call in ["say(\"", "fill(\"", "page.get(\""] {
                let keys = source
                    .split(call)
                    .skip(1)
                    .filter_map(|rest| rest.split('"').next());
                missing.extend(keys.filter(|key| !known.contains(key)).map(str::to_owned));
            }
        }
        assert!(missing.is_empty(), "{missing:?}");
    }
}
