//! What the rows come to together.

use std::collections::BTreeMap;

use ladder::model::Topic;
use rulebook::{Region, Sentence};
use rustc_hash::FxHashMap;
use serde::Serialize;

use super::engine::{CONTRADICTORY, ENDS, Engine, Found, WITHDRAWN};

/// So many bad rows are named; the rest is counted.
const NAMED: usize = 20;

/// So many names of steps are kept for a topic.
const REMEMBERED: usize = 64;

/// How many rows end in a step, or in a status.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct StepCount {
    /// The step's id, or the status.
    pub end: String,
    /// How it is called.
    pub name: String,
    /// By the rules.
    pub rows: u64,
    /// By the earlier rules, where they were given.
    pub before: Option<u64>,
}

/// A row that can't be used.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BadRow {
    /// Its line, from 1.
    pub line: u64,
    /// What is wrong.
    pub fault: Sentence,
}

/// Where patients went beside where the rules would have them go.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize)]
pub struct Went {
    /// The rules advise the step where the patient went.
    pub same: u64,
    /// The rules advise a lighter one.
    pub lighter: u64,
    /// The rules advise a heavier one.
    pub heavier: u64,
    /// The ladder has no such step, or there is no single advice.
    pub unknown: u64,
}

/// What the rows come to.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Simulated {
    /// All rows.
    pub rows: u64,
    /// Those that could be used.
    pub used: u64,
    /// By step, in the order of the ladders.
    pub steps: Vec<StepCount>,
    /// By specialty, and by step within it.
    pub specialties: BTreeMap<String, BTreeMap<String, u64>>,
    /// Of topics whose advice was taken back in this version: the rows that would have had one.
    pub withdrawn: BTreeMap<String, u64>,
    /// Beside where patients went, where a column says so.
    pub went: Option<Went>,
    /// Beside the earlier rules: how many rows get a lighter advice, a heavier one, and another end.
    pub changed: Option<(u64, u64, u64)>,
    /// The first rows that can't be used.
    pub bad: Vec<BadRow>,
}

pub(super) struct Tally<'a> {
    region: &'a Region,
    compared: bool,
    rows: u64,
    used: u64,
    ends: Vec<[u64; ENDS]>,
    before: BTreeMap<String, u64>,
    went: Option<Went>,
    /// The place of each step that a row of a topic named, by id or name.
    places: Vec<FxHashMap<Box<str>, Option<u8>>>,
    changed: (u64, u64, u64),
    bad: Vec<BadRow>,
}

impl<'a> Tally<'a> {
    pub(super) fn new(region: &'a Region, compared: bool) -> Self {
        Self {
            region,
            compared,
            rows: 0,
            used: 0,
            ends: vec![[0; ENDS]; region.topics.len()],
            before: BTreeMap::new(),
            went: None,
            places: vec![FxHashMap::default(); region.topics.len()],
            changed: (0, 0, 0),
            bad: Vec::new(),
        }
    }

    pub(super) fn bad(&mut self, line: u64, fault: Sentence) {
        self.rows += 1;
        if self.bad.len() < NAMED {
            self.bad.push(BadRow { line, fault });
        }
    }

    pub(super) fn add(
        &mut self,
        engine: &Engine<'_>,
        found: Found,
        before: Option<(&Engine<'_>, Found)>,
        went: Option<&str>,
    ) {
        self.rows += 1;
        self.used += 1;
        let ends = self.ends.get_mut(found.topic);
        if let Some(count) = ends.and_then(|ends| ends.get_mut(usize::from(found.end))) {
            *count += 1;
        }
        let topic = engine.model(found);
        if let Some(went) = went {
            let sum = self.went.get_or_insert_with(Went::default);
            let memory = self.places.get_mut(found.topic);
            let known = memory.and_then(|memory| {
                if let Some(known) = memory.get(went) {
                    return *known;
                }
                let known = topic.and_then(|topic| place(topic, went));
                if memory.len() < REMEMBERED {
                    memory.insert(went.into(), known);
                }
                known
            });
            match known.filter(|_| found.end < CONTRADICTORY) {
                Some(known) if known == found.end => sum.same += 1,
                Some(known) if found.end < known => sum.lighter += 1,
                Some(_) => sum.heavier += 1,
                None => sum.unknown += 1,
            }
        }
        if let Some((earlier, old)) = before {
            let (old, now) = (earlier.end(old), engine.end(found));
            match self.before.get_mut(old) {
                Some(count) => *count += 1,
                None => _ = self.before.insert(old.to_owned(), 1),
            }
            if old != now {
                let known = topic.and_then(|topic| place(topic, old));
                match known.filter(|_| found.end < CONTRADICTORY) {
                    Some(known) if found.end < known => self.changed.0 += 1,
                    Some(_) => self.changed.1 += 1,
                    None => self.changed.2 += 1,
                }
            }
        }
    }

    pub(super) fn finish(self) -> Simulated {
        let mut all = BTreeMap::<&str, (&str, u64)>::new();
        let mut specialties = BTreeMap::<String, BTreeMap<String, u64>>::new();
        let statuses = [
            "tegenstrijdig",
            "open",
            "buiten-bereik",
            "geen-trede",
            "verlopen",
            "ingetrokken",
        ];
        let mut withdrawn = BTreeMap::new();
        for (topic, ends) in self.region.topics.iter().zip(&self.ends) {
            let rows = ends.get(usize::from(WITHDRAWN)).copied().unwrap_or(0);
            if rows > 0 {
                withdrawn.insert(topic.id.clone(), rows);
            }
            let steps = topic
                .steps
                .iter()
                .map(|step| (step.id.as_str(), step.name.as_str()));
            let blank = std::iter::repeat(("", ""));
            let named = steps.chain(blank).take(usize::from(CONTRADICTORY));
            let named = named.chain(statuses.map(|status| (status, status)));
            for ((end, name), count) in named.zip(ends).filter(|(_, count)| **count > 0) {
                let sum = all.entry(end).or_insert((name, 0));
                sum.1 += count;
                let of = specialties.entry(topic.specialty.clone()).or_default();
                *of.entry(end.to_owned()).or_default() += count;
            }
        }
        let mut order: Vec<&str> = Vec::new();
        let ladders = self
            .region
            .agreements
            .ladders
            .iter()
            .flat_map(|ladder| &ladder.steps);
        let known = ladders.map(|step| step.id.as_str()).chain(statuses);
        for end in known.chain(self.before.keys().map(String::as_str)) {
            if !order.contains(&end) {
                order.push(end);
            }
        }
        let count = |end: &str| {
            let found = all.get(end);
            let before = self.before.get(end).copied().unwrap_or(0);
            StepCount {
                end: end.to_owned(),
                name: found.map_or(end, |(name, _)| name).to_owned(),
                rows: found.map_or(0, |(_, count)| *count),
                before: self.compared.then_some(before),
            }
        };
        let counts = order.into_iter().map(count);
        let met = |one: &StepCount| one.rows > 0 || one.before.is_some_and(|before| before > 0);
        Simulated {
            rows: self.rows,
            used: self.used,
            steps: counts.filter(met).collect(),
            specialties,
            withdrawn,
            went: self.went,
            changed: self.compared.then_some(self.changed),
            bad: self.bad,
        }
    }
}

/// The place of a step on the topic's ladder, by its id or its name.
fn place(topic: &Topic, step: &str) -> Option<u8> {
    let same = |one: &ladder::model::Step| one.id == step || one.name.eq_ignore_ascii_case(step);
    let place = topic.steps.iter().position(same)?;
    u8::try_from(place).ok()
}
