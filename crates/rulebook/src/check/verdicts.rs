//! What is at fault everywhere, and what only here.

use std::collections::{BTreeMap, BTreeSet};

use crate::Code;
use crate::sink::{Draft, Sink, Spot};

/// Findings of topics that are proved apart. A statement for all topics, or for all regions, is at
/// fault only where it is so in each of them.
#[derive(Debug, Default)]
pub(super) struct Verdicts {
    everywhere: BTreeMap<(Spot, Code), Option<Draft>>,
    once: BTreeMap<(Spot, Code), Draft>,
    all: BTreeSet<Draft>,
}

impl Verdicts {
    /// At fault here; that is said unless it is fine elsewhere.
    pub(super) fn bad(&mut self, spot: Spot, code: Code, draft: impl FnOnce() -> Draft) {
        self.everywhere
            .entry((spot, code))
            .or_insert_with(|| Some(draft()));
    }

    /// Fine here, and so at fault nowhere.
    pub(super) fn fine(&mut self, spot: Spot, code: Code) {
        self.everywhere.insert((spot, code), None);
    }

    /// At fault, said once however often it is found.
    pub(super) fn once(&mut self, spot: Spot, code: Code, draft: Draft) {
        self.once.entry((spot, code)).or_insert(draft);
    }

    /// What others found.
    pub(super) fn take(&mut self, sink: Sink) {
        self.all.extend(sink.drafts());
    }

    pub(super) fn merge(&mut self, other: Self) {
        for (key, draft) in other.everywhere {
            match draft {
                Some(draft) => {
                    self.everywhere.entry(key).or_insert(Some(draft));
                }
                None => {
                    self.everywhere.insert(key, None);
                }
            }
        }
        for (key, draft) in other.once {
            self.once.entry(key).or_insert(draft);
        }
        self.all.extend(other.all);
    }

    pub(super) fn finish(self, sink: &Sink) {
        let everywhere = self.everywhere.into_values().flatten();
        let all = everywhere.chain(self.once.into_values()).chain(self.all);
        all.for_each(|draft| sink.push(draft));
    }
}
