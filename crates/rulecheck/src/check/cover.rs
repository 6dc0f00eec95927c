//! What covers a statement without which nothing changes.

use ladder::model::{StepIx, Topic};
use ladder::{Part, Prover, Who};
use rulebook::Sentence;
use rulebook::sink::Spot;

use super::stated::Stated;
use crate::say;

/// Something that has it so already.
pub(super) struct Cover {
    pub(super) words: Sentence,
    pub(super) at: Option<Spot>,
}

/// The fewest things found that together cover the statement.
pub(super) fn covers(
    topic: &Topic,
    prover: &mut Prover<'_>,
    one: &Stated<'_>,
    all: &[Stated<'_>],
) -> Vec<Cover> {
    let held = prover.holds(one.part);
    let mut rest = held;
    if !matches!(one.part, Part::OutOfScope(_)) {
        let calm = prover.calm();
        rest = prover.both(held, calm);
    }
    let candidates = candidates(topic, prover, one, all);
    for (cover, who) in &candidates {
        if prover.minus(rest, *who).is_nobody() {
            return vec![cover.again()];
        }
    }
    let mut covers = Vec::new();
    for (cover, who) in candidates {
        if !prover.both(rest, who).is_nobody() {
            rest = prover.minus(rest, who);
            covers.push(cover);
        }
        if rest.is_nobody() {
            break;
        }
    }
    covers
}

impl Cover {
    fn again(&self) -> Self {
        Self {
            words: self.words.clone(),
            at: self.at,
        }
    }
}

fn candidates(
    topic: &Topic,
    prover: &mut Prover<'_>,
    one: &Stated<'_>,
    all: &[Stated<'_>],
) -> Vec<(Cover, Who)> {
    let steps = touched(topic, one.part);
    let mut found = Vec::new();
    for other in all {
        let alike = match (one.part, other.part) {
            (a, b) if a == b => false,
            (Part::OutOfScope(_), Part::OutOfScope(_)) => true,
            (Part::Fit(_), Part::Fit(_)) => touched(topic, other.part) == steps,
            (Part::Fit(_) | Part::Rule(_), Part::Rule(_)) => {
                let removed = touched(topic, other.part);
                !steps.is_empty() && steps.iter().all(|step| removed.contains(step))
            }
            _ => false,
        };
        if alike {
            let cover = Cover {
                words: Sentence::same(format!("`{}`", other.id)),
                at: Some(other.written.at),
            };
            found.push((cover, prover.holds(other.part)));
        }
    }
    if matches!(one.part, Part::OutOfScope(_)) {
        return found;
    }
    let said = |words: Sentence| Cover { words, at: None };
    if matches!(one.part, Part::Rule(_)) {
        let mut unfit = prover.calm();
        for (place, fit) in topic.fits.iter().enumerate() {
            if steps.contains(&fit.step) {
                let fits = prover.holds(Part::Fit(place));
                unfit = prover.minus(unfit, fits);
            }
        }
        found.push((said(say::no_fit_for(&list(topic, &steps))), unfit));
    }
    let heaviest = steps.iter().copied().max().unwrap_or(0);
    let lighter = (0..heaviest).zip(&topic.steps);
    for (place, step) in lighter.filter(|(place, _)| !steps.contains(place)) {
        let advised = prover.advised(place);
        found.push((said(say::lighter_advice(&step.id)), advised));
    }
    for step in &steps {
        let name = topic.steps.get(usize::from(*step)).map_or("", |s| &s.id);
        let (calm, offered) = (prover.calm(), prover.offered(*step));
        let barred = prover.minus(calm, offered);
        found.push((said(say::not_offered(name)), barred));
        if matches!(one.part, Part::Fit(_)) {
            let stands = prover.stands(*step);
            let falls = prover.minus(calm, stands);
            found.push((said(say::term_it_takes(name)), falls));
        }
    }
    found
}

/// The steps that a statement is for or against.
fn touched(topic: &Topic, part: Part) -> Vec<StepIx> {
    match part {
        Part::Fit(place) => topic
            .fits
            .get(place)
            .map(|fit| fit.step)
            .into_iter()
            .collect(),
        Part::Rule(place) => {
            let removes = |step: &StepIx| {
                let rule = topic.rules.get(place);
                rule.is_some_and(|rule| rule.effect.removes(*step))
            };
            (0..)
                .zip(&topic.steps)
                .map(|(step, _)| step)
                .filter(removes)
                .collect()
        }
        _ => Vec::new(),
    }
}

fn list(topic: &Topic, steps: &[StepIx]) -> String {
    let name = |step: &StepIx| topic.steps.get(usize::from(*step));
    let names = steps.iter().filter_map(name);
    let names: Vec<_> = names.map(|step| format!("`{}`", step.id)).collect();
    names.join(", ")
}
