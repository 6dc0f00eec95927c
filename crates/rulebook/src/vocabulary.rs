//! What a region's own lists name: checked once, whether a topic uses it or not.

use ladder::model::Topic;

use crate::raw::{Limits, RawBasis, RawStep};
use crate::sink::{Draft, Sink};
use crate::stack::Stack;
use crate::tree::At;
use crate::{Code, Sentence, facts, names, say};

/// Checks ladders, steps, sources and the limits of shared statements.
pub(crate) fn vocabulary(stack: &Stack<'_>, sink: &Sink) {
    for ladder in &stack.ladders {
        names::unique(sink, &say::step_of_ladder(), &ladder.steps);
        if ladder.steps.len() > Topic::MOST_STEPS {
            let message = say::many_steps(&ladder.id.value, &Topic::MOST_STEPS);
            sink.add(Code::TooMany, ladder.at, message);
        }
        for step in &ladder.steps {
            known(
                sink,
                Code::UnknownStep,
                &say::step(),
                step,
                stack.steps.keys().copied(),
            );
        }
        let own: Vec<_> = ladder
            .steps
            .iter()
            .map(|step| step.value.as_str())
            .collect();
        for step in &ladder.never {
            known(
                sink,
                Code::UnknownStep,
                &say::step_on_ladder(),
                step,
                own.clone(),
            );
        }
    }
    care(stack, sink);
    facts::older(stack, sink);
    stack
        .steps
        .values()
        .for_each(|step| self::step(stack, sink, step));
    for source in stack.sources.values() {
        source
            .specialty
            .iter()
            .for_each(|name| specialty(stack, sink, name));
    }
    let questions: Vec<_> = stack
        .questions
        .iter()
        .map(|q| q.id.value.as_str())
        .collect();
    for layer in &stack.layers {
        // Left out of a topic that does not ask all of it, so that no topic would miss the name.
        for literal in layer
            .shared
            .impossible
            .iter()
            .flat_map(|s| s.when.literals())
        {
            let what = &say::shared_question();
            known(
                sink,
                Code::UnknownQuestion,
                what,
                &literal.question,
                questions.clone(),
            );
        }
    }
    for layer in &stack.layers {
        for of_one in layer.shared.limits() {
            limits(stack, sink, of_one);
        }
    }
}

fn step(stack: &Stack<'_>, sink: &Sink, step: &RawStep) {
    let overrides = step.overrides.iter().flat_map(|o| &o.specialties);
    let facts = step.facts.iter().flat_map(|fact| &fact.specialties);
    let offer = step
        .offer
        .iter()
        .flat_map(|offer| offer.specialties.iter().flatten());
    overrides
        .chain(facts)
        .chain(offer)
        .for_each(|name| specialty(stack, sink, name));
    let facts = step.facts.iter().map(|fact| &fact.basis);
    step.bases()
        .chain(facts)
        .for_each(|basis| sources(stack, sink, basis));
    let names = || stack.steps.keys().map(|id| format!("trede:{id}"));
    for name in step.bases().flat_map(|basis| &basis.replaces) {
        if !names().any(|known| known == name.value) {
            let names: Vec<_> = names().collect();
            let known = names.iter().map(String::as_str);
            names::unknown(
                sink,
                Code::UnknownStatement,
                &say::step_called(),
                name,
                known,
            );
        }
    }
}

fn sources(stack: &Stack<'_>, sink: &Sink, basis: &RawBasis) {
    for name in &basis.sources {
        known(
            sink,
            Code::UnknownSource,
            &say::source(),
            name,
            stack.sources.keys().copied(),
        );
    }
}

fn specialty(stack: &Stack<'_>, sink: &Sink, name: &At<String>) {
    let all: Vec<_> = stack
        .specialties
        .iter()
        .map(|raw| raw.named.value.id.as_str())
        .collect();
    known(sink, Code::UnknownSpecialty, &say::specialty(), name, all);
}

fn limits(stack: &Stack<'_>, sink: &Sink, limits: &Limits) {
    limits
        .specialties
        .iter()
        .flatten()
        .for_each(|name| specialty(stack, sink, name));
    let ladders: Vec<_> = stack
        .ladders
        .iter()
        .map(|ladder| ladder.id.value.as_str())
        .collect();
    for name in limits.ladders.iter().flatten() {
        known(
            sink,
            Code::UnknownLadder,
            &say::ladder(),
            name,
            ladders.clone(),
        );
    }
}

fn known<'a>(
    sink: &Sink,
    code: Code,
    what: &Sentence,
    name: &At<String>,
    all: impl IntoIterator<Item = &'a str> + Clone,
) {
    if !all.clone().into_iter().any(|known| known == name.value) {
        names::unknown(sink, code, what, name, all);
    }
}

/// What agreements may be used for: care only when adopted, and with a manufacturer who answers for
/// it.
fn care(stack: &Stack<'_>, sink: &Sink) {
    use ladder::model::{AgreementsStatus, Use};
    let header = stack.header;
    let fit_for_care =
        header.rest.status == AgreementsStatus::Adopted && header.rest.manufacturer.is_some();
    if header.usage.value == Use::Care && !fit_for_care {
        let message = say::not_for_care();
        let draft = Draft::new(Code::CareNotAllowed, header.usage.at, message);
        sink.push(draft.help(say::use_toetsing()));
    }
}
