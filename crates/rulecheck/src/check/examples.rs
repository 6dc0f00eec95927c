//! Examples: whether what a doctor wrote down comes out.

use std::collections::BTreeMap;
use std::collections::btree_map::Entry;

use ladder::advice::{Advice, Status};
use ladder::model::{Condition, Literal, Topic};
use ladder::{Answer, Answers, Diagrams, Reason};
use rulebook::raw::status_in_dutch;
use rulebook::sink::{Draft, Sink, Spot};
use rulebook::{Code, Example, Sentence, answers};

use crate::say;

/// What comes out of an example beside what it expects: those that fail alike have one cause.
pub(crate) type Deviation = (&'static str, Vec<String>, Vec<String>);

/// Runs the examples of a topic. One that fails is one finding, with all that differs below it, and
/// so are those that fail alike.
pub(crate) fn all<'a>(
    topic: &Topic,
    diagrams: &Diagrams,
    examples: impl IntoIterator<Item = &'a Example>,
    sink: &Sink,
) {
    let mut failed = BTreeMap::<Deviation, Draft>::new();
    for example in examples {
        let Some((deviation, draft)) = run(topic, diagrams, example) else {
            continue;
        };
        match failed.entry(deviation) {
            Entry::Vacant(vacant) => _ = vacant.insert(draft),
            Entry::Occupied(mut first) => first.get_mut().follows(draft),
        }
    }
    for draft in failed.into_values() {
        sink.push(draft);
    }
}

/// How one example fails, if it does.
pub(crate) fn run(
    topic: &Topic,
    diagrams: &Diagrams,
    example: &Example,
) -> Option<(Deviation, Draft)> {
    let draft = |spot, message: Sentence| {
        Draft::new(Code::ExampleFails, spot, message)
            .patient(Some(example.name.clone()))
            .help(say::rule_or_example())
    };
    let alone = |draft| Some((("", vec![example.name.clone()], vec![]), draft));
    let given = example
        .answers
        .iter()
        .map(|(question, value)| (question.as_str(), value.as_str()));
    // Faults in the answers were found when they were read.
    let answers = answers::all(topic, given).ok()?;
    if diagrams.gave_up() {
        return alone(draft(example.spot, say::example_entangled(&example.name)));
    }
    let Ok(advice) = diagrams.advise(topic, &answers) else {
        return alone(draft(example.spot, say::example_impossible(&example.name)));
    };
    let possible = ids(topic, &advice);
    let differs = differences(topic, &answers, (example, &advice, &possible));
    let mut differs = differs
        .into_iter()
        .map(|(spot, message)| draft(spot, message));
    let mut first = differs.next()?;
    differs.for_each(|other| first.follows(other));
    let expected = example.advice.clone().unwrap_or_default();
    if expected == possible {
        return alone(first);
    }
    Some(((advice.status.word(), expected, possible), first))
}

/// All that comes out otherwise than the example says, the advice first.
fn differences(
    topic: &Topic,
    answers: &Answers,
    (example, advice, possible): (&Example, &Advice, &[String]),
) -> Vec<(Spot, Sentence)> {
    let name = &example.name;
    let mut all = Vec::new();
    if let Some(steps) = example.advice.as_ref().filter(|steps| *steps != possible) {
        let why = why(topic, advice, steps);
        let (got, want) = (list(possible), list(steps));
        let message = say::example_advice(name, &got, &want, &why, &open(topic, advice));
        all.push((example.advice_spot, message));
    }
    let expected = example.status.unwrap_or(match &example.advice {
        Some(steps) if steps.len() > 1 => Status::Contradictory,
        _ => Status::Decided,
    });
    if advice.status != expected {
        let (got, want) = (said(advice.status), said(expected));
        let message = say::example_status(name, &got, &want, &open(topic, advice));
        all.push((example.status_spot, message));
    }
    let term = example.within.filter(|term| advice.within != Some(*term));
    if let Some(within) = term {
        let got = advice
            .within
            .map_or_else(say::open, |term| Sentence::same(spoken(term)));
        let message = say::example_term(name, &got, &spoken(within));
        all.push((example.within_spot, message));
    }
    let going = destination(topic, advice);
    let wanted = example.destination.as_ref();
    if let Some(wanted) = wanted.filter(|wanted| **wanted != going) {
        let message = say::example_destination(name, &going, wanted);
        all.push((example.destination_spot, message));
    }
    let carrying = carrying(topic, answers, advice);
    for (id, spot) in example.carried_by.iter().zip(&example.carried_spots) {
        if !carrying.contains(id) {
            all.push((*spot, say::example_carrier(name, &id, &list(&carrying))));
        }
    }
    all
}

/// Where the advised step goes, or the least that must happen.
pub(crate) fn destination(topic: &Topic, advice: &Advice) -> String {
    let step = advice.step.or_else(|| advice.least(topic));
    step.map(|step| ladder::report::destination(topic, advice, step))
        .unwrap_or_default()
}

