//! The rule files as written, each value with its place. Nothing is looked up yet.

mod condition;
mod example;
mod guide;
mod header;
mod question;
mod read_statement;
mod statement;
mod step;
mod topic;

pub(crate) use condition::{RawBasis, RawException, RawLiteral, RawWhen};
pub(crate) use example::{RawAnswer, RawExample, RawStart, starts, status_in_dutch};
pub(crate) use guide::{RawCited, RawGuide, RawStepText};
pub(crate) use header::{RawHeader, RawPhrases, RawSource, RawSpecialty, all_phrases, phrases};
pub(crate) use question::{QuestionKind, RawQuestion};
pub(crate) use statement::{
    Limits, RawAlarm, RawArgument, RawChange, RawEffect, RawFit, RawImpossible, RawLeast,
    RawPreparation, RawRule, RawScope, Statements,
};
pub(crate) use step::{RawFact, RawLadder, RawStep};
use toml::de::DeTable;
pub(crate) use topic::RawTopic;

use crate::Code;
use crate::sink::{Draft, Sink, Spot};
use crate::tree::{Fields, Node};

/// Reads a whole file by a function on its top table. A file that is no TOML is reported and left
/// out.
pub(crate) fn document<T>(
    text: &str,
    file: usize,
    sink: &Sink,
    what: &'static str,
    shared: bool,
    read: impl FnOnce(&mut Fields<'_>) -> Option<T>,
) -> Option<T> {
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
    let mut fields = node.fields(what)?;
    let result = read(&mut fields);
    fields.finish();
    result
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
