//! What a statement does to the steps, as written.

use ladder::model::Urgency;
use serde_json::{Value, json};

use crate::tree::{At, Definitions, Need, Node, Read, table, words};

words!(Urgency => Self, [("vandaag", Self::Today), ("direct", Self::Now)]);

/// `minstens`: a step, or the lightest with this urgency.
#[derive(Debug, Clone)]
pub(crate) enum RawLeast {
    Step(At<String>),
    Urgent(At<Urgency>),
}

table! {
    "minstens",
    struct LeastTable {
        urgency: Need<At<Urgency>> = "spoed", "De lichtste trede met deze spoed";
    }
}

impl Read for RawLeast {
    type Out = Self;

    fn read(node: Node<'_>) -> Option<Self> {
        if node.value.is_table() {
            return LeastTable::read(node).map(|least| Self::Urgent(least.urgency));
        }
        At::<String>::read(node).map(Self::Step)
    }

    fn shape(all: &mut Definitions) -> Value {
        json!({ "anyOf": [String::shape(all), LeastTable::shape(all)] })
    }
}

/// What a rule does.
#[derive(Debug, Clone)]
pub(crate) enum RawEffect {
    AtLeast(RawLeast),
    Steps(Vec<At<String>>),
    Forms(Vec<At<String>>),
    TermOnly,
}

/// `vervalt`: steps by name or by form.
pub(crate) enum Falls {}

table! {
    "vervalt",
    struct FallsTable {
        forms: Need<Vec<At<FormName>>> = "vorm", "De treden waar dit gebeurt";
    }
}

impl Read for Falls {
    type Out = RawEffect;

    fn read(node: Node<'_>) -> Option<RawEffect> {
        if node.value.is_table() {
            return FallsTable::read(node).map(|falls| RawEffect::Forms(falls.forms));
        }
        Vec::<At<String>>::read(node).map(RawEffect::Steps)
    }

    fn shape(all: &mut Definitions) -> Value {
        json!({ "anyOf": [Vec::<String>::shape(all), FallsTable::shape(all)] })
    }
}

/// What happens on a step: a name, which is looked up later.
pub(crate) enum FormName {}

impl Read for FormName {
    type Out = String;

    fn read(node: Node<'_>) -> Option<String> {
        String::read(node)
    }

    fn shape(_: &mut Definitions) -> Value {
        json!({ "enum": [
            "eigen-praktijk", "telefoon", "asynchroon", "consultatie", "fysiek", "spoed",
        ] })
    }
}
