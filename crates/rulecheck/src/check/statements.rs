//! Statements: each holds for someone, repeats no other, and what changes nothing is named.

use ladder::model::{Literal, Topic};
use ladder::{Part, Prover};
use rulebook::sink::{Draft, Spot};
use rulebook::{Code, Sentence};

use super::cover::covers;
use super::stated::{Stated, stated};
use super::subject::Subject;
use super::verdicts::Verdicts;
use crate::say;

pub(super) fn all(case: &Subject<'_>, prover: &mut Prover<'_>, verdicts: &mut Verdicts) {
    let mut all = stated(case.topic, case.places);
    all.retain(|stated| stated.basis.valid.contains(case.day));
    for (place, one) in all.iter().enumerate() {
        let at = one.written.at;
        // What this region has of the shared statements may not be all.
        if one.written.shared && case.region.incomplete {
            continue;
        }
        if prover.holds(one.part).is_nobody() {
            nobody(case, prover, one, verdicts);
            continue;
        }
        verdicts.fine(at, Code::NeverHolds);
        literals(prover, one, verdicts);
        exceptions(prover, one, verdicts);
        let mut earlier = all.iter().take(place);
        let same = earlier.find(|other| repeats(case.topic, prover, one, other));
        if let Some(other) = same {
            verdicts.bad(at, Code::DuplicateStatement, || {
                duplicate(case.topic, one, other)
            });
        } else {
            verdicts.fine(at, Code::DuplicateStatement);
            covered(case, prover, one, &all, verdicts);
        }
    }
}

/// A statement that holds for nobody, by one of its conditions or by all together.
fn nobody(case: &Subject<'_>, prover: &mut Prover<'_>, one: &Stated<'_>, verdicts: &mut Verdicts) {
    let hearers = prover.hearers(one.part);
    let alone = one.when.all.iter().zip(&one.written.literals);
    for (literal, spot) in alone {
        if prover.all(hearers, &[*literal]).is_nobody() {
            let question = name(case.topic, *literal);
            verdicts.bad(one.written.at, Code::NeverHolds, || {
                let message = say::literal_for_nobody(&question, &one.id);
                let help = say::nobody_answers_so();
                Draft::new(Code::NeverHolds, *spot, message)
                    .also(one.written.at, say::the_statement())
                    .help(help)
            });
            return;
        }
    }
    if !one.written.shared
        && let Some(place) = unasked(case.topic, prover, one)
    {
        let at = case.places.questions.get(place).copied();
        let at = at.unwrap_or(one.written.at);
        let id = case.topic.questions.get(place).map_or("", |q| &q.id);
        verdicts.bad(at, Code::NeverHolds, || {
            let message = say::never_asked_for(&id, &one.id);
            let draft = Draft::new(Code::NeverHolds, at, message);
            draft
                .also(one.written.at, say::the_statement())
                .help(say::mend_guard())
        });
        return;
    }
    verdicts.bad(one.written.at, Code::NeverHolds, || {
        let message = say::for_nobody(&one.id);
        let help = say::conditions_exclude();
        let fix = say::name_other_values();
        Draft::new(Code::NeverHolds, one.written.at, message)
            .help(help.and(&Sentence::same(": ")).and(&fix))
    });
}

/// The question of one of its conditions that isn't asked of whom the others leave: what several
/// statements may suffer from.
fn unasked(topic: &Topic, prover: &mut Prover<'_>, one: &Stated<'_>) -> Option<usize> {
    let hearers = prover.hearers(one.part);
    one.when.all.iter().enumerate().find_map(|(at, literal)| {
        let place = usize::from(literal.question);
        let guard = &topic.questions.get(place)?.only_if;
        let others = one.when.all.iter().enumerate();
        let others: Vec<_> = others
            .filter(|(other, _)| *other != at)
            .map(|(_, l)| *l)
            .collect();
        let left = prover.all(hearers, &others);
        let never = !guard.is_empty() && !left.is_nobody() && prover.all(left, guard).is_nobody();
        never.then_some(place)
    })
}

/// Conditions that leave no one out.
fn literals(prover: &mut Prover<'_>, one: &Stated<'_>, verdicts: &mut Verdicts) {
    let hearers = prover.hearers(one.part);
    let all = prover.all(hearers, &one.when.all);
    for (place, spot) in one.written.literals.iter().enumerate() {
        let others = one.when.all.iter().enumerate();
        let others: Vec<_> = others
            .filter(|(other, _)| *other != place)
            .map(|(_, literal)| *literal)
            .collect();
        let Some(literal) = one.when.all.get(place) else {
            continue;
        };
        if prover.all(hearers, &others) != all {
            verdicts.fine(*spot, Code::ConditionCovered);
            continue;
        }
        let single = prover.all(hearers, &[*literal]);
        let question = name(prover.topic(), *literal).to_owned();
        let by = others.iter().find(|other| {
            let other = prover.all(hearers, &[**other]);
            prover.minus(other, single).is_nobody()
        });
        let why = if single == hearers {
            say::everyone_answers_so()
        } else if let Some(by) = by {
            say::other_has_it(&name(prover.topic(), *by))
        } else {
            say::others_have_it()
        };
        verdicts.bad(*spot, Code::ConditionCovered, || {
            let message = say::leaves_no_one_out(&question, &one.id, &why);
            Draft::new(Code::ConditionCovered, *spot, message).help(say::delete_unless_it_reads())
        });
    }
}

