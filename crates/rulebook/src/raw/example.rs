//! Examples and starting points as written.

use ladder::Within;
use ladder::advice::Status;

use crate::Code;
use crate::tree::{At, FitTerm, Node, Read};

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

#[derive(Debug, Clone)]
pub(crate) struct RawExample {
    pub(crate) name: At<String>,
    pub(crate) start: Option<At<String>>,
    pub(crate) answers: Vec<RawAnswer>,
    /// None where the status alone is expected.
    pub(crate) advice: Option<At<Vec<At<String>>>>,
    pub(crate) carried_by: Vec<At<String>>,
    pub(crate) within: Option<At<Within>>,
    pub(crate) status: Option<At<Status>>,
    pub(crate) origin: String,
    /// Proposed, and not yet read by a doctor.
    pub(crate) proposed: bool,
}

/// The statuses by the words that examples use.
const STATUSES: &[(&str, Status)] = &[
    ("alarm", Status::Alarm),
    ("verlopen", Status::Expired),
    ("buiten-bereik", Status::OutOfScope),
    ("geen-trede", Status::NoFit),
    ("open", Status::Open),
    ("hangt-af", Status::Depends),
    ("tegenstrijdig", Status::Contradictory),
    ("beslist", Status::Decided),
];

/// The word that an example uses for a status.
pub(crate) fn status_in_dutch(status: Status) -> &'static str {
    let found = STATUSES.iter().find(|(_, known)| *known == status);
    found.map_or("", |(word, _)| word)
}

pub(crate) fn answers(node: Node<'_>) -> Vec<RawAnswer> {
    let entries = node
        .entries("write `antwoorden = { vraag = \"waarde\" }`")
        .unwrap_or_default();
    let answer = |(question, node): (At<String>, Node<'_>)| {
        let value = match node.value {
            toml::de::DeValue::String(text) => text.to_string(),
            toml::de::DeValue::Integer(number) => number.to_string(),
            toml::de::DeValue::Float(number) => number.to_string(),
            _ => {
                return node
                    .wrong_type("a value or a number", "write `\"waarde\"`, `60` or `\"?\"`");
            }
        };
        Some(RawAnswer {
            question,
            value: At { value, at: node.at },
        })
    };
    entries.into_iter().filter_map(answer).collect()
}

/// All starting points of a file.
pub(crate) fn starts(node: Node<'_>) -> Vec<RawStart> {
    let entries = node
        .entries("write `[uitgangspunt.naam]`")
        .unwrap_or_default();
    entries
        .into_iter()
        .map(|(name, node)| RawStart {
            name,
            answers: answers(node),
        })
        .collect()
}

impl Read for RawExample {
    fn read(node: Node<'_>) -> Option<Self> {
        let mut f = node.fields("voorbeeld")?;
        let (name, start) = (f.need("naam"), f.opt("uitgangspunt"));
        let answers = f.get("antwoorden").map(answers).unwrap_or_default();
        let advice = f.get("advies").map(|n| At {
            value: if n.value.is_array() {
                Vec::read(n)
            } else {
                At::read(n).map(|one| vec![one])
            }
            .unwrap_or_default(),
            at: n.at,
        });
        let (carried_by, within) = (f.or_default("door"), f.opt::<At<FitTerm>>("binnen"));
        let within = within.map(|At { value, at }| At { value: value.0, at });
        let status = f.get("status").and_then(|n| {
            Some(At {
                value: n.word(STATUSES)?,
                at: n.at,
            })
        });
        let origin = f.or_default("herkomst");
        let proposed = f.or_default("voorstel");
        if advice.is_none() && status.is_none() {
            let help = "add `advies = \"…\"`, or the `status` where there is no advice";
            node.fault(
                Code::MissingKey,
                "`voorbeeld` says neither `advies` nor `status`",
                help,
            );
        }
        f.finish();
        Some(Self {
            name: name?,
            start,
            answers,
            advice,
            carried_by,
            within,
            status,
            origin,
            proposed,
        })
    }
}
