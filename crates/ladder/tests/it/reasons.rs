//! Why a step falls, said once more without a diagram.

use ladder::model::*;
use ladder::{Kind, Reason, Within};

use crate::oracle::{Patient, given, holds};
use crate::random::today;

/// All reasons for which the step falls for this patient, in the order of the advice.
pub(crate) fn of(topic: &Topic, patient: &Patient, place: StepIx) -> Vec<Reason> {
    let answers = &patient.answers;
    let step = &topic.steps[usize::from(place)];
    let current = topic.valid.contains(today());
    let says = |when, basis: &Basis| {
        current && basis.valid.contains(today()) && holds(topic, answers, when)
    };
    let mut needed = vec![Within::NO_HURRY];
    for (q, question) in (0..).zip(&topic.questions) {
        if let (Role::Time(terms), Some(value)) = (&question.role, given(topic, answers, q)) {
            needed.push(terms[usize::from(value)]);
        }
    }
    let rules = || {
        (0..)
            .zip(&topic.rules)
            .filter(|(_, rule)| says(&rule.when, &rule.basis))
    };
    needed.extend(rules().filter_map(|(_, rule)| rule.within));
    let asked = *needed.iter().min().unwrap();
    let flags = (0..)
        .zip(&topic.questions)
        .filter_map(|(row, q)| Some((row, q.red_flag()?)));
    let flags: Vec<_> = flags
        .filter(|(row, _)| given(topic, answers, *row) == Some(1))
        .collect();
    let needed = match flags[..] {
        [] => asked,
        _ => patient.outcome.within,
    };
    let late = match step.shortest_on(today()) {
        Some(_) => Reason::Late,
        None => Reason::TermUnknown,
    };
    let late = (!step.in_time(today(), needed)).then_some(late);

    let mut reasons = Vec::new();
    if !flags.is_empty() {
        let lighter = flags.iter().filter(|(_, flag)| place < flag.at_least);
        reasons.extend(lighter.map(|(row, _)| Reason::RedFlag(*row)));
        let calm = without_flags(topic, patient);
        reasons.extend((place < calm).then_some(Reason::LighterThanWithoutRedFlag));
        reasons.extend(late.filter(|_| reasons.is_empty()));
        return reasons;
    }
    if !current {
        return vec![Reason::Expired];
    }
    let outside = (0..)
        .zip(&topic.out_of_scope)
        .filter(|(_, s)| says(&s.when, &s.basis));
    reasons.extend(outside.map(|(place, _)| Reason::OutOfScope(place)));
    let out = !reasons.is_empty();
    let removing = rules().filter(|(_, rule)| rule.effect.removes(place));
    reasons.extend(removing.map(|(place, _)| Reason::Rule(place)));
    let barred = (0..).zip(&step.only_if).filter(|(_, only)| {
        only.basis.valid.contains(today()) && !holds(topic, answers, &only.when)
    });
    reasons.extend(barred.map(|(place, _)| Reason::NotOffered(place)));
    reasons.extend(late);
    reasons.extend((!step.urgent_enough(today(), asked)).then_some(Reason::NotUrgentEnough));
    let agreed = topic
        .fits
        .iter()
        .any(|fit| fit.step == place && says(&fit.when, &fit.basis));
    reasons.extend((!agreed && !out).then_some(Reason::NotAgreed));
    reasons
}

/// The heaviest step advised to the patient with all red flags at *nee*.
fn without_flags(topic: &Topic, patient: &Patient) -> StepIx {
    let mut calm = topic.clone();
    // Impossible combinations may name the flags; they are not what is asked here.
    calm.impossible.clear();
    let mut answers = patient.answers.clone();
    for (question, answer) in topic.questions.iter().zip(&mut answers) {
        if question.red_flag().is_some() {
            *answer = 0;
        }
    }
    match ladder::naive::evaluate(&calm, today(), &answers)
        .unwrap()
        .0
        .kind
    {
        Kind::Step(step) | Kind::Contradictory(_, step) => step,
        _ => 0,
    }
}

/// What holds for each of them, or, where nothing does, what holds for some.
pub(crate) fn covering<T: Copy + PartialEq>(each: &[Vec<T>]) -> Vec<T> {
    let mut all: Vec<T> = Vec::new();
    for one in each.iter().flatten() {
        if !all.contains(one) {
            all.push(*one);
        }
    }
    let always = |what: &&T| each.iter().all(|one| one.contains(what));
    let always: Vec<T> = all.iter().filter(always).copied().collect();
    if always.is_empty() { all } else { always }
}

/// The same, in whichever order.
pub(crate) fn same<T: PartialEq>(one: &[T], other: &[T]) -> bool {
    one.len() == other.len() && one.iter().all(|what| other.contains(what))
}
