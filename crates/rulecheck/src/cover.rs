//! What the examples touch: every fit, rule, exception and red flag should carry some example.

use std::collections::BTreeMap;

use ladder::advice::Advice;
use ladder::date::Date;
use ladder::model::{Condition, Exception, Topic};
use ladder::{Answer, Answers, Diagrams};
use rulebook::lower::Places;
use rulebook::sink::Spot;
use rulebook::{Example, Place, Region, SourceFile, answers};
use serde::Serialize;

use crate::check::examples::carrying;

/// What kind of statement it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "camelCase")]
pub enum StatementKind {
    /// A step fits: it carries the advice of some example.
    Fit,
    /// A rule: a step falls by it, or it gives the term.
    Rule,
    /// An exception: someone for whom the statement would hold but for it.
    Exception,
    /// A red flag: someone with *ja*.
    RedFlag,
}

/// A statement, and how many examples touch it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Covered {
    /// What it is.
    pub kind: StatementKind,
    /// Its name; that of an exception with its reason.
    pub statement: String,
    /// The region.
    pub region: String,
    /// A topic that has it.
    pub topic: String,
    /// Where it stands.
    pub place: Option<Place>,
    /// How many examples.
    pub examples: usize,
}

/// All statements that examples must touch.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Coverage {
    /// Each once, also where several topics share it.
    pub all: Vec<Covered>,
}

impl Coverage {
    /// Those of a kind, and how many of them some example touches.
    pub fn of(&self, kind: StatementKind) -> (usize, usize) {
        let all = || self.all.iter().filter(|one| one.kind == kind);
        (all().filter(|one| one.examples > 0).count(), all().count())
    }

    /// What no example touches.
    pub fn untouched(&self) -> impl Iterator<Item = &Covered> {
        self.all.iter().filter(|one| one.examples == 0)
    }
}

/// Statements by where they stand: one that several topics share is one.
pub(crate) type Touched = BTreeMap<String, Covered>;

/// Adds what a topic's examples touch.
pub(crate) fn topic(
    region: &Region,
    (topic, places): (&Topic, &Places),
    files: &[SourceFile],
    day: Date,
    all: &mut Touched,
) {
    let runs = runs(region, topic, day);
    let mut note = |kind, key: String, name: &str, spot: Option<Spot>, examples: usize| {
        let entry = all.entry(key).or_insert_with(|| Covered {
            kind,
            statement: name.to_owned(),
            region: region.agreements.header.region.clone(),
            topic: topic.id.clone(),
            place: spot.map(|spot| spot.place(files)),
            examples: 0,
        });
        entry.examples += examples;
    };
    let carried = |name: &str| runs.iter().filter(|run| run.carrying(name)).count();
    let mut statement = |kind, name: &str, when: &Condition, spot: Option<Spot>| {
        let at = spot.map_or_else(
            || format!("{} {name}", topic.id),
            |spot| format!("{}:{}", spot.file, spot.start),
        );
        note(kind, at.clone(), name, spot, carried(name));
        for (place, except) in when.unless.iter().enumerate() {
            let excepted = runs.iter().filter(|run| run.excepted(when, except)).count();
            let name = format!("{name} tenzij “{}”", except.reason);
            note(
                StatementKind::Exception,
                format!("{at} {place}"),
                &name,
                spot,
                excepted,
            );
        }
    };
    for (place, fit) in topic.fits.iter().enumerate() {
        if fit.basis.valid.contains(day) {
            statement(
                StatementKind::Fit,
                &fit.id,
                &fit.when,
                places.fits.get(place).map(|written| written.at),
            );
        }
    }
    for (place, rule) in topic.rules.iter().enumerate() {
        if rule.basis.valid.contains(day) {
            statement(
                StatementKind::Rule,
                &rule.id,
                &rule.when,
                places.rules.get(place).map(|written| written.at),
            );
        }
    }
    let rows = topic.questions.iter().zip(&places.questions);
    for (row, spot) in rows.filter(|(row, _)| row.red_flag().is_some()) {
        let name = format!("alarm:{}", row.id);
        let key = format!("{}:{}", spot.file, spot.start);
        note(
            StatementKind::RedFlag,
            key,
            &name,
            Some(*spot),
            carried(&name),
        );
    }
}

/// A topic's examples, with what came out.
pub fn runs(region: &Region, topic: &Topic, day: Date) -> Vec<Run> {
    let diagrams = Diagrams::new(topic, day);
    let run = |example: &Example| {
        let given = example.answers.iter();
        let given = given.map(|(question, value)| (question.as_str(), value.as_str()));
        let answers = answers::all(topic, given).ok()?;
        let advice = diagrams.advise(topic, &answers).ok()?;
        Some(Run::new(&example.name, topic, answers, &advice))
    };
    let examples = region.examples_of(&topic.id).iter();
    examples.filter_map(run).collect()
}

/// An example and what came out.
#[derive(Debug)]
pub struct Run {
    /// The patient in words.
    pub name: String,
    answers: Answers,
    carrying: Vec<String>,
    /// The preparations beside the advice.
    prepared: Vec<String>,
}

impl Run {
    fn new(name: &str, topic: &Topic, answers: Answers, advice: &Advice) -> Self {
        let prepared = advice.preparations.iter();
        let prepared = prepared.filter_map(|place| topic.preparations.get(usize::from(*place)));
        Self {
            name: name.to_owned(),
            carrying: carrying(topic, &answers, advice),
            prepared: prepared.map(|one| one.id.clone()).collect(),
            answers,
        }
    }

    /// Whether the statement carries the advice.
    pub fn carrying(&self, name: &str) -> bool {
        self.carrying.iter().any(|one| one == name)
    }

    /// Whether the advice asks for this preparation.
    pub fn shows(&self, name: &str) -> bool {
        self.prepared.iter().any(|one| one == name)
    }

    /// Whether the statement would hold but for this exception.
    fn excepted(&self, when: &Condition, except: &Exception) -> bool {
        let all = when.all.iter().chain(&except.all);
        all.clone()
            .all(|literal| match self.answers.get(literal.question) {
                Some(Answer::Value(value)) => literal.values.contains(value),
                _ => false,
            })
    }
}
