//! Others' word on what goes to a learning system: the validators of `tests/learning/`.

use anyhow::Result;

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
    let word = match kind {
        Kind::Manifest => "manifest",
        Kind::Statement => "statement",
    };
    Ok(serde_json::from_value(npm::asked("learning", word, text)?)?)
}
