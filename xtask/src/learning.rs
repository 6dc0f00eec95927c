//! Others' word on what goes to a learning system: the validators of `tests/learning/`.

use std::io::Write;
use std::process::Stdio;

use anyhow::{Context, Result, ensure};

use crate::command::in_root;
use crate::npm;

/// What they can look at.
#[derive(Debug, Clone, Copy)]
pub enum Kind {
    /// An `imsmanifest.xml`, by the schemas of SCORM 1.2.
    Manifest,
    /// An xAPI statement.
    Statement,
}

/// What is wrong with a text; nothing where it is as it should be.
pub fn problems(kind: Kind, text: &str) -> Result<Vec<String>> {
    let tools = npm::locked("learning", "check.mjs")?;
    let word = match kind {
        Kind::Manifest => "manifest",
        Kind::Statement => "statement",
    };
    let mut node = in_root("node");
    node.arg(tools.join("check.mjs")).arg(word);
    let mut node = node.stdin(Stdio::piped()).stdout(Stdio::piped()).spawn()?;
    let mut input = node.stdin.take().context("it reads")?;
    input.write_all(text.as_bytes())?;
    drop(input);
    let done = node.wait_with_output()?;
    ensure!(done.status.success(), "check.mjs {word}: {}", done.status);
    Ok(serde_json::from_slice(&done.stdout)?)
}
