//! Every string of the screens, one file per language.

use std::rc::Rc;

const NL: &str = include_str!("texts/nl.txt");

/// The strings of one language, by key.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Texts(Rc<[(&'static str, &'static str)]>);

impl Texts {
    /// Dutch.
    pub fn dutch() -> Self {
        Self(pairs(NL).collect())
    }

    /// The string with this key; the key itself where there is none, so that a gap is seen.
    pub fn get(&self, key: &str) -> String {
        self.0
            .iter()
            .find(|(own, _)| *own == key)
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
        self.0.iter().map(|(key, _)| *key)
    }
}

/// Lines of `key = text`; empty lines and lines that start with `#` are left out.
fn pairs(file: &str) -> impl Iterator<Item = (&str, &str)> {
    file.lines()
        .filter(|line| !line.trim_start().starts_with('#'))
        .filter_map(|line| line.split_once('='))
        .map(|(key, text)| (key.trim(), text.trim()))
}
