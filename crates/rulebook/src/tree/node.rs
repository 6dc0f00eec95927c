//! A value of a TOML tree with its place, and a table that is asked for its keys by name.

use std::collections::BTreeMap;

use serde_json::Value;
use toml::Spanned;
use toml::de::{DeTable, DeValue};

use crate::sink::{Draft, Sink, Spot};
use crate::{Code, Sentence, say, suggest};

/// The schemas of tables by name.
pub(crate) type Definitions = BTreeMap<&'static str, Value>;

/// A value with its place and where findings go.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Node<'t> {
    pub(crate) value: &'t DeValue<'t>,
    pub(crate) at: Spot,
    pub(crate) sink: &'t Sink,
    /// The file holds for all topics, so that its statements may say for which.
    pub(crate) shared: bool,
}

/// What a value may be: how it is read, and what an editor is told of it.
pub(crate) trait Read {
    /// What is read.
    type Out;

    fn read(node: Node<'_>) -> Option<Self::Out>;

    /// Its JSON schema. What it refers to by name is added to `all`.
    fn shape(all: &mut Definitions) -> Value;
}

/// Something read, and where it stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct At<T> {
    /// What was read.
    pub value: T,
    /// Where it stands.
    pub at: Spot,
}

impl<'t> Node<'t> {
    pub(crate) fn child(self, value: &'t Spanned<DeValue<'t>>) -> Self {
        let span = value.span();
        let at = Spot {
            file: self.at.file,
            start: span.start,
            end: span.end,
        };
        Self {
            value: value.get_ref(),
            at,
            ..self
        }
    }

    pub(crate) fn fault(self, code: Code, message: Sentence, help: Sentence) {
        self.sink
            .push(Draft::new(code, self.at, message).help(help));
    }

    /// Reports that something else is needed here.
    pub(crate) fn wrong_type<T>(self, needed: &Sentence, help: Sentence) -> Option<T> {
        let got = match self.value {
            DeValue::String(_) => say::a_text(),
            DeValue::Integer(_) | DeValue::Float(_) => say::a_number(),
            DeValue::Boolean(_) => say::true_or_false(),
            DeValue::Datetime(_) => say::a_bare_date(),
            DeValue::Array(_) => say::a_list(),
            DeValue::Table(_) => say::a_table(),
        };
        self.fault(Code::WrongType, say::needed_not(needed, &got), help);
        None
    }

    pub(crate) fn text(self) -> Option<&'t str> {
        self.value
            .as_str()
            .or_else(|| self.wrong_type(&say::a_text(), say::between_quotes()))
    }

    /// The elements of a list.
    pub(crate) fn elements(self, help: Sentence) -> Option<Vec<Self>> {
        match self.value.as_array() {
            Some(array) => Some(array.iter().map(|value| self.child(value)).collect()),
            None => self.wrong_type(&say::a_list(), help),
        }
    }

    /// The keys of a table, to be asked for by name.
    pub(super) fn fields(self, what: &'static str) -> Option<Fields<'t>> {
        match self.value.as_table() {
            Some(table) => Some(Fields {
                node: self,
                table,
                what,
                asked: Vec::new(),
            }),
            None => self.wrong_type(&say::a_table(), say::between_braces(&what)),
        }
    }

    /// The keys of a table that are names themselves.
    pub(crate) fn entries(self, help: Sentence) -> Option<Vec<(At<String>, Self)>> {
        let Some(table) = self.value.as_table() else {
            return self.wrong_type(&say::a_table(), help);
        };
        let entry = |(key, value): (&Spanned<_>, &'t _)| {
            let key: &Spanned<std::borrow::Cow<'_, str>> = key;
            let span = key.span();
            let at = Spot {
                file: self.at.file,
                start: span.start,
                end: span.end,
            };
            (
                At {
                    value: key.get_ref().to_string(),
                    at,
                },
                self.child(value),
            )
        };
        Some(table.iter().map(entry).collect())
    }

    /// One of a few words.
    pub(crate) fn word<T: Copy>(self, words: &[(&str, T)]) -> Option<T> {
        let text = self.text()?;
        let found = words
            .iter()
            .find(|(word, _)| *word == text)
            .map(|(_, meaning)| *meaning);
        if found.is_none() {
            let help = suggest::help(text, words.iter().map(|(word, _)| *word));
            self.fault(Code::UnknownWord, say::no_word_here(&text), help);
        }
        found
    }
}

/// A table being read.
#[derive(Debug)]
pub(crate) struct Fields<'t> {
    node: Node<'t>,
    table: &'t DeTable<'t>,
    what: &'static str,
    asked: Vec<&'static str>,
}

impl<'t> Fields<'t> {
    /// The table itself.
    pub(crate) fn node(&self) -> Node<'t> {
        self.node
    }

    /// The value of a key.
    pub(super) fn get(&mut self, key: &'static str) -> Option<Node<'t>> {
        self.asked.push(key);
        self.table.get(key).map(|value| self.node.child(value))
    }

    pub(crate) fn missing(&self, key: &str, help: Sentence) {
        let message = say::lacks_key(&self.what, &key);
        self.node.fault(Code::MissingKey, message, help);
    }

    /// Closes the table: what nobody asked for is unknown.
    pub(super) fn finish(self) {
        for key in self.table.keys() {
            let name: &str = key.get_ref();
            if self.asked.contains(&name) {
                continue;
            }
            let span = key.span();
            let at = Spot {
                file: self.node.at.file,
                start: span.start,
                end: span.end,
            };
            let help = suggest::help(name, self.asked.iter().copied());
            let message = say::has_no_key(&self.what, &name);
            self.node
                .sink
                .push(Draft::new(Code::UnknownKey, at, message).help(help));
        }
    }
}
