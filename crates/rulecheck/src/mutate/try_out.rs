//! Tries every mutant of a topic on its examples and on the proofs.

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::sync::{Mutex, MutexGuard, PoisonError};

use ladder::date::Date;
use ladder::model::{Effect, Literal, Topic};
use ladder::{Diagrams, Difference, Patient};
use rulebook::lower::{Places, Written};
use rulebook::raw::Severity;
use rulebook::sink::Spot;
use rulebook::{Code, Example, Region, Sentence, SourceFile};

use super::edit::{self, Edit, Target};
use super::enumerate::{Mutant, mutants};
use super::propose::{passes, proposal};
use super::{Effect as Changes, Mutants, Survivor};
use crate::check::{self, patient};
use crate::diff;

/// What became of a mutant in one topic.
#[derive(Debug)]
pub(crate) struct Tried {
    /// The statement where it stands, and the change: the same in all topics that share it.
    key: (String, Sentence),
    verdict: Verdict,
    /// Whether *worse is never later* alone finds it, where it could be asked to.
    worse: Option<bool>,
}

/// The mutants that some example catches: what is shared need not be tried in every topic.
#[derive(Debug, Default)]
pub(crate) struct Caught(Mutex<BTreeSet<(String, Sentence)>>);

impl Caught {
    fn has(&self, key: &(String, Sentence)) -> bool {
        self.all().contains(key)
    }

    fn add(&self, key: &(String, Sentence)) {
        self.all().insert(key.clone());
    }

    /// The list. A thread that panicked while it had it left it whole: a name is in it or isn't.
    fn all(&self) -> MutexGuard<'_, BTreeSet<(String, Sentence)>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

#[derive(Debug)]
enum Verdict {
    Example,
    Proof,
    Equal,
    Surviving(Box<Survivor>, usize),
}

/// A topic of a region with what is needed to judge its mutants.
struct Bench<'a> {
    region: &'a Region,
    topic: &'a Topic,
    places: &'a Places,
    files: &'a [SourceFile],
    day: Date,
    examples: Vec<&'a Example>,
    diagrams: Diagrams,
    /// What the proofs say of it as it is.
    errors: BTreeSet<(Code, Spot)>,
}

/// Tries all mutants of the topic at this place; with `own`, not those of what all topics share.
pub(crate) fn topic(
    region: &Region,
    (topic, places): (&Topic, &Places),
    files: &[SourceFile],
    day: Date,
    caught: &Caught,
    own: bool,
) -> Vec<Tried> {
    let diagrams = Diagrams::new(topic, day);
    let all = region.examples_of(&topic.id).iter();
    let bench = Bench {
        region,
        topic,
        places,
        files,
        day,
        examples: all.filter(|e| passes(topic, &diagrams, e)).collect(),
        errors: check::errors(region, topic, places, day),
        diagrams,
    };
    // A number that is cut once more gives other diagrams, of the same meaning.
    let mut cuts = HashMap::<(u8, u64), (Topic, Diagrams)>::new();
    let one = |mutant: Mutant| {
        let key = (bench.place_key(mutant.target), mutant.name.clone());
        let verdict = match mutant.cut {
            _ if caught.has(&key) => Verdict::Example,
            None => bench.judge(topic, &bench.diagrams, &mutant),
            Some((question, at)) => {
                let (topic, diagrams) = cuts.entry((question, at.to_bits())).or_insert_with(|| {
                    let mut topic = topic.clone();
                    edit::cut(&mut topic, question, at);
                    let diagrams = Diagrams::new(&topic, day);
                    (topic, diagrams)
                });
                bench.judge(topic, diagrams, &mutant)
            }
        };
        if matches!(verdict, Verdict::Example) {
            caught.add(&key);
        }
        let worse = bench.worsens(&mutant);
        Tried {
            key,
            verdict,
            worse,
        }
    };
    let shared = |mutant: &Mutant| {
        let at = bench.spot(mutant.target).map(|spot| spot.place(files));
        at.is_some_and(|at| at.is_shared())
    };
    let mut all = mutants(topic);
    all.retain(|mutant| !own || !shared(mutant));
    all.into_iter().map(one).collect()
}

/// What is no fault of a statement that was deleted, or that holds in other topics.
const OF_STATEMENTS: &[Code] = &[
    Code::NeverHolds,
    Code::ExceptionNever,
    Code::DuplicateStatement,
    Code::QuestionNever,
];

