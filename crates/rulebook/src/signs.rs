//! The signs of `tekens.toml`: one finding has one answer, whichever topic meets it.

pub(crate) mod check;
pub(crate) mod shown;

use std::collections::BTreeMap;

use ladder::Within;

use crate::layer::Layer;
use crate::raw::{RawLeast, RawSign, RawStep, Statements};
use crate::say;
use crate::sink::{Draft, Sink};
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

/// The signs that statements rest on.
pub(crate) fn named(all: &Statements) -> impl Iterator<Item = &At<String>> {
    let alarms = all.alarms.iter().map(|one| &one.sign);
    let rules = all.rules.iter().map(|one| &one.sign);
    let fits = all.fits.iter().map(|one| &one.sign);
    alarms.chain(rules).chain(fits).flatten()
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
