//! Which steps are advised, to whom, and what comes with them.

use std::collections::{BTreeMap, BTreeSet};

use ladder::model::{Step, Topic, Urgency};
use ladder::{Diagrams, Kind, Outcome, Prover, Within};
use rulebook::LadderPlaces;
use rulebook::sink::{Draft, Sink};
use rulebook::{Code, Region};

use super::patient;
use super::subject::Subject;
use super::verdicts::Verdicts;
use crate::say;

/// A CDS Hooks card has a summary of less than this.
const SUMMARY: usize = 140;

pub(super) fn all(
    case: &Subject<'_>,
    diagrams: &Diagrams,
    prover: &mut Prover<'_>,
    verdicts: &mut Verdicts,
) {
    no_fit(case, prover, verdicts);
    urgent(case, prover, verdicts);
    no_action(case, diagrams, prover, verdicts);
    summary(case, diagrams, verdicts);
    hospital(case, verdicts);
}

/// Every fit of the heaviest step that isn't urgent says by when, or that nobody agreed on it: a
/// letter never calls for no hurry because nobody thought of it.
fn hospital(case: &Subject<'_>, verdicts: &mut Verdicts) {
    let steps = (0..).zip(&case.topic.steps);
    let routine = steps.filter(|(_, step)| step.urgency.is_none() && step.by_specialist);
    let last = routine.map(|(place, _)| place).max();
    let fits = case.topic.fits.iter().zip(&case.places.fits);
    for (fit, written) in fits {
        if fit.within.is_some() || last != Some(fit.step) {
            continue;
        }
        let message = say::refers_without_term(&fit.id);
        let draft = Draft::new(Code::HospitalNoTerm, written.at, message)
            .help(say::say_term_or_none())
            .fix("binnen = \"toegangstijd\"".to_owned());
        verdicts.once(written.at, Code::HospitalNoTerm, draft);
    }
}

/// For everyone in scope and without a red flag some step stands.
fn no_fit(case: &Subject<'_>, prover: &mut Prover<'_>, verdicts: &mut Verdicts) {
    let who = prover.outcome_is(|outcome| outcome.kind == Kind::NoFit);
    let Some(patient) = prover.example(who) else {
        return;
    };
    let topic = case.topic;
    let message = say::no_fit(&case.since(), &topic.id);
    let help = say::add_a_fit();
    let last = topic.steps.iter().rfind(|step| step.urgency.is_none());
    let step = last.map_or("…", |step| step.id.as_str());
    let conditions = patient::conditions(topic, &patient);
    let fix = format!("[[past]]\ntrede = \"{step}\"\n{conditions}want = \"…\"\nbron = []\n");
    let draft = Draft::new(Code::NoFit, case.places.topic, message).help(help);
    let draft = draft
        .patient(Some(patient::words(topic, &patient)))
        .fix(fix);
    verdicts.once(case.places.topic, Code::NoFit, draft);
}

/// Without a red flag no ambulance, and what is for today only where an answer is needed today.
fn urgent(case: &Subject<'_>, prover: &mut Prover<'_>, verdicts: &mut Verdicts) {
    for (place, step) in (0..).zip(&case.topic.steps) {
        let advises = |outcome: &Outcome| outcome.kind.advises(place);
        let (code, who, why) = match step.urgency {
            Some(Urgency::Now) => (
                Code::AmbulanceWithoutFlag,
                prover.outcome_is(advises),
                say::without_flag(),
            ),
            Some(Urgency::Today) => (
                Code::UrgentWithoutHaste,
                prover.needing(|outcome, needed| advises(outcome) && needed > Within::TODAY),
                say::without_flag_or_haste(),
            ),
            None => continue,
        };
        let Some(patient) = prover.example(who) else {
            continue;
        };
        let message = say::advises_urgently(&case.since(), &case.topic.id, &step.id, &why);
        let fits = case.topic.fits.iter().zip(&case.places.fits);
        let mut draft = Draft::new(code, case.places.topic, message)
            .help(say::make_it_a_flag())
            .patient(Some(patient::words(case.topic, &patient)));
        for (index, (fit, written)) in fits.enumerate().filter(|(_, (fit, _))| fit.step == place) {
            let holds = prover.holds(ladder::Part::Fit(index));
            if !prover.both(holds, who).is_nobody() {
                draft = draft.also(written.at, say::by(&fit.id));
            }
        }
        if step.urgency == Some(Urgency::Today) {
            draft = draft.fix("als.wanneer = [\"vandaag\"]");
        }
        verdicts.once(case.places.topic, code, draft);
    }
}

