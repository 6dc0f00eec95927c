//! Which statements a topic has: its own of every layer, and the shared ones that are for it.

use std::collections::BTreeMap;

use super::Cx;
use crate::raw::{
    Limits, RawAlarm, RawArgument, RawDoor, RawFit, RawImpossible, RawPreparation, RawQuestion,
    RawRule, RawScope, RawTightening, RawTopic, Statements,
};
use crate::say;
use crate::sink::{Draft, Spot};
use crate::tree::At;
use crate::{Code, names};

/// A statement, and where it came from.
#[derive(Debug)]
pub(crate) struct Item<'a, T> {
    pub(crate) raw: &'a T,
    pub(crate) layer: usize,
    /// It is for all topics, so that a step of another ladder in it is skipped.
    pub(crate) shared: bool,
    /// Its name: kind and id.
    pub(crate) name: String,
}

/// The layer and place of every statement, by name.
pub(crate) type Origins = BTreeMap<String, (usize, Spot)>;

/// All statements of a topic.
#[derive(Debug, Default)]
pub(crate) struct Selected<'a> {
    pub(crate) questions: Vec<Item<'a, RawQuestion>>,
    pub(crate) alarms: Vec<Item<'a, RawAlarm>>,
    pub(crate) fits: Vec<Item<'a, RawFit>>,
    pub(crate) rules: Vec<Item<'a, RawRule>>,
    pub(crate) arguments: Vec<Item<'a, RawArgument>>,
    pub(crate) scopes: Vec<Item<'a, RawScope>>,
    pub(crate) preparations: Vec<Item<'a, RawPreparation>>,
    pub(crate) impossible: Vec<Item<'a, RawImpossible>>,
    /// Those whose door a statement or a step names; the last written counts.
    pub(crate) doors: Vec<Item<'a, RawDoor>>,
    /// The others.
    pub(crate) doors_of_nobody: Vec<Item<'a, RawDoor>>,
    pub(crate) tightened: Vec<Item<'a, RawTightening>>,
    /// What `[[intrekken]]` named and took away.
    pub(crate) withdrawn: Vec<&'a At<String>>,
    pub(crate) origins: Origins,
}

impl Cx<'_> {
    fn is_for(&self, limits: &Limits) -> bool {
        let names = |list: &Option<Vec<At<String>>>, name: &str| {
            list.as_ref()
                .is_none_or(|list| list.iter().any(|at| at.value == name))
        };
        names(&limits.ladders, &self.ladder.id.value)
            && names(&limits.specialties, self.specialty)
            && limits.general.is_none_or(|general| general == self.general)
            && limits
                .made_for
                .as_ref()
                .is_none_or(|made_for| made_for.contains(&self.made_for))
    }
}

/// What holds for a topic, withdrawn statements left out.
pub(crate) fn select<'a>(cx: &Cx<'a>, parts: &[(usize, &'a RawTopic)]) -> Selected<'a> {
    let mut all = Selected::default();
    // The general red flags come first in the list; otherwise the order means nothing.
    for (layer, shared) in cx.stack.layers.iter().enumerate() {
        take(cx, &mut all, layer, &shared.shared, true);
    }
    for (layer, part) in parts {
        take(cx, &mut all, *layer, &part.statements, false);
    }
    withdraw(cx, &mut all, parts);
    all
}

fn take<'a>(cx: &Cx<'a>, all: &mut Selected<'a>, layer: usize, from: &'a Statements, shared: bool) {
    macro_rules! take {
        ($list:ident, $what:literal, $id:expr) => {
            for raw in from.$list.iter().filter(|raw| cx.is_for(&raw.limits)) {
                let id: At<String> = $id(raw);
                let name = format!(concat!($what, ":{}"), id.value);
                enter(cx, &mut all.origins, &name, &id, layer);
                all.$list.push(Item {
                    raw,
                    layer,
                    shared,
                    name,
                });
            }
        };
    }
    take!(alarms, "alarm", |raw: &RawAlarm| raw.id.clone());
    take!(fits, "past", |raw: &RawFit| raw
        .id
        .clone()
        .unwrap_or_else(|| raw.step.clone()));
    take!(rules, "regel", |raw: &RawRule| raw.id.clone());
    take!(arguments, "argument", |raw: &RawArgument| raw.id.clone());
    take!(scopes, "buiten", |raw: &RawScope| raw.id.clone());
    take!(preparations, "vooraf", |raw: &RawPreparation| raw
        .id
        .clone());
    for raw in from.impossible.iter().filter(|raw| cx.is_for(&raw.limits)) {
        all.impossible.push(Item {
            raw,
            layer,
            shared,
            name: "onmogelijk".to_owned(),
        });
    }
    for raw in from.doors.iter().filter(|raw| cx.is_for(&raw.limits)) {
        all.doors.push(Item {
            raw,
            layer,
            shared,
            name: "deur".to_owned(),
        });
    }
    let change = |raw: &'a RawTightening| Item {
        raw,
        layer,
        shared,
        name: raw.target.value.clone(),
    };
    all.tightened.extend(from.tightened.iter().map(change));
    if !shared {
        let question = |raw: &'a RawQuestion| Item {
            raw,
            layer,
            shared,
            name: raw.id.value.clone(),
        };
        all.questions.extend(from.questions.iter().map(question));
    }
}

