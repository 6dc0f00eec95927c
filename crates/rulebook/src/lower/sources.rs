//! What statements rest on, and how firm that is here.

use std::cell::RefCell;

use ladder::Certainty;
use ladder::model::{Basis, Rests, Source, SourceIx};

use super::Cx;
use crate::raw::{RawBasis, RawSource};
use crate::say;
use crate::sink::Draft;
use crate::tree::At;
use crate::{Code, names};

/// The sources that a topic uses, in the order of first use.
#[derive(Debug, Default)]
pub(crate) struct Used(RefCell<Vec<Source>>);

impl Used {
    pub(crate) fn into_inner(self) -> Vec<Source> {
        self.0.into_inner()
    }
}

/// The basis, as firm as its firmest source is here, or its ground.
pub(crate) fn basis(cx: &Cx<'_>, used: &Used, raw: &RawBasis) -> Basis {
    let Rests { certainty, sources } = rests(cx, used, &raw.sources);
    Basis {
        reason: raw.reason.clone(),
        certainty: raw.ground.unwrap_or(certainty),
        sources,
        valid: raw.valid,
        term: None,
    }
}

/// The same of what gives a term, which may rest on something else (`bron-binnen`).
pub(crate) fn with_term(
    cx: &Cx<'_>,
    used: &Used,
    raw: &RawBasis,
    of_term: Option<&At<Vec<At<String>>>>,
) -> Basis {
    Basis {
        term: of_term.map(|names| rests(cx, used, &names.value)),
        ..basis(cx, used, raw)
    }
}

fn rests(cx: &Cx<'_>, used: &Used, names: &[At<String>]) -> Rests {
    let mut certainty = Certainty::Unsourced;
    let mut sources = Vec::new();
    for name in names {
        let Some(source) = find(cx, name) else {
            continue;
        };
        certainty = certainty.min(as_used(&source.source, &cx.stack.region));
        let place = place(cx, used, name, source);
        if !sources.contains(&place) {
            sources.push(place);
        }
    }
    Rests { certainty, sources }
}

/// Reports the sources of a basis that aren't there, where nothing else is made of it.
pub(crate) fn known(cx: &Cx<'_>, raw: &RawBasis) {
    for name in &raw.sources {
        find(cx, name);
    }
}

fn find<'a>(cx: &Cx<'a>, name: &At<String>) -> Option<&'a RawSource> {
    let sources = &cx.stack.sources;
    let found = sources.get(name.value.as_str());
    if found.is_none() {
        let known = sources.keys().copied();
        names::unknown(cx.sink, Code::UnknownSource, &say::source(), name, known);
    }
    found.copied()
}

/// What another region agreed or described is borrowed here; a guideline or a study is the same
/// everywhere.
pub fn as_used(source: &Source, region: &str) -> Certainty {
    let elsewhere = !source.region.is_empty() && source.region != region;
    match source.certainty {
        Certainty::RegionalAgreement | Certainty::Described if elsewhere => Certainty::Borrowed,
        certainty => certainty,
    }
}

fn place(cx: &Cx<'_>, used: &Used, name: &At<String>, source: &RawSource) -> SourceIx {
    let mut list = used.0.borrow_mut();
    let known = list.iter().position(|known| known.id == source.source.id);
    let place = known.unwrap_or_else(|| {
        from_elsewhere(cx, name, source);
        list.push(source.source.clone());
        list.len() - 1
    });
    SourceIx::try_from(place).unwrap_or(SourceIx::MAX)
}

fn from_elsewhere(cx: &Cx<'_>, name: &At<String>, source: &RawSource) {
    let Source {
        region, specialty, ..
    } = &source.source;
    let made_for = if !region.is_empty() && *region != cx.stack.region {
        say::made_for_region(&region)
    } else if !specialty.is_empty() && specialty != cx.specialty {
        say::made_for_specialty(&specialty, &cx.specialty)
    } else {
        return;
    };
    let message = say::source_was(&name.value, &made_for);
    cx.sink
        .push(Draft::new(Code::SourceFromElsewhere, name.at, message));
}
