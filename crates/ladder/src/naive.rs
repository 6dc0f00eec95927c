//! The model said once more, without a diagram: slow, short, and the judge of the fast one.

use crate::date::Date;
use crate::model::{Condition, Literal, Role, Side, StepIx, Topic, ValueIx};
use crate::{Certainty, Kind, Outcome, Within};

/// What one complete set of answers leads to, and which steps stand; nothing if it can't occur.
pub fn evaluate(topic: &Topic, date: Date, answers: &[ValueIx]) -> Option<(Outcome, Vec<bool>)> {
    let answer = |q: u8| answers.get(usize::from(q)).copied().unwrap_or(0);
    let asked = |q: u8| asked(topic, answers, q);
    let all = |literals: &[Literal]| {
        literals
            .iter()
            .all(|l| l.values.contains(answer(l.question)) && asked(l.question))
    };
    let cond = |when: &Condition| all(&when.all) && !when.unless.iter().any(|e| all(&e.all));
    if topic.impossible.iter().any(&cond) {
        return None;
    }
    let current = topic.valid.contains(date);
    let fits: Vec<_> = topic
        .fits
        .iter()
        .filter(|f| current && f.basis.valid.contains(date) && cond(&f.when))
        .collect();
    let rules: Vec<_> = topic
        .rules
        .iter()
        .filter(|r| current && r.basis.valid.contains(date) && cond(&r.when))
        .collect();
    let outside = topic
        .out_of_scope
        .iter()
        .any(|s| current && s.basis.valid.contains(date) && cond(&s.when));
    let (mut needed, mut treated) = (Within::NO_HURRY, false);
    for (q, question) in (0..).zip(&topic.questions).filter(|(q, _)| asked(*q)) {
        match &question.role {
            Role::Time(terms) => needed = terms.get(usize::from(answer(q))).copied()?,
            Role::Running(values) => treated |= values.contains(answer(q)),
            _ => {}
        }
    }
    needed = rules
        .iter()
        .filter_map(|r| r.within)
        .fold(needed, Within::min);
    let in_time = |s: StepIx, needed: Within| {
        topic.steps.get(usize::from(s)).is_some_and(|step| {
            step.urgency.is_some()
                || step
                    .shortest
                    .as_ref()
                    .map_or(Within::NO_HURRY, |t| t.within)
                    <= needed
        })
    };
    let steps = || (0..).zip(&topic.steps);
    let mut stands: Vec<bool> = steps()
        .map(|(s, step)| {
            current
                && !outside
                && fits.iter().any(|f| f.step == s)
                && !rules.iter().any(|r| r.effect.removes(s))
                && step.only_if.iter().all(|a| cond(&a.when))
                && step
                    .only_within
                    .as_ref()
                    .is_none_or(|(bound, _)| needed <= *bound)
                && in_time(s, needed)
        })
        .collect();
    let standing: Vec<StepIx> = (0..)
        .zip(&stands)
        .filter(|(_, stands)| **stands)
        .map(|(s, _)| s)
        .collect();
    let disputed = |s: StepIx| {
        let agreed = fits
            .iter()
            .any(|f| f.step == s && f.basis.certainty.decides());
        let against = topic.arguments.iter().any(|a| {
            let sourced = a.side == Side::Against && a.basis.certainty != Certainty::Unsourced;
            a.step == s && sourced && a.basis.valid.contains(date) && cond(&a.when)
        });
        against && !agreed
    };
    let kind = match standing.as_slice() {
        _ if !current => Kind::Expired,
        _ if outside => Kind::OutOfScope,
        [] => Kind::NoFit,
        [light, heavy, ..] if disputed(*light) => Kind::Contradictory(*light, *heavy),
        [light, ..] => Kind::Step(*light),
    };
    let advised = |s: StepIx| kind.steps() >> s & 1 == 1;
    let urgent = |s: StepIx| {
        topic
            .steps
            .get(usize::from(s))
            .is_some_and(|step| step.urgency.is_some())
    };
    let fit_terms = fits
        .iter()
        .filter(|f| advised(f.step))
        .filter_map(|f| f.within);
    let mut within = if kind.steps() == 0 {
        Within::NO_HURRY
    } else {
        fit_terms.fold(needed, Within::min)
    };
    if steps().any(|(s, _)| advised(s) && urgent(s)) {
        within = Within::TODAY;
    }
    let flags = || steps_of_flags(topic).filter(|(q, _)| answer(*q) == 1 && asked(*q));
    let to_specialist = |s: StepIx| {
        topic
            .steps
            .get(usize::from(s))
            .is_some_and(|step| step.by_specialist)
    };
    let addressee = treated && steps().any(|(s, _)| advised(s) && to_specialist(s));
    let Some(minimum) = flags().map(|(_, f)| f.at_least).max() else {
        return Some((
            Outcome {
                kind,
                alarm: false,
                addressee,
                destination: None,
                within,
            },
            stands,
        ));
    };
    let needed = flags()
        .filter_map(|(_, f)| f.within)
        .fold(needed, Within::min);
    let base = steps().filter(|(s, _)| advised(*s)).map(|(s, _)| s).max();
    let least = base.map_or(minimum, |base| base.max(minimum));
    stands = steps()
        .map(|(s, _)| s >= least && in_time(s, needed))
        .collect();
    let last = u8::try_from(topic.steps.len()).ok()?.checked_sub(1)?;
    let step = (0..)
        .zip(&stands)
        .find(|(_, stands)| **stands)
        .map_or(last, |(s, _)| s);
    let named = flags()
        .find(|(_, f)| f.at_least == minimum && f.destination.is_some())
        .map(|(q, _)| q);
    Some((
        Outcome {
            kind: Kind::Step(step),
            alarm: true,
            addressee: treated && to_specialist(step),
            destination: named.filter(|_| step == minimum),
            within: if urgent(step) {
                Within::TODAY
            } else {
                needed.min(within)
            },
        },
        stands,
    ))
}

/// Whether the question is asked: all of its guards hold, and theirs.
fn asked(topic: &Topic, answers: &[ValueIx], question: u8) -> bool {
    topic
        .questions
        .get(usize::from(question))
        .is_some_and(|question| {
            question.only_if.iter().all(|guard| {
                answers
                    .get(usize::from(guard.question))
                    .is_some_and(|a| guard.values.contains(*a))
                    && asked(topic, answers, guard.question)
            })
        })
}

fn steps_of_flags(topic: &Topic) -> impl Iterator<Item = (u8, &crate::model::RedFlag)> {
    (0..)
        .zip(&topic.questions)
        .filter_map(|(q, question)| Some((q, question.red_flag()?)))
}
