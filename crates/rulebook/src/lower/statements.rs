//! Statements: steps and questions by name become places.

use ladder::Within;
use ladder::model::{
    Argument, Condition, DoorIx, Effect, Fit, OutOfScope, Preparation, RedFlag, Role, Rule, Step,
    StepIx,
};

use super::Cx;
use super::conditions::{Asked, condition};
use super::doors::Named;
use super::guarded::guarded;
use super::select::{Item, Selected};
use super::signs;
use super::sources::{Used, basis, with_term};
use super::steps::{Found, find, least};
use super::written::Written;
use crate::raw::{
    RawAlarm, RawArgument, RawEffect, RawFit, RawLiteral, RawPreparation, RawRule, RawSign, RawWhen,
};
use crate::say;
use crate::sink::{Draft, Spot};
use crate::tree::At;
use crate::{Code, names};

/// Something lowered, and where it was written.
pub(crate) type Placed<T> = Vec<(T, Written)>;

/// Gives the rows of red flags their consequences.
pub(crate) fn alarms(
    cx: &Cx<'_>,
    asked: &mut Asked,
    all: &Selected<'_>,
    steps: &[Step],
    used: &Used,
) {
    for item in &all.alarms {
        guarded(cx, item.raw);
        let Some(flag) = alarm(cx, item, steps, used) else {
            continue;
        };
        if let Some(question) = asked
            .questions
            .iter_mut()
            .find(|q| q.id == item.raw.id.value)
        {
            question.role = Role::RedFlag(Box::new(flag));
        }
    }
}

fn alarm(cx: &Cx<'_>, item: &Item<'_, RawAlarm>, steps: &[Step], used: &Used) -> Option<RedFlag> {
    let met = signs::alarm(cx, item.raw, item.layer);
    let basis = |raw: &RawAlarm| with_term(cx, used, &raw.basis, raw.term_sources.as_ref());
    let Some((raw, at_least)) = met else {
        // Its sources are looked up all the same.
        basis(item.raw);
        return None;
    };
    let basis = basis(&raw);
    // Whoever is on call for the topic's specialty: the step's own place.
    let own = &steps.get(usize::from(at_least))?.destination;
    Some(RedFlag {
        at_least,
        within: raw.within,
        destination: Named::by_alarm(&raw, &format!("alarm:{}", raw.id.value)).door(cx, own),
        on_unknown: raw.on_unknown,
        check_now: raw.check_now.clone(),
        examination: raw.examination,
        basis,
    })
}

pub(crate) fn fits(
    cx: &Cx<'_>,
    asked: &Asked,
    all: &Selected<'_>,
    steps: &[Step],
    used: &Used,
) -> Placed<Fit> {
    all.fits
        .iter()
        .filter_map(|item| {
            let raw = item.raw;
            let written = Written::of(item, raw.at, &raw.when, &raw.basis);
            Some((fit(cx, asked, item, steps, used)?, written))
        })
        .collect()
}

fn fit(
    cx: &Cx<'_>,
    asked: &Asked,
    item: &Item<'_, RawFit>,
    steps: &[Step],
    used: &Used,
) -> Option<Fit> {
    let (raw, sign) = signs::fit(cx, item.raw, item.layer, item.shared);
    let raw = &raw;
    let when = condition(cx, asked, &raw.when);
    let basis = with_term(cx, used, &raw.basis, raw.term_sources.as_ref());
    let agreed = raw.within.is_some_and(|term| term != Within::ACCESS);
    no_term(cx, raw.term_sources.as_ref().filter(|_| !agreed));
    let given = [
        ("doe", !raw.action.is_empty()),
        ("binnen", raw.within.is_some()),
        ("controle", !raw.check.is_empty()),
    ];
    let lacking: Vec<_> = given
        .iter()
        .filter(|(_, given)| !given)
        .map(|(key, _)| format!("`{key}`"))
        .collect();
    if raw.step.value == "zelf" && !lacking.is_empty() {
        let message = say::self_incomplete(&lacking.join(", "));
        cx.sink.push(
            Draft::new(Code::IncompleteSelf, raw.step.at, message).help(say::add_missing_keys()),
        );
    }
    let Found::Here(step) = find(cx, &raw.step, item.layer, item.shared) else {
        return None;
    };
    Some(Fit {
        id: item.name.clone(),
        step,
        when,
        basis,
        within: raw.within,
        destination: by_sign(cx, sign, (&item.name, raw.at), steps, step),
        action: raw.action.clone(),
        check: raw.check.clone(),
    })
}

