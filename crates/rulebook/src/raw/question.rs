//! Questions as written.

use ladder::Within;
use ladder::model::Group;

use super::condition::{Literals, RawLiteral};
use crate::Code;
use crate::id::Id;
use crate::tree::{At, Fields, Node, Read};

/// A value with its label, and its term where the question asks how soon.
#[derive(Debug, Clone)]
pub(crate) struct RawValue {
    pub(crate) id: At<String>,
    pub(crate) label: String,
    pub(crate) term: Option<Within>,
}

/// What kind of question it is.
#[derive(Debug, Clone)]
pub(crate) enum QuestionKind {
    Choice,
    Number { unit: String },
    Time,
    Running { treating: Vec<At<String>> },
}

#[derive(Debug, Clone)]
pub(crate) struct RawQuestion {
    pub(crate) id: At<String>,
    pub(crate) text: String,
    pub(crate) hint: String,
    pub(crate) group: Group,
    pub(crate) kind: QuestionKind,
    pub(crate) values: Vec<RawValue>,
    pub(crate) judgement: bool,
    pub(crate) may_be_unknown: bool,
    pub(crate) only_if: Vec<RawLiteral>,
    /// In every topic, whether a statement refers to it or not.
    pub(crate) always: bool,
}

/// The groups by name, in the order of asking. Red flags have a list of their own.
pub(crate) const GROUPS: &[(&str, Group)] = &[
    ("persoon", Group::Person),
    ("tijd", Group::Time),
    ("lopend", Group::Running),
    ("gevraagd", Group::Asked),
    ("feiten", Group::Facts),
    ("geprobeerd", Group::Tried),
];

#[derive(Clone, Copy)]
enum Kind {
    Choice,
    Number,
    Time,
    Running,
}

const KINDS: &[(&str, Kind)] = &[
    ("keuze", Kind::Choice),
    ("getal", Kind::Number),
    ("termijn", Kind::Time),
    ("lopend", Kind::Running),
    ("lopende-zorg", Kind::Running),
];

impl Read for RawQuestion {
    fn read(node: Node<'_>) -> Option<Self> {
        let mut f = node.fields("vraag")?;
        let (id, text) = (f.need::<Id>("id"), f.need("vraag"));
        let (hint, judgement) = (f.or_default("uitleg"), f.or_default("oordeel"));
        let kind = f.get("soort").map_or(Some(Kind::Choice), |n| n.word(KINDS));
        let group = f.get("groep").and_then(|n| n.word(GROUPS));
        let may_be_unknown = f.opt("weet-ik-niet").unwrap_or(true);
        let only_if = f.or_default::<Literals>("alleen-als").0;
        let always = node.shared && f.or_default("altijd");
        let kind = kind?;
        let values = values(&mut f, kind);
        let (kind, default) = match kind {
            Kind::Choice => (QuestionKind::Choice, Group::Facts),
            Kind::Number => (
                QuestionKind::Number {
                    unit: f.or_default("eenheid"),
                },
                Group::Facts,
            ),
            Kind::Time => (QuestionKind::Time, Group::Time),
            Kind::Running => (
                QuestionKind::Running {
                    treating: f.or_default("behandelaar"),
                },
                Group::Running,
            ),
        };
        f.finish();
        let group = group.unwrap_or(default);
        Some(Self {
            id: id?.0,
            text: text?,
            hint,
            group,
            kind,
            values: values?,
            judgement,
            may_be_unknown,
            only_if,
            always,
        })
    }
}

/// A number has no values of its own; without any, a question has *ja* and *nee*.
fn values(f: &mut Fields<'_>, kind: Kind) -> Option<Vec<RawValue>> {
    if matches!(kind, Kind::Number) {
        return Some(Vec::new());
    }
    let Some(node) = f.get("waarden") else {
        let at = f.node().at;
        let value = |id: &str, label: &str| RawValue {
            id: At {
                value: id.to_owned(),
                at,
            },
            label: label.to_owned(),
            term: None,
        };
        return match kind {
            Kind::Choice => Some(vec![value("ja", "Ja"), value("nee", "Nee")]),
            _ => f.need::<String>("waarden").and(None),
        };
    };
    let help = "write `waarden = [[\"een\", \"Een\"], [\"twee\", \"Twee\"]]`";
    let values: Vec<_> = node
        .elements(help)?
        .into_iter()
        .filter_map(|n| value(n, matches!(kind, Kind::Time)))
        .collect();
    if values.len() < 2 {
        node.fault(
            Code::MissingKey,
            "a question needs at least two values",
            help,
        );
        return None;
    }
    Some(values)
}

fn value(node: Node<'_>, timed: bool) -> Option<RawValue> {
    let help = if timed {
        "write `[\"id\", \"Label\", \"1 week\"]`"
    } else {
        "write `[\"id\", \"Label\"]`"
    };
    let parts = node.elements(help)?;
    let term = match (parts.as_slice(), timed) {
        ([_, _], false) => None,
        ([_, _, term], true) => Some(Within::read(*term)?),
        _ => {
            node.fault(Code::WrongType, "a value is a list of texts", help);
            return None;
        }
    };
    let [id, label, ..] = parts.as_slice() else {
        return None;
    };
    let (id, label) = (Id::read(*id), String::read(*label));
    Some(RawValue {
        id: id?.0,
        label: label?,
        term,
    })
}
