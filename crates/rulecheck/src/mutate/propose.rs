//! The example that would notice a mutant: the engine's word, until a doctor made it theirs.

use std::fmt::Write;

use ladder::advice::Status;
use ladder::model::{Question, RedFlag, Role, Topic, ValueIx};
use ladder::{Diagrams, Patient, Within};
use rulebook::raw::status_in_dutch;
use rulebook::sink::Spot;
use rulebook::{Example, answers, term};

use crate::check::{examples, patient};

/// The proposal in TOML; none where no example can tell the two apart.
pub(super) fn proposal(
    id: &str,
    (topic, diagrams): (&Topic, &Diagrams),
    (changed, after): (&Topic, &Diagrams),
    patient: &Patient,
    statement: &str,
) -> Option<String> {
    let given = given(topic, patient);
    let pairs = given.iter().map(|(q, v)| (q.as_str(), v.as_str()));
    let answers = answers::all(topic, pairs).ok()?;
    let advice = diagrams.advise(topic, &answers).ok()?;
    let other = after.advise(changed, &answers).ok()?;
    let told = examples::destination(topic, &advice);
    let carrying = examples::carrying(topic, &answers, &advice);
    let example = Example {
        topic: id.to_owned(),
        name: format!("Voorstel: {}", patient::words(topic, patient)),
        answers: given,
        advice: Some(examples::ids(topic, &advice)).filter(|steps| !steps.is_empty()),
        carried_by: carrying
            .into_iter()
            .filter(|name| name == statement)
            .collect(),
        within: advice.within.filter(|term| *term != Within::NO_HURRY),
        destination: (told != examples::destination(changed, &other)).then_some(told),
        status: Some(advice.status),
        origin: String::new(),
        author: String::new(),
        date: None,
        proposed: true,
        spot: Spot::default(),
        advice_spot: Spot::default(),
        carried_spots: vec![Spot::default()],
        within_spot: Spot::default(),
        destination_spot: Spot::default(),
        status_spot: Spot::default(),
    };
    let tells = passes(topic, diagrams, &example) && !passes(changed, after, &example);
    tells.then(|| toml(topic, &example))
}

/// The patient's answers as an example gives them: numbers raw, and one word for all red flags at
/// *nee*.
fn given(topic: &Topic, patient: &Patient) -> Vec<(String, String)> {
    let mut given = Vec::new();
    if topic.questions.iter().any(|q| q.red_flag().is_some()) {
        given.push(("alarm".to_owned(), "geen".to_owned()));
    }
    for (question, value) in patient {
        let Some(question) = topic.questions.get(usize::from(*question)) else {
            continue;
        };
        if question.red_flag().is_some() && *value == RedFlag::NO {
            continue;
        }
        given.push((question.id.clone(), raw(question, *value)));
    }
    given
}

/// The answer as given: a number within its band.
fn raw(question: &Question, value: ValueIx) -> String {
    let place = usize::from(value);
    if let Role::Number { thresholds, .. } = &question.role {
        let number = match place.checked_sub(1).and_then(|i| thresholds.get(i)) {
            Some(from) => *from,
            None => thresholds.first().map_or(0.0, |first| first - 1.0),
        };
        return number.to_string();
    }
    let value = question.values.get(place);
    value.map(|value| value.id.clone()).unwrap_or_default()
}

fn toml(topic: &Topic, example: &Example) -> String {
    let mut text = "[[voorbeeld]]\nvoorstel = true\n".to_owned();
    let quoted = |text: &str| format!("\"{}\"", text.replace('\\', "\\\\").replace('"', "\\\""));
    let answer = |(question, value): &(String, String)| {
        let number = topic
            .question(question)
            .is_some_and(|(_, question)| matches!(question.role, Role::Number { .. }));
        let value = if number { value.clone() } else { quoted(value) };
        format!("{question} = {value}")
    };
    let answers: Vec<_> = example.answers.iter().map(answer).collect();
    let list = |names: &[String]| {
        names
            .iter()
            .map(|n| quoted(n))
            .collect::<Vec<_>>()
            .join(", ")
    };
    // Writing to a text can't fail.
    let _ = writeln!(text, "naam = {}", quoted(&example.name));
    let _ = writeln!(text, "antwoorden = {{ {} }}", answers.join(", "));
    // The steps say so by themselves.
    let needless = |status: &Status| matches!(status, Status::Decided | Status::Contradictory);
    if let Some(status) = example.status.filter(|status| !needless(status)) {
        let _ = writeln!(text, "status = {}", quoted(status_in_dutch(status)));
    }
    match example.advice.as_deref() {
        Some([one]) => {
            let _ = writeln!(text, "advies = {}", quoted(one));
        }
        Some(more) => {
            let _ = writeln!(text, "advies = [{}]", list(more));
        }
        None => {}
    }
    if !example.carried_by.is_empty() {
        let _ = writeln!(text, "door = [{}]", list(&example.carried_by));
    }
    if let Some(within) = example.within {
        let _ = writeln!(text, "binnen = {}", quoted(&term::text(within)));
    }
    if let Some(destination) = &example.destination {
        let _ = writeln!(text, "bestemming = {}", quoted(destination));
    }
    text
}

/// Whether an example comes out as written.
pub(super) fn passes(topic: &Topic, diagrams: &Diagrams, example: &Example) -> bool {
    examples::run(topic, diagrams, example).is_none()
}
