//! Examples: answers by name, resolved against the topic; a region's replaces its base's of the
//! same name.

use ladder::model::Topic;

use super::Cx;
use super::select::Origins;
use crate::answers::{self, AnswerFault};
use crate::raw::{RawAnswer, RawExample, RawTopic};
use crate::say;
use crate::sink::{Draft, Spot};
use crate::tree::At;
use crate::{Code, Example, names, suggest};

/// The fewest that say something.
const FEW: usize = 3;

pub(crate) fn examples(
    cx: &Cx<'_>,
    topic: &Topic,
    origins: &Origins,
    parts: &[(usize, &RawTopic)],
) -> Vec<Example> {
    let mut raws = Vec::<&RawExample>::new();
    for (layer, part) in parts {
        if cx.stack.is_base(*layer) {
            leaning(cx, origins, &part.examples);
        }
        names::unique(
            cx.sink,
            &say::example(),
            part.examples.iter().map(|example| &example.name),
        );
        raws.retain(|old| {
            !part
                .examples
                .iter()
                .any(|new| new.name.value == old.name.value)
        });
        raws.extend(&part.examples);
    }
    let read = raws.iter().filter(|raw| !raw.proposed).count();
    if let (true, Some((_, part))) = (read < FEW, parts.last()) {
        let message = say::few_examples(&topic.id, &read, &FEW);
        cx.sink
            .push(Draft::new(Code::FewExamples, part.id.at, message).help(say::add_example()));
    }
    raws.into_iter()
        .map(|raw| example(cx, topic, origins, raw))
        .collect()
}

/// A base's example holds in every region, so that it names nothing of one.
fn leaning(cx: &Cx<'_>, origins: &Origins, examples: &[RawExample]) {
    let regional = |name: &str| {
        origins
            .get(name)
            .is_some_and(|(from, _)| !cx.stack.is_base(*from))
    };
    for raw in examples.iter().filter(|raw| !raw.proposed) {
        let step = |step: &&At<String>| !cx.stack.national.contains(step.value.as_str());
        let steps = raw.advice.iter().flat_map(|advice| &advice.value);
        let names = raw.carried_by.iter().filter(|name| regional(&name.value));
        for at in steps.filter(step).chain(names) {
            let message = say::base_leans(&at.value);
            let draft = Draft::new(Code::BaseNamesRegional, at.at, message);
            cx.sink.push(draft.help(say::move_example()));
        }
    }
}

fn example(cx: &Cx<'_>, topic: &Topic, origins: &Origins, raw: &RawExample) -> Example {
    let start = raw.start.as_ref().and_then(|name| {
        let found = cx
            .stack
            .starts
            .iter()
            .find(|start| start.name.value == name.value);
        if found.is_none() {
            let known: Vec<_> = cx
                .stack
                .starts
                .iter()
                .map(|start| start.name.value.as_str())
                .collect();
            names::unknown(
                cx.sink,
                Code::UnknownStart,
                &say::starting_point(),
                name,
                known,
            );
        }
        found
    });
    let mut answers = Vec::new();
    for answer in start.iter().flat_map(|start| &start.answers) {
        // A starting point is for all topics; what this one does not ask, it leaves out.
        if asks(topic, &answer.question.value) {
            self::answer(cx, topic, answer, &mut answers);
        }
    }
    for answer in &raw.answers {
        self::answer(cx, topic, answer, &mut answers);
    }
    let advice: Vec<_> = raw.advice.iter().flat_map(|advice| &advice.value).collect();
    for step in &advice {
        if topic.step(&step.value).is_none() {
            let known: Vec<_> = topic.steps.iter().map(|step| step.id.as_str()).collect();
            names::unknown(
                cx.sink,
                Code::UnknownStep,
                &say::step_on_ladder(),
                step,
                known,
            );
        }
    }
    for name in &raw.carried_by {
        if !origins.contains_key(&name.value) {
            let known: Vec<_> = origins.keys().map(String::as_str).collect();
            names::unknown(
                cx.sink,
                Code::UnknownStatement,
                &say::statement(),
                name,
                known,
            );
        }
    }
    Example {
        topic: topic.id.clone(),
        name: raw.name.value.clone(),
        answers,
        advice: raw
            .advice
            .as_ref()
            .map(|_| advice.iter().map(|step| step.value.clone()).collect()),
        carried_by: raw
            .carried_by
            .iter()
            .map(|name| name.value.clone())
            .collect(),
        within: raw.within.as_ref().map(|at| at.value),
        destination: raw.destination.as_ref().map(|at| at.value.clone()),
        status: raw.status.as_ref().map(|at| at.value),
        origin: raw.origin.clone(),
        author: raw.author.clone(),
        date: raw.date,
        proposed: raw.proposed,
        spot: raw.name.at,
        advice_spot: raw.advice.as_ref().map_or(raw.name.at, |at| at.at),
        carried_spots: raw.carried_by.iter().map(|name| name.at).collect(),
        within_spot: spot(raw.within.as_ref(), raw.name.at),
        destination_spot: spot(raw.destination.as_ref(), raw.name.at),
        status_spot: spot(raw.status.as_ref(), raw.name.at),
    }
}

fn spot<T>(at: Option<&At<T>>, default: Spot) -> Spot {
    at.map_or(default, |at| at.at)
}

fn asks(topic: &Topic, question: &str) -> bool {
    question == "alarm" || topic.question(question).is_some()
}

/// Checks an answer and puts it over an earlier one to the same question.
fn answer(cx: &Cx<'_>, topic: &Topic, raw: &RawAnswer, all: &mut Vec<(String, String)>) {
    let (name, value) = (&raw.question, &raw.value);
    // Age and the like may be said of a patient whether a rule uses it or not.
    if !asks(topic, &name.value) && cx.stack.questions.iter().any(|q| q.id.value == name.value) {
        return;
    }
    match answers::one(topic, &name.value, &value.value) {
        Ok(_) => {}
        Err(AnswerFault::Question(known)) => {
            let known = known.iter().map(String::as_str);
            names::unknown(
                cx.sink,
                Code::UnknownQuestion,
                &say::question(),
                name,
                known,
            );
        }
        Err(AnswerFault::Value(known)) => {
            let message = say::has_no_value(&name.value, &value.value);
            let help = suggest::help(&value.value, known.iter().map(String::as_str));
            cx.sink
                .push(Draft::new(Code::UnknownValue, value.at, message).help(help));
        }
        Err(AnswerFault::Number) => {
            let message = say::is_a_number(&name.value, &value.value);
            cx.sink
                .push(Draft::new(Code::UnknownValue, value.at, message).help(say::write_bare()));
        }
    }
    all.retain(|(question, _)| *question != name.value);
    all.push((name.value.clone(), value.value.clone()));
}
