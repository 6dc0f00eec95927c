//! What is at fault everywhere, and what only here.

use std::collections::{BTreeMap, BTreeSet};

use rulebook::sink::{Draft, Sink, Spot};
use rulebook::{Code, Severity, SourceFile};

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

    /// At fault in this region, said once however often it is found.
    pub(super) fn once(&mut self, spot: Spot, code: Code, draft: Draft) {
        self.once.entry((spot, code)).or_insert(draft);
    }

    /// What others found.
    pub(super) fn take(&mut self, sink: Sink) {
        self.all.extend(sink.drafts());
    }

    /// What is at fault here, of severity error.
    pub(super) fn errors(&self) -> BTreeSet<(Code, Spot)> {
        let everywhere = self.everywhere.values().flatten();
        let all = everywhere.chain(self.once.values()).chain(&self.all);
        let all = all.map(|draft| (draft.code(), draft.spot()));
        all.filter(|(code, _)| code.severity() == Severity::Error)
            .collect()
    }

    /// What another topic of the same region found.
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
}

/// The verdicts of all regions.
#[derive(Debug, Default)]
pub(super) struct Regions<'a> {
    verdicts: Verdicts,
    /// What was found once in a region, and in which.
    found: BTreeMap<Draft, BTreeSet<&'a str>>,
    names: BTreeSet<&'a str>,
}

impl<'a> Regions<'a> {
    pub(super) fn merge(&mut self, region: &'a str, mut verdicts: Verdicts) {
        self.names.insert(region);
        let once = std::mem::take(&mut verdicts.once).into_values();
        for draft in once.chain(std::mem::take(&mut verdicts.all)) {
            self.found.entry(draft).or_default().insert(region);
        }
        self.verdicts.merge(verdicts);
    }

    /// What is so in some regions only says in which.
    pub(super) fn finish(self, files: &[SourceFile], sink: &Sink) {
        let everywhere = self.verdicts.everywhere.into_values().flatten();
        let found = self.found.into_iter().map(|(draft, regions)| {
            let file = files.get(draft.spot().file).map_or("", |file| &file.path);
            let folder = file.split('/').next().unwrap_or_default();
            if regions == self.names || regions.contains(folder) {
                draft
            } else {
                draft.only_in(regions)
            }
        });
        let all = everywhere.chain(found);
        all.for_each(|draft| sink.push(draft));
    }
}
