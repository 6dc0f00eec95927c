//! The steps of a ladder, with their facts for one specialty.

use ladder::model::{
    AgeIx, Attribute, Availability, Condition, Door, Literal, Shortest, Step, StepIx, Urgency,
    ValueSet,
};

use super::Cx;
use super::conditions::{Asked, literals};
use super::sources::{Used, basis};
use crate::raw::{RawFact, RawLeast, RawStep};
use crate::say;
use crate::sink::Draft;
use crate::tree::At;
use crate::{Code, names as naming};

/// The steps in the order of the ladder; one without a name or destination is reported.
pub(crate) fn steps(cx: &Cx<'_>, asked: &Asked, used: &Used) -> Vec<Step> {
    cx.steps
        .iter()
        .map(|raw| step(cx, asked, used, raw))
        .collect()
}

fn step(cx: &Cx<'_>, asked: &Asked, used: &Used, raw: &RawStep) -> Step {
    let own = || {
        raw.overrides
            .iter()
            .rev()
            .filter(|o| names_specialty(cx, &o.specialties))
    };
    let shortest = own()
        .find_map(|o| o.shortest.as_ref())
        .or(raw.shortest.as_ref());
    let bound = own()
        .find_map(|o| o.only_within.as_ref())
        .or(raw.only_within.as_ref());
    let needed = |key: &str, text: Option<&str>| {
        if text.is_none() {
            let message = say::step_lacks_key(&raw.id.value, &key);
            let draft = Draft::new(Code::MissingKey, raw.id.at, message);
            cx.sink.push(draft.help(say::add_text_key(&key)));
        }
        text.unwrap_or_default().to_owned()
    };
    Step {
        id: raw.id.value.clone(),
        name: needed("naam", raw.name.as_deref()),
        destination: destination(cx, raw, &needed),
        urgency: raw.urgency,
        by_specialist: raw.by_specialist.unwrap_or(false),
        shortest: shortest.map(|s| Shortest {
            within: s.within,
            basis: basis(cx, used, &s.basis),
        }),
        only_within: bound.map(|b| (b.within, basis(cx, used, &b.basis))),
        only_if: only_if(cx, asked, used, raw),
        attributes: facts(cx, raw)
            .map(|fact| attribute(cx, used, fact))
            .collect(),
    }
}

fn names_specialty(cx: &Cx<'_>, specialties: &[At<String>]) -> bool {
    names(specialties, cx.specialty)
}

fn names(specialties: &[At<String>], specialty: &str) -> bool {
    specialties.iter().any(|at| at.value == specialty)
}

/// Where the step is: for this specialty, and for the one that sees children where that is another.
fn destination(cx: &Cx<'_>, raw: &RawStep, needed: &impl Fn(&str, Option<&str>) -> String) -> Door {
    let name = needed("bestemming", place(cx, raw, cx.specialty).as_deref());
    let child = cx.children.to.and_then(|to| place(cx, raw, to));
    let other = |(age, young): (AgeIx, bool)| {
        let said = cx.ages.door(&name, age).map(str::to_owned);
        let place = said.or_else(|| child.clone().filter(|_| young))?;
        (place != name).then_some((age, place))
    };
    let by_age = cx.ages.each().filter_map(other).collect();
    Door { name, by_age }
}

/// Where the step is for a specialty.
pub(super) fn place(cx: &Cx<'_>, raw: &RawStep, specialty: &str) -> Option<String> {
    let overrides = raw.overrides.iter().rev();
    let mut own = overrides.filter(|o| names(&o.specialties, specialty));
    let place = own.find_map(|o| o.destination.as_deref());
    let name = cx.stack.specialty(specialty).map_or(specialty, |s| &s.name);
    let place = place.or(raw.destination.as_deref());
    place.map(|place| place.replace("{specialisme}", name))
}

