//! The start field: complaint, lay word, ICPC code or specialty, tolerant of spelling.
//!
//! A topic is found when it is named, and only then: a word that no topic knows finds nothing, never the
//! nearest other disease. The words that have no topic stand with the general path of their specialty.

mod code;
mod lexicon;
mod names;
mod near;
mod rank;
mod seen;
mod typed;
mod words;

pub use code::{by_icpc, path_of};
use ladder::model::Agreements;
pub use lexicon::Lexicon;
use names::SHOWN;
pub use names::names;
use rank::named;
pub use seen::Seen;

/// More than this is no complaint.
pub(crate) const LONGEST: usize = 120;

/// What was found, and what the words say of the patient.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Found {
    /// The places of the topics, best first.
    pub hits: Vec<usize>,
    /// What must be said before them.
    pub seen: Option<Seen>,
}

/// What is found for what was typed. Never inlined, so that it stays in the second file
/// (`xtask/src/split/cut.rs`), as all that needs the words.
#[inline(never)]
pub fn find(lexicon: &Lexicon, query: &str) -> Found {
    if query.trim().is_empty() {
        return Found::default();
    }
    if query.len() > LONGEST || seen::of_a_patient(lexicon, query) {
        return Found {
            hits: Vec::new(),
            seen: Some(Seen::Patient),
        };
    }
    let mut hits = match code::typed(query) {
        Some(code) => code::hits(&lexicon.agreements, &code),
        None => named(lexicon, query),
    };
    let seen = seen::seen(lexicon, query, &hits);
    if let Some(sex) = seen::sex(query) {
        first(&mut hits, |hit| !of_the_other(lexicon, hit, sex));
    }
    if let Some(Seen::Emergency(place) | Seen::Child(place) | Seen::Pregnant(place)) = seen {
        hits.retain(|hit| *hit != place);
        hits.insert(0, place);
    }
    if let Some(Seen::Child(_)) = seen {
        first(&mut hits, |hit| lexicon.of_children(hit));
    }
    hits.truncate(SHOWN);
    Found { hits, seen }
}

/// Puts those first for which this holds; among themselves they stay in their order.
fn first(hits: &mut Vec<usize>, holds: impl Fn(usize) -> bool) {
    let (first, rest): (Vec<usize>, Vec<usize>) = hits.drain(..).partition(|hit| holds(*hit));
    hits.extend(first.into_iter().chain(rest));
}

/// The name of a topic is of the other sex.
fn of_the_other(lexicon: &Lexicon, hit: usize, sex: seen::Sex) -> bool {
    let topic = lexicon.agreements.topics.get(hit);
    topic.is_some_and(|topic| seen::sex(&topic.name).is_some_and(|named| named != sex))
}

/// What is offered for what was typed: the hits, else the general paths.
pub fn offered(lexicon: &Lexicon, query: &str) -> Vec<usize> {
    or_general(&lexicon.agreements, query, find(lexicon, query))
}

/// The hits, else the general paths; for a patient's name there is nothing to open.
pub fn or_general(agreements: &Agreements, query: &str, found: Found) -> Vec<usize> {
    let none = found.hits.is_empty() && found.seen.is_none();
    if none && !query.trim().is_empty() {
        general(agreements)
    } else {
        found.hits
    }
}

/// The general paths, for when nothing is found.
fn general(agreements: &Agreements) -> Vec<usize> {
    let topics = agreements.topics.iter().enumerate();
    topics
        .filter(|(_, topic)| topic.general)
        .map(|(place, _)| place)
        .collect()
}
