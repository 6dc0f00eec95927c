//! Every example of every region, and what examples leave out: nothing answered, agreements that do
//! not hold, a topic in which nothing fits.

use std::collections::BTreeMap;
use std::path::Path;

use ladder::date::Date;
use ladder::model::{Agreements, Topic};
use ladder::report::report;
use ladder::{Answers, Diagrams};
use rulebook::{Reading, Region, answers};
use standards::Case;

/// How often each status was seen.
pub(crate) type Seen = BTreeMap<String, usize>;

/// Calls `look` for each example of every region and each topic unanswered, and for agreements that
/// do not hold and a topic in which nothing fits. Gives how often each status was seen.
pub(crate) fn each(mut look: impl FnMut(&Case<'_>)) -> Seen {
    let mut seen = Seen::new();
    let reading = reading();
    assert!(reading.regions.len() > 2);
    for region in &reading.regions {
        for topic in &region.topics {
            of_topic(region, topic, &mut seen, &mut look);
        }
        let mut first = region.topics.first().unwrap().clone();
        first.valid.until = "2026-11-21".parse().ok();
        of_topic(region, &first, &mut seen, &mut look);
        let mut empty = region.topics.first().unwrap().clone();
        empty.fits.clear();
        of_topic(region, &empty, &mut seen, &mut look);
    }
    seen
}

/// The same for a few topics of one region: for what holds or fails of any.
pub(crate) fn few(mut look: impl FnMut(&Case<'_>)) {
    let (mut seen, reading) = (Seen::new(), reading());
    let region = reading.region("oostelijk-zuid-limburg").unwrap();
    for topic in [
        "hoge-bloeddruk",
        "pijn-op-de-borst",
        "slapeloosheid",
        "hematurie",
        // A general path: what it is about is the GP's to say.
        "cardiologie-algemeen",
    ] {
        of_topic(region, region.topic(topic).unwrap(), &mut seen, &mut look);
    }
    assert!(seen.values().sum::<usize>() > 20, "{seen:?}");
}

fn reading() -> Reading {
    rulebook::read(&Path::new(env!("CARGO_MANIFEST_DIR")).join("../../regels"))
}

fn of_topic(region: &Region, topic: &Topic, seen: &mut Seen, look: &mut impl FnMut(&Case<'_>)) {
    let topic = rulebook::ordered(topic.clone());
    let date = "2026-11-22".parse().unwrap();
    let diagrams = Diagrams::new(&topic, date);
    let examples = region.examples.iter().chain(&region.proposals);
    let examples = examples.filter(|example| example.topic == topic.id);
    let given = examples.map(|example| example.answers.clone());
    for given in given.chain([Vec::new()]) {
        let known = given.iter().map(|(q, v)| (q.as_str(), v.as_str()));
        let known = known.filter(|(q, _)| *q == "alarm" || topic.question(q).is_some());
        let answers = answers::all(&topic, known.collect::<Vec<_>>()).unwrap();
        let case = |case: &Case<'_>| {
            look(case);
            case.advice.status
        };
        let status = with(&region.agreements, &topic, &diagrams, &answers, date, case);
        *seen.entry(format!("{status:?}")).or_default() += 1;
    }
}

/// The case of these answers.
pub(crate) fn with<T>(
    agreements: &Agreements,
    topic: &Topic,
    diagrams: &Diagrams,
    answers: &Answers,
    date: Date,
    look: impl FnOnce(&Case<'_>) -> T,
) -> T {
    let advice = diagrams.advise(topic, answers).unwrap();
    let report = report(agreements, topic, diagrams, answers, &advice);
    look(&Case {
        agreements,
        topic,
        answers,
        advice: &advice,
        report: &report,
        date,
        given: standards::Given::default(),
    })
}

/// All the statuses that there are.
pub(crate) const STATUSES: [&str; 8] = [
    "Alarm",
    "Contradictory",
    "Decided",
    "Depends",
    "Expired",
    "NoFit",
    "Open",
    "OutOfScope",
];
