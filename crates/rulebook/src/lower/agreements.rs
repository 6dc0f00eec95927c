//! The index of a region: its header, ladders, specialties and topics.

use ladder::model::{
    Agreements, Attribute, Basis, Door, Header, Ladder, Shortest, Step, TopicEntry,
};

use super::sources::as_used;
use crate::Code;
use crate::raw::{RawBasis, RawStep, all_phrases};
use crate::say;
use crate::sink::{Draft, Sink};
use crate::stack::Stack;

/// The index; its hash is filled in when all topics are known.
pub(crate) fn agreements(
    stack: &Stack<'_>,
    topics: Vec<TopicEntry>,
    sink: &Sink,
) -> Option<Agreements> {
    let raw = stack.header;
    let header = Header {
        region: stack.region.clone(),
        region_name: raw.name.clone(),
        version: raw.rest.version.clone(),
        owner: raw.rest.owner.clone(),
        status: raw.rest.status,
        usage: raw.usage.value,
        review: stack.review,
        manufacturer: raw.rest.manufacturer.clone(),
        valid: stack.valid,
        hash: String::new(),
    };
    let given: Vec<_> = stack
        .layers
        .iter()
        .flat_map(|layer| layer.phrases.iter().cloned())
        .collect();
    let phrases = all_phrases(&given).map_err(|key| {
        let message = say::no_phrase(&stack.region, &key);
        sink.push(Draft::new(Code::MissingKey, raw.at, message).help(say::add_phrase(&key)));
    });
    Some(Agreements {
        header,
        ladders: ladders(stack),
        specialties: stack
            .specialties
            .iter()
            .map(|raw| raw.named.value.clone())
            .collect(),
        topics,
        phrases: phrases.ok()?,
    })
}

fn ladders(stack: &Stack<'_>) -> Vec<Ladder> {
    let steps = |names: &[crate::tree::At<String>]| {
        let found = names
            .iter()
            .filter_map(|name| stack.steps.get(name.value.as_str()));
        found.map(|raw| step(stack, raw)).collect()
    };
    let ladder = |raw: &&crate::raw::RawLadder| Ladder {
        id: raw.id.value.clone(),
        name: raw.name.clone(),
        steps: steps(&raw.steps),
    };
    stack.ladders.iter().map(ladder).collect()
}

/// A step as it is for every specialty: no conditions, for there are no questions.
fn step(stack: &Stack<'_>, raw: &RawStep) -> Step {
    let destination = raw.destination.as_deref().unwrap_or_default();
    let facts = raw.facts.iter().filter(|fact| fact.specialties.is_empty());
    Step {
        id: raw.id.value.clone(),
        name: raw.name.clone().unwrap_or_default(),
        destination: Door::new(
            destination
                .replace(", {specialisme}", "")
                .replace("{specialisme}", "")
                .trim(),
        ),
        urgency: raw.urgency,
        by_specialist: raw.by_specialist.unwrap_or(false),
        shortest: raw.shortest.as_ref().map(|s| Shortest {
            within: s.within,
            basis: basis(stack, &s.basis),
        }),
        only_within: raw
            .only_within
            .as_ref()
            .map(|b| (b.within, basis(stack, &b.basis))),
        only_if: Vec::new(),
        attributes: facts
            .map(|fact| Attribute {
                kind: fact.kind,
                text: fact.text.clone(),
                basis: basis(stack, &fact.basis),
            })
            .collect(),
    }
}

/// As firm as in a topic; the index carries no sources.
fn basis(stack: &Stack<'_>, raw: &RawBasis) -> Basis {
    let sources = raw
        .sources
        .iter()
        .filter_map(|name| stack.sources.get(name.value.as_str()));
    let certainty = sources.map(|raw| as_used(&raw.source, &stack.region)).min();
    Basis {
        reason: raw.reason.clone(),
        certainty: certainty.unwrap_or(ladder::Certainty::Unsourced),
        sources: Vec::new(),
        valid: raw.valid,
        term: None,
    }
}
