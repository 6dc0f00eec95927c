//! What came of each change that was tried, kept from run to run.

use std::collections::{BTreeMap, BTreeSet};
use std::fs::{self, File};
use std::io::Write;
use std::path::Path;

use anyhow::{Context, Result};
use serde::{Deserialize, Serialize};

use crate::plan::Planned;

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Outcome {
    Caught,
    /// By the tests of a crate that is built on it.
    CaughtAbove,
    TimedOut,
    Survived,
    /// No test comes by it.
    Unreached,
}

/// The commit that is tried, and for each crate what git calls its sources.
pub struct At {
    pub commit: String,
    pub sources: BTreeMap<String, String>,
}

#[derive(Serialize, Deserialize)]
struct Line {
    name: String,
    outcome: Outcome,
    commit: String,
    sources: String,
}

/// By the name of the change.
pub struct Results {
    pub outcomes: BTreeMap<String, Outcome>,
    /// What no test noticed at another commit.
    pub again: BTreeSet<String>,
    kept: File,
}

impl Results {
    /// What this file has of these sources. One that a test noticed stays noticed; one that none did is tried again at
    /// another commit, for a test may have come.
    pub fn open(path: &Path, at: &At) -> Result<Self> {
        let (mut outcomes, mut again) = (BTreeMap::new(), BTreeSet::new());
        for line in fs::read_to_string(path).unwrap_or_default().lines() {
            let line: Line = serde_json::from_str(line)?;
            let survived = matches!(line.outcome, Outcome::Survived | Outcome::Unreached);
            let same = at.sources.values().any(|sources| *sources == line.sources);
            if !same {
                continue;
            }
            // Until it is tried again it counts as what it was.
            if survived && line.commit != at.commit {
                again.insert(line.name.clone());
            } else {
                again.remove(&line.name);
            }
            outcomes.insert(line.name, line.outcome);
        }
        let kept = File::options().create(true).append(true).open(path)?;
        Ok(Self {
            outcomes,
            again,
            kept,
        })
    }

    pub fn keep(&mut self, change: &Planned, outcome: Outcome, at: &At) -> Result<()> {
        let line = Line {
            name: change.name.clone(),
            outcome,
            commit: at.commit.clone(),
            sources: at
                .sources
                .get(&change.package)
                .context("a crate without sources")?
                .clone(),
        };
        writeln!(self.kept, "{}", serde_json::to_string(&line)?)?;
        self.outcomes.insert(line.name, outcome);
        Ok(())
    }
}
