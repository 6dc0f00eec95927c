//! A region on its base: the layers, and what they come to together.

use std::collections::{BTreeMap, BTreeSet};

use ladder::date::{Date, Period};
use ladder::model::Specialty;

use crate::layer::Layer;
use crate::raw::{
    RawHeader, RawLadder, RawQuestion, RawSign, RawSource, RawSpecialty, RawStart, RawStep,
    RawTopic,
};
use crate::say;
use crate::sink::{Draft, Sink};
use crate::tree::At;
use crate::{Code, names, signs};

/// The base that a region has when it names none.
const BASE: &str = "landelijk";

/// A region with everything beneath it.
#[derive(Debug)]
pub(crate) struct Stack<'a> {
    /// Base first, the region last.
    pub(crate) layers: Vec<&'a Layer>,
    /// All folders, also those of other regions.
    pub(crate) all: &'a BTreeMap<String, Layer>,
    pub(crate) header: &'a RawHeader,
    pub(crate) region: String,
    /// The days on which the region's agreements and those of each base hold.
    pub(crate) valid: Period,
    /// The first day by which the region or a base is to be looked at again.
    pub(crate) review: Option<Date>,
    /// The steps with the region's facts over the base's.
    pub(crate) steps: BTreeMap<&'a str, RawStep>,
    /// The steps that statements of the base may name.
    pub(crate) national: BTreeSet<&'a str>,
    pub(crate) ladders: Vec<&'a RawLadder>,
    pub(crate) sources: BTreeMap<&'a str, &'a RawSource>,
    /// The signs with the region's keys over the base's.
    pub(crate) signs: BTreeMap<&'a str, RawSign>,
    pub(crate) specialties: Vec<&'a RawSpecialty>,
    pub(crate) questions: Vec<&'a RawQuestion>,
    pub(crate) starts: Vec<&'a RawStart>,
    /// What all topics share had an error, so that none can be relied on.
    pub(crate) broken: bool,
    /// Each topic with the layer of each of its files.
    pub(crate) topics: BTreeMap<&'a str, Vec<(usize, &'a RawTopic)>>,
}

impl<'a> Stack<'a> {
    /// The region of this layer on its bases; none where a header is missing or the base is.
    pub(crate) fn new(
        region: &'a Layer,
        all: &'a BTreeMap<String, Layer>,
        sink: &Sink,
    ) -> Option<Self> {
        let header = region.header.as_ref()?;
        let id = header
            .id
            .as_ref()
            .map_or(region.folder.as_str(), |id| &id.value);
        let layers = beneath(region, all, sink)?;
        let stack = Self {
            header,
            region: id.to_owned(),
            valid: headers(&layers).fold(Period::default(), |sum, of| sum.within(of.rest.valid)),
            review: headers(&layers).filter_map(|of| of.rest.review).min(),
            steps: steps(&layers, sink),
            national: national(&layers),
            ladders: ladders(&layers, sink),
            sources: sources(&layers, sink),
            signs: signs::signs(&layers, sink),
            specialties: specialties(&layers, sink),
            questions: questions(&layers, sink),
            starts: starts(&layers, sink),
            topics: topics(&layers, sink),
            broken: layers.iter().any(|layer| layer.broken),
            layers,
            all,
        };
        if stack.ladders.is_empty() {
            let message = say::no_ladders(&stack.region);
            let draft = Draft::new(Code::MissingKey, stack.header.at, message);
            sink.push(draft.help(say::add_ladders()));
        }
        Some(stack)
    }

    /// Whether a file of the topic had an error.
    pub(crate) fn unsound(&self, topic: &str) -> bool {
        self.layers
            .iter()
            .any(|layer| layer.unsound.contains(topic))
    }

    /// Whether the file of any topic had an error.
    pub(crate) fn anything_unsound(&self) -> bool {
        self.layers.iter().any(|layer| !layer.unsound.is_empty())
    }

    pub(crate) fn ladder(&self, id: &str) -> Option<&'a RawLadder> {
        self.ladders
            .iter()
            .find(|ladder| ladder.id.value == id)
            .copied()
    }

    pub(crate) fn specialty(&self, id: &str) -> Option<&'a Specialty> {
        self.specialties
            .iter()
            .map(|raw| &raw.named.value)
            .find(|specialty| specialty.id == id)
    }

    /// Whether the layer is a base, whose statements name only its own steps.
    pub(crate) fn is_base(&self, layer: usize) -> bool {
        self.layers.get(layer).is_some_and(|layer| !layer.is_region)
    }
}

/// The headers of a region and its bases: what is laid over a base holds no longer than it.
fn headers<'a>(layers: &[&'a Layer]) -> impl Iterator<Item = &'a RawHeader> {
    layers.iter().filter_map(|layer| layer.header.as_ref())
}

/// The layers from the deepest base up to the region.
fn beneath<'a>(
    region: &'a Layer,
    layers: &'a BTreeMap<String, Layer>,
    sink: &Sink,
) -> Option<Vec<&'a Layer>> {
    let mut stack = vec![region];
    let mut top = region;
    while top.is_region {
        let header = top.header.as_ref()?;
        let name = header.base.as_ref().map_or(BASE, |base| &base.value);
        let at = header.base.as_ref().map_or(header.at, |base| base.at);
        let Some(base) = layers.get(name) else {
            let known = layers
                .keys()
                .map(String::as_str)
                .filter(|known| *known != top.folder);
            names::unknown_at(sink, Code::UnknownBase, &say::base(), name, at, known);
            return None;
        };
        if stack.iter().any(|layer| layer.folder == base.folder) {
            let message = say::rests_on_itself(&name);
            let help = say::last_names_base();
            sink.push(Draft::new(Code::CyclicBase, at, message).help(help));
            return None;
        }
        stack.push(base);
        top = base;
    }
    stack.reverse();
    Some(stack)
}

