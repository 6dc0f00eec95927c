//! Which ages a topic's doors tell apart, by what its statements, its steps and `[[deur]]` say.

use std::collections::BTreeSet;

use ladder::model::{Literal, Topic};

use super::ages::{Ages, OtherDoor, with_guards};
use super::conditions::{Asked, literals};
use super::cx::Cx;
use super::select::{Item, Selected};
use super::steps::place;
use crate::Code;
use crate::raw::{RawDoor, RawLiteral};
use crate::say;
use crate::sink::Draft;
use crate::tree::At;

/// Sets apart each `[[deur]]` whose door no statement and no step names.
pub(super) fn known(cx: &Cx<'_>, all: &mut Selected<'_>) {
    let known = names(cx, all);
    let doors = std::mem::take(&mut all.doors).into_iter();
    (all.doors, all.doors_of_nobody) =
        doors.partition(|item| known.contains(item.raw.name.value.as_str()));
}

/// Whether a red flag, a sign or a `[[deur]]` names another door for a child, or the specialty does.
pub(super) fn matter(cx: &Cx<'_>, all: &Selected<'_>) -> bool {
    let mut alarms = all.alarms.iter();
    let named = alarms.any(|item| item.raw.destination_of_child.is_some());
    let mut signs = signs(all).filter_map(|sign| cx.stack.signs.get(sign.value.as_str()));
    let by_sign = signs.any(|sign| sign.child_door.is_some());
    named || by_sign || cx.children.to.is_some() || !all.doors.is_empty()
}

/// The ages that the doors of a topic tell apart; what is wrong with them is reported.
pub(super) fn ages(cx: &Cx<'_>, asked: &Asked, all: &Selected<'_>) -> Ages {
    let whom = |raw: &[RawLiteral]| with_guards(&asked.questions, literals(cx, asked, raw));
    let children = if matter(cx, all) {
        whom(cx.children.who)
    } else {
        Vec::new()
    };
    let doors = all.doors.iter();
    let doors = doors.map(|item| other_door(item, whom(&item.raw.ages)));
    let ages = Ages::new(&children, doors.collect());
    for door in ages.overlapping() {
        let message = say::ages_overlap(&door.name);
        let draft = Draft::new(Code::AgesOverlap, door.at, message);
        cx.sink.push(draft.help(say::nest_ages()));
    }
    let last = all.doors.last().filter(|_| ages.count() > Topic::MOST_AGES);
    if let Some(item) = last {
        let message = say::many_ages(&Topic::MOST_AGES);
        cx.sink.add(Code::TooMany, item.raw.name.at, message);
    }
    ages
}

/// A `[[deur]]` for patients of these ages.
pub(super) fn other_door(item: &Item<'_, RawDoor>, ages: Vec<Literal>) -> OtherDoor {
    OtherDoor {
        at: item.raw.name.at,
        shared: item.shared,
        name: item.raw.name.value.clone(),
        to: item.raw.to.clone(),
        ages,
        used: false,
    }
}

/// The signs that the statements of a topic rest on.
fn signs<'a>(all: &Selected<'a>) -> impl Iterator<Item = &'a At<String>> {
    let alarms = all.alarms.iter().map(|item| &item.raw.sign);
    let fits = all.fits.iter().map(|item| &item.raw.sign);
    let rules = all.rules.iter().map(|item| &item.raw.sign);
    alarms.chain(fits).chain(rules).flatten()
}

/// The names of the doors that the topic's statements and steps have.
fn names(cx: &Cx<'_>, all: &Selected<'_>) -> BTreeSet<String> {
    let signs = signs(all).filter_map(|sign| cx.stack.signs.get(sign.value.as_str()));
    let by_sign = signs.filter_map(|sign| sign.door.clone());
    let alarms = all.alarms.iter();
    let alarms = alarms.filter_map(|item| item.raw.destination.clone());
    let named: BTreeSet<_> = alarms.chain(by_sign).collect();
    let steps = cx
        .steps
        .iter()
        .filter_map(|raw| place(cx, raw, cx.specialty));
    let mut known: BTreeSet<_> = steps.collect();
    let on_call = known.iter().flat_map(|step| {
        let own = named.iter();
        own.map(move |name| name.replace("{dienst}", step))
    });
    let on_call: Vec<_> = on_call.collect();
    known.extend(on_call);
    known
}
