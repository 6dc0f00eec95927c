//! Red flags: a *ja* never gives less, always does something, and its step is there.

use ladder::model::{QuestionIx, RedFlag, Urgency};
use ladder::{Outcome, Prover, Within};
use rulebook::Code;
use rulebook::sink::{Draft, Spot};

use super::patient;
use super::subject::Subject;
use super::verdicts::Verdicts;
use crate::say;

pub(super) fn all(case: &Subject<'_>, prover: &mut Prover<'_>, verdicts: &mut Verdicts) {
    for (row, question) in (0..).zip(&case.topic.questions) {
        let Some(flag) = question.red_flag() else {
            continue;
        };
        let spot = case.places.questions.get(usize::from(row)).copied();
        let spot = spot.unwrap_or(case.places.topic);
        let less = prover.row(row, |no, yes| weaker(case, no, yes));
        if let Some(patient) = prover.example(less) {
            let message = say::flag_weakens(&question.id);
            let words = patient::words(case.topic, &patient);
            let draft = Draft::new(Code::RedFlagWeakened, spot, message).patient(Some(words));
            verdicts.once(spot, Code::RedFlagWeakened, draft);
        }
        if prover.row(row, changes).is_nobody() {
            verdicts.bad(spot, Code::RedFlagIdle, || {
                let message = say::flag_idle(&question.id);
                let help = say::make_flag_matter();
                Draft::new(Code::RedFlagIdle, spot, message).help(help)
            });
        } else {
            verdicts.fine(spot, Code::RedFlagIdle);
        }
        nowhere(case, row, spot, verdicts);
        unasserted(case, row, spot, verdicts);
        let needed = case.topic.due(flag).unwrap_or(Within::NO_HURRY);
        if needed == Within::NO_HURRY {
            let message = say::flag_no_term(&question.id);
            let draft = Draft::new(Code::RedFlagNoTerm, spot, message)
                .help(say::say_term_or_urgent())
                .fix("binnen = \"1 week\"".to_owned());
            verdicts.once(spot, Code::RedFlagNoTerm, draft);
        }
        let step = case.topic.steps.get(usize::from(flag.at_least));
        if let Some(step) = step.filter(|step| !step.in_time(case.day, needed)) {
            let message = say::flag_step_late(&case.since(), &step.id, &question.id);
            let help = say::name_step_in_time();
            let mut draft = Draft::new(Code::RedFlagLate, spot, message).help(help);
            if let Some(at) = case.places.steps.get(usize::from(flag.at_least)) {
                draft = draft.also(*at, say::the_step());
            }
            let mut heavier = case.topic.steps.iter().skip(usize::from(flag.at_least));
            if let Some(quick) = heavier.find(|step| step.in_time(case.day, needed)) {
                draft = draft.fix(match quick.urgency {
                    Some(Urgency::Today) => "minstens.spoed = \"vandaag\"".to_owned(),
                    Some(Urgency::Now) => "minstens.spoed = \"direct\"".to_owned(),
                    None => format!("minstens = \"{}\"", quick.id),
                });
            }
            verdicts.once(spot, Code::RedFlagLate, draft);
        }
    }
    no_step(case, prover, verdicts);
    too_many(case, prover, verdicts);
}

/// More rows than this, and the list is not read.
const MOST_ROWS: u32 = 8;

/// Nobody is asked more rows than can be read; rows for others don't count.
fn too_many(case: &Subject<'_>, prover: &mut Prover<'_>, verdicts: &mut Verdicts) {
    let over = prover.rows_over(MOST_ROWS);
    let Some(patient) = prover.example(over) else {
        return;
    };
    let rows = (0..).zip(&case.topic.questions);
    let rows = rows.filter(|(_, question)| question.red_flag().is_some());
    let last: Option<usize> = rows.map(|(place, _)| place).last();
    let spot = last.and_then(|row| case.places.questions.get(row)).copied();
    let spot = spot.unwrap_or(case.places.topic);
    let message = say::too_many_rows(&MOST_ROWS);
    let help = say::keep_rows_that_matter();
    let draft = Draft::new(Code::TooManyRedFlags, spot, message).help(help);
    let words = patient::words(case.topic, &patient);
    verdicts.once(spot, Code::TooManyRedFlags, draft.patient(Some(words)));
}

