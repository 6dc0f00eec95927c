//! What holds, or fails to, over all answers.

use std::collections::BTreeMap;

use ladder::date::{Date, Period};
use ladder::model::Topic;
use ladder::{Diagrams, Kind, Patient};

use super::{Holding, patient};
use crate::lower::Places;
use crate::reading::LadderPlaces;
use crate::sink::{Draft, Sink, Spot};
use crate::{Code, Region};

/// For everyone in scope and without a red flag some step stands.
pub(super) fn no_fit(topic: &Topic, places: &Places, diagrams: &Diagrams, sink: &Sink) {
    let lost = diagrams.example_where(|outcome| outcome.kind == Kind::NoFit && !outcome.alarm);
    if let Some(patient) = lost {
        let message = format!("`{}` has no step for some patients", topic.id);
        let help =
            "add a `past` for them, narrow a rule that removes the last step, or say `[[buiten]]`";
        let draft = Draft::new(Code::NoFit, places.topic, message).help(help);
        sink.push(draft.patient(Some(patient::words(topic, &patient))));
    }
}

/// Notes for every statement whether it holds for anyone. One that is shared must do so in some
/// topic.
pub(super) fn never_holds(
    topic: &Topic,
    places: &Places,
    diagrams: &Diagrams,
    day: Date,
    all: &mut Holding,
) {
    let mut note = |spot: Option<&Spot>, name: &str, valid: Period, patient: Option<Patient>| {
        let Some(spot) = spot.filter(|_| valid.contains(day)) else {
            return;
        };
        let draft = Draft::new(
            Code::NeverHolds,
            *spot,
            format!("`{name}` holds for nobody"),
        );
        let help =
            "its conditions exclude each other, or the patients are out of scope or impossible";
        let entry = all
            .entry(*spot)
            .or_insert_with(|| (false, draft.help(help)));
        entry.0 |= patient.is_some();
    };
    for (i, fit) in topic.fits.iter().enumerate() {
        note(
            places.fits.get(i),
            &fit.id,
            fit.basis.valid,
            diagrams.fit_holds(i),
        );
    }
    for (i, rule) in topic.rules.iter().enumerate() {
        note(
            places.rules.get(i),
            &rule.id,
            rule.basis.valid,
            diagrams.rule_holds(i),
        );
    }
    for (i, scope) in topic.out_of_scope.iter().enumerate() {
        note(
            places.out_of_scope.get(i),
            &scope.id,
            scope.basis.valid,
            diagrams.scope_excludes(i),
        );
    }
    for (i, argument) in topic.arguments.iter().enumerate() {
        note(
            places.arguments.get(i),
            &argument.id,
            argument.basis.valid,
            diagrams.argument_holds(i),
        );
    }
    for (i, preparation) in topic.preparations.iter().enumerate() {
        let valid = preparation.basis.valid;
        note(
            places.preparations.get(i),
            &preparation.id,
            valid,
            diagrams.preparation_holds(i),
        );
    }
}

/// Per ladder and step, whether a topic advises it to anyone.
pub(super) type Advised<'a> = BTreeMap<(&'a str, &'a str), bool>;

pub(super) fn advised<'a>(topic: &'a Topic, diagrams: &Diagrams, all: &mut Advised<'a>) {
    for (place, step) in (0..).zip(&topic.steps) {
        let known = all.entry((&topic.ladder, &step.id)).or_insert(false);
        *known = *known || diagrams.advised(place).is_some();
    }
}

/// Every step of a ladder that has topics is the advice for someone, or is declared not to be.
pub(super) fn unreachable(region: &Region, all: &Advised<'_>, sink: &Sink) {
    for (ladder, LadderPlaces { steps, never }) in
        region.agreements.ladders.iter().zip(&region.ladders)
    {
        for (step, spot) in steps {
            let advised = all.get(&(ladder.id.as_str(), step.as_str()));
            if advised == Some(&false) && !never.contains(step) {
                let message = format!(
                    "no topic on the ladder `{}` ever advises `{step}`",
                    ladder.id
                );
                let help = format!(
                    "add a `past` for it, or say `nooit-advies = [\"{step}\"]` on the ladder"
                );
                sink.push(Draft::new(Code::UnreachableStep, *spot, message).help(help));
            }
        }
    }
}
