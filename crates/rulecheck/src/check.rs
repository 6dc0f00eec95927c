//! Proofs over all answers, and the examples, beside what reading found.

mod causes;
mod cover;
mod dates;
mod day;
mod doors;
mod entangled;
pub(crate) mod examples;
mod flags;
mod listed;
pub(crate) mod patient;
mod questions;
mod reviews;
mod stated;
mod statements;
mod steps;
mod subject;
mod tightened;
mod verdicts;
mod withdrawn;
mod worse;

use std::collections::BTreeSet;

use ladder::date::Date;
use ladder::model::Topic;
use ladder::{Diagrams, Prover};
use rulebook::finding::fold;
use rulebook::lower::Places;
use rulebook::sink::{Sink, Spot};
use rulebook::{Code, Finding, Reading, Region};

pub(crate) use self::day::day_of;
use self::entangled::entangled;
pub use self::stated::{Stated, stated};
use self::subject::Subject;
use self::verdicts::{Regions, Verdicts};
use crate::parallel;

/// All findings: of reading, and of proving from this day on.
pub fn check(reading: &Reading, date: Date) -> Vec<Finding> {
    let sink = Sink::default();
    let mut regions = Regions::default();
    for region in &reading.regions {
        let verdicts = self::region(region, date, &sink);
        regions.merge(&region.folder, verdicts);
    }
    regions.finish(&reading.files, &sink);
    listed::unsourced(reading, &sink);
    let mut findings = reading.findings.clone();
    findings.extend(sink.finish(&reading.files));
    causes::fold(fold(findings))
}

/// What a topic's proofs found.
#[derive(Default)]
struct Found {
    verdicts: Verdicts,
    /// The steps advised to someone.
    advised: BTreeSet<usize>,
    arguments: listed::Touched,
}

fn region(region: &Region, date: Date, sink: &Sink) -> Verdicts {
    let mut verdicts = Verdicts::default();
    reviews::overdue(region, date, sink);
    let Some(day) = day_of(region, date, sink) else {
        return verdicts;
    };
    crate::cases::check(region, date, sink);
    let (mut advised, mut arguments) = (steps::Advised::new(), listed::Touched::default());
    for (topic, found) in all_topics(region, day) {
        steps::note(topic, &found.advised, &mut advised);
        arguments.merge(found.arguments);
        verdicts.merge(found.verdicts);
    }
    arguments.finish(region, sink);
    // What a topic with an error would advise is not known.
    if !region.incomplete {
        steps::unreachable(region, &advised, sink);
    }
    verdicts
}

/// Proves the topics, on all cores.
fn all_topics(region: &Region, day: Date) -> Vec<(&Topic, Found)> {
    let topics: Vec<_> = region.topics.iter().zip(&region.places).collect();
    parallel::each(&topics, |(topic, places)| {
        (*topic, self::topic(region, topic, places, day))
    })
}

/// What the proofs say is wrong with a topic, its examples left out.
pub(crate) fn errors(
    region: &Region,
    topic: &Topic,
    places: &Places,
    day: Date,
) -> BTreeSet<(Code, Spot)> {
    let mut errors = self::topic(region, topic, places, day).verdicts.errors();
    errors.retain(|(code, _)| *code != Code::ExampleFails);
    errors
}

/// Where a worse answer makes the advice of a topic later or lighter.
pub(crate) fn worse_answers(
    region: &Region,
    topic: &Topic,
    places: &Places,
    day: Date,
) -> BTreeSet<(Code, Spot)> {
    let (case, mut verdicts) = (
        Subject {
            region,
            topic,
            places,
            day,
            later: false,
        },
        Verdicts::default(),
    );
    if let Some(mut prover) = Prover::new(topic, day) {
        worse::all(&case, &mut prover, &mut verdicts);
    }
    let mut errors = verdicts.errors();
    errors.retain(|(code, _)| *code == Code::WorseIsLater);
    errors
}

/// Proves one topic: for the day, and for each later period of validity.
fn topic(region: &Region, topic: &Topic, places: &Places, day: Date) -> Found {
    let mut found = Found::default();
    for first in dates::periods(topic, day) {
        let case = Subject {
            region,
            topic,
            places,
            day: first,
            later: first != day,
        };
        period(&case, &mut found);
    }
    dates::replaced(topic, places, &mut found.verdicts);
    found
}

fn period(case: &Subject<'_>, found: &mut Found) {
    let diagrams = Diagrams::new(case.topic, case.day);
    let Some(mut prover) = Prover::new(case.topic, case.day) else {
        entangled(case, &mut found.verdicts);
        return;
    };
    steps::advised(case.topic, &mut prover, &mut found.advised);
    steps::all(case, &diagrams, &mut prover, &mut found.verdicts);
    flags::all(case, &mut prover, &mut found.verdicts);
    doors::all(case, &mut prover, &mut found.verdicts);
    worse::all(case, &mut prover, &mut found.verdicts);
    statements::all(case, &mut prover, &mut found.verdicts);
    questions::all(case, &diagrams, &mut prover, &mut found.verdicts);
    dates::ends(case, &mut prover, &mut found.verdicts);
    if !case.later {
        tightened::all(case, &mut prover, &mut found.verdicts);
        withdrawn::all(case, &mut found.verdicts);
        found.arguments.take(case, &mut prover);
        let sink = Sink::default();
        let examples = case.region.examples_of(&case.topic.id);
        self::examples::all(case.topic, &diagrams, examples, &sink);
        found.verdicts.take(sink);
    }
    // What took too long proves nothing.
    if prover.gave_up() || diagrams.gave_up() {
        entangled(case, &mut found.verdicts);
    }
}
