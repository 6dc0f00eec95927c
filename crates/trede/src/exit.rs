//! How a command ends.

use std::fmt;
use std::io::{self, Write};
use std::process::ExitCode;

use serde::Serialize;

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
    message: String,
    help: Option<String>,
}

impl Fault {
    pub(crate) fn new(message: impl Into<String>) -> Self {
        Self {
            message: message.into(),
            help: None,
        }
    }

    pub(crate) fn help(mut self, help: impl Into<String>) -> Self {
        self.help = Some(help.into());
        self
    }
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.message)?;
        match &self.help {
            Some(help) => write!(f, "\n  help: {help}"),
            None => Ok(()),
        }
    }
}

/// Writes to standard output. A reader that has seen enough is no fault.
pub(crate) fn say(text: &str) -> Result<(), Fault> {
    match io::stdout().lock().write_all(text.as_bytes()) {
        Err(error) if error.kind() != io::ErrorKind::BrokenPipe => {
            Err(Fault::new(format!("the output can't be written: {error}")))
        }
        _ => Ok(()),
    }
}

/// Writes as JSON.
pub(crate) fn say_json(value: &impl Serialize) -> Result<(), Fault> {
    match serde_json::to_string_pretty(value) {
        Ok(text) => say(&(text + "\n")),
        Err(error) => Err(Fault::new(format!(
            "the output can't be written as JSON: {error}"
        ))),
    }
}
