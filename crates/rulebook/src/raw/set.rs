//! Sets of training cases as written: `casussen/….toml`, and what came out of them.

use std::collections::BTreeMap;

use ladder::date::Date;
use serde_json::{Value, json};
use training::Role;

use super::about::{NAME, OWN_ID, REVIEW};
use super::example::{Answers, RawAnswer};
use crate::id::Id;
use crate::say;
use crate::tree::{At, Definitions, Head, Need, Node, Opt, Or, Read, Whole, keys, table, words};

words!(Role => Self, Role::ALL);

table! {
    "set",
    #[derive(Debug, Clone)]
    pub(crate) struct RawSet {
        id: Need<Id> = "id", OWN_ID;
        name: Need<String> = "naam", NAME;
        role: Need<Role> = "rol", "Voor wie: wat er te kiezen is";
        region: Opt<At<String>> = "regio", "Wiens afspraken antwoord geven; in de map van een regio is dat die";
        about: Or<Vec<String>> = "uitleg", "Korte schermen theorie, vooraf";
        asks: Or<Says> = "vraagt", "Hoe een vraag klinkt in deze set, per vraag; een casus kan het anders zeggen";
    }
}

table! {
    "casus",
    #[derive(Debug, Clone)]
    pub(crate) struct RawCase {
        id: Need<Id> = "id", OWN_ID;
        topic: Need<At<String>> = "onderwerp", "De id van het onderwerp";
        opening: Need<String> = "opening", "Wat iemand zegt, zoals die het zegt; geen opsomming";
        answers: Need<CaseAnswers> = "antwoorden", "De hele patiënt: vraag en waarde; een getal kaal; alarm = \"geen\" is nee op de rest";
        asks: Or<Says> = "vraagt", "Hoe een vraag klinkt, per vraag: in woorden die een beller begrijpt";
        says: Or<Says> = "zegt", "Wat er gezegd wordt op een vraag, per vraag";
        difficulty: Opt<At<Whole<u8>>> = "moeilijk", "1 makkelijk, 2 gewoon, 3 moeilijk";
        disputed: Or<bool> = "betwist", "De regels geven beide kanten: er wordt over gepraat, nooit gescoord";
        review: Need<Date> = "herzien", REVIEW;
        point: Need<String> = "leerpunt", "Wat er te leren is, in één zin";
        noise: Or<Vec<RawNoise>> = "ruis", "Een vraag die geen regel gebruikt";
    }
}

table! {
    "ruis",
    #[derive(Debug, Clone)]
    pub(crate) struct RawNoise {
        asks: Need<String> = "vraag", "De vraag";
        says: Need<String> = "zegt", "Wat er gezegd wordt";
    }
}

keys! {
    /// A file of `casussen/`.
    #[derive(Debug, Clone)]
    pub(crate) struct SetFile {
        set: Head<RawSet> = "set", "Een leerlijn";
        cases: Or<Vec<RawCase>> = "casus", "Een patiënt die niet bestaat, zonder antwoord: dat geven de regels";
    }
}

keys! {
    /// `casussen/uitkomsten.toml`.
    pub(crate) struct OutcomesFile {
        outcomes: Or<Outcomes> = "uitkomst", "Wat eruit kwam; `trede cases --update` schrijft dit";
    }
}

/// Answers, which a case can't be without.
pub(crate) enum CaseAnswers {}

impl Read for CaseAnswers {
    type Out = Vec<RawAnswer>;

    fn read(node: Node<'_>) -> Option<Self::Out> {
        Answers::read(node)
    }

    fn shape(all: &mut Definitions) -> Value {
        Answers::shape(all)
    }
}

/// Texts by question.
pub(crate) enum Says {}

impl Read for Says {
    type Out = Vec<(At<String>, String)>;

    fn read(node: Node<'_>) -> Option<Self::Out> {
        let entries = node.entries(say::write_says())?;
        let text = |(name, node): (At<String>, Node<'_>)| Some((name, node.text()?.to_owned()));
        Some(entries.into_iter().filter_map(text).collect())
    }

    fn shape(_: &mut Definitions) -> Value {
        json!({ "type": "object", "additionalProperties": { "type": "string" } })
    }
}

/// What came out of each case, by set and case.
pub type Noted = BTreeMap<(String, String), String>;

/// The outcomes of several sets.
pub(crate) enum Outcomes {}

impl Read for Outcomes {
    type Out = Noted;

    fn read(node: Node<'_>) -> Option<Self::Out> {
        let mut all = Noted::new();
        for (set, node) in node.entries(say::write_outcome_set())? {
            for (case, node) in node.entries(say::write_outcome())? {
                let text = node.text()?.to_owned();
                all.insert((set.value.clone(), case.value), text);
            }
        }
        Some(all)
    }

    fn shape(all: &mut Definitions) -> Value {
        json!({ "type": "object", "additionalProperties": Says::shape(all) })
    }
}
