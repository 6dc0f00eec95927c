//! What a working group has not agreed on yet, or could say more simply: complaints that no rule is
//! made for, patients for whom the rules disagree or say nothing, fits that could be one, and what
//! each range of a number leads to.

use std::collections::BTreeMap;

use ladder::date::Date;
use ladder::model::{Condition, Fit, Question, Role, Topic, ValueIx, ValueSet};
use ladder::{Answer, Answers, Diagrams, Kind};
use rulebook::lower::bands;
use rulebook::sink::Sink;
use rulebook::{Region, label};
use serde::Serialize;

use crate::check::{day_of, patient};

/// The gaps of a region.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Gaps {
    /// The region's identifier.
    pub region: String,
    /// Each chapter of ICPC-1.
    pub chapters: Vec<Chapter>,
    /// Patients for whom the rules disagree: the smallest of each topic and pair of steps.
    pub contradictions: Vec<Contradiction>,
    /// Patients whom no step fits: the smallest of each topic.
    pub nowhere: Vec<Nowhere>,
    /// Fits of one step that differ in one answer only.
    pub mergeable: Vec<Mergeable>,
    /// What each range of a number leads to.
    pub ranges: Vec<Range>,
}

/// A chapter of ICPC-1 beside the specialties.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Chapter {
    /// Its letter.
    pub letter: char,
    /// The codes that topics name, by specialty; a specialty without a rule for this chapter is absent.
    pub named: BTreeMap<String, Vec<String>>,
    /// The general paths that take every other code; where there is none, such a code finds nothing.
    pub general: Vec<String>,
}

/// For whom the rules disagree.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Contradiction {
    /// The topic.
    pub topic: String,
    /// The lighter and the heavier step.
    pub steps: [String; 2],
    /// The smallest patient, in Dutch.
    pub patient: String,
}

/// Whom no step fits.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Nowhere {
    /// The topic.
    pub topic: String,
    /// The smallest patient, in Dutch.
    pub patient: String,
}

/// Two fits that could be one.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Mergeable {
    /// The topic.
    pub topic: String,
    /// Both fits.
    pub fits: [String; 2],
    /// The question in which they differ.
    pub question: String,
    /// The answers that the one fit would name.
    pub values: Vec<String>,
}

/// The ranges of a number.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Range {
    /// The topic.
    pub topic: String,
    /// The question.
    pub question: String,
    /// Each range with the steps that are still possible in it.
    pub bands: Vec<(String, Vec<String>)>,
}

/// The gaps of a region on a day.
pub fn gaps(region: &Region, date: Date) -> Gaps {
    let day = day_of(region, date, &Sink::default()).unwrap_or(date);
    let mut gaps = Gaps {
        region: region.agreements.header.region.clone(),
        chapters: chapters(region),
        contradictions: Vec::new(),
        nowhere: Vec::new(),
        mergeable: Vec::new(),
        ranges: Vec::new(),
    };
    for topic in &region.topics {
        let diagrams = Diagrams::new(topic, day);
        contradictions(topic, &diagrams, &mut gaps.contradictions);
        let nobody = diagrams.example_where(|outcome| outcome.kind == Kind::NoFit);
        gaps.nowhere.extend(nobody.map(|found| Nowhere {
            topic: topic.id.clone(),
            patient: patient::words(topic, &found),
        }));
        mergeable(topic, &mut gaps.mergeable);
        let numbers = topic.questions.iter().enumerate();
        gaps.ranges.extend(
            numbers.filter_map(|(place, question)| range(topic, &diagrams, place, question)),
        );
    }
    gaps
}

