//! What the proofs find of one topic may have one cause: that is said, and the rest below it.
//!
//! A question that is asked of nobody makes the conditions that name it hold for nobody; where those
//! leave somebody without a step, the examples of that patient fail. Each is still listed under its
//! cause; it may be a fault of its own, which shows when the cause is mended.

use std::collections::BTreeMap;

use rulebook::{Code, Finding, Place};

/// The nearer to its cause, the lower.
fn depth(code: Code) -> Option<u8> {
    Some(match code {
        Code::QuestionNever => 0,
        // That somebody has no step is never said below something else.
        Code::NeverHolds | Code::NoFit => 1,
        Code::ExampleFails => 2,
        _ => return None,
    })
}

/// The folder of a topic's file, and the topic.
fn of_topic(place: &Place) -> Option<(&str, &str)> {
    let (folder, rest) = place.file.split_once('/')?;
    Some((folder, rest.strip_prefix("onderwerpen/")?))
}

/// Puts what follows from a cause in the same topic below it.
pub(super) fn fold(all: Vec<Finding>) -> Vec<Finding> {
    let mut nearest = BTreeMap::<String, (u8, usize, Vec<String>)>::new();
    for (at, finding) in all.iter().enumerate() {
        let Some((depth, (_, topic))) = depth(finding.code).zip(of_topic(&finding.place)) else {
            continue;
        };
        let here = (depth, at, finding.regions.clone());
        let least = nearest
            .entry(topic.to_owned())
            .or_insert_with(|| here.clone());
        if depth < least.0 {
            *least = here;
        }
    }
    let mut below = BTreeMap::<usize, Vec<Finding>>::new();
    let mut kept = Vec::new();
    for (at, finding) in all.into_iter().enumerate() {
        let known = depth(finding.code).zip(of_topic(&finding.place));
        let cause = known.and_then(|(depth, (folder, topic))| {
            let (least, cause, regions) = nearest.get(topic)?;
            let here = |one: &String| one == folder || finding.regions.contains(one);
            let concerns = regions.is_empty() || regions.iter().any(here);
            (*least < depth && concerns).then_some(*cause)
        });
        match cause {
            Some(cause) => below.entry(cause).or_default().push(finding),
            None => kept.push((at, finding)),
        }
    }
    let with_all = |(at, mut finding): (usize, Finding)| {
        finding
            .follows
            .extend(below.remove(&at).unwrap_or_default());
        finding
    };
    kept.into_iter().map(with_all).collect()
}