/// The door of the sign that a statement on this step rests on.
fn by_sign(
    cx: &Cx<'_>,
    sign: Option<&RawSign>,
    (statement, at): (&str, Spot),
    steps: &[Step],
    step: StepIx,
) -> Option<DoorIx> {
    let own = &steps.get(usize::from(step))?.destination;
    Named::by_sign(sign?, statement, at).door(cx, own)
}

pub(crate) fn rules(
    cx: &Cx<'_>,
    asked: &Asked,
    all: &Selected<'_>,
    steps: &[Step],
    used: &Used,
) -> Placed<Rule> {
    all.rules
        .iter()
        .filter_map(|item| {
            let raw = item.raw;
            let written = Written::of(item, raw.id.at, &raw.when, &raw.basis);
            Some((rule(cx, asked, item, steps, used)?, written))
        })
        .collect()
}

/// A rule; none where this ladder has no step that it speaks of, and it gives no term.
fn rule(
    cx: &Cx<'_>,
    asked: &Asked,
    item: &Item<'_, RawRule>,
    steps: &[Step],
    used: &Used,
) -> Option<Rule> {
    let (raw, sign) = signs::rule(cx, item.raw, item.layer);
    let raw = &raw;
    let when = condition(cx, asked, &raw.when);
    let basis = with_term(cx, used, &raw.basis, raw.term_sources.as_ref());
    let hurried = raw.within.is_some() || matches!(raw.effect, RawEffect::AtLeast(_));
    no_term(cx, raw.term_sources.as_ref().filter(|_| !hurried));
    let unsuitable = |steps: Vec<StepIx>| {
        if steps.is_empty() {
            raw.within.map(|_| Effect::TermOnly)
        } else {
            Some(Effect::Unsuitable(steps))
        }
    };
    let effect = match &raw.effect {
        RawEffect::AtLeast(bound) => match least(cx, bound, item.layer, item.shared) {
            Found::Here(step) => Some(Effect::AtLeast(step)),
            Found::Elsewhere | Found::Nowhere => raw.within.map(|_| Effect::TermOnly),
        },
        RawEffect::Steps(names) => unsuitable(here(cx, names, item.layer, item.shared)),
        RawEffect::Forms(forms) => unsuitable(with_form(cx, forms)),
        RawEffect::TermOnly => Some(Effect::TermOnly),
    };
    let effect = effect?;
    let destination = match &effect {
        Effect::AtLeast(step) => by_sign(cx, sign, (&item.name, raw.id.at), steps, *step),
        Effect::Unsuitable(_) | Effect::TermOnly => None,
    };
    Some(Rule {
        id: item.name.clone(),
        when,
        effect,
        within: raw.within,
        destination,
        basis,
    })
}

/// Sources of a term that isn't there would lend it a firmness.
fn no_term(cx: &Cx<'_>, misplaced: Option<&At<Vec<At<String>>>>) {
    if let Some(named) = misplaced {
        let message = say::no_term_here();
        let help = say::give_term();
        let draft = Draft::new(Code::NoTermHere, named.at, message);
        cx.sink.push(draft.help(help));
    }
}

/// The steps of these names that are on this ladder.
fn here(cx: &Cx<'_>, names: &[At<String>], layer: usize, shared: bool) -> Vec<StepIx> {
    let step = |name| match find(cx, name, layer, shared) {
        Found::Here(step) => Some(step),
        Found::Elsewhere | Found::Nowhere => None,
    };
    names.iter().filter_map(step).collect()
}