fn national<'a>(layers: &[&'a Layer]) -> BTreeSet<&'a str> {
    let base = layers.iter().filter(|layer| !layer.is_region);
    base.flat_map(|layer| &layer.steps)
        .map(|step| step.id.value.as_str())
        .collect()
}

/// A region's keys win over the base's; facts by kind and specialties.
fn steps<'a>(layers: &[&'a Layer], sink: &Sink) -> BTreeMap<&'a str, RawStep> {
    let mut steps = BTreeMap::<&str, RawStep>::new();
    for layer in layers {
        names::unique(sink, &say::step(), layer.steps.iter().map(|step| &step.id));
        for step in &layer.steps {
            match steps.remove(step.id.value.as_str()) {
                Some(base) => steps.insert(&step.id.value, over(base, step)),
                None => steps.insert(&step.id.value, step.clone()),
            };
        }
    }
    steps
}

fn over(base: RawStep, step: &RawStep) -> RawStep {
    let mut facts = base.facts;
    let names = |at: &[At<String>]| {
        at.iter()
            .map(|at| at.value.clone())
            .collect::<BTreeSet<_>>()
    };
    facts.retain(|fact| {
        let same = |other: &crate::raw::RawFact| {
            other.kind == fact.kind && names(&other.specialties) == names(&fact.specialties)
        };
        !step.facts.iter().any(same)
    });
    facts.extend(step.facts.iter().cloned());
    let mut overrides = base.overrides;
    overrides.extend(step.overrides.iter().cloned());
    RawStep {
        id: step.id.clone(),
        name: step.name.clone().or(base.name),
        destination: step.destination.clone().or(base.destination),
        by_specialist: step.by_specialist.or(base.by_specialist),
        forms: step.forms.clone().or(base.forms),
        urgency: step.urgency.or(base.urgency),
        shortest: step.shortest.clone().or(base.shortest),
        only_within: step.only_within.clone().or(base.only_within),
        offer: step.offer.clone().or(base.offer),
        only_if: if step.only_if.is_empty() {
            base.only_if
        } else {
            step.only_if.clone()
        },
        overrides,
        facts,
    }
}

/// A region's ladder replaces the base's.
fn ladders<'a>(layers: &[&'a Layer], sink: &Sink) -> Vec<&'a RawLadder> {
    let mut ladders = Vec::<&RawLadder>::new();
    for layer in layers {
        names::unique(
            sink,
            &say::ladder(),
            layer.ladders.iter().map(|ladder| &ladder.id),
        );
        ladders.retain(|old| !layer.ladders.iter().any(|new| new.id.value == old.id.value));
        ladders.extend(&layer.ladders);
    }
    ladders
}

fn sources<'a>(layers: &[&'a Layer], sink: &Sink) -> BTreeMap<&'a str, &'a RawSource> {
    let all = || layers.iter().flat_map(|layer| &layer.sources);
    names::unique(sink, &say::source(), all().map(|source| &source.id));
    all()
        .map(|source| (source.id.value.as_str(), source))
        .collect()
}

fn specialties<'a>(layers: &[&'a Layer], sink: &Sink) -> Vec<&'a RawSpecialty> {
    let all: Vec<_> = layers.iter().flat_map(|layer| &layer.specialties).collect();
    let ids: Vec<_> = all
        .iter()
        .map(|raw| At {
            value: raw.named.value.id.clone(),
            at: raw.named.at,
        })
        .collect();
    names::unique(sink, &say::specialty(), &ids);
    all
}

fn questions<'a>(layers: &[&'a Layer], sink: &Sink) -> Vec<&'a RawQuestion> {
    let all: Vec<_> = layers
        .iter()
        .flat_map(|layer| layer.questions.iter().chain(&layer.shared.questions))
        .collect();
    names::unique(
        sink,
        &say::question(),
        all.iter().map(|question| &question.id),
    );
    all
}

fn starts<'a>(layers: &[&'a Layer], sink: &Sink) -> Vec<&'a RawStart> {
    let all: Vec<_> = layers.iter().flat_map(|layer| &layer.starts).collect();
    names::unique(
        sink,
        &say::starting_point(),
        all.iter().map(|start| &start.name),
    );
    all
}

fn topics<'a>(layers: &[&'a Layer], sink: &Sink) -> BTreeMap<&'a str, Vec<(usize, &'a RawTopic)>> {
    let mut topics = BTreeMap::<&str, Vec<_>>::new();
    for (place, layer) in layers.iter().enumerate() {
        names::unique(
            sink,
            &say::topic(),
            layer.topics.iter().map(|topic| &topic.id),
        );
        let mut met = BTreeSet::new();
        // A copied file is one fault; all that it says again follows from it.
        for topic in layer
            .topics
            .iter()
            .filter(|topic| met.insert(&topic.id.value))
        {
            topics
                .entry(&topic.id.value)
                .or_default()
                .push((place, topic));
        }
    }
    topics
}
