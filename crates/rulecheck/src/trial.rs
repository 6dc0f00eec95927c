//! `trede test`: the examples, what they touch, and whether they would notice a fault.

use std::sync::atomic::{AtomicUsize, Ordering};

use ladder::Diagrams;
use ladder::date::Date;
use rulebook::lower::Places;
use rulebook::sink::Sink;
use rulebook::{Finding, Reading, Region};

use crate::asking::asked;
use crate::check::{day_of, examples};
use crate::cover::{self, Touched};
use crate::{Asked, Cases, Coverage, Covered, Mutants, cases, mutate, parallel};

/// The examples.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Examples {
    /// All that count.
    pub all: usize,
    /// Those that give what a doctor wrote.
    pub passing: usize,
    /// Those that wait for a doctor, and count for nothing.
    pub proposed: usize,
    /// Why the others fail.
    pub failures: Vec<Finding>,
}

/// What testing the rules gave.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Tested {
    /// How many topics were tested.
    pub topics: usize,
    /// The examples.
    pub examples: Examples,
    /// What they touch.
    pub coverage: Coverage,
    /// How much is asked before there is an advice, for each region.
    pub asked: Vec<Asked>,
    /// Whether they would notice a fault.
    pub mutants: Mutants,
    /// The training cases.
    pub cases: Cases,
}

type Work<'a> = (&'a Region, &'a ladder::model::Topic, &'a Places, Date);

/// Tests the topics that `chosen` names by region folder and topic, on all cores; `progress` hears
/// how many topics are done, and of how many. With `own` alone, what all topics share is left out:
/// the examples of a few need not touch it.
pub fn test(
    reading: &Reading,
    date: Date,
    chosen: impl Fn(&str, &str) -> bool,
    own: bool,
    progress: &(dyn Fn(usize, usize) + Sync),
) -> Tested {
    let sink = Sink::default();
    let mut tested = Tested::default();
    let mut work = Vec::<Work<'_>>::new();
    // A statement of the base is one, also where several regions rest on it.
    let mut touched = Touched::new();
    for region in &reading.regions {
        let Some(day) = day_of(region, date, &Sink::default()) else {
            continue;
        };
        let of_region = |topic: &&ladder::model::Topic| chosen(&region.folder, &topic.id);
        tested.asked.extend(asked(region, day, of_region));
        if !own {
            cases::count(region, date, &mut tested.cases);
        }
        for (topic, places) in region.topics.iter().zip(&region.places) {
            if !chosen(&region.folder, &topic.id) {
                continue;
            }
            let diagrams = Diagrams::new(topic, day);
            for example in region.examples_of(&topic.id) {
                tested.examples.all += 1;
                match examples::run(topic, &diagrams, example) {
                    None => tested.examples.passing += 1,
                    Some((_, draft)) => sink.push(draft),
                }
            }
            tested.examples.proposed += region.proposals_of(&topic.id).len();
            cover::topic(region, (topic, places), &reading.files, day, &mut touched);
            work.push((region, topic, places, day));
        }
    }
    let counts = |one: &Covered| !own || one.place.as_ref().is_none_or(|at| !at.is_shared());
    tested
        .coverage
        .all
        .extend(touched.into_values().filter(counts));
    tested.topics = work.len();
    tested.examples.failures = sink.finish(&reading.files);
    tested.coverage.all.sort_by(|a, b| {
        (&a.region, &a.topic, &a.statement).cmp(&(&b.region, &b.topic, &b.statement))
    });
    tested.mutants = mutants(reading, &work, own, progress);
    tested
}

fn mutants(
    reading: &Reading,
    work: &[Work<'_>],
    own: bool,
    progress: &(dyn Fn(usize, usize) + Sync),
) -> Mutants {
    let (done, caught) = (AtomicUsize::new(0), mutate::Caught::default());
    let tried = parallel::each(work, |(region, topic, places, day)| {
        let part = (*topic, *places);
        let tried = mutate::topic(region, part, &reading.files, *day, &caught, own);
        progress(done.fetch_add(1, Ordering::Relaxed) + 1, work.len());
        tried
    });
    // A statement of the base is one in each region: what catches it there catches it.
    mutate::merge(tried.into_iter().flatten())
}
