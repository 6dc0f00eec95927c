//! All regions of a root, with everything that was found on the way.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use ladder::model::{Agreements, Guide, Signature, Source, Topic};

use crate::agreed::{self, Agreed};
use crate::digest::Content;
use crate::files;
use crate::layer::Layer;
use crate::lower::{self, Lowered, Places};
use crate::roots::Roots;
use crate::sets::{self, PlacedSet};
use crate::signs::check::check;
use crate::signs::shown::{Shown, shown};
use crate::sink::{Draft, Sink, Spot};
use crate::source_file::{FileKind, SourceFile};
use crate::stack::Stack;
use crate::vocabulary::vocabulary;
use crate::{Code, Example, Finding, layer, say};

/// What was read.
#[derive(Debug)]
pub struct Reading {
    /// The rule files.
    pub files: Vec<SourceFile>,
    /// The regions whose header and base could be read, by folder.
    pub regions: Vec<Region>,
    /// Everything wrong or worth knowing, in the order of the files.
    pub findings: Vec<Finding>,
}

/// A region on its base.
#[derive(Debug)]
pub struct Region {
    /// The name of its folder.
    pub folder: String,
    /// The index.
    pub agreements: Agreements,
    /// Where the region's formulary is, once the region said so.
    pub formulary: Option<String>,
    /// The topics without an error, in the order of the index.
    pub topics: Vec<Topic>,
    /// The texts for patients, and the map of ways to work together.
    pub guide: Guide,
    /// The examples of those topics.
    pub examples: Vec<Example>,
    /// Who signed which topic.
    pub agreed: Vec<Agreed>,
    /// Examples that await a doctor: they count for nothing.
    pub proposals: Vec<Example>,
    /// All topics that files name, also those with an error.
    pub all_topics: Vec<String>,
    /// Shared questions, which may be answered whether a topic uses them or not.
    pub shared_questions: Vec<String>,
    /// A file had an error: what is here is not all of it.
    pub incomplete: bool,
    /// Where its header stands.
    pub header: Spot,
    /// The signs that several topics meet.
    pub signs: Vec<Shown>,
    /// The training cases that its agreements answer.
    pub sets: Vec<PlacedSet>,
    /// Where the statements of each topic stand, in the order of the topics.
    pub places: Vec<Places>,
    /// Where its ladders stand.
    pub ladders: Vec<LadderPlaces>,
    /// The sources, and where they stand.
    pub sources: Vec<(Source, Spot)>,
}

/// Where a ladder names its steps, and which it declares never to be the advice.
#[derive(Debug)]
pub struct LadderPlaces {
    /// The steps.
    pub steps: Vec<(String, Spot)>,
    /// Those that are never the advice.
    pub never: Vec<String>,
}

impl Region {
    /// A topic by its identifier.
    pub fn topic(&self, id: &str) -> Option<&Topic> {
        let place = self
            .topics
            .binary_search_by(|topic| topic.id.as_str().cmp(id));
        place.ok().and_then(|place| self.topics.get(place))
    }

    /// Who signed this topic, whether it still says that or not.
    pub fn signed(&self, topic: &str) -> Vec<Signature> {
        let own = self.agreed.iter().filter(|one| one.topic == topic);
        own.map(|one| one.by.clone()).collect()
    }

    /// The examples of a topic that count.
    pub fn examples_of(&self, topic: &str) -> &[Example] {
        of_topic(&self.examples, topic)
    }

    /// The examples of a topic that await a doctor.
    pub fn proposals_of(&self, topic: &str) -> &[Example] {
        of_topic(&self.proposals, topic)
    }
}

/// Examples stand in the order of their topics, and those in that of their identifiers.
fn of_topic<'a>(examples: &'a [Example], topic: &str) -> &'a [Example] {
    let start = examples.partition_point(|example| example.topic.as_str() < topic);
    let rest = examples.get(start..).unwrap_or_default();
    let length = rest.partition_point(|example| example.topic == topic);
    rest.get(..length).unwrap_or_default()
}

impl Reading {
    /// A region by its identifier.
    pub fn region(&self, id: &str) -> Option<&Region> {
        self.regions
            .iter()
            .find(|region| region.agreements.header.region == id)
    }
}

/// Reads all regions under a root. Never fails: what is wrong is among the findings.
pub fn read(root: &Path) -> Reading {
    let sink = Sink::default();
    let files = files::read(root, &sink);
    read_files(files, sink)
}

/// Reads a region as its base alone would have it: with the region's steps, but without what it
/// adds to topics.
pub fn read_base(root: &Path, folder: &str) -> Reading {
    let mut files = files::read(root, &Sink::default());
    let own = [
        format!("{folder}/onderwerpen/"),
        format!("{folder}/algemeen.toml"),
    ];
    files.retain(|file| !own.iter().any(|own| file.path.starts_with(own)));
    let mut layers = layer::read(&files, &Sink::default());
    // An example may be held by what the region says; all are counted with the region's own.
    for topic in layers.values_mut().flat_map(|layer| &mut layer.topics) {
        topic.examples.clear();
    }
    // What could not be read is said where all is read.
    assemble(files, &layers, Sink::default())
}

/// Reads rules that lie on no disk: each file's path from the root, with `/`, and its text.
pub fn read_texts(texts: impl IntoIterator<Item = (String, String)>) -> Reading {
    let files = texts.into_iter().map(|(path, text)| SourceFile {
        path,
        text,
        kind: FileKind::Rules,
    });
    read_files(files.collect(), Sink::default())
}

pub(crate) fn read_files(files: Vec<SourceFile>, sink: Sink) -> Reading {
    let layers = layer::read(&files, &sink);
    assemble(files, &layers, sink)
}

