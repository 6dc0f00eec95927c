//! Doors as written: where patients of some ages go instead (`[[deur]]`).

use serde_json::{Value, json};

use super::condition::{Literals, RawLiteral};
use super::limits::Limits;
use crate::say;
use crate::sink::Draft;
use crate::tree::{At, Definitions, Need, Node, Read, table};
use crate::{Code, suggest};

table! {
    "deur",
    /// A door that is another for patients of these ages.
    #[derive(Debug, Clone)]
    pub(crate) struct RawDoor {
        name: Need<At<String>> = "naam", "De deur, zoals een alarmsignaal, teken of trede haar noemt";
        ages: Need<Ages> = "als", "Van welke leeftijd: `leeftijd` in jaren, `leeftijd-maanden` onder 1 jaar";
        to: Need<String> = "wordt", "Waarheen zij gaan";
    }
    with {
        limits: Limits;
    }
}

/// The questions that a door may look at.
const AGES: [&str; 2] = ["leeftijd", "leeftijd-maanden"];

/// Ages in years, or in months under one year: never anything else, for a door is asked for
/// nothing but who the patient is.
pub(crate) enum Ages {}

impl Read for Ages {
    type Out = Vec<RawLiteral>;

    fn read(node: Node<'_>) -> Option<Self::Out> {
        let all = Literals::read(node)?;
        if all.is_empty() {
            node.fault(
                Code::MissingKey,
                say::door_without_age(),
                say::say_the_age(),
            );
            return None;
        }
        let mut keys = all.iter().map(|one| &one.question);
        let other = keys.find(|key| !AGES.contains(&key.value.as_str()));
        if let Some(key) = other {
            let message = say::door_by_age_only(&key.value);
            let draft = Draft::new(Code::UnknownKey, key.at, message);
            node.sink.push(draft.help(suggest::help(&key.value, AGES)));
            return None;
        }
        Some(all)
    }

    fn shape(all: &mut Definitions) -> Value {
        let values = Vec::<String>::shape(all);
        let keys = AGES.map(|key| (key.to_owned(), values.clone()));
        let keys: serde_json::Map<_, _> = keys.into_iter().collect();
        json!({ "type": "object", "properties": keys, "additionalProperties": false, "minProperties": 1 })
    }
}
