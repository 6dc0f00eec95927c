//! The sets of training cases as written, each at the region whose agreements answer it.

use training::{Case, Difficulty, Noise, Set};

use crate::layer::Layer;
use crate::raw::{Noted, RawCase, SetFile};
use crate::sink::{Draft, Sink, Spot};
use crate::stack::Stack;
use crate::tree::At;
use crate::{Code, say, suggest};

/// A set, and where it stands.
#[derive(Debug)]
pub struct PlacedSet {
    /// The set.
    pub set: Set,
    /// The folder in which it is.
    pub folder: String,
    /// Where each of its cases stands.
    pub places: Vec<CasePlaces>,
    /// What came out when somebody last looked.
    pub noted: Noted,
}

/// Where a case stands.
#[derive(Debug)]
pub struct CasePlaces {
    /// Its name.
    pub id: Spot,
    /// Its topic.
    pub topic: Spot,
    /// The questions that it puts or answers in words of its own.
    pub worded: Vec<At<String>>,
    /// Each answer: its question, and where its value stands.
    pub answers: Vec<(String, Spot)>,
}

/// The sets that a region's agreements answer.
pub(crate) fn of(stack: &Stack<'_>) -> Vec<PlacedSet> {
    let files = stack
        .layers
        .iter()
        .flat_map(|layer| layer.sets.iter().map(move |file| (*layer, file)));
    let own = files.filter(|(layer, file)| region_of(layer, file) == Some(&stack.region));
    let mut sets: Vec<_> = own.map(|(layer, file)| placed(layer, file)).collect();
    sets.sort_by(|a, b| a.set.id.cmp(&b.set.id));
    sets
}

/// The region that answers a set: as it says, or that of its folder.
fn region_of<'a>(layer: &'a Layer, file: &'a SetFile) -> Option<&'a str> {
    let named = file.set.region.as_ref();
    named.map_or_else(|| layer.region(), |region| Some(&region.value))
}

/// Reports sets that no region answers: nobody would ever see them.
pub(crate) fn without_a_region<'a>(layers: impl Iterator<Item = &'a Layer> + Clone, sink: &Sink) {
    let regions: Vec<_> = layers
        .clone()
        .filter_map(|one| Some((one.region()?, &one.folder)))
        .collect();
    for layer in layers {
        for file in &layer.sets {
            let region = region_of(layer, file);
            let answers = |(id, folder): &(&str, &String)| {
                Some(*id) == region && (!layer.is_region || **folder == layer.folder)
            };
            if regions.iter().any(answers) {
                continue;
            }
            let at = file
                .set
                .region
                .as_ref()
                .map_or(file.set.id.at, |region| region.at);
            let id = &file.set.id.value;
            let message = match region {
                Some(region) => say::set_no_region(id, region),
                None => say::set_names_none(id),
            };
            let known: Vec<_> = regions.iter().map(|(id, _)| *id).collect();
            let help = suggest::help(region.unwrap_or_default(), known);
            sink.push(Draft::new(Code::CaseUnknown, at, message).help(help));
        }
    }
}

fn placed(layer: &Layer, file: &SetFile) -> PlacedSet {
    let set = Set {
        id: file.set.id.value.clone(),
        name: file.set.name.clone(),
        role: file.set.role,
        about: file.set.about.clone(),
        cases: file.cases.iter().map(|raw| case(file, raw)).collect(),
    };
    let places = file.cases.iter().map(|raw| CasePlaces {
        id: raw.id.at,
        topic: raw.topic.at,
        worded: raw
            .asks
            .iter()
            .chain(&raw.says)
            .map(|(name, _)| name.clone())
            .collect(),
        answers: raw
            .answers
            .iter()
            .map(|answer| (answer.question.value.clone(), answer.value.at))
            .collect(),
    });
    PlacedSet {
        set,
        folder: layer.folder.clone(),
        places: places.collect(),
        noted: layer.noted.clone(),
    }
}

/// A case; a question that it doesn't word itself sounds as in the whole set.
fn case(file: &SetFile, raw: &RawCase) -> Case {
    let worded = |name: &str| raw.asks.iter().any(|(own, _)| own.value == name);
    let shared = file.set.asks.iter();
    let shared = shared.filter(|(name, _)| !worded(&name.value));
    let answers = raw.answers.iter();
    let answers = answers.map(|answer| (answer.question.value.clone(), answer.value.value.clone()));
    Case {
        id: raw.id.value.clone(),
        topic: raw.topic.value.clone(),
        opening: raw.opening.clone(),
        answers: answers.collect(),
        asks: raw.asks.iter().chain(shared).map(text).collect(),
        says: raw.says.iter().map(text).collect(),
        noise: raw
            .noise
            .iter()
            .map(|noise| Noise {
                asks: noise.asks.clone(),
                says: noise.says.clone(),
            })
            .collect(),
        difficulty: match raw.difficulty.as_ref().map(|at| at.value) {
            Some(0 | 1) => Difficulty::Easy,
            None | Some(2) => Difficulty::Middle,
            Some(_) => Difficulty::Hard,
        },
        disputed: raw.disputed,
        review: raw.review,
        point: raw.point.clone(),
        moved: false,
    }
}

fn text((name, text): &(At<String>, String)) -> (String, String) {
    (name.value.clone(), text.clone())
}
