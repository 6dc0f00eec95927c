//! The signs of `tekens.toml`: one finding has one answer, whichever topic meets it.

use std::collections::{BTreeMap, BTreeSet};

use ladder::model::Urgency;
use ladder::{Certainty, Within};

use crate::layer::Layer;
use crate::lower::as_used;
use crate::raw::{RawLadder, RawLeast, RawSign, RawStep, RawTopic, Statements};
use crate::say;
use crate::sink::{Draft, Sink};
use crate::stack::Stack;
use crate::tree::At;
use crate::{Code, names};

/// The signs of all layers; a region's keys win, where they are no weaker.
pub(crate) fn signs<'a>(layers: &[&'a Layer], sink: &Sink) -> BTreeMap<&'a str, RawSign> {
    let mut signs = BTreeMap::<&str, RawSign>::new();
    for layer in layers {
        names::unique(sink, &say::sign(), layer.signs.iter().map(|sign| &sign.id));
        for sign in &layer.signs {
            let id = sign.id.value.as_str();
            let sign = match signs.remove(id) {
                Some(base) => {
                    later(sink, sign, &base);
                    sign.over(base)
                }
                None => sign.clone(),
            };
            signs.insert(id, sign);
        }
    }
    signs
}

fn later(sink: &Sink, sign: &RawSign, base: &RawSign) {
    let old = base.within.as_ref().map_or(Within::NO_HURRY, |at| at.value);
    if let Some(new) = sign.within.as_ref().filter(|new| new.value > old) {
        let message = say::sign_later(&sign.id.value);
        let help = say::only_earlier_heavier_door();
        sink.push(Draft::new(Code::SignWeakened, new.at, message).help(help));
    }
}

/// What is wrong with the signs themselves.
pub(crate) fn check(stack: &Stack<'_>, sink: &Sink) {
    let used = used(stack);
    for sign in stack.signs.values() {
        let (id, at) = (sign.id.value.as_str(), sign.id.at);
        for (key, missing) in [
            ("naam", sign.name.is_none()),
            ("minstens", sign.at_least.is_none()),
            ("bron", sign.sources.is_none()),
        ] {
            if missing {
                let message = say::sign_lacks_key(&id, &key);
                let draft = Draft::new(Code::MissingKey, at, message);
                sink.push(draft.help(say::add_key(&key)));
            }
        }
        let routine = sign
            .within
            .as_ref()
            .is_none_or(|term| !term.value.is_bound());
        let urgent = matches!(
            sign.at_least.as_ref().map(|at| &at.value),
            Some(RawLeast::Urgent(_))
        );
        if sign.suspicion == Some(true) && routine && !urgent {
            let message = say::suspicion_routine(&id);
            let draft = Draft::new(Code::SuspicionRoutine, at, message);
            sink.push(draft.help(say::add_norm()));
        }
        if !stack.broken && !stack.anything_unsound() && !used.contains(id) {
            let message = say::sign_unused(&id);
            let draft = Draft::new(Code::SignUnused, at, message);
            sink.push(draft.help(say::say_sign_or_delete()));
        }
    }
    for (base, region) in lighter(stack) {
        let message = say::sign_lighter(&region.id.value);
        let at = region
            .at_least
            .as_ref()
            .map_or(region.id.at, |least| least.at);
        let draft = Draft::new(Code::SignWeakened, at, message);
        let help = say::only_earlier_heavier_door();
        sink.push(draft.also(base.id.at, say::the_bases()).help(help));
    }
}

fn used<'a>(stack: &Stack<'a>) -> BTreeSet<&'a str> {
    let own = stack.topics.values().flatten();
    let own = own.map(|(_, topic)| &topic.statements);
    let shared = stack.layers.iter().map(|layer| &layer.shared);
    own.chain(shared)
        .flat_map(named)
        .map(|name| name.value.as_str())
        .collect()
}

/// The signs that statements rest on.
fn named(all: &Statements) -> impl Iterator<Item = &At<String>> {
    let alarms = all.alarms.iter().map(|one| &one.sign);
    let rules = all.rules.iter().map(|one| &one.sign);
    let fits = all.fits.iter().map(|one| &one.sign);
    alarms.chain(rules).chain(fits).flatten()
}

