//! Worse is never later, and never lighter; more haste is lighter only by direct contact.

use ladder::model::{QuestionIx, Role, StepIx, Topic, ValueIx, ValueSet};
use ladder::{Branch, Given, Pair, Prover, Within};
use rulebook::lower::{Excuse, Places, bands};
use rulebook::sink::{Draft, Spot};
use rulebook::{Code, Sentence};

use super::subject::Subject;
use super::verdicts::Verdicts;
use super::{examples, patient};
use crate::say;

/// An answer and the next worse one, or the next with more haste.
#[derive(Clone, Copy)]
struct Step {
    question: QuestionIx,
    from: ValueIx,
    to: ValueIx,
    at: Spot,
    code: Code,
}

pub(super) fn all(case: &Subject<'_>, prover: &mut Prover<'_>, verdicts: &mut Verdicts) {
    let everyone = prover.everyone();
    let mut idle: Vec<&Excuse> = case.places.excuses.iter().collect();
    for step in steps(case.topic, case.places) {
        one(case, prover, (everyone, step), &mut idle, verdicts);
    }
    for excuse in idle {
        verdicts.bad(excuse.at, Code::ExcuseIdle, || {
            let message = say::excuses_nobody();
            let help = say::name_two_neighbours();
            Draft::new(Code::ExcuseIdle, excuse.at, message).help(help)
        });
    }
}

/// What is compared: neighbours in a chain, and in the order of haste.
fn steps(topic: &Topic, places: &Places) -> Vec<Step> {
    let mut steps = Vec::new();
    let ways = places.severities.iter().zip(&places.questions);
    for ((place, question), (severity, at)) in (0..).zip(&topic.questions).zip(ways) {
        let worse = severity.pairs(question.values.len(), *at);
        steps.extend(worse.into_iter().map(|(from, to, at)| Step {
            question: place,
            from,
            to,
            at,
            code: Code::WorseIsLater,
        }));
        if let Role::Time(terms) = &question.role {
            let mut values: Vec<_> = (0..).zip(terms).collect();
            values.sort_by_key(|(_, term)| std::cmp::Reverse(**term));
            let next = values.iter().zip(values.iter().skip(1));
            steps.extend(next.map(|((from, _), (to, _))| Step {
                question: place,
                from: *from,
                to: *to,
                at: places.topic,
                code: Code::HasteLightens,
            }));
        }
    }
    steps
}

fn one(
    case: &Subject<'_>,
    prover: &mut Prover<'_>,
    (everyone, step): (Branch, Step),
    idle: &mut Vec<&Excuse>,
    verdicts: &mut Verdicts,
) {
    let Step {
        question, from, to, ..
    } = step;
    let sides = [from, to].map(|value| prover.answering(everyone, question, value));
    let [mild, worse] = sides;
    let mut wrong = prover.differing((mild, worse), |mild, worse| {
        fault(case, step.code, mild, worse).is_some()
    });
    let excuses = case.places.excuses.iter().filter(|excuse| {
        (excuse.question, excuse.from, excuse.to) == (question, from, to)
            && excuse.basis.valid.contains(case.day)
    });
    for excuse in excuses {
        let who = excused(case.topic, prover, excuse);
        let found = prover.who(&wrong);
        if !prover.both(found, who).is_nobody() {
            idle.retain(|other| other.at != excuse.at);
            verdicts.fine(excuse.at, Code::ExcuseIdle);
        }
        wrong = prover.except(wrong, who);
    }
    let Some(pair) = prover.pair(&wrong) else {
        return;
    };
    let draft = finding(case, prover, step, &pair);
    verdicts.once(step.at, step.code, draft);
}

/// Those whom the excuse names when they give the worse answer.
fn excused(topic: &Topic, prover: &mut Prover<'_>, excuse: &Excuse) -> ladder::Who {
    let literal = |(place, names): &(QuestionIx, Vec<String>)| {
        let question = topic.questions.get(usize::from(*place))?;
        let set = |name: &String| match &question.role {
            Role::Number { thresholds, .. } => {
                bands::parse(name).map(|bounds| bands::within(thresholds, &bounds))
            }
            _ => question.value(name).map(ValueSet::one),
        };
        let values = names
            .iter()
            .filter_map(set)
            .fold(ValueSet::default(), ValueSet::with);
        Some(ladder::model::Literal {
            question: *place,
            values,
        })
    };
    let literals: Vec<_> = excuse.when.iter().filter_map(literal).collect();
    prover.anyone(&literals, (excuse.question, excuse.to))
}

/// What is wrong with the worse one's advice beside the milder's.
#[derive(Clone, Copy)]
enum Fault {
    Lighter,
    NeededLater,
    Later,
}