/// Exceptions that except nobody.
fn exceptions(prover: &mut Prover<'_>, one: &Stated<'_>, verdicts: &mut Verdicts) {
    let hearers = prover.hearers(one.part);
    for (place, (except, spot)) in one
        .when
        .unless
        .iter()
        .zip(&one.written.exceptions)
        .enumerate()
    {
        let held = prover.but_for_exception(hearers, one.when, place);
        let excepted = prover.all(held, &except.all);
        if !excepted.is_nobody() {
            verdicts.fine(*spot, Code::ExceptionNever);
            continue;
        }
        let stated = prover.all(hearers, &one.when.all);
        let alone = prover.all(stated, &except.all);
        let why = if alone.is_nobody() {
            say::nobody_left_to_except()
        } else {
            say::others_except_all()
        };
        verdicts.bad(*spot, Code::ExceptionNever, || {
            let message = say::excepts_nobody(&one.id, &why);
            Draft::new(Code::ExceptionNever, *spot, message)
                .also(one.written.at, say::the_statement())
                .help(say::delete_or_other_values())
        });
    }
}

/// Whether two statements say the same of the same patients. Two arguments may rest on other
/// grounds.
fn repeats(topic: &Topic, prover: &mut Prover<'_>, one: &Stated<'_>, other: &Stated<'_>) -> bool {
    let same = match (one.part, other.part) {
        (Part::Fit(one), Part::Fit(other)) => {
            let (one, other) = (topic.fits.get(one), topic.fits.get(other));
            let says = |fit: &ladder::model::Fit| {
                (fit.step, fit.within, fit.action.clone(), fit.check.clone())
            };
            one.map(says) == other.map(says)
        }
        (Part::Rule(one), Part::Rule(other)) => {
            let says = |rule: &ladder::model::Rule| (rule.effect.clone(), rule.within);
            topic.rules.get(one).map(says) == topic.rules.get(other).map(says)
        }
        (Part::Argument(one), Part::Argument(other)) => {
            let says = |s: &ladder::model::Argument| (s.step, s.side, s.basis.reason.clone());
            topic.arguments.get(one).map(says) == topic.arguments.get(other).map(says)
        }
        (Part::OutOfScope(_), Part::OutOfScope(_)) => true,
        (Part::Preparation(one), Part::Preparation(other)) => {
            let says = |s: &ladder::model::Preparation| (s.kind, s.text.clone(), s.steps.clone());
            topic.preparations.get(one).map(says) == topic.preparations.get(other).map(says)
        }
        _ => false,
    };
    same && prover.holds(one.part) == prover.holds(other.part)
}

fn duplicate(topic: &Topic, one: &Stated<'_>, other: &Stated<'_>) -> Draft {
    let message = say::says_the_same(&topic.id, &one.id, &other.id);
    Draft::new(Code::DuplicateStatement, one.written.at, message)
        .also(other.written.at, say::first_here())
        .help(say::keep_one())
}

/// Names what covers a statement without which advice, term and status stay the same.
fn covered(
    case: &Subject<'_>,
    prover: &mut Prover<'_>,
    one: &Stated<'_>,
    all: &[Stated<'_>],
    verdicts: &mut Verdicts,
) {
    let at = one.written.at;
    if matches!(one.part, Part::Argument(_) | Part::Preparation(_)) {
        return;
    }
    if !prover.idle(one.part) {
        verdicts.fine(at, Code::Covered);
        return;
    }
    verdicts.bad(at, Code::Covered, || {
        let covers = covers(case.topic, prover, one, all);
        let names = Sentence::join(
            covers.iter().map(|cover| &cover.words),
            &Sentence::same(", "),
        );
        let by = if covers.is_empty() {
            say::nothing_depends()
        } else {
            say::covered_by(&names)
        };
        let message = say::covered(&one.id, &by);
        let places = covers.iter().filter_map(|cover| cover.at);
        let draft = Draft::new(Code::Covered, at, message);
        let draft = places.fold(draft, |draft, at: Spot| draft.also(at, say::covers_it()));
        draft.help(say::keep_if_reason_helps())
    });
}

fn name(topic: &Topic, literal: Literal) -> &str {
    let question = topic.questions.get(usize::from(literal.question));
    question.map_or("", |question| &question.id)
}
