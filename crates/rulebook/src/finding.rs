//! Findings: what the reader and the checker say of the rules. All of them, never only the first.

use std::ops::Range;

use serde::Serialize;

use crate::{Code, Lang, Sentence, Severity};

/// A place in a rule file.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub struct Place {
    /// The file, from the root of the rules.
    pub file: String,
    /// The line, from 1.
    pub line: usize,
    /// The column in characters, from 1.
    pub column: usize,
    /// The bytes.
    #[serde(skip)]
    pub span: (usize, usize),
}

impl Place {
    /// The bytes as a range.
    pub fn range(&self) -> Range<usize> {
        self.span.0..self.span.1
    }

    /// Whether the file is not that of one topic.
    pub fn is_shared(&self) -> bool {
        !self.file.contains("/onderwerpen/")
    }
}

/// A second place of a finding, and what it has to do with it.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Also {
    /// Where.
    pub place: Place,
    /// What is there.
    pub label: Sentence,
}

/// One thing found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finding {
    /// Which kind.
    pub code: Code,
    /// How severe.
    pub severity: Severity,
    /// What is wrong: lower case, identifiers in backticks.
    pub message: Sentence,
    /// What to do about it.
    pub help: Option<Sentence>,
    /// Where.
    pub place: Place,
    /// Where else.
    pub also: Vec<Also>,
    /// The smallest patient that shows it, in Dutch words.
    pub patient: Option<String>,
    /// What to write instead, as it would stand in the file.
    pub fix: Option<String>,
    /// Where the same is found once more: it has one cause.
    pub again: Vec<Place>,
    /// The folders of the regions in which it is so, where it is not so in all of them.
    pub regions: Vec<String>,
    /// What is found because of this, and perhaps not without it.
    pub follows: Vec<Finding>,
}

/// A finding in one language, as JSON has it.
#[derive(Debug, Serialize)]
pub struct Told<'a> {
    code: Code,
    severity: Severity,
    message: &'a str,
    help: Option<&'a str>,
    #[serde(flatten)]
    place: &'a Place,
    also: Vec<ToldAlso<'a>>,
    patient: Option<&'a str>,
    fix: Option<&'a str>,
    again: &'a [Place],
    regions: &'a [String],
    follows: Vec<Told<'a>>,
}

#[derive(Debug, Serialize)]
struct ToldAlso<'a> {
    #[serde(flatten)]
    place: &'a Place,
    label: &'a str,
}

impl Finding {
    /// The finding in this language.
    pub fn told(&self, lang: Lang) -> Told<'_> {
        Told {
            code: self.code,
            severity: self.severity,
            message: self.message.of(lang),
            help: self.help.as_ref().map(|help| help.of(lang)),
            place: &self.place,
            also: self
                .also
                .iter()
                .map(|one| ToldAlso {
                    place: &one.place,
                    label: one.label.of(lang),
                })
                .collect(),
            patient: self.patient.as_deref(),
            fix: self.fix.as_deref(),
            again: &self.again,
            regions: &self.regions,
            follows: self.follows.iter().map(|one| one.told(lang)).collect(),
        }
    }
}

/// The worst first, and what has one cause said once, with all its places.
pub fn fold(mut all: Vec<Finding>) -> Vec<Finding> {
    all.sort_by(|a, b| (a.severity, &a.place, a.code).cmp(&(b.severity, &b.place, b.code)));
    all.dedup();
    let mut folded = Vec::<Finding>::new();
    let mut met = std::collections::HashMap::<(Code, Sentence), usize>::new();
    for finding in all {
        // A patient, a second place or a mend is of one place only.
        let plain = finding.patient.is_none() && finding.also.is_empty() && finding.fix.is_none();
        let key = (finding.code, finding.message.clone());
        let before = met
            .get(&key)
            .filter(|_| plain && finding.follows.is_empty());
        let before = before.copied();
        if let Some(first) = before.and_then(|place| folded.get_mut(place)) {
            first.again.push(finding.place);
            continue;
        }
        if plain {
            met.insert(key, folded.len());
        }
        folded.push(finding);
    }
    folded
}
