//! Examples and starting points as written.

use ladder::advice::Status;
use ladder::date::Date;
use serde_json::{Value, json};

use super::about::FIT_WITHIN;
use crate::Code;
use crate::say;
use crate::tree::{At, Definitions, FitTerm, Need, Node, Opt, Or, Read, define, keys, words};

/// An answer as written: a value, a number, or `?`.
#[derive(Debug, Clone)]
pub(crate) struct RawAnswer {
    pub(crate) question: At<String>,
    pub(crate) value: At<String>,
}

/// A named set of answers that examples may start from.
#[derive(Debug, Clone)]
pub(crate) struct RawStart {
    pub(crate) name: At<String>,
    pub(crate) answers: Vec<RawAnswer>,
}

keys! {
    #[derive(Debug, Clone)]
    pub(crate) struct RawExample {
        name: Need<At<String>> = "naam", "De patiënt in woorden";
        start: Opt<At<String>> = "uitgangspunt", "Een benoemde verzameling antwoorden, zoals gewoon";
        answers: Or<Answers> = "antwoorden", "Vraag en waarde; een getal kaal; \"?\" is weet ik niet";
        /// None where the status alone is expected.
        advice: Opt<At<Steps>> = "advies", "De trede die eruit moet komen; een lijst bij tegenstrijdig";
        carried_by: Or<Vec<At<String>>> = "door", "Uitspraken die het advies dragen of treden laten vallen";
        within: Opt<At<FitTerm>> = "binnen", FIT_WITHIN;
        destination: Opt<At<String>> = "bestemming", "Waar de patiënt of de vraag heen gaat, zoals het scherm het zegt";
        status: Opt<At<Status>> = "status", "Wat eruit moet komen als er geen trede is";
        origin: Or<String> = "herkomst", "Waar het voorbeeld vandaan komt";
        author: Or<String> = "auteur", "Wie het schreef";
        date: Opt<Date> = "datum", "Wanneer";
        /// Proposed, and not yet read by a doctor.
        proposed: Or<bool> = "voorstel", "Voorgesteld door de wijzer: telt pas als een dokter deze regel weghaalt";
    }
}

const EXAMPLE: &str = "voorbeeld";

impl Read for RawExample {
    type Out = Self;

    fn read(node: Node<'_>) -> Option<Self> {
        let read = node.table::<Self>(EXAMPLE)?;
        if read.advice.is_none() && read.status.is_none() {
            let help = say::add_advice_or_status();
            let message = say::neither_advice_nor_status(&EXAMPLE);
            node.fault(Code::MissingKey, message, help);
        }
        Some(read)
    }

    fn shape(all: &mut Definitions) -> Value {
        define::<Self>(EXAMPLE, all)
    }
}

/// The statuses by the words that examples use.
const STATUSES: [(&str, Status); 8] = [
    ("alarm", Status::Alarm),
    ("verlopen", Status::Expired),
    ("buiten-bereik", Status::OutOfScope),
    ("geen-trede", Status::NoFit),
    ("open", Status::Open),
    ("hangt-af", Status::Depends),
    ("tegenstrijdig", Status::Contradictory),
    ("beslist", Status::Decided),
];

words!(Status => Self, STATUSES);

/// The word that an example uses for a status.
pub fn status_in_dutch(status: Status) -> &'static str {
    let found = STATUSES.iter().find(|(_, known)| *known == status);
    found.map_or("", |(word, _)| word)
}

/// A step, or more.
pub(crate) enum Steps {}

impl Read for Steps {
    type Out = Vec<At<String>>;

    fn read(node: Node<'_>) -> Option<Self::Out> {
        let read = if node.value.is_array() {
            Vec::<At<String>>::read(node)
        } else {
            At::<String>::read(node).map(|one| vec![one])
        };
        Some(read.unwrap_or_default())
    }

    fn shape(all: &mut Definitions) -> Value {
        json!({ "anyOf": [String::shape(all), Vec::<String>::shape(all)] })
    }
}

/// Answers by question.
pub(crate) enum Answers {}

impl Read for Answers {
    type Out = Vec<RawAnswer>;

    fn read(node: Node<'_>) -> Option<Self::Out> {
        let entries = node.entries(say::write_answers())?;
        Some(entries.into_iter().filter_map(answer).collect())
    }

    fn shape(_: &mut Definitions) -> Value {
        json!({ "type": "object", "additionalProperties": { "type": ["string", "number"] } })
    }
}

fn answer((question, node): (At<String>, Node<'_>)) -> Option<RawAnswer> {
    let value = match node.value {
        toml::de::DeValue::String(text) => text.to_string(),
        toml::de::DeValue::Integer(number) => number.to_string(),
        toml::de::DeValue::Float(number) => number.to_string(),
        _ => {
            let help = say::write_answer();
            return node.wrong_type(&say::a_value_or_number(), help);
        }
    };
    Some(RawAnswer {
        question,
        value: At { value, at: node.at },
    })
}

/// All starting points of a file.
pub(crate) enum Starts {}

impl Read for Starts {
    type Out = Vec<RawStart>;

    fn read(node: Node<'_>) -> Option<Self::Out> {
        let entries = node.entries(say::write_start())?;
        let start = |(name, node)| RawStart {
            name,
            answers: Answers::read(node).unwrap_or_default(),
        };
        Some(entries.into_iter().map(start).collect())
    }

    fn shape(all: &mut Definitions) -> Value {
        json!({ "type": "object", "additionalProperties": Answers::shape(all) })
    }
}
