//! Reading a TOML tree by hand, so that one fault hides no other.
//!
//! A reader asks a table for its keys by name and closes it; what nobody asked for is unknown. A
//! value that can't be read becomes a finding and `None`, and reading goes on.

use ladder::Within;
use ladder::date::Date;
use toml::Spanned;
use toml::de::{DeTable, DeValue};

use crate::sink::{Draft, Sink, Spot};
use crate::{Code, suggest, term};

/// A value with its place and where findings go.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Node<'t> {
    pub(crate) value: &'t DeValue<'t>,
    pub(crate) at: Spot,
    pub(crate) sink: &'t Sink,
    /// The file holds for all topics, so that its statements may say for which.
    pub(crate) shared: bool,
}

/// What can be read from a value.
pub(crate) trait Read: Sized {
    fn read(node: Node<'_>) -> Option<Self>;
}

/// Something read, and where it stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct At<T> {
    pub(crate) value: T,
    pub(crate) at: Spot,
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

    pub(crate) fn fault(self, code: Code, message: impl Into<String>, help: impl Into<String>) {
        self.sink
            .push(Draft::new(code, self.at, message).help(help));
    }

    /// Reports that something else is needed here.
    pub(crate) fn wrong_type<T>(self, needed: &str, help: &str) -> Option<T> {
        let got = match self.value {
            DeValue::String(_) => "a text",
            DeValue::Integer(_) | DeValue::Float(_) => "a number",
            DeValue::Boolean(_) => "`true` or `false`",
            DeValue::Datetime(_) => "a bare date",
            DeValue::Array(_) => "a list",
            DeValue::Table(_) => "a table",
        };
        self.fault(
            Code::WrongType,
            format!("{needed} is needed here, not {got}"),
            help,
        );
        None
    }

    pub(crate) fn text(self) -> Option<&'t str> {
        self.value
            .as_str()
            .or_else(|| self.wrong_type("a text", "write it between quotes: `\"…\"`"))
    }

    /// The elements of a list.
    pub(crate) fn elements(self, help: &str) -> Option<Vec<Self>> {
        match self.value.as_array() {
            Some(array) => Some(array.iter().map(|value| self.child(value)).collect()),
            None => self.wrong_type("a list", help),
        }
    }

    /// The keys of a table, to be asked for by name. `what` says what the table describes.
    pub(crate) fn fields(self, what: &'static str) -> Option<Fields<'t>> {
        match self.value.as_table() {
            Some(table) => Some(Fields {
                node: self,
                table,
                what,
                asked: Vec::new(),
            }),
            None => self.wrong_type(
                "a table",
                &format!("write the keys of `{what}` between braces: `{{ … }}`"),
            ),
        }
    }

    /// The keys of a table that are names themselves.
    pub(crate) fn entries(self, help: &str) -> Option<Vec<(At<String>, Self)>> {
        let Some(table) = self.value.as_table() else {
            return self.wrong_type("a table", help);
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
            self.fault(
                Code::UnknownWord,
                format!("`{text}` is none of the words allowed here"),
                help,
            );
        }
        found
    }
}

#[cfg(test)]
type Keys = std::collections::BTreeSet<&'static str>;

// The keys that were asked of each table, for the test of the schema.
#[cfg(test)]
thread_local! {
    pub(crate) static ASKED: std::cell::RefCell<std::collections::BTreeMap<&'static str, Keys>> =
        const { std::cell::RefCell::new(std::collections::BTreeMap::new()) };
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
    pub(crate) fn get(&mut self, key: &'static str) -> Option<Node<'t>> {
        self.asked.push(key);
        self.table.get(key).map(|value| self.node.child(value))
    }

    /// The value of a key that may be absent.
    pub(crate) fn opt<T: Read>(&mut self, key: &'static str) -> Option<T> {
        self.get(key).and_then(T::read)
    }

    /// The value of a key that may be absent, which then is the default.
    pub(crate) fn or_default<T: Read + Default>(&mut self, key: &'static str) -> T {
        self.opt(key).unwrap_or_default()
    }

    /// The value of a key that must be there.
    pub(crate) fn need<T: Read>(&mut self, key: &'static str) -> Option<T> {
        self.needed(key).and_then(T::read)
    }

    fn needed(&mut self, key: &'static str) -> Option<Node<'t>> {
        let found = self.get(key);
        if found.is_none() {
            self.missing(key, &format!("add `{key} = …`"));
        }
        found
    }

    /// One of a few words, which must be there.
    pub(crate) fn word<T: Copy>(&mut self, key: &'static str, words: &[(&str, T)]) -> Option<T> {
        self.needed(key)?.word(words)
    }

    pub(crate) fn missing(&self, key: &str, help: &str) {
        let message = format!("`{}` lacks the key `{key}`", self.what);
        self.node.fault(Code::MissingKey, message, help);
    }

    /// Closes the table: what nobody asked for is unknown.
    pub(crate) fn finish(self) {
        #[cfg(test)]
        ASKED.with_borrow_mut(|all| all.entry(self.what).or_default().extend(&self.asked));
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
            let message = format!("`{}` has no key `{name}`", self.what);
            self.node
                .sink
                .push(Draft::new(Code::UnknownKey, at, message).help(help));
        }
    }
}

impl<T: Read> Read for At<T> {
    fn read(node: Node<'_>) -> Option<Self> {
        T::read(node).map(|value| Self { value, at: node.at })
    }
}

impl<T: Read> Read for Vec<T> {
    fn read(node: Node<'_>) -> Option<Self> {
        let help = match node.value {
            DeValue::String(text) => format!("write `[\"{text}\"]`"),
            _ => "write it between brackets: `[…]`".to_owned(),
        };
        Some(
            node.elements(&help)?
                .into_iter()
                .filter_map(T::read)
                .collect(),
        )
    }
}

impl Read for String {
    fn read(node: Node<'_>) -> Option<Self> {
        node.text().map(str::to_owned)
    }
}

impl Read for bool {
    fn read(node: Node<'_>) -> Option<Self> {
        node.value
            .as_bool()
            .or_else(|| node.wrong_type("`true` or `false`", "write it without quotes"))
    }
}

impl Read for Within {
    fn read(node: Node<'_>) -> Option<Self> {
        read_term(node, term::parse, term::HELP.to_owned())
    }
}

/// The term of a fit, or of an advice that rests on one.
#[derive(Debug, Clone, Copy)]
pub(crate) struct FitTerm(pub(crate) Within);

impl Read for FitTerm {
    fn read(node: Node<'_>) -> Option<Self> {
        let help = format!("{}, or `toegangstijd` where none was agreed", term::HELP);
        read_term(node, term::of_fit, help).map(Self)
    }
}

fn read_term(node: Node<'_>, of: fn(&str) -> Option<Within>, help: String) -> Option<Within> {
    let text = node.text()?;
    let term = of(text);
    if term.is_none() {
        node.fault(Code::InvalidTerm, format!("`{text}` is no term"), help);
    }
    term
}

impl Read for Date {
    fn read(node: Node<'_>) -> Option<Self> {
        let text = node.text()?;
        match text.parse() {
            Ok(date) => Some(date),
            Err(error) => {
                node.fault(
                    Code::InvalidDate,
                    error.to_string(),
                    "write year, month and day: `2026-11-01`",
                );
                None
            }
        }
    }
}
