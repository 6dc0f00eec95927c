//! Runs the binary.

use std::process::Command;

use serde_json::Value;

pub(crate) use crate::folder::{Folder, rules};

/// What came out.
pub(crate) struct Done {
    pub(crate) code: i32,
    pub(crate) out: String,
    pub(crate) err: String,
}

impl Done {
    /// Runs a command to its end.
    pub(crate) fn of(command: &mut Command) -> Self {
        let output = command.output().unwrap();
        Self {
            code: output.status.code().unwrap(),
            out: String::from_utf8(output.stdout).unwrap(),
            err: String::from_utf8(output.stderr).unwrap(),
        }
    }

    pub(crate) fn json(&self) -> Value {
        serde_json::from_str(&self.out)
            .unwrap_or_else(|error| panic!("{error}\n{}\n{}", self.out, self.err))
    }
}

/// `trede` with these arguments, split at spaces, on the small rules.
pub(crate) fn trede(arguments: &str) -> Done {
    Done::of(
        Command::new(env!("CARGO_BIN_EXE_trede"))
            .arg("--rules")
            .arg(rules())
            .args(arguments.split_whitespace()),
    )
}

/// A copy of the small rules with one file replaced.
pub(crate) fn with(name: &str, file: &str, text: &str) -> Folder {
    let root = Folder::of_rules(name);
    root.write(file, text);
    root
}
