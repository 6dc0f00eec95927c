//! Traceability: what rests on what, which example holds it to that, and what is still open.

use std::collections::BTreeMap;

use ladder::date::Date;
use ladder::model::{Basis, SourceIx, Topic};
use ladder::{Certainty, Part};
use rulebook::sink::Spot;
use rulebook::{Place, Region, SourceFile};
use rulecheck::check::{Stated, stated};
use rulecheck::{Asked, Run, asked, runs};
use serde::Serialize;

use crate::book::of_fact;

/// A region's agreements, traced.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Trace {
    /// The region.
    pub region: String,
    /// Its name.
    pub name: String,
    /// The version of its agreements.
    pub version: String,
    /// Over the canonical rules.
    pub hash: String,
    /// How many topics there are.
    pub topics: usize,
    /// Of how many specialties.
    pub specialties: usize,
    /// How many examples count.
    pub examples: usize,
    /// Every statement once, also where topics share it.
    pub statements: Vec<Traced>,
    /// How many statements are how firm, firmest first.
    pub certainty: Vec<(Certainty, usize)>,
    /// What the region must still fill in.
    pub open: Vec<Open>,
    /// How much is asked.
    pub asked: Asked,
}

/// A statement with what it rests on.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Traced {
    /// The topic, or the first of those that share it.
    pub topic: String,
    /// Its name, such as `regel:eerst-de-richtlijn`.
    pub statement: String,
    /// What it says.
    pub says: String,
    /// How firm it is here.
    pub certainty: Certainty,
    /// The identifiers of its sources.
    pub sources: Vec<String>,
    /// How firm its term is, where that rests on something else.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub term: Option<Certainty>,
    /// The identifiers of the sources of its term.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub term_sources: Vec<String>,
    /// The examples that touch it.
    pub examples: Vec<String>,
    /// In how many topics it holds.
    pub topics: usize,
    /// Where it stands.
    pub place: Place,
}

/// Something that the region has not filled in.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub struct Open {
    /// What it is about: a step by name, or the agreements.
    pub about: String,
    /// What is missing, in Dutch.
    pub what: String,
}

impl Trace {
    /// How many statements have a source, or say that they have none.
    pub fn sourced(&self) -> usize {
        let sourced = self.statements.iter();
        sourced.filter(|one| !one.sources.is_empty()).count()
    }

    /// The terms that no source gives, of statements that have one.
    pub fn terms_unsourced(&self) -> usize {
        self.statements
            .iter()
            .filter(|one| one.term_unsourced())
            .count()
    }

    /// What no example touches.
    pub fn untouched(&self) -> impl Iterator<Item = &Traced> {
        self.statements.iter().filter(|one| one.examples.is_empty())
    }
}

impl Traced {
    /// No source gives its term.
    pub fn term_unsourced(&self) -> bool {
        self.term == Some(Certainty::Unsourced)
    }
}

/// Traces a region on a day.
pub fn trace(region: &Region, files: &[SourceFile], day: Date) -> Trace {
    let mut all = BTreeMap::<Spot, Traced>::new();
    for (topic, places) in region.topics.iter().zip(&region.places) {
        let runs = runs(region, topic, day);
        let mut take =
            |name: &str, says: &str, basis: &Basis, spot: Spot, touched: &dyn Fn(&Run) -> bool| {
                let one = all.entry(spot).or_insert_with(|| Traced {
                    topic: topic.id.clone(),
                    statement: name.to_owned(),
                    says: says.to_owned(),
                    certainty: basis.certainty,
                    sources: ids(topic, &basis.sources),
                    term: basis.term.as_ref().map(|term| term.certainty),
                    term_sources: basis
                        .term
                        .as_ref()
                        .map(|term| ids(topic, &term.sources))
                        .unwrap_or_default(),
                    examples: Vec::new(),
                    topics: 0,
                    place: spot.place(files),
                });
                one.topics += 1;
                let touching = runs.iter().filter(|run| touched(run));
                one.examples.extend(touching.map(|run| run.name.clone()));
            };
        for one in stated(topic, places) {
            let touched = |run: &Run| run.carrying(one.id) || run.shows(one.id);
            take(
                one.id,
                says(topic, &one),
                one.basis,
                one.written.at,
                &touched,
            );
        }
        for (row, spot) in topic.questions.iter().zip(&places.questions) {
            if let Some(flag) = row.red_flag() {
                let name = format!("alarm:{}", row.id);
                take(&name, &row.text, &flag.basis, *spot, &|run| {
                    run.carrying(&name)
                });
            }
        }
    }
    let statements: Vec<_> = all.into_values().collect();
    let header = &region.agreements.header;
    let mut specialties: Vec<_> = region.topics.iter().map(|topic| &topic.specialty).collect();
    specialties.sort();
    specialties.dedup();
    Trace {
        region: header.region.clone(),
        name: header.region_name.clone(),
        version: header.version.clone(),
        hash: header.hash.clone(),
        topics: region.topics.len(),
        specialties: specialties.len(),
        examples: region.examples.len(),
        certainty: Certainty::ALL
            .map(|certainty| {
                let those = statements.iter().filter(|one| one.certainty == certainty);
                (certainty, those.count())
            })
            .to_vec(),
        open: open(region),
        asked: asked(region, day, |_| true).unwrap_or_default(),
        statements,
    }
}

/// A preparation says what to do; the rest says why.
fn says<'a>(topic: &'a Topic, one: &Stated<'a>) -> &'a str {
    match one.part {
        Part::Preparation(place) => topic.preparations.get(place).map_or("", |one| &one.text),
        _ => &one.basis.reason,
    }
}

fn ids(topic: &Topic, sources: &[SourceIx]) -> Vec<String> {
    let sources = sources.iter();
    let sources = sources.filter_map(|at| topic.sources.get(usize::from(*at)));
    sources.map(|source| source.id.clone()).collect()
}

/// What is *door de regio in te vullen*, step by step.
fn open(region: &Region) -> Vec<Open> {
    let index = &region.agreements;
    let mut all = Vec::new();
    let mut note = |about: &str, what: &str| {
        let open = Open {
            about: about.to_owned(),
            what: what.to_owned(),
        };
        if !all.contains(&open) {
            all.push(open);
        }
    };
    if index.header.manufacturer.is_none() {
        note("De afspraken", "wettelijk fabrikant");
    }
    for step in index.ladders.iter().flat_map(|ladder| &ladder.steps) {
        if step.urgency.is_none() && step.shortest.is_none() {
            note(&step.name, "kortste termijn");
        }
        for fact in step.attributes.iter().filter(|fact| fact.text.is_none()) {
            note(&step.name, of_fact(fact.kind));
        }
    }
    all
}