fn with_form(cx: &Cx<'_>, forms: &[At<String>]) -> Vec<StepIx> {
    let named = |form: &At<String>| forms.iter().any(|named| named.value == form.value);
    let steps = (0..).zip(&cx.steps);
    steps
        .filter(|(_, step)| step.forms.iter().flatten().any(named))
        .map(|(place, _)| place)
        .collect()
}

pub(crate) fn arguments(
    cx: &Cx<'_>,
    asked: &Asked,
    all: &Selected<'_>,
    used: &Used,
) -> Placed<Argument> {
    let argument = |item: &Item<'_, RawArgument>| {
        let raw = item.raw;
        let (when, basis) = (condition(cx, asked, &raw.when), basis(cx, used, &raw.basis));
        let Found::Here(step) = find(cx, &raw.step, item.layer, item.shared) else {
            return None;
        };
        Some((
            Argument {
                id: item.name.clone(),
                step,
                side: raw.side,
                when,
                basis,
            },
            Written::of(item, raw.id.at, &raw.when, &raw.basis),
        ))
    };
    all.arguments.iter().filter_map(argument).collect()
}

pub(crate) fn scopes(
    cx: &Cx<'_>,
    asked: &Asked,
    all: &Selected<'_>,
    used: &Used,
) -> Placed<OutOfScope> {
    let scope = |item: &Item<'_, crate::raw::RawScope>| {
        let (when, basis) = (
            condition(cx, asked, &item.raw.when),
            basis(cx, used, &item.raw.basis),
        );
        (
            OutOfScope {
                id: item.name.clone(),
                when,
                topic: item.raw.topic.as_ref().and_then(|id| known(cx, id)),
                basis,
            },
            Written::of(item, item.raw.id.at, &item.raw.when, &item.raw.basis),
        )
    };
    all.scopes.iter().map(scope).collect()
}

/// A topic of this region, or what is wrong with its name.
fn known(cx: &Cx<'_>, id: &At<String>) -> Option<String> {
    let topics = &cx.stack.topics;
    if topics.contains_key(id.value.as_str()) {
        return Some(id.value.clone());
    }
    let known = topics.keys().copied();
    names::unknown(cx.sink, Code::UnknownTopic, &say::topic(), id, known);
    None
}

pub(crate) fn preparations(
    cx: &Cx<'_>,
    asked: &Asked,
    all: &Selected<'_>,
    used: &Used,
) -> Placed<Preparation> {
    let preparation = |item: &Item<'_, RawPreparation>| {
        let raw = item.raw;
        let (when, basis) = (condition(cx, asked, &raw.when), basis(cx, used, &raw.basis));
        let steps = here(cx, &raw.steps, item.layer, item.shared);
        // Without steps it would hold for all of them.
        let none_here = steps.is_empty() && !raw.steps.is_empty();
        let (id, text, kind) = (item.name.clone(), raw.text.clone(), raw.kind);
        (!none_here).then_some((
            Preparation {
                id,
                text,
                kind,
                steps,
                when,
                basis,
            },
            Written::of(item, raw.id.at, &raw.when, &raw.basis),
        ))
    };
    all.preparations.iter().filter_map(preparation).collect()
}

/// Combinations that can't occur, of questions that are all asked here.
pub(crate) fn impossible(cx: &Cx<'_>, asked: &Asked, all: &Selected<'_>) -> Vec<Condition> {
    let whens = all.impossible.iter().map(|item| &item.raw.when);
    let is_asked = |literal: &RawLiteral| asked.get(&literal.question.value).is_some();
    let all_asked = |when: &&RawWhen| when.literals().all(is_asked);
    whens
        .filter(all_asked)
        .map(|when| condition(cx, asked, when))
        .collect()
}