fn chapters(region: &Region) -> Vec<Chapter> {
    let index = &region.agreements;
    let specialty = |id: &str| {
        let known = index.specialty(id);
        known.map_or_else(|| id.to_owned(), |specialty| specialty.name.clone())
    };
    let chapter = |letter: char| {
        let mut named = BTreeMap::<String, Vec<String>>::new();
        let mut general = Vec::new();
        for entry in &index.topics {
            let codes = entry.icpc.iter().filter(|code| code.starts_with(letter));
            let codes: Vec<_> = codes.cloned().collect();
            if !codes.is_empty() {
                let all = named.entry(specialty(&entry.specialty)).or_default();
                all.extend(codes);
            }
            if entry
                .chapters
                .iter()
                .any(|chapter| chapter.starts_with(letter))
            {
                general.push(entry.name.clone());
            }
        }
        for codes in named.values_mut() {
            codes.sort();
            codes.dedup();
        }
        Chapter {
            letter,
            named,
            general,
        }
    };
    "ABDFHKLNPRSTUWXYZ".chars().map(chapter).collect()
}

fn contradictions(topic: &Topic, diagrams: &Diagrams, all: &mut Vec<Contradiction>) {
    let name = |step: u8| {
        let step = topic.steps.get(usize::from(step));
        step.map(|step| step.name.clone()).unwrap_or_default()
    };
    let steps = || 0..u8::try_from(topic.steps.len()).unwrap_or(u8::MAX);
    for light in steps() {
        for heavy in steps().filter(|heavy| *heavy > light) {
            let disagree = Kind::Contradictory(light, heavy);
            let found = diagrams.example_where(|outcome| outcome.kind == disagree);
            all.extend(found.map(|found| Contradiction {
                topic: topic.id.clone(),
                steps: [name(light), name(heavy)],
                patient: patient::words(topic, &found),
            }));
        }
    }
}

/// Fits that say the same of one step and differ in the answers to one question.
fn mergeable(topic: &Topic, all: &mut Vec<Mergeable>) {
    for (place, one) in topic.fits.iter().enumerate() {
        for other in topic.fits.iter().skip(place + 1) {
            let same = |fit: &Fit| {
                (
                    fit.step,
                    fit.within,
                    fit.action.clone(),
                    fit.check.clone(),
                    fit.basis.reason.clone(),
                )
            };
            let Some((question, values)) =
                one_apart(&one.when, &other.when).filter(|_| same(one) == same(other))
            else {
                continue;
            };
            let Some(question) = topic.questions.get(usize::from(question)) else {
                continue;
            };
            let held = (0..).zip(&question.values);
            let held = held.filter(|(value, _)| values.contains(*value));
            all.push(Mergeable {
                topic: topic.id.clone(),
                fits: [one.id.clone(), other.id.clone()],
                question: question.id.clone(),
                values: held.map(|(_, value)| value.id.clone()).collect(),
            });
        }
    }
}

/// The one question in which two conditions differ, with the answers of both.
fn one_apart(one: &Condition, other: &Condition) -> Option<(u8, ValueSet)> {
    if one.unless != other.unless || one.all.len() != other.all.len() {
        return None;
    }
    let mut apart = None;
    for (a, b) in one.all.iter().zip(&other.all) {
        if a == b {
            continue;
        }
        if a.question != b.question || apart.is_some() {
            return None;
        }
        apart = Some((a.question, ValueSet(a.values.0 | b.values.0)));
    }
    apart
}

/// What each range of a number leads to, all else open.
fn range(topic: &Topic, diagrams: &Diagrams, place: usize, question: &Question) -> Option<Range> {
    let Role::Number { thresholds, unit } = &question.role else {
        return None;
    };
    let place = u8::try_from(place).ok()?;
    let bands = 0..=ValueIx::try_from(thresholds.len()).ok()?;
    let band = |value: ValueIx| {
        let mut answers = Answers::new(topic);
        answers.set(place, Answer::Value(value));
        let advice = diagrams.advise(topic, &answers).ok()?;
        let possible = advice.possible.iter();
        let named = possible.filter_map(|step| topic.steps.get(usize::from(*step)));
        let label = bands::label(thresholds, unit, ValueSet::one(value))?;
        Some((
            label::within(&label),
            named.map(|step| step.name.clone()).collect(),
        ))
    };
    Some(Range {
        topic: topic.id.clone(),
        question: question.id.clone(),
        bands: bands.filter_map(band).collect(),
    })
}
