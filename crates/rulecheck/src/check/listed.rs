//! What is listed and is no fault.

use std::collections::{BTreeMap, BTreeSet};

use ladder::model::{Basis, Side};
use ladder::{Certainty, Kind, Part, Prover};
use rulebook::sink::{Draft, Sink, Spot};
use rulebook::{Code, Reading, Region, Sentence};

use super::patient;
use super::stated::stated;
use super::subject::Subject;
use crate::say;

/// In how many topics each argument holds for somebody, and of whom it leaves the advice open.
#[derive(Debug, Default)]
pub(super) struct Touched(BTreeMap<Spot, Touch>);

#[derive(Debug, Default)]
struct Touch {
    id: String,
    topics: usize,
    /// The smallest patient of whom it leaves the advice open.
    disputed: Option<String>,
}

impl Touched {
    pub(super) fn take(&mut self, case: &Subject<'_>, prover: &mut Prover<'_>) {
        for (place, argument) in case.topic.arguments.iter().enumerate() {
            let Some(written) = case.places.arguments.get(place) else {
                continue;
            };
            let (holds, calm) = (prover.holds(Part::Argument(place)), prover.calm());
            let held = prover.both(holds, calm);
            if held.is_nobody() {
                continue;
            }
            let against = argument.side == Side::Against;
            let open = prover.outcome_is(|outcome| {
                against && matches!(outcome.kind, Kind::Contradictory(light, _) if light == argument.step)
            });
            let disputed = prover.both(held, open);
            let touch = self.0.entry(written.at).or_default();
            touch.id.clone_from(&argument.id);
            touch.topics += 1;
            let patient = prover.example(disputed);
            let words = patient.map(|patient| patient::words(case.topic, &patient));
            touch.disputed = touch.disputed.take().or(words);
        }
    }

    pub(super) fn merge(&mut self, other: Self) {
        for (spot, new) in other.0 {
            let touch = self.0.entry(spot).or_default();
            touch.id = new.id;
            touch.topics += new.topics;
            touch.disputed = touch.disputed.take().or(new.disputed);
        }
    }

    pub(super) fn finish(self, region: &Region, sink: &Sink) {
        for (spot, touch) in self.0 {
            let region = &region.agreements.header.region;
            let message = match &touch.disputed {
                Some(_) => say::argument_leaves_open(region, &touch.id, &touch.topics),
                None => say::argument_settles(region, &touch.id, &touch.topics),
            };
            let draft = Draft::new(Code::ArgumentTouches, spot, message);
            sink.push(draft.patient(touch.disputed));
        }
    }
}

/// For each file, the statements that rest on no source, and the terms that no source gives.
pub(super) fn unsourced(reading: &Reading, sink: &Sink) {
    let bare = |basis: &Basis| basis.certainty == Certainty::Unsourced;
    list(reading, sink, Code::Unsourced, say::unsourced, bare);
    let term = |basis: &Basis| {
        let term = basis.term.as_ref();
        term.is_some_and(|term| term.certainty == Certainty::Unsourced)
    };
    list(
        reading,
        sink,
        Code::UnsourcedTerm,
        say::unsourced_terms,
        term,
    );
}

fn list(
    reading: &Reading,
    sink: &Sink,
    code: Code,
    says: fn(&usize, &String) -> Sentence,
    bare: impl Fn(&Basis) -> bool,
) {
    let mut files = BTreeMap::<usize, (BTreeSet<Spot>, BTreeSet<&str>)>::new();
    for region in &reading.regions {
        for (topic, places) in region.topics.iter().zip(&region.places) {
            let statements = stated(topic, places).into_iter();
            let statements = statements.map(|s| (s.id, s.basis, s.written.at));
            let rows = topic.questions.iter().zip(&places.questions);
            let rows = rows.filter_map(|(q, at)| Some((&*q.id, &q.red_flag()?.basis, *at)));
            for (id, _, at) in statements.chain(rows).filter(|(_, basis, _)| bare(basis)) {
                let (spots, names) = files.entry(at.file).or_default();
                spots.insert(at);
                names.insert(id);
            }
        }
    }
    for (spots, names) in files.into_values() {
        let Some(first) = spots.first() else { continue };
        let count = names.len();
        let names: Vec<_> = names.iter().map(|name| format!("`{name}`")).collect();
        let message = says(&count, &names.join(", "));
        sink.push(Draft::new(code, *first, message));
    }
}
