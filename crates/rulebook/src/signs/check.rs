//! What is wrong with the signs of a region.

use std::collections::BTreeSet;

use super::{named, place_of};
use crate::raw::{RawLadder, RawLeast, RawSign};
use crate::sink::{Draft, Sink};
use crate::stack::Stack;
use crate::{Code, say};

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
