//! The rule files as written, each value with its place. Nothing is looked up yet.

mod about;
mod basis;
mod brief;
mod change;
mod condition;
mod door;
mod effect;
mod example;
mod file;
mod forms;
mod header;
mod limits;
mod made_for;
mod no_toml;
mod patient;
mod patient_page;
mod phrases;
mod question;
mod set;
mod severity;
mod sign;
mod source;
mod statement;
mod step;
mod topic;
mod value;
mod web;

pub(crate) use basis::RawBasis;
pub(crate) use change::RawTightening;
pub(crate) use condition::{RawException, RawLiteral, RawWhen};
pub(crate) use door::RawDoor;
pub(crate) use effect::{RawEffect, RawLeast};
pub(crate) use example::{RawAnswer, RawExample, RawStart};
pub(crate) use file::{
    BaseFile, LaddersFile, QuestionsFile, RegionFile, SourcesFile, SpecialtiesFile, StepsFile, told,
};
pub(crate) use forms::FormsFile;
pub(crate) use header::RawHeader;
pub(crate) use limits::Limits;
pub(crate) use made_for::MadeFor;
pub(crate) use patient::{PatientFile, RawCited, RawStepText};
pub(crate) use phrases::{PhrasesFile, RawPhrases, all_phrases};
pub(crate) use question::{QuestionKind, RawQuestion};
pub(crate) use set::{OutcomesFile, RawCase, SetFile};
pub(crate) use severity::RawExcuse;
pub(crate) use sign::{RawSign, SignsFile};
pub(crate) use source::{RawChildren, RawSource, RawSpecialty};
pub(crate) use statement::{
    RawAlarm, RawArgument, RawFit, RawImpossible, RawPreparation, RawRule, RawScope, Statements,
};
pub(crate) use step::{RawFact, RawLadder, RawStep};
use toml::de::DeTable;
pub(crate) use topic::RawTopic;

pub use example::status_in_dutch;
pub use question::GROUPS;
pub use set::Noted;
pub use severity::Severity;

use crate::Code;
use crate::say;
use crate::sink::{Sink, Spot};
use crate::tree::{Keys, Node};

/// Reads a whole file. A file that is no TOML is reported and left out.
pub(crate) fn document<K: Keys>(
    text: &str,
    file: usize,
    sink: &Sink,
    what: &'static str,
    shared: bool,
) -> Option<K::Out> {
    let (table, errors) = DeTable::parse_recoverable(text);
    let faults = no_toml::faults(text, &errors, file);
    if !faults.is_empty() {
        for fault in faults {
            sink.push(fault);
        }
        return None;
    }
    let value = toml::de::DeValue::Table(table.into_inner());
    let node = Node {
        value: &value,
        at: Spot::file(file),
        sink,
        shared,
    };
    texts(node);
    node.table::<K>(what)
}

/// No sentence of a rule is longer; the longest of today's has 278 characters.
const LONGEST: usize = 500;

/// What is not paid apart is paid by the premium: no text may say that care costs nothing.
fn texts(node: Node<'_>) {
    match node.value {
        toml::de::DeValue::String(text) => {
            let length = text.chars().count();
            if length > LONGEST {
                let message = say::text_endless(&length, &LONGEST);
                node.fault(Code::LongText, message, say::fewer_words());
            }
            let lower = text.to_lowercase();
            if lower
                .split(|c: char| !c.is_alphanumeric())
                .any(|word| word == "gratis")
            {
                let help = say::say_eigen_risico();
                node.fault(Code::Gratis, say::never_gratis(), help);
            }
        }
        toml::de::DeValue::Array(array) => array.iter().for_each(|value| texts(node.child(value))),
        toml::de::DeValue::Table(table) => {
            table.values().for_each(|value| texts(node.child(value)));
        }
        _ => {}
    }
}
