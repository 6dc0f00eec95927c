//! Every string of the screens, one file per language.

use std::rc::Rc;

/// What is said before a topic opens.
const BEGIN: &str = include_str!("texts/begin.txt");
/// The rest. In a browser it comes beside the topics, as a file of its own: nothing waits for it before.
#[cfg(not(target_arch = "wasm32"))]
const NL: &str = include_str!("texts/nl.txt");
#[cfg(target_arch = "wasm32")]
const NL: &str = "";

/// Strings by key.
pub type Strings = Rc<[(String, String)]>;

/// A language other than Dutch, or a host's own wording: strings by key, which go before the
/// Dutch ones.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Language {
    /// Of the strings that the widget says itself, such as `nl` or `en`.
    pub code: Rc<str>,
    /// Keys with their strings.
    pub strings: Strings,
    /// The Dutch ones that came later.
    pub later: Strings,
}

impl Default for Language {
    fn default() -> Self {
        Self {
            code: "nl".into(),
            strings: Rc::default(),
            later: Rc::default(),
        }
    }
}

/// The strings of the screen, by key.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Texts {
    dutch: Rc<[(&'static str, &'static str)]>,
    language: Language,
}

impl Texts {
    /// Dutch.
    pub fn dutch() -> Self {
        Self::of(Language::default())
    }

    /// A language's own strings; Dutch where it has none.
    pub fn of(language: Language) -> Self {
        Self {
            dutch: pairs(BEGIN).chain(pairs(NL)).collect(),
            language,
        }
    }

    /// Those of a letter, and of what the patient reads: they stay Dutch, in the host's own words
    /// where it has them.
    #[must_use]
    pub fn of_letter(&self) -> Self {
        if self.language.code.starts_with("nl") {
            self.clone()
        } else {
            Self {
                dutch: self.dutch.clone(),
                language: Language {
                    later: self.language.later.clone(),
                    ..Language::default()
                },
            }
        }
    }

    /// The language, for `lang`.
    pub fn code(&self) -> String {
        self.language.code.to_string()
    }

    /// The string with this key; the key itself where there is none, so that a gap is seen.
    pub fn get(&self, key: &str) -> String {
        let own = self.language.strings.iter();
        let own = own.chain(self.language.later.iter());
        let own = own.map(|(own, text)| (own.as_str(), text.as_str()));
        let mut all = own.chain(self.dutch.iter().copied());
        all.find(|(own, _)| *own == key)
            .map_or(key, |(_, text)| text)
            .to_owned()
    }

    /// The string with this key, its `{…}` filled in.
    pub fn fill(&self, key: &str, values: &[(&str, &str)]) -> String {
        values.iter().fold(self.get(key), |text, (name, value)| {
            text.replace(&format!("{{{name}}}"), value)
        })
    }

    /// All keys.
    pub fn keys(&self) -> impl Iterator<Item = &str> {
        self.dutch.iter().map(|(key, _)| *key)
    }
}

/// Lines of `key = text` of a language's file; empty lines and lines that start with `#` are left
/// out.
pub fn pairs(file: &str) -> impl Iterator<Item = (&str, &str)> {
    file.lines()
        .filter(|line| !line.trim_start().starts_with('#'))
        .filter_map(|line| line.split_once('='))
        .map(|(key, text)| (key.trim(), text.trim()))
}

/// The text with a capital: names of specialties are lower case in a sentence.
pub(crate) fn capital(text: &str) -> String {
    let mut text = text.to_owned();
    if let Some(first) = text.get_mut(..1) {
        first.make_ascii_uppercase();
    }
    text
}
