//! Signs that several topics meet, as written: `tekens.toml`.

use ladder::Within;

use super::about::{OWN_ID, SOURCES, TERM_SOURCES, WITHIN};
use super::effect::RawLeast;
use crate::id::Id;
use crate::tree::{At, Need, Opt, Or, keys, table};

table! {
    "teken",
    /// `[[teken]]`; a region's may leave out what the base says.
    #[derive(Debug, Clone)]
    pub(crate) struct RawSign {
        id: Need<Id> = "id", OWN_ID;
        name: Opt<String> = "naam", "Wat het is, zoals een dokter het noemt";
        at_least: Opt<At<RawLeast>> = "minstens", "De trede die minstens nodig is";
        within: Opt<At<Within>> = "binnen", WITHIN;
        door: Opt<String> = "deur", "Waarheen, in elk onderwerp";
        child_door: Opt<String> = "deur-kind", "Waarheen met een kind, als dat niet de kinderarts is";
        reason: Or<String> = "want", "Waarom; waar een richtlijn van de norm afwijkt, welke en waarom";
        sources: Opt<Vec<At<String>>> = "bron", SOURCES;
        term_sources: Opt<At<Vec<At<String>>>> = "bron-binnen", TERM_SOURCES;
        suspicion: Opt<bool> = "verdenking", "Een verdenking op kanker: nooit zonder termijn";
    }
}

keys! {
    /// `tekens.toml`.
    pub(crate) struct SignsFile {
        signs: Or<Vec<RawSign>> = "teken", "Een teken dat meer onderwerpen tegenkomen: één termijn, één deur";
    }
}

impl RawSign {
    /// A region's over its base's.
    pub(crate) fn over(&self, base: Self) -> Self {
        let reason = if self.reason.is_empty() {
            base.reason
        } else {
            self.reason.clone()
        };
        Self {
            id: self.id.clone(),
            name: self.name.clone().or(base.name),
            at_least: self.at_least.clone().or(base.at_least),
            within: self.within.clone().or(base.within),
            door: self.door.clone().or(base.door),
            child_door: self.child_door.clone().or(base.child_door),
            reason,
            sources: self.sources.clone().or(base.sources),
            term_sources: self.term_sources.clone().or(base.term_sources),
            suspicion: self.suspicion.or(base.suspicion),
        }
    }
}
