//! The rule files as written, each value with its place. Nothing is looked up yet.

mod about;
mod basis;
mod brief;
mod change;
mod condition;
mod effect;
mod example;
mod file;
mod forms;
mod header;
mod patient;
mod phrases;
mod question;
mod severity;
mod sign;
mod source;
mod statement;
mod step;
mod topic;

pub(crate) use basis::RawBasis;
pub(crate) use change::RawTightening;
pub(crate) use condition::{RawException, RawLiteral, RawWhen};
pub(crate) use effect::{RawEffect, RawLeast};
pub(crate) use example::{RawAnswer, RawExample, RawStart, status_in_dutch};
pub(crate) use file::{
    BaseFile, LaddersFile, QuestionsFile, RegionFile, SourcesFile, SpecialtiesFile, StepsFile, told,
};
pub(crate) use forms::FormsFile;
pub(crate) use header::RawHeader;
pub(crate) use patient::{PatientFile, RawCited, RawStepText};
pub(crate) use phrases::{PhrasesFile, RawPhrases, all_phrases};
pub(crate) use question::{QuestionKind, RawQuestion};
pub(crate) use severity::{RawExcuse, Severity};
pub(crate) use sign::{RawSign, SignsFile};
pub(crate) use source::{RawChildren, RawSource, RawSpecialty};
pub(crate) use statement::{
    Limits, RawAlarm, RawArgument, RawFit, RawImpossible, RawPreparation, RawRule, RawScope,
    Statements,
};
pub(crate) use step::{RawFact, RawLadder, RawStep};
use toml::de::DeTable;
pub(crate) use topic::MadeFor;
pub(crate) use topic::RawTopic;

use crate::Code;
use crate::sink::{Draft, Sink, Spot};
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
    for error in &errors {
        let span = error.span().unwrap_or(0..0);
        let spot = Spot {
            file,
            start: span.start,
            end: span.end,
        };
        sink.push(
            Draft::new(Code::Toml, spot, error.message())
                .help("see https://toml.io for how TOML is written"),
        );
    }
    if !errors.is_empty() {
        return None;
    }
    let value = toml::de::DeValue::Table(table.into_inner());
    let node = Node {
        value: &value,
        at: Spot::file(file),
        sink,
        shared,
    };
    gratis(node);
    node.table::<K>(what)
}

/// What is not paid apart is paid by the premium: no text may say that care costs nothing.
fn gratis(node: Node<'_>) {
    match node.value {
        toml::de::DeValue::String(text) => {
            let lower = text.to_lowercase();
            if lower
                .split(|c: char| !c.is_alphanumeric())
                .any(|word| word == "gratis")
            {
                let help = "say what counts towards the eigen risico instead";
                node.fault(Code::Gratis, "no rule says `gratis`", help);
            }
        }
        toml::de::DeValue::Array(array) => array.iter().for_each(|value| gratis(node.child(value))),
        toml::de::DeValue::Table(table) => {
            table.values().for_each(|value| gratis(node.child(value)));
        }
        _ => {}
    }
}
