//! Questions as written.

use ladder::Within;
use ladder::model::Group;
use serde_json::{Value, json};

use super::about::{ONLY_IF, OWN_ID};
use super::brief::{Phrase, Phrases, RawBrief};
use super::condition::{Literals, RawLiteral};
use super::severity::{Severity, Written, severity};
use super::value::{Kind, RawValue};
use crate::Code;
use crate::id::Id;
use crate::say;
use crate::sink::{Draft, Spot};
use crate::tree::{At, Definitions, InShared, Need, Node, Opt, Or, Read, Tried, table, words};

/// What kind of question it is.
#[derive(Debug, Clone)]
pub(crate) enum QuestionKind {
    Choice,
    Number { unit: String },
    Time,
    Running { treating: Vec<At<String>> },
}

#[expect(
    clippy::struct_excessive_bools,
    reason = "each is a key that a rule file may say"
)]
#[derive(Debug, Clone)]
pub(crate) struct RawQuestion {
    pub(crate) id: At<String>,
    pub(crate) text: String,
    pub(crate) hint: String,
    pub(crate) group: Group,
    pub(crate) kind: QuestionKind,
    pub(crate) values: Vec<RawValue>,
    pub(crate) judgement: bool,
    pub(crate) brief: RawBrief,
    /// The specialist needs it, whether it changes the step or not.
    pub(crate) in_brief: bool,
    pub(crate) may_be_unknown: bool,
    pub(crate) only_if: Vec<RawLiteral>,
    /// Which values are worse than which.
    pub(crate) severity: Severity,
    /// In every topic, whether a statement refers to it or not.
    pub(crate) always: bool,
    /// Asked after the red flags where only rows depend on it: until it is answered each row stands.
    pub(crate) late: bool,
    /// For each value the words that a row of red flags has only for whoever has that value.
    pub(crate) words: Vec<RawLiteral>,
}

/// The groups by name, in the order of asking. Red flags have a list of their own.
pub const GROUPS: [(&str, Group); 6] = [
    ("persoon", Group::Person),
    ("tijd", Group::Time),
    ("lopend", Group::Running),
    ("gevraagd", Group::Asked),
    ("feiten", Group::Facts),
    ("geprobeerd", Group::Tried),
];

words!(Group => Self, GROUPS);

table! {
    "vraag",
    #[derive(Debug)]
    struct QuestionTable {
        id: Need<Id> = "id", OWN_ID;
        text: Need<String> = "vraag", "De vraag zoals zij wordt gesteld";
        hint: Or<String> = "uitleg", "Eén regel onder de vraag";
        judgement: Or<bool> = "oordeel", "Vraagt een oordeel, geen feit";
        kind: Opt<Tried<Kind>> = "soort", "Zonder deze sleutel een keuze";
        group: Opt<Group> = "groep", "Waar zij in de volgorde staat";
        may_be_unknown: Opt<bool> = "weet-ik-niet", "`false` als de huisarts dit altijd weet";
        only_if: Or<Literals> = "alleen-als", ONLY_IF;
        late: Or<bool> = "na-alarm", "Waar alleen rijen ervan afhangen: na de alarmsignalen";
        words: Or<Literals> = "woorden", "Per waarde: woorden die een rij alleen bij die waarde heeft";
        always: InShared<Or<bool>> = "altijd", "Alleen in vragen.toml: in elk onderwerp";
        values: Opt<At<Tried<Values>>> = "waarden", "Paren van id en label; zonder waarden ja en nee";
        phrases: Opt<At<Phrases>> = "brief",
            "Hoe de brief het zegt: vóór het antwoord, of één zinsdeel per waarde";
        named: Opt<Phrase> = "brief-naam", "Waar het over gaat, voor wat onbekend is of nog in te vullen";
        in_brief: Or<bool> = "in-brief", "De specialist heeft het nodig, ook als het de trede niet verandert";
        unit: Opt<At<String>> = "eenheid", "Van een getal, zoals jaar of mmol/l";
        treating: Opt<At<Vec<At<String>>>> = "behandelaar",
            "Bij deze waarden is een specialist de geadresseerde";
        severity: Opt<At<Tried<Written>>> = "ernst",
            "Welke waarde erger is: ketens, mildste eerst; bij een getal hoger of lager";
        no_severity: Opt<At<String>> = "geen-ernst", "Waarom geen waarde erger is dan een andere";
    }
}

impl Read for RawQuestion {
    type Out = Self;