impl Bench<'_> {
    /// The mutant against the topic it was made from.
    fn judge(&self, topic: &Topic, diagrams: &Diagrams, mutant: &Mutant) -> Verdict {
        let mut changed = topic.clone();
        edit::apply(&mut changed, mutant.target, &mutant.edit);
        let after = Diagrams::new(&changed, self.day);
        if after.gave_up() {
            return Verdict::Proof;
        }
        if !self.examples.iter().all(|e| passes(&changed, &after, e)) {
            return Verdict::Example;
        }
        let Some(difference) = diagrams.difference(&after) else {
            return Verdict::Equal;
        };
        let lenient = mutant.edit == Edit::Delete || self.is_shared(mutant.target);
        let errors = check::errors(self.region, &changed, self.places, self.day);
        let mut new = errors.difference(&self.errors);
        if new.any(|(code, _)| !lenient || !OF_STATEMENTS.contains(code)) {
            return Verdict::Proof;
        }
        let (effect, patient) = match difference {
            Difference::Advice(patient) => {
                diff::told_apart((topic, diagrams), (&changed, &after), patient)
            }
            Difference::Reasons(patient) => (Changes::Reasons, patient),
        };
        let statement = self.statement(mutant.target);
        let proposal = proposal(
            &self.topic.id,
            (topic, diagrams),
            (&changed, &after),
            &patient,
            &statement,
        );
        let survivor = Survivor {
            region: self.region.agreements.header.region.clone(),
            topic: self.topic.id.clone(),
            statement,
            change: mutant.name.clone(),
            effect,
            place: self.spot(mutant.target).map(|spot| spot.place(self.files)),
            patient: words(topic, &patient),
            proposal,
        };
        Verdict::Surviving(Box::new(survivor), patient.len())
    }

    /// Whether the weakened statement makes a worse answer later or lighter.
    fn worsens(&self, mutant: &Mutant) -> Option<bool> {
        if mutant.cut.is_some() || !weakens(self.topic, mutant) {
            return None;
        }
        let when = match mutant.target {
            Target::Fit(place) => &self.topic.fits.get(place)?.when,
            Target::Rule(place) => &self.topic.rules.get(place)?.when,
            _ => return None,
        };
        let ordered = |literal: &Literal| {
            let severity = self.places.severities.get(usize::from(literal.question));
            severity.is_some_and(|severity| *severity != Severity::None)
        };
        if !when.all.iter().any(ordered) {
            return None;
        }
        let mut changed = self.topic.clone();
        edit::apply(&mut changed, mutant.target, &mutant.edit);
        let errors = check::worse_answers(self.region, &changed, self.places, self.day);
        Some(errors.difference(&self.errors).next().is_some())
    }

    fn written(&self, target: Target) -> Option<&Written> {
        self.places.of(target.part()?)
    }

    fn spot(&self, target: Target) -> Option<Spot> {
        match target {
            Target::Flag(place) => self.places.questions.get(place).copied(),
            _ => self.written(target).map(|written| written.at),
        }
    }

    fn is_shared(&self, target: Target) -> bool {
        self.written(target).is_some_and(|written| written.shared)
    }

    fn statement(&self, target: Target) -> String {
        let name = match target {
            Target::Flag(place) => {
                let flag = self.topic.questions.get(place);
                flag.map(|flag| format!("alarm:{}", flag.id))
            }
            _ => target.part().and_then(|part| {
                let one = self.topic.statement(part)?;
                Some(one.id.to_owned())
            }),
        };
        name.unwrap_or_default()
    }

    fn place_key(&self, target: Target) -> String {
        match self.spot(target) {
            Some(spot) => format!("{}:{}", spot.file, spot.start),
            None => format!("{} {}", self.topic.id, self.statement(target)),
        }
    }
}

fn words(topic: &Topic, patient: &Patient) -> String {
    patient::words(topic, patient)
}

/// It is gone, its step is lighter, or its term later.
fn weakens(topic: &Topic, mutant: &Mutant) -> bool {
    let (step, term) = match mutant.target {
        Target::Fit(place) => {
            let fit = topic.fits.get(place);
            (fit.map(|fit| fit.step), fit.and_then(|fit| fit.within))
        }
        Target::Rule(place) => {
            let rule = topic.rules.get(place);
            let least = rule.and_then(|rule| match rule.effect {
                Effect::AtLeast(step) => Some(step),
                _ => None,
            });
            (least, rule.and_then(|rule| rule.within))
        }
        _ => return false,
    };
    match mutant.edit {
        Edit::Delete => true,
        Edit::Step(new) => step.is_some_and(|step| new < step),
        Edit::Within(new) => term.is_some_and(|term| new > term),
        _ => false,
    }
}

/// One verdict for each mutant of a statement, over all topics that share it.
pub(crate) fn merge(tried: impl IntoIterator<Item = Tried>) -> Mutants {
    let mut verdicts = BTreeMap::<(String, Sentence), Verdict>::new();
    let mut ordered = BTreeMap::<(String, Sentence), bool>::new();
    for Tried {
        key,
        verdict,
        worse,
    } in tried
    {
        if let Some(killed) = worse {
            *ordered.entry(key.clone()).or_default() |= killed;
        }
        let stronger = match verdicts.remove(&key) {
            Some(known) if rank(&known) >= rank(&verdict) => known,
            _ => verdict,
        };
        verdicts.insert(key, stronger);
    }
    let mut mutants = Mutants {
        made: verdicts.len(),
        ordered: ordered.len(),
        ordered_killed: ordered.values().filter(|killed| **killed).count(),
        ..Mutants::default()
    };
    for verdict in verdicts.into_values() {
        match verdict {
            Verdict::Example => mutants.killed_by_example += 1,
            Verdict::Proof => mutants.killed_by_proof += 1,
            Verdict::Equal => mutants.equal += 1,
            Verdict::Surviving(survivor, _) => mutants.survivors.push(*survivor),
        }
    }
    mutants.surviving = mutants.survivors.len();
    let advice = |survivor: &&Survivor| survivor.effect == Changes::Advice;
    mutants.surviving_advice = mutants.survivors.iter().filter(advice).count();
    mutants.survivors.sort_by(|a, b| {
        let key = |s: &Survivor| {
            (
                s.effect,
                s.topic.clone(),
                s.statement.clone(),
                s.change.clone(),
            )
        };
        key(a).cmp(&key(b))
    });
    mutants
}

/// Caught anywhere is caught; otherwise what is noticed most, by the smallest patient.
fn rank(verdict: &Verdict) -> (u8, usize) {
    match verdict {
        Verdict::Example => (4, 0),
        Verdict::Proof => (3, 0),
        Verdict::Surviving(survivor, length) => {
            let level = if survivor.effect == Changes::Advice {
                2
            } else {
                1
            };
            (level, usize::MAX - length)
        }
        Verdict::Equal => (0, 0),
    }
}