fn fault(case: &Subject<'_>, code: Code, mild: &Given, worse: &Given) -> Option<Fault> {
    let sides = |given: &Given| {
        Some((
            given.outcome.kind.lightest()?,
            given.outcome.kind.heaviest()?,
        ))
    };
    let ((light, heavy), (new_light, new_heavy)) = (sides(mild)?, sides(worse)?);
    if worse.needed > mild.needed {
        return Some(Fault::NeededLater);
    }
    if (new_light < light || new_heavy < heavy) && !excusable(case, code, mild, worse) {
        return Some(Fault::Lighter);
    }
    let later = worse.outcome.within > mild.outcome.within;
    (later && heard(case.topic, mild) && heard(case.topic, worse)).then_some(Fault::Later)
}

/// Lighter by direct contact with the specialist: for haste, or because the milder one's step
/// can't be in time for the worse.
fn excusable(case: &Subject<'_>, code: Code, mild: &Given, worse: &Given) -> bool {
    let step = |place: StepIx| case.topic.steps.get(usize::from(place));
    let direct = worse
        .outcome
        .kind
        .heaviest()
        .is_some_and(|step| case.places.direct.contains(&step));
    let heaviest = mild.outcome.kind.heaviest().and_then(step);
    let late = heaviest.is_some_and(|step| !step.in_time(case.day, worse.needed));
    let sooner = worse.outcome.within < mild.outcome.within;
    direct && sooner && (late || code == Code::HasteLightens)
}

/// Whether a specialist answers.
fn heard(topic: &Topic, given: &Given) -> bool {
    let mut advised = (0..).zip(&topic.steps);
    advised.all(|(place, step)| {
        !given.outcome.kind.advises(place) || step.by_specialist || step.urgency.is_some()
    })
}

fn finding(case: &Subject<'_>, prover: &Prover<'_>, step: Step, pair: &Pair) -> Draft {
    let Pair {
        shared,
        first,
        second,
    } = pair;
    let question = case.topic.questions.get(usize::from(step.question));
    let id = question.map_or("", |question| question.id.as_str());
    let value = |place: ValueIx| {
        let value = question.and_then(|question| question.values.get(usize::from(place)));
        value.map_or("", |value| value.id.as_str())
    };
    let what = match fault(case, step.code, first, second) {
        Some(Fault::NeededLater) => say::needed_later(),
        Some(Fault::Later) => say::is_later(),
        _ => say::is_lighter(),
    };
    let side = |given: &Given, place: ValueIx, other: ValueIx| {
        let with = |value| {
            let own = std::iter::once((step.question, value));
            shared.iter().copied().chain(own).collect::<Vec<_>>()
        };
        let (own, other) = (with(place), with(other));
        let stated = super::stated(case.topic, case.places).into_iter();
        let only = stated.filter(|one| {
            let holds = |answers| prover.holds_for(one.part, answers);
            one.basis.valid.contains(case.day)
                && holds(&own) == Some(true)
                && holds(&other) != Some(true)
        });
        let only: Vec<_> = only.map(|one| format!("`{}`", one.id)).collect();
        let by = if only.is_empty() {
            Sentence::default()
        } else {
            say::only_here(&only.join(", "))
        };
        say::gets(&value(place), &words(case.topic, given), &by)
    };
    let (mild, worse) = (
        side(first, step.from, step.to),
        side(second, step.to, step.from),
    );
    let parts = (case.since(), &case.topic.id);
    let (message, help) = if step.code == Code::HasteLightens {
        let message = say::haste_lightens(&parts.0, parts.1, id, &what, &mild, &worse);
        (message, say::direct_contact())
    } else {
        let message = say::worse_is_later(&parts.0, parts.1, id, &what, &mild, &worse);
        (message, say::worse_as_heavy())
    };
    Draft::new(step.code, step.at, message)
        .help(help)
        .patient(Some(patient::words(case.topic, shared)))
}

/// The steps with the term, and within which it is needed where that is another.
fn words(topic: &Topic, given: &Given) -> Sentence {
    let advised = (0..)
        .zip(&topic.steps)
        .filter(|(place, _)| given.outcome.kind.advises(*place));
    let names: Vec<_> = advised.map(|(_, step)| format!("`{}`", step.id)).collect();
    let term = examples::spoken(given.outcome.within);
    let needed = given.needed;
    let needed = if needed == given.outcome.within || needed == Within::NO_HURRY {
        Sentence::default()
    } else {
        say::also_needed(&examples::spoken(needed))
    };
    let names: Vec<_> = names.into_iter().map(Sentence::same).collect();
    let names = Sentence::join(&names, &say::or());
    say::step_and_term(&names, &term, &needed)
}
