//! What was built, for the runs: the changes that are in it, and the tests of each crate.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use serde::{Deserialize, Serialize};

#[derive(Debug, Default, Serialize, Deserialize)]
pub struct Plan {
    pub changes: Vec<Planned>,
    /// From the quickest.
    pub tests: Vec<Test>,
}

/// What tests the code: of which crate, in which folder.
pub struct Program {
    pub package: String,
    pub folder: PathBuf,
    pub path: PathBuf,
}

/// A test, and what a run of it alone was, with nothing changed.
#[derive(Debug, Serialize, Deserialize)]
pub struct Test {
    pub package: String,
    pub folder: PathBuf,
    pub program: PathBuf,
    pub name: String,
    pub milliseconds: u64,
    /// The numbers of the changes that it comes by: no other can make it fail.
    pub reached: BTreeSet<u32>,
}

#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Planned {
    pub number: u32,
    /// As cargo-mutants names it: `file:line:column: what`.
    pub name: String,
    pub package: String,
    /// Why it isn't in the build: the compiler's complaint.
    pub unviable: Option<String>,
}

impl Plan {
    pub fn read(path: &Path) -> Result<Self> {
        let text = fs::read_to_string(path).with_context(|| format!("no {}", path.display()))?;
        Ok(serde_json::from_str(&text)?)
    }

    pub fn write(&self, path: &Path) -> Result<()> {
        Ok(fs::write(path, serde_json::to_string(self)?)?)
    }
}
