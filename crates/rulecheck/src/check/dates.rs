//! Periods of validity: no end makes an advice lighter or later without a successor.

use std::collections::BTreeSet;

use ladder::date::{Date, Period};
use ladder::model::{Step, Topic};
use ladder::{Outcome, Part, Prover, lighter};
use rulebook::lower::Places;
use rulebook::sink::{Draft, Spot};
use rulebook::{Code, Sentence};

use super::patient;
use super::stated::{Stated, stated};
use super::subject::Subject;
use super::verdicts::Verdicts;
use crate::say;

/// The first days of the periods in which the same statements hold, from this day on.
pub(super) fn periods(topic: &Topic, day: Date) -> BTreeSet<Date> {
    let mut all: BTreeSet<Date> = valid(topic)
        .flat_map(|period| [period.from, period.until.and_then(Date::next)])
        .flatten()
        .filter(|first| *first > day && topic.valid.contains(*first))
        .collect();
    all.insert(day);
    all
}

/// The periods of all that may end.
fn valid(topic: &Topic) -> impl Iterator<Item = Period> {
    let statements = topic.statements().map(|one| one.basis);
    let steps = topic.steps.iter().flat_map(of_step);
    statements.chain(steps).map(|basis| basis.valid)
}

fn of_step(step: &Step) -> impl Iterator<Item = &ladder::model::Basis> {
    let term = step.shortest.iter().map(|shortest| &shortest.basis);
    let bound = step.only_within.iter().map(|(_, basis)| basis);
    let offers = step.only_if.iter().map(|only| &only.basis);
    term.chain(bound).chain(offers)
}

/// Less care than before, or the same care later.
fn worse(old: &Outcome, new: &Outcome) -> bool {
    lighter(old, new) || (old.kind == new.kind && old.within < new.within)
}

/// Compares the last day of what ended with the first day of this period.
pub(super) fn ends(case: &Subject<'_>, prover: &mut Prover<'_>, verdicts: &mut Verdicts) {
    let ends_before = |period: Period| period.until.and_then(Date::next) == Some(case.day);
    let Some(last) = valid(case.topic)
        .find(|p| ends_before(*p))
        .and_then(|p| p.until)
    else {
        return;
    };
    let who = prover.since(case.topic, last, worse);
    let Some(patient) = prover.example(who) else {
        return;
    };
    let all = stated(case.topic, case.places);
    let ended: Vec<_> = all.iter().filter(|s| ends_before(s.basis.valid)).collect();
    let steps = (0..).zip(&case.topic.steps);
    let steps: Vec<usize> = steps
        .filter(|(_, step)| of_step(step).any(|basis| ends_before(basis.valid)))
        .map(|(place, _)| place)
        .collect();
    // Those without which alone the advice stays as it was; where there are none, all that ended.
    let mut blamed = Vec::new();
    for one in &ended {
        let mut kept = case.topic.clone();
        keep(&mut kept, one.part);
        let who = prover.since(&kept, case.day, worse);
        blamed.extend(prover.example(who).map(|patient| (*one, patient)));
    }
    let mut steps_blamed = Vec::new();
    for place in steps {
        let mut kept = case.topic.clone();
        if let Some(step) = kept.steps.get_mut(place) {
            keep_step(step);
        }
        let who = prover.since(&kept, case.day, worse);
        steps_blamed.extend(prover.example(who).map(|patient| (place, patient)));
    }
    if blamed.is_empty() && steps_blamed.is_empty() {
        blamed = ended.iter().map(|one| (*one, patient.clone())).collect();
    }
    for (one, patient) in blamed {
        let begins = |s: &&Stated<'_>| s.basis.valid.from == Some(case.day);
        if !is_replaced(case, &all, one.id) {
            let draft = lightens(case, (one.id, one.written.at), last, &patient);
            let candidates: Vec<_> = all.iter().filter(begins).collect();
            let fix = format!("vervangt = [\"{}\"]", one.id);
            let draft = match candidates.as_slice() {
                [] => draft.fix(format!("geldig-van = \"{}\"\n{fix}", case.day)),
                [next, ..] => draft.also(next.written.at, say::begins_that_day()).fix(fix),
            };
            verdicts.once(one.written.at, Code::EndLightens, draft);
        }
    }
    for (place, patient) in steps_blamed {
        let spot = case
            .places
            .steps
            .get(place)
            .copied()
            .unwrap_or(case.places.topic);
        let id = case.topic.steps.get(place).map_or("", |step| &step.id);
        let id = format!("trede:{id}");
        if !is_replaced(case, &all, &id) {
            let draft = lightens(case, (&id, spot), last, &patient);
            let draft = draft.fix(format!("vervangt = [\"{id}\"]"));
            verdicts.once(spot, Code::EndLightens, draft);
        }
    }
}

