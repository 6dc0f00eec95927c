//! `docs/gepubliceerde-patienten.md`: each patient there is an example with that route and term.

use std::fs;
use std::path::Path;

use rulebook::Example;

use crate::picture::READING;

struct Row {
    number: String,
    topic: String,
    step: String,
    within: Option<String>,
    verdict: String,
}

/// The text between the first pair of backticks, and what follows it.
fn quoted(text: &str) -> Option<(&str, &str)> {
    text.split_once('`')?.1.split_once('`')
}

/// None for what is no row of a patient.
fn row(line: &str) -> Option<Row> {
    let cells: Vec<_> = line.trim_matches('|').split('|').map(str::trim).collect();
    let [number, _, _, here, verdict] = cells.try_into().ok()?;
    let (topic, rest) = quoted(here)?;
    let (step, rest) = quoted(rest)?;
    Some(Row {
        number: number.to_owned(),
        topic: topic.to_owned(),
        step: step.to_owned(),
        within: rest.strip_prefix(", ").map(str::to_owned),
        verdict: verdict.to_owned(),
    })
}

fn is_that(row: &Row, example: &Example) -> bool {
    let numbers = example.origin.strip_prefix("gepubliceerd ");
    let within = example.within.map(rulebook::term);
    numbers.is_some_and(|numbers| numbers.split(", ").any(|number| number == row.number))
        && example.topic == row.topic
        && example.advice.as_deref() == Some(std::slice::from_ref(&row.step))
        && within == row.within
}

#[test]
fn every_published_patient_is_an_example_with_that_route_and_term() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/gepubliceerde-patienten.md");
    let text = fs::read_to_string(path).unwrap();
    let rows: Vec<_> = text.lines().filter_map(row).collect();
    let examples = &READING.region("oostelijk-zuid-limburg").unwrap().examples;
    for row in &rows {
        let found = examples.iter().any(|example| is_that(row, example));
        assert!(found, "{}: no such example", row.number);
        let reason = row
            .verdict
            .split_once(": ")
            .map_or("", |(_, reason)| reason);
        let fair = row.verdict.starts_with("gelijk") || !reason.is_empty();
        assert!(fair, "{}: heavier without a reason", row.number);
    }
    assert!(rows.len() >= 80, "{} patients", rows.len());
}
