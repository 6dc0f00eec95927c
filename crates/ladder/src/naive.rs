//! The model said once more, without a diagram: slow, short, and the judge of the fast one.

use crate::date::Date;
use crate::model::{
    Argument, Availability, Basis, Condition, Effect, Fit, Literal, QuestionIx, RedFlag, Role,
    Side, Step, StepIx, Topic, ValueIx,
};
use crate::{Kind, Outcome, Within};

/// What complete answers lead to, and which steps stand; nothing if they can't occur.
pub fn evaluate(topic: &Topic, date: Date, answers: &[ValueIx]) -> Option<(Outcome, Vec<bool>)> {
    let one = |l: &Literal| given(topic, answers, l.question).is_some_and(|v| l.values.contains(v));
    let all = |of: &[Literal]| of.iter().all(one);
    let cond = |when: &Condition| all(&when.all) && !when.unless.iter().any(|e| all(&e.all));
    if topic.impossible.iter().any(cond) {
        return None;
    }
    let today = |basis: &Basis| basis.valid.contains(date);
    let current = topic.holds(date);
    let says = |when: &_, basis: &_| current && today(basis) && cond(when);
    let fits = || topic.fits.iter().filter(|f| says(&f.when, &f.basis));
    let rules = || topic.rules.iter().filter(|r| says(&r.when, &r.basis));
    let outside = topic.out_of_scope.iter().any(|s| says(&s.when, &s.basis));
    let (mut terms, mut treated, mut flags) = (vec![Within::NO_HURRY], false, Vec::new());
    for (q, question) in (0..).zip(&topic.questions) {
        match (&question.role, given(topic, answers, q)) {
            (Role::Time(named), Some(v)) => terms.extend(named.get(usize::from(v))),
            (Role::Running(values), Some(v)) => treated |= values.contains(v),
            (Role::RedFlag(flag), Some(RedFlag::YES)) => flags.push(flag.as_ref()),
            _ => {}
        }
    }
    terms.extend(rules().filter_map(|r| r.within));
    let steps = |test: &dyn Fn(StepIx, &Step) -> bool| -> Vec<StepIx> {
        let steps = (0..).zip(&topic.steps).filter(|(s, step)| test(*s, step));
        steps.map(|(s, _)| s).collect()
    };
    let needed = terms.iter().min().copied()?;
    let mut stands = steps(&|s, step| {
        let only = |a: &Availability| !today(&a.basis) || cond(&a.when);
        let removed = outside || rules().any(|r| r.effect.removes(s));
        let timely = step.in_time(date, needed) && step.urgent_enough(date, needed);
        timely && !removed && step.only_if.iter().all(only) && fits().any(|f| f.step == s)
    });
    let disputed = |s: StepIx| {
        let against = |a: &Argument| a.side == Side::Against && says(&a.when, &a.basis);
        let sourced = |a: &Argument| a.step == s && a.basis.certainty.is_sourced();
        let agreed = |f: &Fit| f.step == s && f.basis.certainty.decides();
        topic.arguments.iter().any(|a| sourced(a) && against(a)) && !fits().any(agreed)
    };
    let plain = match stands[..] {
        _ if !current => Kind::Expired,
        _ if outside => Kind::OutOfScope,
        [] => Kind::NoFit,
        [light, heavy, ..] if disputed(light) => Kind::Contradictory(light, heavy),
        [light, ..] => Kind::Step(light),
    };
    let own = |s: StepIx, step: &Step| {
        let of_fits = fits().filter(|f| f.step == s).filter_map(|f| f.within);
        let called = step.urgency.map(|_| Within::TODAY);
        of_fits.chain(called).fold(needed, Within::min)
    };
    let terms_of = |test: &dyn Fn(&Step) -> bool| {
        let advised = (0..)
            .zip(&topic.steps)
            .filter(|(s, step)| plain.advises(*s) && test(step));
        advised.map(|(s, step)| own(s, step)).min()
    };
    let mut outcome = Outcome::plain(
        plain,
        terms_of(&|_| true).unwrap_or(Within::NO_HURRY),
        false,
    );
    let named = |s: StepIx| {
        let mut asking = rules().filter(|r| r.effect == Effect::AtLeast(s));
        let fitting = || fits().filter(|f| f.step == s).find_map(|f| f.destination);
        asking.find_map(|r| r.destination).or_else(fitting)
    };
    if let Kind::Step(step) = plain {
        outcome.destination = named(step);
    }
    let least = flags.iter().map(|f| f.at_least).max();
    if let Some(floor) = least.map(|least| least.max(plain.heaviest().unwrap_or(0))) {
        // When self-care is to begin says nothing of a hospital visit.
        let answered = terms_of(&|step| step.by_specialist || step.urgency.is_some());
        let asked = flags.iter().filter_map(|f| topic.due(f));
        let needed = asked.chain(answered).chain([needed]).min()?;
        stands = steps(&|s, step| s >= floor && step.in_time(date, needed));
        let step = *stands.first().or(steps(&|_, _| true).last())?;
        let names = |f: &RedFlag| f.at_least == step && f.destination.is_some();
        let row = flags.iter().find(|f| names(f));
        outcome.destination = row.map_or_else(|| named(step), |row| row.destination);
        (outcome.kind, outcome.alarm, outcome.within) = (Kind::Step(step), true, needed);
    }
    let advised = |s: StepIx| outcome.kind.advises(s);
    outcome.addressee = treated && !steps(&|s, step| advised(s) && step.by_specialist).is_empty();
    let age = (0..).zip(&topic.ages).find(|(_, age)| all(age));
    let age = age.map(|(place, _)| place);
    outcome.age = topic.age_of_doors(outcome.destination, outcome.kind, age);
    let every = steps(&|_, _| true);
    let stands = every.iter().map(|s| stands.contains(s));
    Some((outcome, stands.collect()))
}

/// The answer to a question that is asked: all of its guards hold, and theirs.
fn given(topic: &Topic, answers: &[ValueIx], question: QuestionIx) -> Option<ValueIx> {
    let one = |l: &Literal| given(topic, answers, l.question).is_some_and(|v| l.values.contains(v));
    let asked = topic
        .questions
        .get(usize::from(question))?
        .only_if
        .iter()
        .all(one);
    answers
        .get(usize::from(question))
        .copied()
        .filter(|_| asked)
}