/// Whether what begins on this day, a statement or a fact of a step, names it in `vervangt`.
fn is_replaced(case: &Subject<'_>, all: &[Stated<'_>], id: &str) -> bool {
    let statements = all.iter().filter(|s| s.basis.valid.from == Some(case.day));
    let mut named = statements.flat_map(|s| &s.written.replaces);
    let mut steps = case.places.successors.iter();
    named.any(|name| name.value == id)
        || steps.any(|(from, name)| *from == Some(case.day) && name.value == id)
}

fn lightens(
    case: &Subject<'_>,
    (id, at): (&str, Spot),
    last: Date,
    patient: &ladder::Patient,
) -> Draft {
    let message = say::end_lightens(&id, &last, &case.topic.id);
    let help = say::name_it_in_replaces();
    Draft::new(Code::EndLightens, at, message)
        .help(help)
        .patient(Some(patient::words(case.topic, patient)))
}

/// The statement without its end.
fn keep(topic: &mut Topic, part: Part) {
    if let Some(one) = topic.statement_mut(part) {
        one.basis.valid.until = None;
    }
}

fn keep_step(step: &mut Step) {
    let term = step.shortest.iter_mut().map(|shortest| &mut shortest.basis);
    let bound = step.only_within.iter_mut().map(|(_, basis)| basis);
    let offers = step.only_if.iter_mut().map(|only| &mut only.basis);
    for basis in term.chain(bound).chain(offers) {
        basis.valid.until = None;
    }
}

/// What is replaced ends the day before what replaces it begins.
pub(super) fn replaced(topic: &Topic, places: &Places, verdicts: &mut Verdicts) {
    let all = stated(topic, places);
    let circle = circle(&all);
    if let Some(one) = circle
        .first()
        .and_then(|id| all.iter().find(|one| one.id == *id))
    {
        let spot = one
            .written
            .replaces
            .first()
            .map_or(one.written.at, |name| name.at);
        let names: Vec<_> = circle.iter().map(|id| format!("`{id}`")).collect();
        let message = say::replaces_in_circle(&names.join(", "));
        let draft = Draft::new(Code::ReplacesInCircle, spot, message);
        verdicts.once(
            spot,
            Code::ReplacesInCircle,
            draft.help(say::break_circle()),
        );
    }
    let of_statements = all
        .iter()
        .filter(|one| !circle.contains(&one.id))
        .flat_map(|one| {
            let names = one.written.replaces.iter();
            names.map(|name| (one.id, one.basis.valid.from, name))
        });
    let successors = places.successors.iter();
    let of_steps = successors.map(|(from, name)| ("trede", *from, name));
    for (id, from, name) in of_statements.chain(of_steps) {
        let step = name.value.strip_prefix("trede:");
        let old = all.iter().find(|other| other.id == name.value);
        let (at, ends) = match (step, old) {
            (Some(step), _) => of_step_called(topic, places, step),
            (None, Some(old)) => (old.written.at, vec![old.basis.valid.until]),
            (None, None) => continue,
        };
        let next = |until: &Option<Date>| until.and_then(Date::next);
        if ends
            .iter()
            .any(|until| until.is_some() && next(until) == from)
        {
            continue;
        }
        let until = ends.into_iter().flatten().next();
        let day = |date: Option<Date>| {
            date.map_or_else(say::no_day, |day| Sentence::same(day.to_string()))
        };
        let message = say::does_not_follow_on(&id, &day(from), &name.value, &day(until));
        let draft = Draft::new(Code::ReplacesOther, name.at, message)
            .also(at, say::what_it_replaces())
            .help(say::begin_the_day_after());
        let draft = match next(&until) {
            Some(next) => draft.fix(format!("geldig-van = \"{next}\"")),
            None => draft,
        };
        verdicts.once(name.at, Code::ReplacesOther, draft);
    }
}

/// Statements that replace one another in a circle; the first such circle.
fn circle<'a>(all: &[Stated<'a>]) -> Vec<&'a str> {
    for one in all {
        let mut path = vec![one.id];
        let mut now = one;
        // One way on: a second name in `vervangt` is met when the walk begins there.
        while let Some(next) = now
            .written
            .replaces
            .iter()
            .find_map(|name| all.iter().find(|other| other.id == name.value))
        {
            if next.id == one.id {
                return path;
            }
            if path.contains(&next.id) {
                break;
            }
            path.push(next.id);
            now = next;
        }
    }
    Vec::new()
}

/// Where a step stands, and when what it states ends.
fn of_step_called(topic: &Topic, places: &Places, id: &str) -> (Spot, Vec<Option<Date>>) {
    let place = topic.steps.iter().position(|step| step.id == id);
    let step = place.and_then(|place| topic.steps.get(place));
    let at = place.and_then(|place| places.steps.get(place)).copied();
    let ends = step.into_iter().flat_map(of_step);
    let ends = ends.map(|basis| basis.valid.until).collect();
    (at.unwrap_or(places.topic), ends)
}