pub(crate) fn ids(topic: &Topic, advice: &Advice) -> Vec<String> {
    let step = |place: &u8| {
        topic
            .steps
            .get(usize::from(*place))
            .map(|step| step.id.clone())
    };
    advice.possible.iter().filter_map(step).collect()
}

fn said(status: Status) -> Sentence {
    Sentence {
        nl: format!("`{}`", status_in_dutch(status)),
        en: status.word().to_owned(),
    }
}

fn list(names: &[String]) -> Sentence {
    let names: Vec<_> = names.iter().map(|name| format!("`{name}`")).collect();
    if names.is_empty() {
        say::nothing()
    } else {
        Sentence::same(names.join(", "))
    }
}

pub(super) fn spoken(term: ladder::Within) -> String {
    format!("`{}`", rulebook::term::text(term))
}

fn open(topic: &Topic, advice: &Advice) -> Sentence {
    let id = |place: &u8| {
        topic
            .questions
            .get(usize::from(*place))
            .map(|question| question.id.clone())
    };
    let open: Vec<_> = advice.open.iter().filter_map(id).collect();
    if open.is_empty() {
        Sentence::default()
    } else {
        say::still_open(&list(&open))
    }
}

/// Why the expected step falls.
fn why(topic: &Topic, advice: &Advice, expected: &[String]) -> Sentence {
    let steps = topic.steps.iter().zip(&advice.steps);
    let because = steps
        .filter(|(step, _)| expected.contains(&step.id))
        .flat_map(|(_, step)| &step.because);
    let names: Vec<_> = because.map(|why| name(topic, *why)).collect();
    if names.is_empty() {
        Sentence::default()
    } else {
        say::falls_by(&list(&names))
    }
}

fn name(topic: &Topic, why: Reason) -> String {
    let of = |name: Option<&String>| name.cloned().unwrap_or_default();
    match why {
        Reason::Rule(place) => of(topic.rules.get(usize::from(place)).map(|rule| &rule.id)),
        Reason::OutOfScope(place) => of(topic
            .out_of_scope
            .get(usize::from(place))
            .map(|scope| &scope.id)),
        Reason::RedFlag(place) => {
            let question = topic.questions.get(usize::from(place));
            question
                .map(|question| format!("alarm:{}", question.id))
                .unwrap_or_default()
        }
        Reason::Expired => "verlopen".to_owned(),
        Reason::LighterThanWithoutRedFlag => "lichter dan zonder alarm".to_owned(),
        Reason::NotOffered(_) => "alleen-als of aanbod".to_owned(),
        Reason::Late => "niet op tijd".to_owned(),
        Reason::TermUnknown => "termijn onbekend".to_owned(),
        Reason::NotUrgentEnough => "alleen-binnen".to_owned(),
        Reason::NotAgreed => "geen past".to_owned(),
    }
}

/// The statements that carry the advice, give it its term, or let steps fall.
pub(crate) fn carrying(topic: &Topic, answers: &Answers, advice: &Advice) -> Vec<String> {
    let reasons = advice
        .steps
        .iter()
        .flat_map(|step| &step.because)
        .map(|why| name(topic, *why));
    let possible = advice
        .possible
        .iter()
        .filter_map(|place| advice.steps.get(usize::from(*place)));
    let fits = possible.flat_map(|step| &step.fits);
    let fits = fits
        .filter_map(|place| topic.fits.get(usize::from(*place)))
        .map(|fit| fit.id.clone());
    let flags = advice
        .red_flags
        .iter()
        .filter_map(|flag| topic.questions.get(usize::from(flag.row)));
    let flags = flags.map(|question| format!("alarm:{}", question.id));
    let arguments = advice
        .arguments
        .iter()
        .filter_map(|place| topic.arguments.get(usize::from(*place)));
    let arguments = arguments.map(|argument| argument.id.clone());
    let terms = topic
        .rules
        .iter()
        .filter(|rule| rule.within.is_some() && holds(&rule.when, answers));
    let terms = terms.map(|rule| rule.id.clone());
    let mut all: Vec<_> = fits
        .chain(flags)
        .chain(reasons)
        .chain(arguments)
        .chain(terms)
        .collect();
    let mut seen = std::collections::BTreeSet::new();
    all.retain(|name| name.contains(':') && seen.insert(name.clone()));
    all
}

/// Whether the answers given settle that the condition holds.
pub(crate) fn holds(when: &Condition, answers: &Answers) -> bool {
    let value = |literal: &Literal| match answers.get(literal.question) {
        Some(Answer::Value(value)) => Some(literal.values.contains(value)),
        _ => None,
    };
    when.all.iter().all(|literal| value(literal) == Some(true))
        && when.unless.iter().all(|except| {
            except
                .all
                .iter()
                .any(|literal| value(literal) == Some(false))
        })
}