/// Lays each region over its base.
fn assemble(files: Vec<SourceFile>, layers: &BTreeMap<String, Layer>, sink: Sink) -> Reading {
    let folders: Vec<_> = layers.values().filter(|layer| layer.is_region).collect();
    let ids = folders
        .iter()
        .filter_map(|layer| layer.header.as_ref()?.id.as_ref());
    crate::names::unique(&sink, &say::region(), ids);
    sets::without_a_region(layers.values(), &sink);
    let mut roots = Roots::new(sink.drafts(), &files);
    let mut regions = Vec::new();
    for layer in &folders {
        let (own, lowered) = (Sink::default(), Sink::default());
        let stack = stacked(layer, layers, &own);
        regions.extend(stack.as_ref().and_then(|stack| region(stack, &lowered)));
        let beneath: Vec<_> = stack.iter().flat_map(|stack| &stack.layers).collect();
        let beneath: Vec<_> = beneath.iter().map(|layer| layer.folder.as_str()).collect();
        roots.add(&layer.folder, &beneath, own.drafts(), lowered.drafts());
    }
    let sink = roots.finish(&folders.iter().map(|layer| layer.folder.as_str()).collect());
    Reading {
        regions,
        findings: sink.finish(&files),
        files,
    }
}

/// A region on its bases; where what its topics share has an error, none can be relied on.
fn stacked<'a>(
    layer: &'a Layer,
    layers: &'a BTreeMap<String, Layer>,
    sink: &Sink,
) -> Option<Stack<'a>> {
    let errors = sink.errors();
    let mut stack = Stack::new(layer, layers, sink)?;
    // Without ladders no word of a step could be known: one root, one finding.
    if !stack.ladders.is_empty() {
        vocabulary(&stack, sink);
        check(&stack, sink);
    }
    stack.broken |= sink.errors() > errors;
    Some(stack)
}

fn region(stack: &Stack<'_>, sink: &Sink) -> Option<Region> {
    let errors = sink.errors();
    let mut lowered: Vec<Lowered> = stack
        .topics
        .iter()
        .filter_map(|(id, parts)| lower::topic(stack, sink, id, parts))
        .collect();
    icpc(&lowered, sink);
    if stack.broken {
        lowered.clear();
    }
    let entries = lowered
        .iter()
        .map(|lowered| lowered.entry.clone())
        .collect();
    let mut agreements = lower::agreements(stack, entries, sink)?;
    let (mut topics, mut places, mut examples) = (Vec::new(), Vec::new(), Vec::<Example>::new());
    for lowered in lowered {
        topics.push(lowered.topic);
        places.push(lowered.places);
        examples.extend(lowered.examples);
    }
    let (proposals, examples) = examples
        .into_iter()
        .partition(|example: &Example| example.proposed);
    let incomplete = stack.broken || stack.anything_unsound() || sink.errors() > errors;
    let guide = lower::guide(stack, sink);
    agreements.header.hash = hash(&agreements, &topics, &guide);
    let ladder = |ladder: &&crate::raw::RawLadder| LadderPlaces {
        steps: ladder
            .steps
            .iter()
            .map(|step| (step.value.clone(), step.at))
            .collect(),
        never: ladder.never.iter().map(|step| step.value.clone()).collect(),
    };
    Some(Region {
        folder: stack
            .layers
            .last()
            .map(|layer| layer.folder.clone())
            .unwrap_or_default(),
        agreements,
        formulary: stack.header.formulary.clone(),
        guide,
        agreed: agreed::agreed(stack, &topics, sink),
        topics,
        examples,
        proposals,
        all_topics: all_topics(stack),
        shared_questions: stack
            .questions
            .iter()
            .map(|question| question.id.value.clone())
            .collect(),
        incomplete,
        header: stack.header.at,
        signs: shown(stack),
        sets: sets::of(stack),
        places,
        ladders: stack.ladders.iter().map(ladder).collect(),
        sources: stack
            .sources
            .values()
            .map(|raw| (raw.source.clone(), raw.id.at))
            .collect(),
    })
}

/// Reports a code that two topics have: a host that gives it opens neither. General paths take what
/// no topic has.
fn icpc(lowered: &[Lowered], sink: &Sink) {
    let mut met = BTreeMap::<&str, &Lowered>::new();
    for one in lowered.iter().filter(|one| !one.entry.general) {
        for code in &one.entry.icpc {
            let Some(first) = met
                .get(code.as_str())
                .filter(|first| first.entry.id != one.entry.id)
            else {
                met.insert(code, one);
                continue;
            };
            let message = say::icpc_twice(code, &first.entry.id);
            let draft = Draft::new(Code::IcpcTwice, one.places.topic, message);
            let draft = draft.also(first.places.topic, say::first_here());
            sink.push(draft.help(say::icpc_once()));
        }
    }
}

/// The topics of all files, also of those that can't be read.
fn all_topics(stack: &Stack<'_>) -> Vec<String> {
    let unsound = stack
        .layers
        .iter()
        .flat_map(|layer| &layer.unsound)
        .map(String::as_str);
    let all: BTreeSet<&str> = stack.topics.keys().copied().chain(unsound).collect();
    all.into_iter().map(str::to_owned).collect()
}

/// Over the canonical rules: the index without its hash, the topics and the guide. 64 bits tell one version from
/// another; they are no seal, for whoever publishes a file can give it any hash.
fn hash(agreements: &Agreements, topics: &[Topic], guide: &Guide) -> String {
    let content = Content::new().with(agreements).with(topics).with(guide);
    content.mark(8)
}
