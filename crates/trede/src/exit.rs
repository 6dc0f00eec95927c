//! How a command ends.

use std::io::{self, Write};
use std::path::Path;
use std::process::ExitCode;

use rulebook::disk::why;
use rulebook::{Lang, Sentence};
use serde::Serialize;

use crate::words;

/// What every command knows: where the rules are, and the language of whoever reads.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Cx<'a> {
    pub(crate) rules: Option<&'a Path>,
    pub(crate) lang: Lang,
}

/// The exit codes of the contract.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Exit {
    Fine,
    /// A finding of severity error; with `--strict`, any.
    Findings,
    /// Unusable input.
    Unusable,
}

impl From<Exit> for ExitCode {
    fn from(exit: Exit) -> Self {
        Self::from(match exit {
            Exit::Fine => 0,
            Exit::Findings => 1,
            Exit::Unusable => 2,
        })
    }
}

/// Input that can't be used, with what could be.
#[derive(Debug)]
pub(crate) struct Fault {
    message: Sentence,
    help: Option<Sentence>,
}

impl Fault {
    pub(crate) fn new(message: Sentence) -> Self {
        Self {
            message,
            help: None,
        }
    }

    pub(crate) fn help(mut self, help: Sentence) -> Self {
        self.help = Some(help);
        self
    }
}

impl Fault {
    /// What is wrong and what could be done, in this language.
    pub(crate) fn told(&self, lang: Lang) -> String {
        let (error, message) = (words::error(), self.message.of(lang));
        let mut text = format!("{}: {message}", error.of(lang));
        if let Some(help) = &self.help {
            text.extend([
                "
  ",
                words::help().of(lang),
                ": ",
                help.of(lang),
            ]);
        }
        text
    }
}

/// Writes to standard output. A reader that has seen enough is no fault.
pub(crate) fn say(text: &str) -> Result<(), Fault> {
    match io::stdout().lock().write_all(text.as_bytes()) {
        Err(error) if error.kind() != io::ErrorKind::BrokenPipe => {
            Err(Fault::new(words::output_unwritable(&why(&error))))
        }
        _ => Ok(()),
    }
}

/// Writes as JSON.
pub(crate) fn say_json(value: &impl Serialize) -> Result<(), Fault> {
    match serde_json::to_string_pretty(value) {
        Ok(text) => say(&(text + "\n")),
        Err(error) => Err(Fault::new(words::output_unwritable(&error))),
    }
}

/// A file that can't be written.
pub(crate) fn unwritable(path: &Path, error: &io::Error) -> Fault {
    Fault::new(words::unwritable(&path.display(), &why(error)))
}
