//! A topic file as written.

use ladder::date::Date;
use ladder::model::PatientPage;
use serde_json::{Value, json};

use super::about::{NAME, OWN_ID};
use super::condition::Literals;
use super::made_for::MadeFor;
use super::patient_page::{PageAddress, PageWords, page};
use super::{RawExample, RawExcuse, RawLiteral, Statements};
use crate::Code;
use crate::id::Id;
use crate::say;
use crate::tree::{At, Definitions, Fields, Head, Keys, Need, Node, Opt, Or, Read, Told};
use crate::tree::{keys, table};

table! {
    "onderwerp",
    /// The head of a topic's file.
    #[derive(Debug, Clone)]
    pub(crate) struct TopicTable {
        id: Need<Id> = "id", OWN_ID;
        name: Opt<String> = "naam", NAME;
        specialty: Opt<At<String>> = "specialisme", "De id van het specialisme";
        ladder: Opt<At<String>> = "trap", "De id van de trap";
        general: Opt<bool> = "algemeen", "De algemene weg van een specialisme";
        made_for: Opt<MadeFor> = "voor",
            "Voor wie het onderwerp is gemaakt; zonder deze sleutel volwassenen";
        only: Or<Literals> = "alleen", "Alleen wie dit heeft, kan deze klacht hebben";
        icpc: Or<Vec<Icpc>> = "icpc", "ICPC-1-codes";
        search: Or<Vec<String>> = "zoek", "Woorden van dokter en patiënt";
        chapters: Or<Vec<Chapter>> = "icpc-begin", "Het begin van ICPC-1-codes zonder onderwerp";
        emergency: Opt<RawEmergency> = "nood", "Woorden van nood, en wat er dan moet gebeuren";
        patient_page: Opt<At<PageAddress>> = "thuisarts",
            "Het adres op thuisarts.nl waar de patiënt meer leest";
        patient_words: Opt<At<PageWords>> = "thuisarts-zoek",
            "Waar de patiënt op thuisarts.nl op zoekt, als daar geen adres van gezien is";
        together: Opt<bool> = "samenhang",
            "Klachten die samenhangen bij een kwetsbare oudere komen hier";
    }
}

table! {
    "nood",
    /// Words before which nothing is asked, and what must happen.
    #[derive(Debug, Clone)]
    pub(crate) struct RawEmergency {
        words: Need<Vec<String>> = "woorden", "De woorden, elk op zichzelf genoeg";
        text: Need<String> = "zin", "Wat er moet gebeuren en wie gebeld wordt";
    }
}

table! {
    "akkoord",
    /// Somebody who read the page and signed it.
    #[derive(Debug, Clone)]
    pub(crate) struct RawAgreed {
        name: Need<String> = "naam", "Wie tekende";
        role: Need<String> = "rol", "Zoals huisarts of dermatoloog";
        date: Need<Date> = "datum", "Wanneer";
        mark: Need<At<String>> = "kenmerk", "Het kenmerk dat op de bladzij staat: van deze inhoud en geen andere";
    }
}

keys! {
    /// A topic file.
    pub(crate) struct TopicFile {
        head: Head<TopicTable> = "onderwerp", "De kop van een onderwerp";
        excuses: Or<Vec<RawExcuse>> = "ernst-uitzondering",
            "Waar een erger antwoord later of lichter mag zijn";
        examples: Or<Vec<RawExample>> = "voorbeeld", "Een patiënt met wat eruit moet komen";
        agreed: Or<Vec<RawAgreed>> = "akkoord", "Wie de bladzij las en tekende, en welke inhoud";
    }
    with {
        statements: Statements;
    }
}

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
    /// Where the patient reads more.
    pub(crate) patient_page: Option<PatientPage>,
    /// Several complaints of a frail elderly patient come here together.
    pub(crate) together: Option<bool>,
    pub(crate) made_for: Option<MadeFor>,
    /// Only patients who have this answer have the complaint, such as a sex.
    pub(crate) only: Vec<RawLiteral>,
    pub(crate) statements: Statements,
    /// For whom a worse answer may be later or lighter.
    pub(crate) excuses: Vec<RawExcuse>,
    pub(crate) examples: Vec<RawExample>,
    /// Who signed which content.
    pub(crate) agreed: Vec<RawAgreed>,
}

impl Keys for RawTopic {
    type Out = Self;

    fn of(f: &mut Fields<'_>) -> Option<Self> {
        let TopicFile {
            head,
            excuses,
            examples,
            agreed,
            statements,
        } = TopicFile::of(f)?;
        let patient_page = page(f.node(), head.patient_page, head.patient_words);
        Some(Self {
            id: head.id,
            name: head.name,
            specialty: head.specialty,
            ladder: head.ladder,
            icpc: head.icpc,
            search: head.search,
            chapters: head.chapters,
            emergency: head.emergency,
            general: head.general,
            patient_page,
            together: head.together,
            made_for: head.made_for,
            only: head.only,
            statements,
            excuses,
            examples,
            agreed,
        })
    }

    fn told(all: &mut Definitions) -> Vec<Told> {
        TopicFile::told(all)
    }
}

/// The beginning of ICPC-1 codes: a capital, perhaps digits.
pub(crate) enum Chapter {}

impl Read for Chapter {
    type Out = String;

    fn read(node: Node<'_>) -> Option<String> {
        let text = node.text()?;
        let mut letters = text.bytes();
        let capital = letters.next().is_some_and(|c| c.is_ascii_uppercase());
        if !capital || text.len() > 3 || !letters.all(|c| c.is_ascii_digit()) {
            node.fault(
                Code::InvalidIcpc,
                say::begins_no_icpc(&text),
                say::write_icpc_begin(),
            );
        }
        Some(text.to_owned())
    }

    fn shape(_: &mut Definitions) -> Value {
        json!({ "type": "string", "pattern": "^[A-Z][0-9]{0,2}$" })
    }
}

/// An ICPC-1 code such as `K86` or `K74.02`.
pub(crate) enum Icpc {}

impl Read for Icpc {
    type Out = String;

    fn read(node: Node<'_>) -> Option<String> {
        let text = node.text()?;
        let kind = |c: char| match c {
            c if c.is_ascii_digit() => '0',
            c if c.is_ascii_uppercase() => 'A',
            c => c,
        };
        let form: String = text.chars().map(kind).collect();
        if form != "A00" && form != "A00.00" {
            let help = say::write_icpc();
            let message = say::no_icpc(&text);
            node.fault(Code::InvalidIcpc, message, help);
        }
        Some(text.to_owned())
    }

    fn shape(_: &mut Definitions) -> Value {
        json!({ "type": "string", "pattern": "^[A-Z][0-9]{2}(\\.[0-9]{2})?$" })
    }
}
