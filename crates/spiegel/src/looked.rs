//! What is looked at, and what its figures are of.

use mirror::{Beside, Measure, Selection, grouped, steps};

use crate::file::{File, Words};
use crate::ladder;

/// What can be looked at.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Tab {
    Funnel,
    Time,
    Steps,
    Pairs,
    Plan,
}

/// What is looked at now.
pub(crate) struct Looked<'p> {
    pub(crate) words: Words,
    pub(crate) file: &'p File,
    pub(crate) of: Selection,
    /// Whose line and steps: the reader's own, or another's by its number.
    pub(crate) who: usize,
}

impl Looked<'_> {
    /// Each step beside the group, light to heavy.
    pub(crate) fn besides(&self) -> Vec<Beside> {
        let counts = &self.file.read.counts;
        let mut besides = steps(counts, self.of.specialty, self.who);
        let known = ladder::steps();
        besides.sort_by_cached_key(|beside| {
            let name = counts.steps.get(beside.step);
            name.map_or(usize::MAX, |name| ladder::place(known, name))
        });
        besides
    }
}

/// What is counted, of what, by whom it is defined, and where it comes from.
pub(crate) fn definition(looked: &Looked<'_>, tab: Tab) -> String {
    let (words, file) = (looked.words, looked.file);
    let key = match (tab, looked.of.measure) {
        (Tab::Plan, _) => return words.say("plan.stays").to_owned(),
        (Tab::Steps, _) => "definition.steps",
        (_, Measure::Chosen(_)) => "definition.chosen",
        (_, Measure::Onward(_)) => "definition.onward",
    };
    let read = &file.read;
    let source = words.fill(
        "definition.source",
        &[
            &grouped(read.counts.len() as u64, words.mirror),
            &grouped(read.bad, words.mirror),
        ],
    );
    let made_up = if file.made_up {
        words.say("made-up")
    } else {
        ""
    };
    format!(
        "{} {source} {} {made_up}",
        words.say(key),
        words.say("definition.owner")
    )
}
