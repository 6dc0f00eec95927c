//! What a red flag, a rule or a fit takes from the sign that it names (`teken`).

use ladder::Within;
use ladder::model::StepIx;

use super::Cx;
use super::steps::{Found, find, least};
use crate::raw::{RawAlarm, RawBasis, RawEffect, RawFit, RawLeast, RawRule, RawSign};
use crate::signs::place_of;
use crate::sink::Draft;
use crate::tree::At;
use crate::{Code, Sentence, names, say};

/// The red flag with what its sign says, and its step.
pub(crate) fn alarm(cx: &Cx<'_>, raw: &RawAlarm, layer: usize) -> Option<(RawAlarm, StepIx)> {
    let own = match &raw.at_least {
        // Even a red flag for all topics must find its step: a row without consequence would
        // reassure.
        Some(own) => match least(cx, own, layer, false) {
            Found::Here(step) => Some(step),
            Found::Elsewhere | Found::Nowhere => return None,
        },
        None => None,
    };
    let Some((name, sign)) = of(cx, raw.sign.as_ref()) else {
        return Some((raw.clone(), own?));
    };
    let mut met = raw.clone();
    let mut stricter = false;
    let step = at_least(cx, name, sign, own, &mut stricter)?;
    let term_is_own = within(cx, name, sign, &mut met.within, &mut stricter);
    if !term_is_own {
        met.term_sources.clone_from(&sign.term_sources);
    }
    if stricter && raw.basis.reason == raw.text {
        let message = say::stricter_says_why();
        let draft = Draft::new(Code::MissingKey, name.at, message);
        cx.sink.push(draft.help(say::add_reason()));
    }
    if raw.destination.is_some() && sign.door.is_some() {
        let message = say::one_door(&name.value);
        let draft = Draft::new(Code::SignWeakened, name.at, message);
        let help = say::delete_destination();
        cx.sink.push(draft.help(help));
    }
    met.destination = sign.door.clone().or(met.destination);
    met.destination_of_child = met.destination_of_child.or_else(|| sign.child_door.clone());
    add(&mut met.basis, sign);
    if raw.basis.reason == raw.text && !sign.reason.is_empty() {
        met.basis.reason.clone_from(&sign.reason);
    }
    Some((met, step))
}

/// The rule with what its sign says.
pub(crate) fn rule<'a>(
    cx: &'a Cx<'_>,
    raw: &RawRule,
    layer: usize,
) -> (RawRule, Option<&'a RawSign>) {
    let mut met = raw.clone();
    let Some((name, sign)) = of(cx, raw.sign.as_ref()) else {
        return (met, None);
    };
    let mut stricter = false;
    match &raw.effect {
        RawEffect::AtLeast(own) => {
            if let Found::Here(own) = least(cx, own, layer, true) {
                at_least(cx, name, sign, Some(own), &mut stricter);
            }
        }
        RawEffect::TermOnly => {
            let least = sign.at_least.as_ref();
            let here = least.filter(|least| place_of(&cx.steps, &least.value).is_some());
            met.effect = here.map_or(RawEffect::TermOnly, |least| {
                RawEffect::AtLeast(least.value.clone())
            });
        }
        RawEffect::Steps(_) | RawEffect::Forms(_) => {}
    }
    if !within(cx, name, sign, &mut met.within, &mut stricter) {
        met.term_sources.clone_from(&sign.term_sources);
    }
    add(&mut met.basis, sign);
    (met, Some(sign))
}

/// The fit with what its sign says: no lighter a step, and no later than the sign.
pub(crate) fn fit<'a>(
    cx: &'a Cx<'_>,
    raw: &RawFit,
    layer: usize,
    shared: bool,
) -> (RawFit, Option<&'a RawSign>) {
    let mut met = raw.clone();
    let Some((name, sign)) = of(cx, raw.sign.as_ref()) else {
        return (met, None);
    };
    let mut stricter = false;
    if let Found::Here(own) = find(cx, &raw.step, layer, shared) {
        at_least(cx, name, sign, Some(own), &mut stricter);
    }
    if !within(cx, name, sign, &mut met.within, &mut stricter) {
        met.term_sources.clone_from(&sign.term_sources);
    }
    add(&mut met.basis, sign);
    (met, Some(sign))
}

fn of<'a, 'n>(
    cx: &'a Cx<'_>,
    name: Option<&'n At<String>>,
) -> Option<(&'n At<String>, &'a RawSign)> {
    let name = name?;
    let signs = &cx.stack.signs;
    let found = signs.get(name.value.as_str());
    if found.is_none() {
        names::unknown(
            cx.sink,
            Code::UnknownSign,
            &say::sign(),
            name,
            signs.keys().copied(),
        );
    }
    Some((name, found?))
}

/// The step: the sign's, or a heavier one of one's own.
fn at_least(
    cx: &Cx<'_>,
    name: &At<String>,
    sign: &RawSign,
    own: Option<StepIx>,
    stricter: &mut bool,
) -> Option<StepIx> {
    let least: Option<&RawLeast> = sign.at_least.as_ref().map(|at| &at.value);
    let signs = least.and_then(|least| place_of(&cx.steps, least));
    let signs = signs.and_then(|place| StepIx::try_from(place).ok());
    match (own, signs) {
        (Some(own), Some(signs)) => {
            if own < signs {
                weaker(cx, name, &say::lighter_than_sign());
            }
            *stricter |= own > signs;
            Some(own.max(signs))
        }
        (Some(own), None) => Some(own),
        (None, Some(signs)) => Some(signs),
        (None, None) => {
            let message = say::ladder_without_sign(&cx.ladder.id.value, &name.value);
            let draft = Draft::new(Code::UnknownStep, name.at, message);
            cx.sink.push(draft.help(say::say_least_here()));
            None
        }
    }
}

/// Whether the term is one's own: an earlier one.
fn within(
    cx: &Cx<'_>,
    name: &At<String>,
    sign: &RawSign,
    own: &mut Option<Within>,
    stricter: &mut bool,
) -> bool {
    let signs = sign.within.as_ref().map(|at| at.value);
    let (Some(mine), Some(theirs)) = (*own, signs) else {
        let is_own = own.is_some();
        *stricter |= is_own;
        *own = own.or(signs);
        return is_own;
    };
    if mine > theirs {
        weaker(cx, name, &say::later_than_sign());
    }
    *stricter |= mine < theirs;
    *own = Some(mine.min(theirs));
    mine < theirs
}

fn weaker(cx: &Cx<'_>, name: &At<String>, what: &Sentence) {
    let message = say::weaker_than_sign(what, &name.value);
    let help = say::delete_sign_key();
    cx.sink
        .push(Draft::new(Code::SignWeakened, name.at, message).help(help));
}

/// The sign's sources come beside one's own.
fn add(basis: &mut RawBasis, sign: &RawSign) {
    for source in sign.sources.iter().flatten() {
        if !basis.sources.iter().any(|own| own.value == source.value) {
            basis.sources.push(source.clone());
        }
    }
}
