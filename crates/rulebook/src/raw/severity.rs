//! Which of a question's values are worse, as written: `ernst`, `geen-ernst`, `[[ernst-uitzondering]]`.

use ladder::model::ValueIx;
use serde_json::{Value, json};

use super::basis::Sourced;
use super::condition::{Literals, WHEN};
use super::value::{Kind, RawValue};
use crate::say;
use crate::sink::{Draft, Spot};
use crate::tree::{At, Definitions, Need, Node, Or, Read, table};
use crate::{Code, names};

/// How the values of a question compare.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub enum Severity {
    /// No value is worse than another.
    #[default]
    None,
    /// Values of which each is worse than the one before.
    Chains(Vec<Vec<(ValueIx, Spot)>>),
    /// A higher number is worse.
    Higher,
    /// A lower number is worse.
    Lower,
}

impl Severity {
    /// Each value with the next worse one, and where that stands, of a question with so many values
    /// that stands at this place.
    pub fn pairs(&self, values: usize, at: Spot) -> Vec<(ValueIx, ValueIx, Spot)> {
        let all = (0..values).filter_map(|value| ValueIx::try_from(value).ok());
        let mut all: Vec<_> = all.map(|value| (value, at)).collect();
        let number;
        let chains = match self {
            Self::None => return Vec::new(),
            Self::Chains(chains) => chains,
            Self::Higher | Self::Lower => {
                if *self == Self::Lower {
                    all.reverse();
                }
                number = vec![all];
                &number
            }
        };
        let next = |chain: &'_ Vec<(ValueIx, Spot)>| {
            let next = chain.iter().zip(chain.iter().skip(1));
            next.map(|((mild, _), (worse, at))| (*mild, *worse, *at))
                .collect::<Vec<_>>()
        };
        let mut pairs: Vec<_> = chains.iter().flat_map(next).collect();
        pairs.sort_unstable_by_key(|(mild, worse, _)| (*mild, *worse));
        pairs.dedup_by_key(|(mild, worse, _)| (*mild, *worse));
        pairs
    }
}

/// `ernst` as written: lists of values, or a word of a number.
#[derive(Debug)]
pub(super) enum Written {
    Chains(Vec<At<Vec<At<String>>>>),
    Higher,
    Lower,
}

impl Read for Written {
    type Out = Self;

    fn read(node: Node<'_>) -> Option<Self> {
        if node.value.is_str() {
            let higher = node.word(&[("hoger", true), ("lager", false)])?;
            return Some(if higher { Self::Higher } else { Self::Lower });
        }
        let lists = node.elements(say::write_chains())?;
        let chains = lists.into_iter().filter_map(At::<Vec<At<String>>>::read);
        Some(Self::Chains(chains.collect()))
    }

    fn shape(_: &mut Definitions) -> Value {
        let chain = json!({ "type": "array", "minItems": 2, "items": { "type": "string" } });
        let chains = json!({ "type": "array", "items": chain });
        json!({ "anyOf": [{ "enum": ["hoger", "lager"] }, chains] })
    }
}

/// `ernst` or `geen-ernst` of a question, which one with a number or three or more values must have.
pub(super) fn severity(
    node: Node<'_>,
    kind: Kind,
    values: &[RawValue],
    (given, none): (Option<At<Option<Written>>>, Option<At<String>>),
) -> Severity {
    match (given, none) {
        (Some(given), Some(none)) => {
            let message = say::severity_or_none();
            let help = say::delete_severity_or_none();
            let draft = Draft::new(Code::SeverityTwice, none.at, message);
            node.sink
                .push(draft.also(given.at, say::its_severity()).help(help));
            Severity::None
        }
        (Some(given), None) => {
            let number = kind == Kind::Number;
            match given.value {
                Some(Written::Higher) if number => Severity::Higher,
                Some(Written::Lower) if number => Severity::Lower,
                Some(Written::Chains(chains)) if !number => {
                    let chains = chains.iter().map(|one| chain(node, one, values));
                    Severity::Chains(chains.collect())
                }
                Some(_) => {
                    let message = say::worse_in_another_way();
                    node.sink.push(
                        Draft::new(Code::WrongType, given.at, message).help(say::write_chains()),
                    );
                    Severity::None
                }
                // What is wrong with it was found when it was read.
                None => Severity::None,
            }
        }
        // Why there is none is for whoever reads the file.
        (None, Some(none)) => {
            if none.value.trim().is_empty() {
                let draft =
                    Draft::new(Code::SeverityUnsaid, none.at, say::no_severity_unreasoned());
                node.sink.push(draft.help(say::say_why_none_worse()));
            }
            Severity::None
        }
        (None, None) => {
            if kind == Kind::Number || values.len() > 2 {
                let message = say::severity_unsaid();
                let help = say::chains_or_reason(&say::write_chains());
                node.fault(Code::SeverityUnsaid, message, help);
            }
            Severity::None
        }
    }
}

fn chain(node: Node<'_>, chain: &At<Vec<At<String>>>, values: &[RawValue]) -> Vec<(ValueIx, Spot)> {
    if chain.value.len() < 2 {
        let draft = Draft::new(Code::SeverityUnsaid, chain.at, say::chain_of_one());
        node.sink.push(draft.help(say::write_chains()));
    }
    let mut seen = Vec::<(ValueIx, &At<String>)>::new();
    for id in &chain.value {
        let found = values.iter().position(|value| value.id.value == id.value);
        let Some(place) = found.and_then(|place| ValueIx::try_from(place).ok()) else {
            let known: Vec<_> = values.iter().map(|value| value.id.value.as_str()).collect();
            names::unknown(node.sink, Code::UnknownValue, &say::value(), id, known);
            continue;
        };
        match seen.iter().find(|(known, _)| *known == place) {
            Some((_, first)) => {
                let message = say::worse_than_itself(&id.value);
                let draft = Draft::new(Code::SeverityTwice, id.at, message);
                let draft = draft.also(first.at, say::first_here());
                node.sink.push(draft.help(say::once_in_a_chain()));
            }
            None => seen.push((place, id)),
        }
    }
    seen.into_iter().map(|(place, id)| (place, id.at)).collect()
}

table! {
    "ernst-uitzondering",
    /// For these patients the worse value may be later or lighter.
    #[derive(Debug, Clone)]
    pub(crate) struct RawExcuse {
        question: Need<At<String>> = "vraag", "De id van de vraag";
        from: Need<At<String>> = "van", "De mildere waarde";
        to: Need<At<String>> = "naar", "De ergere waarde, de volgende in de keten";
        when: Or<Literals> = "als", WHEN;
    }
    with {
        basis: Sourced;
    }
}
