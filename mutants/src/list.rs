//! What cargo-mutants would change, as it lists it.

use std::path::Path;
use std::process::{Command, Stdio};

use anyhow::{Result, ensure};
use serde::Deserialize;

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Deserialize)]
pub enum Kind {
    BinaryOperator,
    FnValue,
    MatchArm,
    MatchArmGuard,
    StructField,
    UnaryOperator,
}

/// Lines and columns count from 1, columns in characters.
#[derive(Debug, Clone, Deserialize)]
pub struct Place {
    pub line: usize,
    pub column: usize,
}

#[derive(Debug, Clone, Deserialize)]
pub struct Stretch {
    pub start: Place,
    pub end: Place,
}

#[derive(Debug, Clone, Deserialize)]
pub struct Mutant {
    /// From 1: 0 is the code as it is.
    #[serde(default)]
    pub number: u32,
    pub file: String,
    pub name: String,
    pub package: String,
    pub genre: Kind,
    pub replacement: String,
    pub span: Stretch,
}

/// Every change to these crates, numbered.
pub fn all(root: &Path, packages: &[String]) -> Result<Vec<Mutant>> {
    let mut all = Vec::new();
    for package in packages {
        let mut list = Command::new("cargo");
        list.args(["mutants", "--list", "--json", "--package", package]);
        let done = list.current_dir(root).stderr(Stdio::inherit()).output()?;
        ensure!(
            done.status.success(),
            "cargo-mutants lists nothing of {package}"
        );
        all.extend(serde_json::from_slice::<Vec<Mutant>>(&done.stdout)?);
    }
    for (number, mutant) in (1..).zip(&mut all) {
        mutant.number = number;
    }
    Ok(all)
}
