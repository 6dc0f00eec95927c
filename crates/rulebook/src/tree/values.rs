//! The values that any table may hold.

use std::marker::PhantomData;

use ladder::Within;
use ladder::date::Date;
use serde_json::{Value, json};
use toml::de::DeValue;

use super::node::{At, Definitions, Node, Read};
use crate::say;
use crate::{Code, Sentence, term};

impl<T: Read> Read for At<T> {
    type Out = At<T::Out>;

    fn read(node: Node<'_>) -> Option<Self::Out> {
        T::read(node).map(|value| At { value, at: node.at })
    }

    fn shape(all: &mut Definitions) -> Value {
        T::shape(all)
    }
}

impl<T: Read> Read for Vec<T> {
    type Out = Vec<T::Out>;

    fn read(node: Node<'_>) -> Option<Self::Out> {
        let help = match node.value {
            DeValue::String(text) => say::write_as_list(&text),
            DeValue::Table(_) => say::double_brackets(),
            _ => say::between_brackets(),
        };
        Some(
            node.elements(help)?
                .into_iter()
                .filter_map(T::read)
                .collect(),
        )
    }

    fn shape(all: &mut Definitions) -> Value {
        json!({ "type": "array", "items": T::shape(all) })
    }
}

impl Read for String {
    type Out = Self;

    fn read(node: Node<'_>) -> Option<Self> {
        node.text().map(str::to_owned)
    }

    fn shape(_: &mut Definitions) -> Value {
        json!({ "type": "string" })
    }
}

impl Read for bool {
    type Out = Self;

    fn read(node: Node<'_>) -> Option<Self> {
        node.value
            .as_bool()
            .or_else(|| node.wrong_type(&say::true_or_false(), say::without_quotes()))
    }

    fn shape(_: &mut Definitions) -> Value {
        json!({ "type": "boolean" })
    }
}

/// A value that is there, whether it can be read or not.
pub(crate) struct Tried<T>(PhantomData<T>);

impl<T: Read> Read for Tried<T> {
    type Out = Option<T::Out>;

    fn read(node: Node<'_>) -> Option<Self::Out> {
        Some(T::read(node))
    }

    fn shape(all: &mut Definitions) -> Value {
        T::shape(all)
    }
}

/// What is for whoever reads the file.
pub(crate) enum Anything {}

impl Read for Anything {
    type Out = ();

    fn read(_: Node<'_>) -> Option<()> {
        Some(())
    }

    fn shape(_: &mut Definitions) -> Value {
        json!({})
    }
}

/// A number without a fraction.
pub(crate) struct Whole<T>(PhantomData<T>);

impl<T: std::str::FromStr> Read for Whole<T> {
    type Out = T;

    fn read(node: Node<'_>) -> Option<T> {
        let number = match node.value {
            DeValue::Integer(number) => number.to_string().parse().ok(),
            _ => None,
        };
        number.or_else(|| node.wrong_type(&say::a_whole_number(), say::without_quotes()))
    }

    fn shape(_: &mut Definitions) -> Value {
        json!({ "type": "integer", "minimum": 0 })
    }
}

impl Read for Within {
    type Out = Self;

    fn read(node: Node<'_>) -> Option<Self> {
        read_term(node, term::parse, say::write_term())
    }

    fn shape(_: &mut Definitions) -> Value {
        shape_of_term("vandaag|geen haast")
    }
}

/// The term of a fit, or of an advice that rests on one.
pub(crate) enum FitTerm {}

impl Read for FitTerm {
    type Out = Within;

    fn read(node: Node<'_>) -> Option<Within> {
        let help = say::term_or_access(&say::write_term());
        read_term(node, term::of_fit, help)
    }

    fn shape(_: &mut Definitions) -> Value {
        shape_of_term("vandaag|geen haast|toegangstijd")
    }
}

fn read_term(node: Node<'_>, of: fn(&str) -> Option<Within>, help: Sentence) -> Option<Within> {
    let text = node.text()?;
    let term = of(text);
    if term.is_none() {
        node.fault(Code::InvalidTerm, say::no_term(&text), help);
    }
    term
}

/// One of these words, or so many hours, days or weeks.
fn shape_of_term(words: &str) -> Value {
    let counted = "([1-9]|1[0-2]|24) uur|1 werkdag|1 week|([2-9]|[1-9][0-9]+) (werkdagen|weken)";
    json!({ "type": "string", "pattern": format!("^({words}|{counted})$") })
}

impl Read for Date {
    type Out = Self;

    fn read(node: Node<'_>) -> Option<Self> {
        let text = node.text()?;
        let date = text.parse().ok();
        if date.is_none() {
            node.fault(Code::InvalidDate, say::no_date(text), say::write_date());
        }
        date
    }

    fn shape(_: &mut Definitions) -> Value {
        json!({ "type": "string", "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$" })
    }
}

/// A value that is one of a few words: its name, what the words mean, and the words.
macro_rules! words {
    ($Word:ty => $Out:ty, $words:expr) => {
        impl $crate::tree::Read for $Word {
            type Out = $Out;

            fn read(node: $crate::tree::Node<'_>) -> Option<$Out> {
                node.word(&$words)
            }

            fn shape(_: &mut $crate::tree::Definitions) -> serde_json::Value {
                let words = $words.map(|(word, _)| word);
                serde_json::json!({ "enum": words })
            }
        }
    };
}

pub(crate) use words;