/// `alleen-als`, and `aanbod` where it leaves this specialty out: a condition that no one meets.
fn only_if(cx: &Cx<'_>, asked: &Asked, used: &Used, raw: &RawStep) -> Vec<Availability> {
    let offer = raw.offer.iter().filter(|offer| {
        offer
            .specialties
            .as_ref()
            .is_some_and(|specialties| !names_specialty(cx, specialties))
    });
    let never = Literal {
        question: 0,
        values: ValueSet::default(),
    };
    let offer = offer.map(|offer| (vec![never], &offer.basis));
    let rest = raw
        .only_if
        .iter()
        .map(|only| (literals(cx, asked, &only.all), &only.basis));
    offer
        .chain(rest)
        .map(|(all, raw)| Availability {
            when: Condition {
                all,
                unless: Vec::new(),
            },
            basis: basis(cx, used, raw),
        })
        .collect()
}

/// The facts of a kind that name this specialty, or else those that name none.
fn facts<'r>(cx: &Cx<'_>, raw: &'r RawStep) -> impl Iterator<Item = &'r RawFact> {
    raw.facts.iter().filter(|fact| {
        let own =
            |other: &RawFact| other.kind == fact.kind && names_specialty(cx, &other.specialties);
        own(fact) || (fact.specialties.is_empty() && !raw.facts.iter().any(own))
    })
}

fn attribute(cx: &Cx<'_>, used: &Used, fact: &RawFact) -> Attribute {
    Attribute {
        kind: fact.kind,
        text: fact.text.clone(),
        basis: basis(cx, used, &fact.basis),
    }
}

/// The steps at which a specialist is spoken directly: by telephone, or called today.
pub(crate) fn direct(cx: &Cx<'_>) -> Vec<StepIx> {
    let spoken = |step: &RawStep| {
        let by_phone = step
            .forms
            .iter()
            .flatten()
            .any(|form| form.value == "telefoon");
        step.urgency.is_some() || (step.by_specialist == Some(true) && by_phone)
    };
    let steps = (0..).zip(&cx.steps).filter(|(_, step)| spoken(step));
    steps.map(|(place, _)| place).collect()
}

/// Where a name leads on this ladder.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Found {
    Here(StepIx),
    /// On another ladder of the region only.
    Elsewhere,
    /// Nowhere, which has been reported.
    Nowhere,
}

/// The place of a step. A statement for all topics may name steps of other ladders; one of a base
/// only national ones.
pub(crate) fn find(cx: &Cx<'_>, name: &At<String>, layer: usize, shared: bool) -> Found {
    let id = name.value.as_str();
    let known = cx.stack.steps.contains_key(id);
    if cx.stack.is_base(layer) && !cx.stack.national.contains(id) {
        let national = cx.stack.national.iter().copied();
        if known {
            let message = say::base_names_regional(&id);
            let help = say::name_national();
            cx.sink
                .push(Draft::new(Code::BaseNamesRegionalStep, name.at, message).help(help));
        } else {
            naming::unknown(cx.sink, Code::UnknownStep, &say::step(), name, national);
        }
        return Found::Nowhere;
    }
    let here = cx.steps.iter().position(|step| step.id.value == id);
    match here.and_then(|place| StepIx::try_from(place).ok()) {
        Some(place) => Found::Here(place),
        None if known && shared => Found::Elsewhere,
        None => {
            let ladder = cx.steps.iter().map(|step| step.id.value.as_str());
            let what = say::step_on_the_ladder(&cx.ladder.id.value);
            naming::unknown(cx.sink, Code::UnknownStep, &what, name, ladder);
            Found::Nowhere
        }
    }
}

/// The lightest step meant by `minstens`.
pub(crate) fn least(cx: &Cx<'_>, raw: &RawLeast, layer: usize, shared: bool) -> Found {
    let urgency = match raw {
        RawLeast::Step(name) => return find(cx, name, layer, shared),
        RawLeast::Urgent(urgency) => urgency,
    };
    let urgent = |step: &&RawStep| step.urgency >= Some(urgency.value);
    let place = cx.steps.iter().position(urgent);
    if let Some(place) = place.and_then(|place| StepIx::try_from(place).ok()) {
        return Found::Here(place);
    }
    let word = if urgency.value == Urgency::Now {
        "direct"
    } else {
        "vandaag"
    };
    let message = say::no_urgent_step(&cx.ladder.id.value, &word);
    let draft = Draft::new(Code::UnknownStep, urgency.at, message);
    cx.sink.push(draft.also(cx.ladder.id.at, say::the_ladder()));
    Found::Nowhere
}
