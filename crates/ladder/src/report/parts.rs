//! The parts of a report: each a statement, with what it rests on.

use serde::Serialize;

use crate::model::{Certainty, PreparationKind, Side};

/// A statement, with what it rests on.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Because<'a> {
    /// The statement's identifier.
    pub rule: &'a str,
    /// The reason in words.
    pub reason: String,
    /// How firm it is.
    pub certainty: Certainty,
    /// Its sources.
    pub sources: Vec<SourceReport<'a>>,
    /// What its term rests on, where that is something else.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub term: Option<TermReport<'a>>,
    /// What to do now.
    #[serde(rename = "do", skip_serializing_if = "str::is_empty")]
    pub action: &'a str,
    /// Who checks, and when.
    #[serde(skip_serializing_if = "str::is_empty")]
    pub check: &'a str,
    /// It is a sentence of the engine's own: it follows from the model, and rests on nothing else.
    #[serde(skip)]
    pub own: bool,
}

/// On what a term rests.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct TermReport<'a> {
    /// How firm it is.
    pub certainty: Certainty,
    /// Its sources; none where no source gives the term.
    pub sources: Vec<SourceReport<'a>>,
}

impl TermReport<'_> {
    /// The same in one Dutch phrase.
    pub fn words(&self) -> String {
        match self.certainty {
            Certainty::Unsourced => "termijn zonder bron".to_owned(),
            certainty => format!("termijn: {}", certainty.words()),
        }
    }
}

impl Because<'_> {
    /// How firm it is, and its term where that rests on something else, in one Dutch phrase.
    pub fn firmness(&self) -> String {
        let own = self.certainty.words();
        match &self.term {
            Some(term) => format!("{own}; {}", term.words()),
            None => own.to_owned(),
        }
    }
}

/// A source in a doctor's words.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct SourceReport<'a> {
    /// Its identifier.
    pub id: &'a str,
    /// What it is called.
    pub title: &'a str,
    /// Who made it.
    pub publisher: &'a str,
    /// When.
    pub date: &'a str,
}

/// A red flag at *ja* or unknown.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct FlagReport<'a> {
    /// The row.
    pub id: &'a str,
    /// The sign in words.
    pub text: &'a str,
    /// `ja`, or `onbekend` where it is to be checked first.
    pub answer: &'static str,
    /// No lighter step than this.
    pub at_least: &'a str,
    /// Within which term.
    pub within: Option<String>,
    /// Where to.
    pub destination: Option<String>,
    /// What to measure or ask now.
    pub check_now: &'a str,
    /// What it rests on.
    #[serde(flatten)]
    pub because: Because<'a>,
}

/// An argument where no agreement decides.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct ArgumentReport<'a> {
    /// The step it speaks of.
    pub step: &'a str,
    /// Which way it points.
    pub side: Side,
    /// What it rests on.
    #[serde(flatten)]
    pub because: Because<'a>,
}

/// What would lead to another step.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct ChangeReport<'a> {
    /// That step.
    pub step: &'a str,
    /// Which answers, by question.
    #[serde(serialize_with = "as_map")]
    pub answers: Vec<(&'a str, &'a str)>,
}

/// What to do or send along.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct PreparationReport<'a> {
    /// Do it, or send it along.
    pub kind: PreparationKind,
    /// What, in words.
    pub text: &'a str,
    /// For which steps; all where empty.
    pub steps: Vec<&'a str>,
    /// What it rests on.
    #[serde(flatten)]
    pub because: Because<'a>,
}

fn as_map<S: serde::Serializer>(pairs: &[(&str, &str)], serializer: S) -> Result<S::Ok, S::Error> {
    serializer.collect_map(pairs.iter().copied())
}
