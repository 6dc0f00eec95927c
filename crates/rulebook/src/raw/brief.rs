//! How a letter says an answer, as written.

use ladder::model::{Brief, Value as Answer};
use serde_json::{Value, json};

use super::value::RawValue;
use crate::sink::{Draft, Sink, Spot};
use crate::tree::{At, Definitions, Node, Read, Tried};
use crate::{Code, Sentence, say};

/// A letter is read in a minute: a phrase is no sentence.
const LONGEST: usize = 60;

/// `brief` and `brief-naam`.
#[derive(Debug, Clone, Default)]
pub(crate) struct RawBrief {
    name: Option<String>,
    said: Said,
}

#[derive(Debug, Clone, Default)]
enum Said {
    /// The letter has no words for it yet.
    #[default]
    Nothing,
    /// Stands before the label of the answer: `antihypertensiva: drie of meer`.
    Before(String),
    /// A phrase of its own for each value.
    Each(Vec<String>),
}

impl RawBrief {
    /// Of a question with these values; none are known of a number.
    pub(crate) fn of(
        node: Node<'_>,
        name: Option<String>,
        written: Option<At<Written>>,
        values: Option<&[RawValue]>,
    ) -> Self {
        let said = match written.map(|written| (written.at, written.value)) {
            None | Some((_, Written::One(None))) => Said::Nothing,
            Some((_, Written::One(Some(name)))) => Said::Before(name),
            Some((at, Written::Each(phrases))) => each(node.sink, at, phrases, values),
        };
        Self { name, said }
    }

    /// Of a red flag: the sign in a few words.
    pub(crate) fn sign(name: Option<String>) -> Self {
        Self {
            name,
            said: Said::Nothing,
        }
    }

    /// The words for these values; of a number they are its bands.
    pub(crate) fn lower(&self, values: &[Answer], number: bool) -> Brief {
        let own = self.name.clone();
        match &self.said {
            Said::Nothing => Brief {
                name: own.unwrap_or_default(),
                values: Vec::new(),
            },
            Said::Before(name) => {
                let between = if number { " " } else { ": " };
                let labels = values.iter().map(|value| uncapital(&value.label));
                Brief {
                    values: labels
                        .map(|label| format!("{name}{between}{label}"))
                        .collect(),
                    name: own.unwrap_or_else(|| name.clone()),
                }
            }
            Said::Each(phrases) => {
                // What is so where the answer is *ja* is what it is about.
                let yes = values.iter().position(|value| value.id == "ja");
                let yes = yes.and_then(|place| phrases.get(place).cloned());
                let yes = yes.filter(|_| values.len() == 2);
                Brief {
                    name: own.or(yes).unwrap_or_default(),
                    values: phrases.clone(),
                }
            }
        }
    }
}

/// One phrase for each of these values; none are known of a number.
fn each(sink: &Sink, at: Spot, phrases: Vec<Option<String>>, values: Option<&[RawValue]>) -> Said {
    let fault = |code: Code, message: Sentence, help: Sentence| {
        sink.push(Draft::new(code, at, message).help(help));
        Said::Nothing
    };
    let help = say::phrases_in_order();
    let Some(values) = values else {
        let message = say::number_has_bands();
        let help = say::text_before_number();
        return fault(Code::BriefCount, message, help);
    };
    if phrases.len() != values.len() {
        let message = say::phrases_for_values(&phrases.len(), &values.len());
        return fault(Code::BriefCount, message, help);
    }
    let Some(phrases) = phrases.into_iter().collect::<Option<Vec<_>>>() else {
        return Said::Nothing;
    };
    let denied = |id: &str| {
        let mut both = values.iter().zip(&phrases);
        let found = both.find(|(value, _)| value.id.value == id);
        found.is_some_and(|(_, phrase)| phrase.starts_with("geen ") || phrase.starts_with("niet "))
    };
    if denied("ja") && !denied("nee") && values.len() == 2 {
        let message = say::yes_denies();
        return fault(Code::InvalidBrief, message, help);
    }
    Said::Each(phrases)
}

/// The label within a line; an abbreviation such as `PSA` keeps its capitals.
fn uncapital(label: &str) -> String {
    let mut letters = label.chars();
    match (letters.next(), letters.next()) {
        (Some(first), Some(second)) if !second.is_uppercase() => {
            first.to_lowercase().chain(label.chars().skip(1)).collect()
        }
        _ => label.to_owned(),
    }
}

/// A few words without a question in them.
pub(crate) enum Phrase {}

impl Read for Phrase {
    type Out = String;

    fn read(node: Node<'_>) -> Option<String> {
        let text = node.text()?;
        let long = text.chars().count() > LONGEST;
        let asks = text.contains([':', '?', ';', '…', '\n']);
        let message = match (text.trim().is_empty(), long, asks) {
            (true, ..) => say::phrase_empty(),
            (_, true, _) => say::phrase_long(&LONGEST),
            (.., true) => say::phrase_asks(),
            _ => return Some(text.to_owned()),
        };
        let help = say::say_as_in_letter();
        node.fault(Code::InvalidBrief, message, help);
        None
    }

    fn shape(_: &mut Definitions) -> Value {
        json!({ "type": "string", "minLength": 1, "maxLength": LONGEST })
    }
}

/// One text, or one for each value; what can't be read keeps its place.
pub(crate) enum Phrases {}

#[derive(Debug)]
pub(crate) enum Written {
    One(Option<String>),
    Each(Vec<Option<String>>),
}

impl Read for Phrases {
    type Out = Written;

    fn read(node: Node<'_>) -> Option<Written> {
        Some(if node.value.is_array() {
            Written::Each(Vec::<Tried<Phrase>>::read(node)?)
        } else {
            Written::One(Phrase::read(node))
        })
    }

    fn shape(all: &mut Definitions) -> Value {
        json!({ "anyOf": [Phrase::shape(all), Vec::<Phrase>::shape(all)] })
    }
}
