//! Proofs over all answers, and the examples, beside what reading found.

mod examples;
mod patient;
mod proofs;

use std::collections::BTreeMap;

use ladder::Diagrams;
use ladder::date::Date;
use ladder::model::Topic;

use crate::lower::Places;
use crate::sink::{Draft, Sink, Spot};
use crate::{Code, Finding, Reading, Region};

/// All findings: of reading, and of proving on this day.
pub fn check(reading: &Reading, date: Date) -> Vec<Finding> {
    let sink = Sink::default();
    for region in &reading.regions {
        self::region(region, date, &sink);
    }
    let mut findings = reading.findings.clone();
    findings.extend(sink.finish(&reading.files));
    findings.sort_by(|a, b| (&a.place, a.code).cmp(&(&b.place, b.code)));
    findings.dedup();
    findings
}

/// Whether something holds for anyone in any topic, with what to say if it does not.
type Holding = BTreeMap<Spot, (bool, Draft)>;

fn region(region: &Region, date: Date, sink: &Sink) {
    let day = day_of(region, date, sink);
    let (mut holding, mut advised) = (Holding::new(), BTreeMap::new());
    for (topic, places, diagrams) in all_diagrams(region, day) {
        proofs::no_fit(topic, places, &diagrams, sink);
        proofs::never_holds(topic, places, &diagrams, day, &mut holding);
        proofs::advised(topic, &diagrams, &mut advised);
        let examples = region
            .examples
            .iter()
            .filter(|example| example.topic == topic.id);
        examples.for_each(|example| self::examples::run(topic, &diagrams, example, sink));
    }
    holding
        .into_values()
        .filter(|(holds, _)| !holds)
        .for_each(|(_, draft)| sink.push(draft));
    // What a topic with an error would advise is not known.
    if !region.incomplete {
        proofs::unreachable(region, &advised, sink);
    }
}

/// The day to prove for: the one asked for, or the nearest on which the agreements hold.
fn day_of(region: &Region, date: Date, sink: &Sink) -> Date {
    let valid = region.agreements.header.valid;
    let nearest = match (valid.from, valid.until) {
        (Some(from), _) if date < from => from,
        (_, Some(until)) if until < date => until,
        _ => return date,
    };
    let header = &region.agreements.header;
    let message = format!(
        "the agreements of `{}` don't hold on {date}: checked for {nearest}",
        header.region
    );
    sink.push(
        Draft::new(Code::NotInForce, region.header, message)
            .help("give `--date` a day on which they do"),
    );
    nearest
}

/// Compiles the topics, on all cores.
fn all_diagrams(region: &Region, day: Date) -> Vec<(&Topic, &Places, Diagrams)> {
    let topics: Vec<_> = region.topics.iter().zip(&region.places).collect();
    let cores = std::thread::available_parallelism().map_or(1, usize::from);
    let share = topics.len().div_ceil(cores).max(1);
    std::thread::scope(|scope| {
        let compile = |(topic, places)| (topic, places, Diagrams::new(topic, day));
        let workers: Vec<_> = topics
            .chunks(share)
            .map(|chunk| {
                scope.spawn(move || chunk.iter().copied().map(compile).collect::<Vec<_>>())
            })
            .collect();
        workers
            .into_iter()
            .filter_map(|worker| worker.join().ok())
            .flatten()
            .collect()
    })
}