/// Whoever is seen today is seen by somebody: the step's own place is that of the topic's
/// specialty, and the sign may be another's. An ambulance is called in one way.
fn nowhere(case: &Subject<'_>, row: QuestionIx, spot: Spot, verdicts: &mut Verdicts) {
    let question = case.topic.questions.get(usize::from(row));
    let Some((id, flag)) = question.and_then(|q| Some((&q.id, q.red_flag()?))) else {
        return;
    };
    let step = case.topic.steps.get(usize::from(flag.at_least));
    let today = step.is_some_and(|step| step.urgency == Some(Urgency::Today));
    let named = flag.destination.map(usize::from);
    let door = named.and_then(|door| case.topic.doors.get(door));
    if today && door.is_none_or(|door| door.name.trim().is_empty()) {
        let message = say::flag_no_destination(&id);
        let draft = Draft::new(Code::RedFlagNoDestination, spot, message)
            .help(say::say_who_is_called())
            .fix("bestemming = \"{dienst}\"".to_owned());
        verdicts.once(spot, Code::RedFlagNoDestination, draft);
    }
}

/// What is not called today has a term, and a doctor's own word on it.
fn unasserted(case: &Subject<'_>, row: QuestionIx, spot: Spot, verdicts: &mut Verdicts) {
    let question = case.topic.questions.get(usize::from(row));
    let Some((id, flag)) = question.and_then(|q| Some((&q.id, q.red_flag()?))) else {
        return;
    };
    let step = case.topic.steps.get(usize::from(flag.at_least));
    let raised = |(question, answer): &(String, String)| question == id && answer == "ja";
    let mut examples = case.region.examples_of(&case.topic.id).iter();
    if step.is_none_or(|step| step.urgency.is_some())
        || examples.any(|one| one.within.is_some() && one.answers.iter().any(raised))
    {
        verdicts.fine(spot, Code::TermWithoutExample);
        return;
    }
    verdicts.bad(spot, Code::TermWithoutExample, || {
        let message = say::flag_term_unexampled(&id);
        Draft::new(Code::TermWithoutExample, spot, message).help(say::give_example_term())
    });
}

/// With a red flag, some step that is heavy enough is in time.
fn no_step(case: &Subject<'_>, prover: &mut Prover<'_>, verdicts: &mut Verdicts) {
    let late = |outcome: &Outcome, needed| {
        let step = outcome.kind.lightest();
        let step = step.and_then(|step| case.topic.steps.get(usize::from(step)));
        step.is_some_and(|step| !step.in_time(case.day, needed))
    };
    let late = prover.alarmed(late);
    let Some(patient) = prover.example(late) else {
        return;
    };
    let raised = |(question, value): &(QuestionIx, u8)| {
        let row = case.topic.questions.get(usize::from(*question))?;
        (row.red_flag().is_some() && *value == RedFlag::YES).then_some(usize::from(*question))
    };
    let row = patient.iter().find_map(raised);
    let spot = row.and_then(|row| case.places.questions.get(row)).copied();
    let spot = spot.unwrap_or(case.places.topic);
    let message = say::flag_no_step(&case.since(), &case.topic.id);
    let draft = Draft::new(Code::RedFlagNoStep, spot, message)
        .help(say::end_ladder_urgently())
        .patient(Some(patient::words(case.topic, &patient)));
    verdicts.once(spot, Code::RedFlagNoStep, draft);
}

/// Lighter, or later where a specialist answers already: when self-care is to begin says nothing of
/// a hospital visit.
fn weaker(case: &Subject<'_>, no: &Outcome, yes: &Outcome) -> bool {
    let step = |outcome: &Outcome| outcome.kind.heaviest();
    let mut advised = (0..).zip(&case.topic.steps);
    let heard = no.alarm
        || advised.all(|(place, step)| {
            !no.kind.advises(place) || step.by_specialist || step.urgency.is_some()
        });
    step(no) > step(yes) || (step(no).is_some() && heard && no.within < yes.within)
}

fn changes(no: &Outcome, yes: &Outcome) -> bool {
    (no.kind, no.within, no.destination) != (yes.kind, yes.within, yes.destination)
}