/// Who is advised a step knows where to go; who is treated by the GP, what to do.
fn no_action(
    case: &Subject<'_>,
    diagrams: &Diagrams,
    prover: &mut Prover<'_>,
    verdicts: &mut Verdicts,
) {
    for (place, step) in (0..).zip(&case.topic.steps) {
        let spot = case.places.steps.get(usize::from(place)).copied();
        let spot = spot.unwrap_or(case.places.topic);
        let own = |outcome: &Outcome| outcome.kind.lightest() == Some(place);
        if step.destination.name.trim().is_empty() && diagrams.example_where(own).is_some() {
            let message = say::no_destination(&step.id);
            let draft = Draft::new(Code::NoAction, spot, message);
            verdicts.once(spot, Code::NoAction, draft.fix("bestemming = \"…\""));
        }
        if step.id != "zelf" {
            continue;
        }
        let mut who = prover.alarmed(|outcome, _| own(outcome));
        for index in (0..)
            .zip(&case.topic.fits)
            .filter(|(_, fit)| fit.step == place)
        {
            let told = prover.holds(ladder::Part::Fit(index.0));
            who = prover.minus(who, told);
        }
        if let Some(patient) = prover.example(who) {
            let message = say::self_by_flag(&case.topic.id);
            let draft = Draft::new(Code::NoAction, case.places.topic, message)
                .help(say::let_flag_ask_more())
                .patient(Some(patient::words(case.topic, &patient)));
            verdicts.once(case.places.topic, Code::NoAction, draft);
        }
    }
}

/// What the card says first fits where it is shown.
fn summary(case: &Subject<'_>, diagrams: &Diagrams, verdicts: &mut Verdicts) {
    let length =
        |outcome: &Outcome| summary_of(case, outcome).map_or(0, |text| text.chars().count());
    let Some(patient) = diagrams.example_where(|outcome| length(outcome) >= SUMMARY) else {
        return;
    };
    let message = say::card_too_long(&case.topic.id, &SUMMARY);
    let draft = Draft::new(Code::LongSummary, case.places.topic, message)
        .help(say::shorten_names())
        .patient(Some(patient::words(case.topic, &patient)));
    verdicts.once(case.places.topic, Code::LongSummary, draft);
}

/// Step, destination and term.
fn summary_of(case: &Subject<'_>, outcome: &Outcome) -> Option<String> {
    let step = case
        .topic
        .steps
        .get(usize::from(outcome.kind.heaviest()?))?;
    let heaviest = outcome.kind.heaviest()?;
    let door = case.topic.door(outcome.destination, heaviest)?;
    let destination = door.of(outcome.age);
    let term = case.region.agreements.phrases.within(outcome.within);
    Some(format!("{}: {destination}, {term}", step.name))
}

/// The steps that are advised to someone.
pub(super) fn advised(topic: &Topic, prover: &mut Prover<'_>, all: &mut BTreeSet<usize>) {
    for (place, _) in (0..).zip(&topic.steps) {
        let flagged = prover.alarmed(|outcome, _| outcome.kind.lightest() == Some(place));
        if !flagged.is_nobody() || !prover.advised(place).is_nobody() {
            all.insert(usize::from(place));
        }
    }
}

/// Per ladder and step, whether a topic advises it to anyone.
pub(super) type Advised<'a> = BTreeMap<(&'a str, &'a str), bool>;

pub(super) fn note<'a>(topic: &'a Topic, found: &BTreeSet<usize>, all: &mut Advised<'a>) {
    for (place, Step { id, .. }) in topic.steps.iter().enumerate() {
        *all.entry((&topic.ladder, id)).or_insert(false) |= found.contains(&place);
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
                let message = say::never_advised(&ladder.id, &step);
                let help = say::add_fit_or_never();
                let draft = Draft::new(Code::UnreachableStep, *spot, message).help(help);
                sink.push(draft.fix(format!("nooit-advies = [\"{step}\"]")));
            }
        }
    }
}
