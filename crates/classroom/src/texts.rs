//! The strings of the training screens, by key; rule texts and cases stay Dutch.

const NL: &str = include_str!("texts/nl.txt");
const EN: &str = include_str!("texts/en.txt");

/// The strings of one language.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Texts {
    lang: &'static str,
}

impl Texts {
    /// Those of this language; Dutch where there is no other.
    pub fn of(lang: &str) -> Self {
        Self {
            lang: if lang == "en" { "en" } else { "nl" },
        }
    }

    /// `nl` or `en`.
    pub fn lang(self) -> &'static str {
        self.lang
    }

    /// A string; the key itself where nobody wrote one.
    pub fn get(self, key: &str) -> &'static str {
        let file = if self.lang == "en" { EN } else { NL };
        let found = lines(file).find(|(known, _)| *known == key);
        found.map_or("…", |(_, text)| text)
    }

    /// A string with `{0}`, `{1}` … filled in.
    pub fn fill(self, key: &str, values: &[&str]) -> String {
        let mut text = self.get(key).to_owned();
        for (place, value) in values.iter().enumerate() {
            text = text.replace(&format!("{{{place}}}"), value);
        }
        text
    }

    /// A count in words up to twelve, as in a sentence.
    pub fn count(self, number: usize) -> String {
        let words = self.get("numbers").split(' ');
        let word = words.into_iter().nth(number);
        word.map_or_else(|| number.to_string(), str::to_owned)
    }
}

fn lines(file: &'static str) -> impl Iterator<Item = (&'static str, &'static str)> {
    let lines = file.lines().filter(|line| !line.starts_with('#'));
    lines.filter_map(|line| {
        let (key, text) = line.split_once('=')?;
        Some((key.trim(), text.trim()))
    })
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn both_languages_say_the_same_things_with_the_same_gaps() {
        let keys = |file| lines(file).map(|(key, _)| key).collect::<Vec<_>>();
        let unique = |file| keys(file).into_iter().collect::<BTreeSet<_>>();
        assert_eq!(unique(NL), unique(EN));
        assert_eq!(unique(NL).len(), keys(NL).len(), "a key stands twice");
        for (key, text) in lines(NL) {
            let other = lines(EN)
                .find(|(known, _)| *known == key)
                .map_or("", |(_, text)| text);
            for gap in ["{0}", "{1}", "{2}", "{3}"] {
                assert_eq!(text.contains(gap), other.contains(gap), "{key}: {gap}");
            }
        }
    }

    #[test]
    fn every_key_in_the_code_is_there() {
        let sources = [
            include_str!("alone.rs"),
            include_str!("alone/ask.rs"),
            include_str!("alone/course.rs"),
            include_str!("alone/test.rs"),
            include_str!("alone/outcome.rs"),
            include_str!("alone/verdict.rs"),
            include_str!("app.rs"),
            include_str!("cards.rs"),
            include_str!("group.rs"),
            include_str!("group/desk.rs"),
            include_str!("group/minutes.rs"),
            include_str!("group/slide.rs"),
            include_str!("into.rs"),
            include_str!("own.rs"),
            include_str!("paper.rs"),
            include_str!("seen.rs"),
            include_str!("seen/facts.rs"),
            include_str!("stair.rs"),
            include_str!("start.rs"),
            include_str!("words.rs"),
        ];
        let known: BTreeSet<_> = lines(NL).map(|(key, _)| key).collect();
        let mut used = BTreeSet::new();
        for source in sources {
            for call in [".get(\"", ".fill(\"", "key(\""] {
                for rest in source.split(call).skip(1) {
                    used.insert(rest.split('"').next().unwrap());
                }
            }
        }
        let missing: Vec<_> = used.difference(&known).collect();
        assert!(missing.is_empty(), "{missing:?}");
    }
}
