//! What a region changes of a national statement, as written.

use ladder::Within;
use serde_json::Value;

use super::basis::Sourced;
use super::effect::RawLeast;
use crate::Code;
use crate::say;
use crate::tree::{At, Definitions, Need, Node, Opt, Read, define, keys, table};

table! {
    "intrekken",
    /// `[[intrekken]]`.
    #[derive(Debug, Clone)]
    pub(crate) struct RawWithdrawal {
        target: Need<At<String>> = "wat", "De landelijke uitspraak, zoals regel:eerst-de-richtlijn";
    }
    with {
        basis: Sourced;
    }
}

keys! {
    /// `[[aanscherpen]]`.
    #[derive(Debug, Clone)]
    pub(crate) struct RawTightening {
        target: Need<At<String>> = "wat",
            "De landelijke uitspraak, zoals alarm:hypertensief-spoedgeval";
        at_least: Opt<RawLeast> = "minstens", "Zwaarder dan landelijk";
        within: Opt<At<Within>> = "binnen", "Eerder dan landelijk";
    }
    with {
        basis: Sourced;
    }
}

impl Read for RawTightening {
    type Out = Self;

    fn read(node: Node<'_>) -> Option<Self> {
        let read = node.table::<Self>(TIGHTEN)?;
        if read.at_least.is_none() && read.within.is_none() {
            let message = say::lacks_least(&TIGHTEN);
            node.fault(Code::MissingKey, message, say::add_least_or_term());
        }
        Some(read)
    }

    fn shape(all: &mut Definitions) -> Value {
        define::<Self>(TIGHTEN, all)
    }
}

const TIGHTEN: &str = "aanscherpen";