/// Takes a name, which must be free.
fn enter(cx: &Cx<'_>, origins: &mut Origins, name: &str, id: &At<String>, layer: usize) {
    let Some((first_layer, first)) = origins.insert(name.to_owned(), (layer, id.at)) else {
        return;
    };
    if first == id.at {
        return;
    }
    if name.starts_with("alarm:") && first_layer != layer {
        let message = say::flag_replaced(&id.value);
        let draft =
            Draft::new(Code::RedFlagWeakened, id.at, message).also(first, say::base_says_it_here());
        cx.sink.push(draft.help(say::write_tightening(&name)));
        return;
    }
    names::clash(
        cx.sink,
        &say::statement(),
        &At {
            value: name.to_owned(),
            at: first,
        },
        &At {
            value: name.to_owned(),
            at: id.at,
        },
    );
}

/// `[[intrekken]]`: a region takes back what its base states.
fn withdraw<'a>(cx: &Cx<'a>, all: &mut Selected<'a>, parts: &[(usize, &'a RawTopic)]) {
    let own = parts
        .iter()
        .flat_map(|(layer, part)| part.statements.withdrawn.iter().map(|w| (*layer, w)));
    let shared = cx.stack.layers.iter().enumerate();
    let shared =
        shared.flat_map(|(layer, from)| from.shared.withdrawn.iter().map(move |w| (layer, w)));
    // A shared withdrawal of what this topic has not is for other topics.
    let shared = shared.filter(|(_, w)| all.origins.contains_key(&w.target.value));
    for (layer, withdrawal) in own.chain(shared).collect::<Vec<_>>() {
        let target = &withdrawal.target;
        if let Some(name) = target.value.strip_prefix("alarm:") {
            let message = say::flag_withdrawn(&name);
            let help = say::only_tighten_flags();
            cx.sink
                .push(Draft::new(Code::RedFlagWeakened, target.at, message).help(help));
            continue;
        }
        if !below(cx, &all.origins, layer, target) || cx.passed_over == Some(target.at) {
            continue;
        }
        super::sources::known(cx, &withdrawal.basis);
        all.withdrawn.push(target);
        let other = |name: &str| name != target.value;
        all.fits.retain(|item| other(&item.name));
        all.rules.retain(|item| other(&item.name));
        all.arguments.retain(|item| other(&item.name));
        all.scopes.retain(|item| other(&item.name));
        all.preparations.retain(|item| other(&item.name));
    }
}

/// Whether the base of a layer states this; reports it where not.
pub(super) fn below(cx: &Cx<'_>, origins: &Origins, layer: usize, target: &At<String>) -> bool {
    if origins
        .get(&target.value)
        .is_some_and(|(origin, _)| *origin < layer)
    {
        return true;
    }
    let known: Vec<_> = origins
        .iter()
        .filter(|(_, (origin, _))| *origin < layer)
        .map(|(name, _)| name.as_str())
        .collect();
    names::unknown(
        cx.sink,
        Code::UnknownStatement,
        &say::statement_of_base(),
        target,
        known,
    );
    false
}
