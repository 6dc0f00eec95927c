//! Examples: whether what a doctor wrote down comes out.

use ladder::advice::{Advice, Status};
use ladder::model::{Condition, Literal, Topic};
use ladder::{Answer, Answers, Diagrams, Reason};
use rulebook::raw::status_in_dutch;
use rulebook::sink::{Draft, Sink};
use rulebook::{Code, Example, Sentence, answers};

use crate::say;

/// Runs one example.
pub(crate) fn run(topic: &Topic, diagrams: &Diagrams, example: &Example, sink: &Sink) {
    let fails = |spot, message: Sentence| {
        sink.push(
            Draft::new(Code::ExampleFails, spot, message).patient(Some(example.name.clone())),
        );
    };
    let given = example
        .answers
        .iter()
        .map(|(question, value)| (question.as_str(), value.as_str()));
    // Faults in the answers were found when they were read.
    let Ok(answers) = answers::all(topic, given) else {
        return;
    };
    if diagrams.gave_up() {
        let message = say::example_entangled(&example.name);
        return fails(example.spot, message);
    }
    let Ok(advice) = diagrams.advise(topic, &answers) else {
        fails(example.spot, say::example_impossible(&example.name));
        return;
    };
    let expected = example.status.unwrap_or(match &example.advice {
        Some(steps) if steps.len() > 1 => Status::Contradictory,
        _ => Status::Decided,
    });
    if advice.status != expected {
        let open = open(topic, &advice);
        fails(
            example.status_spot,
            say::example_status(&example.name, &said(advice.status), &said(expected), &open),
        );
    }
    let possible = ids(topic, &advice);
    if let Some(steps) = example.advice.as_ref().filter(|steps| **steps != possible) {
        let (got, want) = (list(&possible), list(steps));
        let why = why(topic, &advice, steps);
        fails(
            example.advice_spot,
            say::example_advice(&example.name, &got, &want, &why),
        );
    }
    if let Some(within) = example
        .within
        .filter(|within| advice.within != Some(*within))
    {
        let got = advice
            .within
            .map_or_else(say::open, |term| Sentence::same(spoken(term)));
        fails(
            example.within_spot,
            say::example_term(&example.name, &got, &spoken(within)),
        );
    }
    let going = destination(topic, &advice);
    if let Some(wanted) = example
        .destination
        .as_ref()
        .filter(|wanted| **wanted != going)
    {
        fails(
            example.destination_spot,
            say::example_destination(&example.name, &going, wanted),
        );
    }
    let carrying = carrying(topic, &answers, &advice);
    for (name, spot) in example.carried_by.iter().zip(&example.carried_spots) {
        if !carrying.contains(name) {
            let help = list(&carrying);
            fails(*spot, say::example_carrier(&example.name, &name, &help));
        }
    }
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
