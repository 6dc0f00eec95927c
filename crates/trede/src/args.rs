//! The command line: a contract, also in its help.

use std::path::PathBuf;

use clap::{Args as Arguments, Parser, Subcommand};
use ladder::date::Date;

/// Referral agreements from a terminal: ask, check, compile.
#[derive(Debug, Parser)]
#[command(name = "trede", version, about, propagate_version = true)]
#[command(
    after_help = "Exit: 0 fine · 1 a finding of severity error (--strict: any) · 2 unusable input"
)]
pub(crate) struct Args {
    /// Where the rules are [default: `regels`, here or in a folder above]
    #[arg(long, global = true, value_name = "DIR")]
    pub(crate) rules: Option<PathBuf>,
    #[command(subcommand)]
    pub(crate) command: Command,
}

#[derive(Debug, Subcommand)]
pub(crate) enum Command {
    /// The topics of a region
    Topics(Topics),
    /// The questions of a topic, in asking order
    Questions(Questions),
    /// The advice for one patient
    Advise(Advise),
    /// All findings of the rules, with their places
    Check(Check),
    /// Run the examples: what they touch, and whether they would notice a fault in the rules
    Test(Test),
    /// For whom the advice changes from one rule set to another
    Diff(Diff),
    /// What rests on what, which example holds it to that, and what the region must fill in
    Trace(Trace),
    /// Write the binaries for the widget
    Compile(Compile),
    /// Write the rule book as printable pages
    Book(Book),
    /// The JSON schema of the rule files, for editors
    Schema,
}

#[derive(Debug, Arguments)]
pub(crate) struct Topics {
    /// The region
    #[arg(long)]
    pub(crate) region: String,
    /// As JSON
    #[arg(long)]
    pub(crate) json: bool,
}

#[derive(Debug, Arguments)]
pub(crate) struct Questions {
    /// The region
    #[arg(long)]
    pub(crate) region: String,
    /// The topic
    #[arg(long)]
    pub(crate) topic: String,
    /// As JSON
    #[arg(long)]
    pub(crate) json: bool,
}

#[derive(Debug, Arguments)]
pub(crate) struct Advise {
    /// The region
    #[arg(long)]
    pub(crate) region: String,
    /// The topic
    #[arg(long)]
    pub(crate) topic: String,
    /// The day [default: today in Amsterdam]
    #[arg(long, value_name = "JJJJ-MM-DD", value_parser = date)]
    pub(crate) date: Option<Date>,
    /// An answer: `Q=V`, a number raw, `Q=?` for *weet ik niet*, `alarm=geen` for no other red
    /// flag
    #[arg(long = "answer", value_name = "Q=V", value_parser = answer)]
    pub(crate) answers: Vec<(String, String)>,
    /// As JSON
    #[arg(long)]
    pub(crate) json: bool,
    /// As a CDS Hooks 2.0 card
    #[arg(long, conflicts_with = "json")]
    pub(crate) card: bool,
    /// As a FHIR R4 Bundle
    #[arg(long, conflicts_with_all = ["json", "card"])]
    pub(crate) fhir: bool,
}

#[derive(Debug, Arguments)]
pub(crate) struct Check {
    /// The rules, a region's folder or one file [default: the rules]
    pub(crate) path: Option<PathBuf>,
    /// The day [default: today in Amsterdam]
    #[arg(long, value_name = "JJJJ-MM-DD", value_parser = date)]
    pub(crate) date: Option<Date>,
    /// Warnings and notices count as errors
    #[arg(long)]
    pub(crate) strict: bool,
    /// As JSON
    #[arg(long)]
    pub(crate) json: bool,
}

#[derive(Debug, Arguments)]
pub(crate) struct Test {
    /// The rules, a region's folder or one topic's file [default: the rules]
    pub(crate) path: Option<PathBuf>,
    /// The day [default: today in Amsterdam]
    #[arg(long, value_name = "JJJJ-MM-DD", value_parser = date)]
    pub(crate) date: Option<Date>,
    /// Put the proposed examples in the rule files; they count for nothing until a doctor takes
    /// them over
    #[arg(long)]
    pub(crate) propose: bool,
    /// Name every change that no example notices, also those that alter only the reasons
    #[arg(long)]
    pub(crate) all: bool,
    /// As JSON
    #[arg(long)]
    pub(crate) json: bool,
}

#[derive(Debug, Arguments)]
pub(crate) struct Diff {
    /// Rules before: a folder of rules, `FOLDER:REGION`, a region, or `basis`: the base alone on
    /// the steps of the other's region
    pub(crate) before: String,
    /// Rules after, in the same way
    pub(crate) after: String,
    /// A file of patients: a column `topic`, and one for each question
    #[arg(long, value_name = "FILE.csv")]
    pub(crate) input: Option<PathBuf>,
    /// Only this topic
    #[arg(long)]
    pub(crate) topic: Option<String>,
    /// Also as a page, with its style sheet beside it
    #[arg(long, value_name = "FILE")]
    pub(crate) html: Option<PathBuf>,
    /// The day [default: today in Amsterdam]
    #[arg(long, value_name = "JJJJ-MM-DD", value_parser = date)]
    pub(crate) date: Option<Date>,
    /// As JSON
    #[arg(long)]
    pub(crate) json: bool,
}

#[derive(Debug, Arguments)]
pub(crate) struct Compile {
    /// The rules, or a region's folder [default: the rules]
    pub(crate) path: Option<PathBuf>,
    /// Where to write
    #[arg(short, long, value_name = "DIR")]
    pub(crate) output: PathBuf,
    /// As JSON
    #[arg(long)]
    pub(crate) json: bool,
}

#[derive(Debug, Arguments)]
pub(crate) struct Book {
    /// The rules, or a region's folder [default: the rules]
    pub(crate) path: Option<PathBuf>,
    /// Where to write
    #[arg(short, long, value_name = "DIR")]
    pub(crate) output: PathBuf,
    /// Rules of an earlier version: the book says what changed since, and for whom
    #[arg(long, value_name = "DIR")]
    pub(crate) since: Option<PathBuf>,
    /// Today, or the day to compare on
    #[arg(long, value_name = "JJJJ-MM-DD", value_parser = date)]
    pub(crate) date: Option<Date>,
    /// As JSON
    #[arg(long)]
    pub(crate) json: bool,
}

#[derive(Debug, Arguments)]
pub(crate) struct Trace {
    /// The rules, or a region's folder [default: the rules]
    pub(crate) path: Option<PathBuf>,
    /// Where to write a report for each region
    #[arg(short, long, value_name = "DIR")]
    pub(crate) output: Option<PathBuf>,
    /// The day [default: today in Amsterdam]
    #[arg(long, value_name = "JJJJ-MM-DD", value_parser = date)]
    pub(crate) date: Option<Date>,
    /// The figures of all regions as Markdown, as in docs/herkomst.md
    #[arg(long, conflicts_with = "json")]
    pub(crate) summary: bool,
    /// As JSON, every statement included
    #[arg(long)]
    pub(crate) json: bool,
}

fn date(text: &str) -> Result<Date, String> {
    text.parse()
        .map_err(|error: ladder::date::NotADate| error.to_string())
}

fn answer(text: &str) -> Result<(String, String), String> {
    match text.split_once('=') {
        Some((question, value)) if !question.is_empty() && !value.is_empty() => {
            Ok((question.to_owned(), value.to_owned()))
        }
        _ => Err("write it as `question=value`".to_owned()),
    }
}
