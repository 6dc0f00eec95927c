//! `[[aanscherpen]]`: a region makes a base statement heavier or earlier, never lighter or later.

use ladder::Within;
use ladder::model::{Basis, Effect, Fit, Rests, Role, Rule};

use super::Cx;
use super::conditions::Asked;
use super::select::{Item, Selected, below};
use super::sources::{Used, basis};
use super::statements::Placed;
use super::steps::{Found, least};
use super::written::Before;
use crate::raw::RawTightening;
use crate::sink::{Draft, Spot};
use crate::{Code, Sentence, say};

/// Tightens what was lowered.
pub(crate) fn tighten(
    cx: &Cx<'_>,
    all: &Selected<'_>,
    used: &Used,
    asked: &mut Asked,
    fits: &mut Placed<Fit>,
    rules: &mut Placed<Rule>,
) -> Vec<(Spot, Before)> {
    let mut changed = Vec::new();
    for item in &all.tightened {
        let target = &item.raw.target;
        // A shared tightening of what this topic has not is for other topics.
        if item.shared && !all.origins.contains_key(&target.value) {
            continue;
        }
        if !below(cx, &all.origins, item.layer, target) {
            continue;
        }
        let rule_at = rules.iter().position(|(rule, _)| rule.id == target.value);
        let fit_at = fits.iter().position(|(fit, _)| fit.id == target.value);
        if let Some(id) = target.value.strip_prefix("alarm:") {
            let before = alarm(cx, item, used, asked, id);
            changed.extend(before.map(|before| (target.at, before)));
        } else if let Some((place, (rule, _))) = rule_at.and_then(|i| Some((i, rules.get_mut(i)?)))
        {
            changed.push((target.at, Before::Rule(place, Box::new(rule.clone()))));
            self::rule(cx, item, used, rule);
        } else if let Some((place, (fit, _))) = fit_at.and_then(|i| Some((i, fits.get_mut(i)?))) {
            changed.push((target.at, Before::Fit(place, Box::new(fit.clone()))));
            self::fit(cx, item, used, fit);
        } else {
            let help = say::only_these_tighten();
            let message = say::cant_be_tightened(&target.value);
            cx.sink
                .push(Draft::new(Code::NotTighter, target.at, message).help(help));
        }
    }
    changed
}

fn alarm(
    cx: &Cx<'_>,
    item: &Item<'_, RawTightening>,
    used: &Used,
    asked: &mut Asked,
    id: &str,
) -> Option<Before> {
    let place = *asked.places.get(id)?;
    let question = asked.questions.get_mut(usize::from(place))?;
    let Role::RedFlag(flag) = &mut question.role else {
        return None;
    };
    let before = Before::Flag(place, flag.clone());
    let mut tighter = false;
    if let Some(step) = new_least(cx, item) {
        if step < flag.at_least {
            weaker(
                cx,
                item,
                Code::RedFlagWeakened,
                say::flag_would_be_lighter(),
            );
        }
        tighter |= step > flag.at_least;
        flag.at_least = flag.at_least.max(step);
    }
    // An urgent step is called today, whether that is said or not.
    let urgent = cx.steps.get(usize::from(flag.at_least));
    if flag.within.is_none() && urgent.is_some_and(|step| step.urgency.is_some()) {
        flag.within = item.raw.within.as_ref().map(|_| Within::TODAY);
    }
    tighter |= earlier(cx, item, Code::RedFlagWeakened, &mut flag.within);
    finish(cx, item, used, tighter, &mut flag.basis);
    Some(before)
}

fn rule(cx: &Cx<'_>, item: &Item<'_, RawTightening>, used: &Used, rule: &mut Rule) {
    let mut tighter = false;
    if let Some(step) = new_least(cx, item) {
        match rule.effect {
            Effect::AtLeast(old) if step < old => {
                weaker(cx, item, Code::NotTighter, say::rule_would_be_lighter());
            }
            Effect::AtLeast(old) => tighter |= step > old,
            Effect::TermOnly => tighter = true,
            Effect::Unsuitable(_) => {
                weaker(cx, item, Code::NotTighter, say::rule_says_falls());
                return;
            }
        }
        rule.effect = Effect::AtLeast(step);
    }
    tighter |= earlier(cx, item, Code::NotTighter, &mut rule.within);
    finish(cx, item, used, tighter, &mut rule.basis);
}

fn fit(cx: &Cx<'_>, item: &Item<'_, RawTightening>, used: &Used, fit: &mut Fit) {
    if item.raw.at_least.is_some() {
        weaker(cx, item, Code::NotTighter, say::fit_has_no_least());
    }
    let tighter = earlier(cx, item, Code::NotTighter, &mut fit.within);
    finish(cx, item, used, tighter, &mut fit.basis);
}

fn new_least(cx: &Cx<'_>, item: &Item<'_, RawTightening>) -> Option<u8> {
    match least(cx, item.raw.at_least.as_ref()?, item.layer, item.shared) {
        Found::Here(step) => Some(step),
        Found::Elsewhere | Found::Nowhere => None,
    }
}

/// Takes the new term where it is earlier.
fn earlier(
    cx: &Cx<'_>,
    item: &Item<'_, RawTightening>,
    code: Code,
    old: &mut Option<Within>,
) -> bool {
    let Some(new) = &item.raw.within else {
        return false;
    };
    let before = old.unwrap_or(Within::NO_HURRY);
    if new.value > before {
        cx.sink.push(
            Draft::new(code, new.at, say::term_would_be_later())
                .help(say::only_heavier_or_earlier()),
        );
    }
    *old = Some(before.min(new.value));
    new.value < before
}

fn weaker(cx: &Cx<'_>, item: &Item<'_, RawTightening>, code: Code, message: Sentence) {
    cx.sink
        .push(Draft::new(code, item.raw.target.at, message).help(say::only_heavier_or_earlier()));
}

/// The region's reason and sources come beside the base's.
fn finish(
    cx: &Cx<'_>,
    item: &Item<'_, RawTightening>,
    used: &Used,
    tighter: bool,
    old: &mut Basis,
) {
    let new = basis(cx, used, &item.raw.basis);
    if !tighter && item.raw.at_least.is_none() && item.raw.within.is_none() {
        return;
    }
    if !tighter {
        let message = say::stays_as_it_was(&item.raw.target.value);
        cx.sink.push(
            Draft::new(Code::NotTighter, item.raw.target.at, message)
                .help(say::delete_or_tighten()),
        );
    }
    // The term is the region's now.
    if item.raw.within.is_some() {
        old.term = Some(Rests {
            certainty: new.certainty,
            sources: new.sources.clone(),
        });
    }
    old.reason = format!("{} {}", old.reason, new.reason);
    old.certainty = old.certainty.min(new.certainty);
    old.sources.extend(new.sources);
}
