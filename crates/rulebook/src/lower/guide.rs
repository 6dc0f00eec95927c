//! The guide of a region: its own texts over the base's, with their sources.

use std::cell::RefCell;
use std::collections::BTreeSet;

use ladder::model::{Cited, Guide, Source, SourceIx, StepText};

use crate::layer::Layer;
use crate::raw::{RawCited, RawStepText};
use crate::sink::{Draft, Sink};
use crate::stack::Stack;
use crate::tree::At;
use crate::{Code, Sentence, names, say};

/// The texts and the map that hold in the region.
pub(crate) fn guide(stack: &Stack<'_>, sink: &Sink) -> Guide {
    let cx = Cx {
        stack,
        sink,
        sources: RefCell::default(),
    };
    let guide = Guide {
        call_back: cx.last(|layer| layer.patient.call_back.as_ref()),
        costs: cx.last(|layer| layer.patient.costs.as_ref()),
        steps: cx.steps(),
        topics: cx.topics(),
        map: cx.last(|layer| layer.forms.map.as_ref()),
        forms: cx.named(&say::form(), |layer| &layer.forms.forms),
        groups: cx.named(&say::group_of_patients(), |layer| &layer.forms.groups),
        preferences: cx.all(|layer| &layer.forms.preferences),
        funding: cx.named(&say::segment(), |layer| &layer.forms.funding),
        knobs: cx.named(&say::knob(), |layer| &layer.forms.knobs),
        sent_on: cx.all(|layer| &layer.forms.sent_on),
        effects: cx.named(&say::effect(), |layer| &layer.forms.effects),
        contradictions: cx.named(&say::contradiction(), |layer| &layer.forms.contradictions),
        sources: Vec::new(),
    };
    Guide {
        sources: cx.sources.into_inner(),
        ..guide
    }
}

struct Cx<'a> {
    stack: &'a Stack<'a>,
    sink: &'a Sink,
    /// Those met so far, in the order of first use.
    sources: RefCell<Vec<Source>>,
}

impl Cx<'_> {
    fn layers<'s, T: 's>(
        &'s self,
        of: impl Fn(&'s Layer) -> T,
    ) -> impl DoubleEndedIterator<Item = T> {
        self.stack.layers.iter().map(move |layer| of(layer))
    }

    /// The region's, or else the base's.
    fn last<'s, T: Clone + Default + 's>(
        &'s self,
        of: impl Fn(&'s Layer) -> Option<&'s RawCited<T>>,
    ) -> Cited<T> {
        let last = self.layers(of).rev().flatten().next();
        last.map(|raw| self.cite(raw)).unwrap_or_default()
    }

    fn all<'s, T: Clone + 's>(
        &'s self,
        of: impl Fn(&'s Layer) -> &'s Vec<RawCited<T>>,
    ) -> Vec<Cited<T>> {
        self.layers(of)
            .flatten()
            .map(|raw| self.cite(raw))
            .collect()
    }

    /// Things whose names differ.
    fn named<'s, T: Clone + 's>(
        &'s self,
        what: &Sentence,
        of: impl Fn(&'s Layer) -> &'s Vec<RawCited<T>> + Copy,
    ) -> Vec<Cited<T>> {
        names::unique(
            self.sink,
            what,
            self.layers(of).flatten().map(|raw| &raw.name),
        );
        self.all(of)
    }

    /// A region's text of a step goes before the base's.
    fn steps(&self) -> Vec<Cited<StepText>> {
        let mut steps = Vec::<&RawStepText>::new();
        for layer in &self.stack.layers {
            let here: Vec<_> = layer
                .patient
                .steps
                .iter()
                .filter(|raw| self.is_for_us(raw))
                .collect();
            let what = &say::text_of_step();
            names::unique(self.sink, what, here.iter().map(|raw| &raw.text.name));
            let again = |old: &&RawStepText| {
                here.iter()
                    .any(|raw| raw.text.name.value == old.text.name.value)
            };
            steps.retain(|old| !again(old));
            steps.extend(here);
        }
        self.lacking(&steps);
        steps.into_iter().map(|raw| self.cite(&raw.text)).collect()
    }

    /// Whether the text is for this region, which has the step on a ladder.
    fn is_for_us(&self, raw: &RawStepText) -> bool {
        let regions: BTreeSet<_> = self.stack.all.values().filter_map(Layer::region).collect();
        for region in raw.regions.iter().flatten() {
            if !regions.contains(region.value.as_str()) {
                names::unknown(
                    self.sink,
                    Code::UnknownRegion,
                    &say::region(),
                    region,
                    regions.clone(),
                );
            }
        }
        let steps = self.stack.all.values().flat_map(|layer| &layer.steps);
        let steps: BTreeSet<_> = steps.map(|step| step.id.value.as_str()).collect();
        let step = &raw.text.name;
        if !steps.contains(step.value.as_str()) {
            names::unknown(self.sink, Code::UnknownStep, &say::step(), step, steps);
        }
        let named = raw.regions.as_ref();
        let here =
            named.is_none_or(|all| all.iter().any(|region| region.value == self.stack.region));
        here && self.ladder_steps().any(|here| here.value == step.value)
    }

    fn ladder_steps(&self) -> impl Iterator<Item = &At<String>> {
        self.stack.ladders.iter().flat_map(|ladder| &ladder.steps)
    }

    /// Reports the steps that patients are told nothing of, where they are told of any.
    fn lacking(&self, steps: &[&RawStepText]) {
        if self.layers(|layer| &layer.patient.steps).all(Vec::is_empty) {
            return;
        }
        for step in self.ladder_steps() {
            if !steps.iter().any(|raw| raw.text.name.value == step.value) {
                let message = say::no_patient_text(&step.value);
                let help = say::add_patient_text();
                self.sink
                    .push(Draft::new(Code::NoPatientText, step.at, message).help(help));
            }
        }
    }

    fn topics(&self) -> Vec<Cited<ladder::model::TopicText>> {
        let topics = self.stack.topics.keys().copied();
        for raw in self.layers(|layer| &layer.patient.topics).flatten() {
            let known = topics.clone().any(|topic| topic == raw.name.value);
            if !known && !self.stack.unsound(&raw.name.value) {
                names::unknown(
                    self.sink,
                    Code::UnknownTopic,
                    &say::topic(),
                    &raw.name,
                    topics.clone(),
                );
            }
        }
        self.named(&say::text_of_topic(), |layer| &layer.patient.topics)
    }

    fn cite<T: Clone>(&self, raw: &RawCited<T>) -> Cited<T> {
        let place = |name| self.source(name);
        Cited {
            what: raw.what.clone(),
            sources: raw.sources.iter().filter_map(place).collect(),
        }
    }

    /// A source of any region: the map spans them all.
    fn source(&self, name: &At<String>) -> Option<SourceIx> {
        let others = || self.stack.all.values().flat_map(|layer| &layer.sources);
        let other = || others().find(|raw| raw.id.value == name.value);
        let own = self.stack.sources.get(name.value.as_str()).copied();
        let Some(raw) = own.or_else(other) else {
            let known: Vec<_> = others().map(|raw| raw.id.value.as_str()).collect();
            names::unknown(self.sink, Code::UnknownSource, &say::source(), name, known);
            return None;
        };
        let mut met = self.sources.borrow_mut();
        let before = met.iter().position(|source| source.id == raw.source.id);
        let place = before.unwrap_or_else(|| {
            met.push(raw.source.clone());
            met.len() - 1
        });
        SourceIx::try_from(place).ok()
    }
}
