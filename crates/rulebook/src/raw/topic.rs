//! A topic file as written.

use super::{RawExample, Statements};
use crate::Code;
use crate::id::Id;
use crate::tree::{At, Fields, Node, Read};

/// A topic, or what a region adds to one.
#[derive(Debug, Clone)]
pub(crate) struct RawTopic {
    pub(crate) id: At<String>,
    pub(crate) name: Option<String>,
    pub(crate) specialty: Option<At<String>>,
    pub(crate) ladder: Option<At<String>>,
    pub(crate) icpc: Vec<String>,
    pub(crate) search: Vec<String>,
    /// The beginnings of codes that no topic names: for its general path.
    pub(crate) chapters: Vec<String>,
    pub(crate) emergency: Option<RawEmergency>,
    pub(crate) general: Option<bool>,
    /// Several complaints of a frail elderly patient come here together.
    pub(crate) together: Option<bool>,
    /// The general limits that don't hold here.
    pub(crate) also_for: Vec<At<String>>,
    pub(crate) statements: Statements,
    pub(crate) examples: Vec<RawExample>,
}

/// Words before which nothing is asked, and what must happen.
#[derive(Debug, Clone)]
pub(crate) struct RawEmergency {
    pub(crate) words: Vec<String>,
    pub(crate) text: String,
}

impl Read for RawEmergency {
    fn read(node: Node<'_>) -> Option<Self> {
        let mut f = node.fields("nood")?;
        let (words, text) = (f.need("woorden"), f.need("zin"));
        f.finish();
        Some(Self {
            words: words?,
            text: text?,
        })
    }
}

/// The beginning of ICPC-1 codes: a capital, perhaps digits.
struct Chapter(String);

impl Read for Chapter {
    fn read(node: Node<'_>) -> Option<Self> {
        let text = node.text()?;
        let mut letters = text.bytes();
        let capital = letters.next().is_some_and(|c| c.is_ascii_uppercase());
        if !capital || text.len() > 3 || !letters.all(|c| c.is_ascii_digit()) {
            node.fault(
                Code::InvalidIcpc,
                format!("`{text}` begins no ICPC-1 code"),
                "write a capital, perhaps with one or two digits: `K`, `S7`, `A03`",
            );
        }
        Some(Self(text.to_owned()))
    }
}

/// An ICPC-1 code such as `K86` or `K74.02`.
struct Icpc(String);

impl Read for Icpc {
    fn read(node: Node<'_>) -> Option<Self> {
        let text = node.text()?;
        let shape: String = text
            .chars()
            .map(|c| {
                if c.is_ascii_digit() {
                    '0'
                } else if c.is_ascii_uppercase() {
                    'A'
                } else {
                    c
                }
            })
            .collect();
        if shape != "A00" && shape != "A00.00" {
            let help =
                "write a capital and two digits, perhaps a point and two more: `K86`, `K74.02`";
            node.fault(
                Code::InvalidIcpc,
                format!("`{text}` is no ICPC-1 code"),
                help,
            );
        }
        Some(Self(text.to_owned()))
    }
}

impl RawTopic {
    /// Of a topic file's top table.
    pub(crate) fn of(f: &mut Fields<'_>) -> Option<Self> {
        let statements = Statements::of(f);
        let examples = f.or_default("voorbeeld");
        let Some(node) = f.get("onderwerp") else {
            f.missing(
                "onderwerp",
                "begin the file with `[onderwerp]` and `id = \"…\"`",
            );
            return None;
        };
        let mut head = node.fields("onderwerp")?;
        let (id, name, specialty) = (
            head.need::<Id>("id"),
            head.opt("naam"),
            head.opt("specialisme"),
        );
        let (ladder, general, also_for) = (
            head.opt("trap"),
            head.opt("algemeen"),
            head.or_default("ook-voor"),
        );
        let icpc = head
            .or_default::<Vec<Icpc>>("icpc")
            .into_iter()
            .map(|code| code.0)
            .collect();
        let search = head.or_default("zoek");
        let chapters = head
            .or_default::<Vec<Chapter>>("icpc-begin")
            .into_iter()
            .map(|chapter| chapter.0)
            .collect();
        let emergency = head.opt("nood");
        let together = head.opt("samenhang");
        head.finish();
        let id = id?.0;
        Some(Self {
            id,
            name,
            specialty,
            ladder,
            icpc,
            search,
            chapters,
            emergency,
            general,
            together,
            also_for,
            statements,
            examples,
        })
    }
}