/// A sign as the book shows it.
#[derive(Debug)]
pub struct Shown {
    /// What it is called.
    pub name: String,
    /// The step that it asks for at least, as written.
    pub least: String,
    /// Within which term.
    pub within: Option<Within>,
    /// Whom it goes to.
    pub door: String,
    /// How firm it is in the region.
    pub certainty: Certainty,
    /// How firm the term is, where it rests on something else.
    pub term: Option<Certainty>,
    /// The topics that ask for it.
    pub topics: Vec<String>,
}

/// All signs of a region, with who asks for them.
pub(crate) fn shown(stack: &Stack<'_>) -> Vec<Shown> {
    let firm = |names: &[At<String>]| {
        let sources = names.iter();
        let sources = sources.filter_map(|name| stack.sources.get(name.value.as_str()));
        let all = sources.map(|raw| as_used(&raw.source, &stack.region));
        all.min().unwrap_or(Certainty::Unsourced)
    };
    let one = |(id, sign): (&&str, &RawSign)| {
        let asks = |(_, parts): &(&&str, &Vec<(usize, &RawTopic)>)| {
            parts
                .iter()
                .any(|(_, part)| named(&part.statements).any(|name| name.value == **id))
        };
        let topics = stack.topics.iter().filter(asks);
        Shown {
            name: sign.name.clone().unwrap_or_default(),
            least: sign
                .at_least
                .as_ref()
                .map_or_else(String::new, |at| least(stack, &at.value)),
            within: sign.within.as_ref().map(|at| at.value),
            door: sign.door.clone().unwrap_or_default(),
            certainty: firm(sign.sources.as_deref().unwrap_or_default()),
            term: sign.term_sources.as_ref().map(|at| firm(&at.value)),
            topics: topics.map(|(id, _)| (*id).to_owned()).collect(),
        }
    };
    stack.signs.iter().map(one).collect()
}

fn least(stack: &Stack<'_>, least: &RawLeast) -> String {
    match least {
        RawLeast::Step(name) => {
            let step = stack.steps.get(name.value.as_str());
            let known = step.and_then(|step| step.name.clone());
            known.unwrap_or_else(|| name.value.clone())
        }
        RawLeast::Urgent(urgency) => match urgency.value {
            Urgency::Today => "spoed, vandaag".to_owned(),
            Urgency::Now => "spoed, direct".to_owned(),
        },
    }
}

/// The signs that a region makes lighter on some ladder.
fn lighter<'a>(stack: &Stack<'a>) -> Vec<(&'a RawSign, &'a RawSign)> {
    let mut found = Vec::new();
    for (place, layer) in stack.layers.iter().enumerate() {
        let beneath = stack.layers.iter().take(place);
        let beneath: Vec<_> = beneath.flat_map(|layer| &layer.signs).collect();
        for sign in &layer.signs {
            let same = |base: &&&RawSign| base.id.value == sign.id.value;
            let Some(base) = beneath.iter().find(same) else {
                continue;
            };
            let (Some(old), Some(new)) = (&base.at_least, &sign.at_least) else {
                continue;
            };
            let on_ladder = |ladder: &&RawLadder| {
                let steps = ladder.steps.iter();
                let steps = steps.filter_map(|step| stack.steps.get(step.value.as_str()));
                let steps: Vec<_> = steps.collect();
                match (place_of(&steps, &old.value), place_of(&steps, &new.value)) {
                    (Some(old), Some(new)) => new < old,
                    _ => false,
                }
            };
            if stack.ladders.iter().any(on_ladder) {
                found.push((*base, sign));
            }
        }
    }
    found
}

/// The place that is meant among these steps.
pub(crate) fn place_of(steps: &[&RawStep], least: &RawLeast) -> Option<usize> {
    match least {
        RawLeast::Step(name) => steps.iter().position(|step| step.id.value == name.value),
        RawLeast::Urgent(urgency) => {
            let enough = |step: &&RawStep| step.urgency >= Some(urgency.value);
            steps.iter().position(enough)
        }
    }
}
