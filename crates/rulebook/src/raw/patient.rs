//! The texts for patients, as written.

use ladder::model::{ForChild, StepText, TopicText};
use serde_json::Value;

use super::about::{SOURCES, STEP};
use crate::Code;
use crate::say;
use crate::tree::{At, Definitions, Need, Node, Opt, Or, Read, keys, table};

/// The most that a card or a table cell holds; a patient reads no further.
const LONGEST: usize = 200;

/// A text that fits its place.
pub(crate) enum Short {}

impl Read for Short {
    type Out = String;

    fn read(node: Node<'_>) -> Option<String> {
        let text = String::read(node)?;
        let length = text.chars().count();
        if length > LONGEST {
            let message = say::text_too_long(&length, &LONGEST);
            node.fault(Code::LongText, message, say::fewer_words());
        }
        Some(text)
    }

    fn shape(all: &mut Definitions) -> Value {
        String::shape(all)
    }
}

/// Something said, the name that it goes by, and the names of its sources.
#[derive(Debug, Clone)]
pub(crate) struct RawCited<T> {
    pub(crate) what: T,
    pub(crate) name: At<String>,
    pub(crate) sources: Vec<At<String>>,
}

/// A patient's text of a step.
#[derive(Debug, Clone)]
pub(crate) struct RawStepText {
    pub(crate) text: RawCited<StepText>,
    /// Only in these regions, where given.
    pub(crate) regions: Option<Vec<At<String>>>,
}

keys! {
    /// `patient.toml`.
    #[derive(Debug, Clone, Default)]
    pub(crate) struct PatientFile {
        call_back: Opt<CallBack> = "terugbellen", "Wanneer een patiënt meteen belt, bij elke trede";
        costs: Opt<Costs> = "kosten", "Wat zorg kan kosten, bij elke trede";
        steps: Or<Vec<RawStepText>> = "bij-trede", "Wat een patiënt van een trede leest";
        topics: Or<Vec<RawCited<TopicText>>> = "bij-onderwerp",
            "Wat een patiënt van een onderwerp leest";
    }
}

const ALWAYS: &str = "Wat bij elke trede staat";
const CALL: &str = "Wanneer u meteen belt";

table! {
    "terugbellen",
    struct CallBackTable {
        text: Need<At<Short>> = "altijd", ALWAYS;
        sources: Need<Vec<At<String>>> = "bron", SOURCES;
    }
}

table! {
    "kosten",
    struct CostsTable {
        text: Need<At<Short>> = "altijd", ALWAYS;
        sources: Need<Vec<At<String>>> = "bron", SOURCES;
    }
}

/// When a patient calls back, whatever the step.
pub(crate) enum CallBack {}

impl Read for CallBack {
    type Out = RawCited<String>;

    fn read(node: Node<'_>) -> Option<Self::Out> {
        CallBackTable::read(node).map(|read| always(read.text, read.sources))
    }

    fn shape(all: &mut Definitions) -> Value {
        CallBackTable::shape(all)
    }
}

/// What care can cost, whatever the step.
pub(crate) enum Costs {}

impl Read for Costs {
    type Out = RawCited<String>;

    fn read(node: Node<'_>) -> Option<Self::Out> {
        CostsTable::read(node).map(|read| always(read.text, read.sources))
    }

    fn shape(all: &mut Definitions) -> Value {
        CostsTable::shape(all)
    }
}

fn always(text: At<String>, sources: Vec<At<String>>) -> RawCited<String> {
    RawCited {
        what: text.value.clone(),
        name: text,
        sources,
    }
}

table! {
    "bij-trede",
    struct StepTextTable {
        step: Need<At<String>> = "trede", STEP;
        regions: Opt<Vec<At<String>>> = "regio", "Alleen in deze regio's";
        happens: Need<Short> = "gebeurt", "Wat er gebeurt, in taalniveau B1";
        place: Need<Short> = "waar", "Waar het is";
        answer: Need<Short> = "antwoord", "Wie antwoord geeft, en wanneer u het hoort";
        costs: Need<Short> = "kosten", "Wat het kan kosten";
        call_back: Need<Short> = "terugbellen", CALL;
        child: Opt<Child> = "kind", "Hetzelfde voor een kind, gezegd tegen de ouder; zonder kosten";
        sources: Need<Vec<At<String>>> = "bron", SOURCES;
    }
}

table! {
    "kind",
    struct ChildTable {
        happens: Need<Short> = "gebeurt", "Wat er gebeurt, gezegd tegen de ouder";
        place: Need<Short> = "waar", "Waar het is";
        answer: Need<Short> = "antwoord", "Wie antwoord geeft";
        call_back: Need<Short> = "terugbellen", CALL;
    }
}

/// What a step means for a child.
pub(crate) enum Child {}

impl Read for Child {
    type Out = ForChild;

    fn read(node: Node<'_>) -> Option<Self::Out> {
        ChildTable::read(node).map(|read| ForChild {
            happens: read.happens,
            place: read.place,
            answer: read.answer,
            call_back: read.call_back,
        })
    }

    fn shape(all: &mut Definitions) -> Value {
        ChildTable::shape(all)
    }
}

impl Read for RawStepText {
    type Out = Self;

    fn read(node: Node<'_>) -> Option<Self> {
        let read = StepTextTable::read(node)?;
        let what = StepText {
            step: read.step.value.clone(),
            happens: read.happens,
            place: read.place,
            answer: read.answer,
            costs: read.costs,
            call_back: read.call_back,
            child: read.child,
        };
        let text = RawCited {
            what,
            name: read.step,
            sources: read.sources,
        };
        Some(Self {
            text,
            regions: read.regions,
        })
    }

    fn shape(all: &mut Definitions) -> Value {
        StepTextTable::shape(all)
    }
}

table! {
    "bij-onderwerp",
    struct TopicTextTable {
        topic: Need<At<String>> = "onderwerp", "De id van het onderwerp";
        about: Or<Short> = "uitleg", "Wat de lezer moet weten";
        call_back: Need<Short> = "terugbellen", CALL;
        child: Or<Short> = "terugbellen-kind", "Hetzelfde voor een kind, gezegd tegen de ouder";
        sources: Need<Vec<At<String>>> = "bron", SOURCES;
    }
}

impl Read for RawCited<TopicText> {
    type Out = Self;

    fn read(node: Node<'_>) -> Option<Self> {
        let read = TopicTextTable::read(node)?;
        let what = TopicText {
            topic: read.topic.value.clone(),
            about: read.about,
            call_back: read.call_back,
            child: read.child,
        };
        Some(Self {
            what,
            name: read.topic,
            sources: read.sources,
        })
    }

    fn shape(all: &mut Definitions) -> Value {
        TopicTextTable::shape(all)
    }
}