    fn read(node: Node<'_>) -> Option<Self> {
        let read = QuestionTable::read(node)?;
        let kind = read.kind.unwrap_or(Some(Kind::Choice))?;
        misplaced(node, kind, &read);
        let values = values(node, kind, read.values);
        let known = values.as_deref().unwrap_or_default();
        let severity = severity(node, kind, known, (read.severity, read.no_severity));
        let listed = values.as_deref().filter(|_| kind != Kind::Number);
        let brief = RawBrief::of(node, read.named, read.phrases, listed);
        let (kind, default) = match kind {
            Kind::Choice => (QuestionKind::Choice, Group::Facts),
            Kind::Number => {
                let unit = read.unit.map(|unit| unit.value).unwrap_or_default();
                (QuestionKind::Number { unit }, Group::Facts)
            }
            Kind::Time => (QuestionKind::Time, Group::Time),
            Kind::Running => {
                let treating = read.treating.map(|named| named.value).unwrap_or_default();
                (QuestionKind::Running { treating }, Group::Running)
            }
        };
        Some(Self {
            id: read.id,
            text: read.text,
            hint: read.hint,
            group: read.group.unwrap_or(default),
            kind,
            values: values?,
            judgement: read.judgement,
            brief,
            in_brief: read.in_brief,
            may_be_unknown: read.may_be_unknown.unwrap_or(true),
            only_if: read.only_if,
            severity,
            always: read.always,
            late: read.late,
            words: read.words,
        })
    }

    fn shape(all: &mut Definitions) -> Value {
        QuestionTable::shape(all)
    }
}

/// Names the keys that only another kind of question has.
fn misplaced(node: Node<'_>, kind: Kind, read: &QuestionTable) {
    let unit = read.unit.as_ref().map(|unit| unit.at);
    let treating = read.treating.as_ref().map(|named| named.at);
    let values = read.values.as_ref().map(|values| values.at);
    let wrong = [
        ("eenheid", unit, kind != Kind::Number),
        ("behandelaar", treating, kind != Kind::Running),
        ("waarden", values, kind == Kind::Number),
    ];
    for (key, at, wrong) in wrong {
        if let (Some(at), true) = (at, wrong) {
            let message = say::no_key_of_this_kind(&key);
            let help = say::delete_or_kind();
            let draft = Draft::new(Code::UnknownKey, at, message);
            node.sink.push(draft.help(help));
        }
    }
}

/// A value as written: two or three texts.
#[derive(Debug)]
struct Parts {
    at: Spot,
    value: RawValue,
}

/// The values of a question.
enum Values {}

impl Read for Values {
    type Out = Vec<Parts>;

    fn read(node: Node<'_>) -> Option<Vec<Parts>> {
        let values: Vec<_> = node.elements(say::write_values())?;
        let values: Vec<_> = values.into_iter().filter_map(parts).collect();
        if values.len() < 2 {
            let message = say::two_values();
            node.fault(Code::MissingKey, message, say::write_values());
            return None;
        }
        Some(values)
    }

    fn shape(all: &mut Definitions) -> Value {
        json!({ "type": "array", "minItems": 2, "items": Vec::<String>::shape(all) })
    }
}

fn parts(node: Node<'_>) -> Option<Parts> {
    let help = say::write_value();
    let (id, label, term) = match *node.elements(help.clone())? {
        [id, label] => (id, label, None),
        [id, label, term] => (id, label, Some(Within::read(term)?)),
        _ => {
            node.fault(Code::WrongType, say::value_is_texts(), help);
            return None;
        }
    };
    let (id, label) = (Id::read(id), String::read(label));
    let value = RawValue {
        id: id?,
        label: label?,
        term,
    };
    Some(Parts { at: node.at, value })
}

/// A number has no values of its own; without any, a question has *ja* and *nee*.
fn values(
    node: Node<'_>,
    kind: Kind,
    written: Option<At<Option<Vec<Parts>>>>,
) -> Option<Vec<RawValue>> {
    let Some(written) = written else {
        return match kind {
            Kind::Number => Some(Vec::new()),
            Kind::Choice => Some(yes_and_no(node.at)),
            Kind::Time | Kind::Running => {
                let message = say::question_lacks_values();
                node.fault(Code::MissingKey, message, say::write_values());
                None
            }
        };
    };
    let timed = kind == Kind::Time;
    let written = written.value?;
    let wrong = |parts: &&Parts| parts.value.term.is_some() != timed;
    for parts in written.iter().filter(wrong) {
        let help = if timed {
            say::write_timed_value()
        } else {
            say::write_value()
        };
        let draft = Draft::new(Code::WrongType, parts.at, say::value_is_texts());
        node.sink.push(draft.help(help));
    }
    Some(written.into_iter().map(|parts| parts.value).collect())
}

fn yes_and_no(at: Spot) -> Vec<RawValue> {
    let value = |id: &str, label: &str| RawValue {
        id: At {
            value: id.to_owned(),
            at,
        },
        label: label.to_owned(),
        term: None,
    };
    vec![value("ja", "Ja"), value("nee", "Nee")]
}
