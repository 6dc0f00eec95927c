//! Conditions as written.

use serde_json::{Value, json};

use crate::say;
use crate::tree::{At, Definitions, Fields, Keys, Need, Node, Or, Read, Told};
use crate::tree::{keys, table};

/// A question with the values named.
#[derive(Debug, Clone)]
pub(crate) struct RawLiteral {
    pub(crate) question: At<String>,
    pub(crate) values: Vec<At<String>>,
}

/// A table of questions with lists of values.
pub(crate) enum Literals {}

impl Read for Literals {
    type Out = Vec<RawLiteral>;

    fn read(node: Node<'_>) -> Option<Self::Out> {
        let entries = node.entries(say::write_condition())?;
        let literal = |(question, node)| {
            Some(RawLiteral {
                question,
                values: Vec::<At<String>>::read(node)?,
            })
        };
        Some(entries.into_iter().filter_map(literal).collect())
    }

    fn shape(all: &mut Definitions) -> Value {
        json!({ "type": "object", "additionalProperties": Vec::<String>::shape(all) })
    }
}

pub(super) const WHEN: &str = "Elke genoemde vraag heeft een van de genoemde waarden";

table! {
    "tenzij",
    /// `tenzij`.
    #[derive(Debug, Clone)]
    pub(crate) struct RawException {
        all: Need<Literals> = "als", WHEN;
        reason: Need<String> = "want", "Waarom, in één zin die een huisarts begrijpt";
    }
}

keys! {
    /// `als` and `tenzij`.
    #[derive(Debug, Clone, Default)]
    pub(crate) struct RawWhen {
        all: Or<Literals> = "als", WHEN;
        unless: Or<Vec<RawException>> = "tenzij", "Voor wie het niet geldt, en waarom";
    }
}

/// A condition without which a statement would hold for everyone.
pub(crate) enum Somebody {}

impl Keys for Somebody {
    type Out = RawWhen;

    fn of(f: &mut Fields<'_>) -> Option<RawWhen> {
        let when = RawWhen::of(f)?;
        if when.all.is_empty() {
            f.missing("als", say::add_condition());
        }
        Some(when)
    }

    fn told(all: &mut Definitions) -> Vec<Told> {
        let mut told = RawWhen::told(all);
        for key in &mut told {
            key.needed |= key.name == "als";
        }
        told
    }
}

impl RawWhen {
    /// All literals, of exceptions too.
    pub(crate) fn literals(&self) -> impl Iterator<Item = &RawLiteral> {
        self.all
            .iter()
            .chain(self.unless.iter().flat_map(|except| &except.all))
    }
}
