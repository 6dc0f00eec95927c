//! What a change of the rules does to patients: for whom the advice changes, in few groups.

mod align;
mod fields;
mod input;
mod outcomes;
mod say;
mod statements;
mod told;
mod words;

pub(crate) use align::align;
pub use input::{Input, InputFault};
use ladder::date::Date;
use ladder::model::Topic;
use ladder::{Answer, Answers, Cube, Diagrams, Patient};
pub use outcomes::Direction;
use outcomes::Kinds;
use rulebook::{Example, Region, answers};
pub use statements::{Stated, changes as statement_changes};
pub use told::{Count, Diff, FieldChange, Group, Side, StatementChange, TopicDiff};
pub use words::common;

use crate::mutate::Effect;

/// At most so many groups of one kind of change; more would not be read.
const GROUPS: usize = 12;

/// Compares two regions on a day, or one topic of them.
pub fn diff(
    [before, after]: [(&Region, &str); 2],
    only: Option<&str>,
    day: Date,
    input: Option<&Input>,
) -> Diff {
    let chosen = |topic: &&Topic| only.is_none_or(|only| only == topic.id);
    let missing = |of: &Region, from: &Region| -> Vec<String> {
        let topics = of.topics.iter().filter(chosen);
        let gone = topics.filter(|topic| from.topic(&topic.id).is_none());
        gone.map(|topic| topic.id.clone()).collect()
    };
    let mut result = Diff {
        topics_added: missing(after.0, before.0),
        topics_removed: missing(before.0, after.0),
        steps_changed: Vec::new(),
        shared: Vec::new(),
        before: side(before),
        after: side(after),
        topics: Vec::new(),
        unchanged: 0,
        rows: Count::default(),
        examples: Count::default(),
    };
    let mut pairs = Vec::new();
    for topic in before.0.topics.iter().filter(chosen) {
        let Some(other) = after.0.topic(&topic.id) else {
            continue;
        };
        let examples = examples(before.0, after.0, &topic.id);
        let sides = [Stated::new(before.0, topic), Stated::new(after.0, other)];
        pairs.push((topic, other));
        let found = self::topic(sides, day, &examples, input);
        add(&mut result.rows, found.rows);
        add(&mut result.examples, found.examples);
        let same = found.groups.is_empty() && found.statements.is_empty() && found.notes.is_empty();
        if same {
            result.unchanged += 1;
        } else {
            result.topics.push(found);
        }
    }
    result.shared = shared(before.0, after.0, &pairs);
    let steps = result.shared.iter();
    let steps = steps.filter_map(|change| change.statement.strip_prefix("trede:"));
    result.steps_changed = steps.map(str::to_owned).collect();
    result
}

/// What is not of one topic: what changed of a step for one specialty only where it did not for
/// all.
fn shared(before: &Region, after: &Region, pairs: &[(&Topic, &Topic)]) -> Vec<StatementChange> {
    let mut all = statements::of_regions(before, after);
    let general: std::collections::BTreeSet<_> = all
        .iter()
        .filter(|change| change.statement.starts_with("trede:"))
        .flat_map(|change| &change.fields)
        .cloned()
        .collect();
    for mut change in statements::of_steps(pairs) {
        change.fields.retain(|field| !general.contains(field));
        if !change.fields.is_empty() {
            all.push(change);
        }
    }
    all
}

fn add(sum: &mut Count, more: Count) {
    sum.all += more.all;
    sum.changed += more.changed;
    sum.unusable += more.unusable;
}

fn side((region, label): (&Region, &str)) -> Side {
    let header = &region.agreements.header;
    Side {
        label: label.to_owned(),
        region: header.region.clone(),
        version: header.version.clone(),
        hash: header.hash.clone(),
    }
}

/// The examples of both sides, each name once.
fn examples<'a>(before: &'a Region, after: &'a Region, topic: &str) -> Vec<&'a Example> {
    let mut all = Vec::<&Example>::new();
    let (before, after) = (before.examples_of(topic), after.examples_of(topic));
    for example in before.iter().chain(after) {
        if !all.iter().any(|known| known.name == example.name) {
            all.push(example);
        }
    }
    all
}

/// Both sides of a topic with the same questions.
struct Pair {
    before: (Topic, Diagrams),
    after: (Topic, Diagrams),
}

fn topic(
    [one, other]: [Stated<'_>; 2],
    day: Date,
    examples: &[&Example],
    input: Option<&Input>,
) -> TopicDiff {
    let (before, after) = (one.topic, other.topic);
    let mut found = TopicDiff {
        topic: before.id.clone(),
        name: after.name.clone(),
        groups: Vec::new(),
        complete: true,
        statements: statements::changes(one, other),
        notes: Vec::new(),
        examples: Count::default(),
        rows: Count::default(),
    };
    let Some(aligned) = align(before, after) else {
        found
            .notes
            .push("te veel vragen om te vergelijken".to_owned());
        found.complete = false;
        return found;
    };
    found.notes = aligned.notes;
    let [before, after] = aligned.topics.map(|topic| {
        let diagrams = Diagrams::new(&topic, day);
        (topic, diagrams)
    });
    let pair = Pair { before, after };
    let mut cubes = Vec::new();
    let mut kinds = Kinds::new(&pair.before.0, &pair.after.0);
    let class = |one, other| kinds.class(one, other);
    let covers = pair
        .before
        .1
        .covers(&pair.after.1, &pair.before.0, GROUPS, class);
    let Some(covers) = covers else {
        let note = "te verweven om te vergelijken";
        found.notes.push(note.to_owned());
        found.complete = false;
        return found;
    };
    for cover in covers {
        found.complete &= cover.complete;
        let Some((before, after, direction)) = kinds.words(cover.class) else {
            continue;
        };
        for cube in cover.cubes {
            found.groups.push(Group {
                patients: words::cube(&pair.before.0, &pair.after.0, &cube),
                answers: words::answers(&pair.before.0, &cube),
                before: before.clone(),
                after: after.clone(),
                direction,
                examples: 0,
                rows: 0,
            });
            cubes.push(cube);
        }
    }
    for example in examples {
        let given = example
            .answers
            .iter()
            .map(|(q, v)| (q.as_str(), v.as_str()));
        let in_groups = pair.count(given, &cubes, &mut found.examples);
        for group in in_groups {
            if let Some(group) = found.groups.get_mut(group) {
                group.examples += 1;
            }
        }
    }
    for row in input.iter().flat_map(|input| input.of(&found.topic)) {
        let given = row.answers.iter().map(|(q, v)| (q.as_str(), v.as_str()));
        let in_groups = pair.count(given, &cubes, &mut found.rows);
        for group in in_groups {
            if let Some(group) = found.groups.get_mut(group) {
                group.rows += 1;
            }
        }
    }
    found
}

impl Pair {
    /// Counts a patient, and says in which groups.
    fn count<'a>(
        &self,
        given: impl Iterator<Item = (&'a str, &'a str)>,
        cubes: &[Cube],
        count: &mut Count,
    ) -> Vec<usize> {
        count.all += 1;
        let topic = &self.before.0;
        let known = given
            .filter(|(question, _)| *question == "alarm" || topic.question(question).is_some());
        let known: Vec<_> = known.collect();
        let advised = answers::all(topic, known.iter().copied())
            .ok()
            .and_then(|answers| {
                let before = self.before.1.advise(&self.before.0, &answers).ok()?;
                let after = self
                    .after
                    .1
                    .advise(&self.after.0, &flags(&self.after.0, &answers, &known));
                Some((answers, before, after.ok()?))
            });
        let Some((answers, before, after)) = advised else {
            count.unusable += 1;
            return Vec::new();
        };
        if outcomes::told(&self.before.0, &before) == outcomes::told(&self.after.0, &after) {
            return Vec::new();
        }
        count.changed += 1;
        let places = (0..).zip(cubes);
        let among = places.filter(|(_, cube)| {
            cube.iter()
                .all(|(question, values)| match answers.get(*question) {
                    Some(Answer::Value(value)) => values.contains(value),
                    _ => false,
                })
        });
        among.map(|(place, _)| place).collect()
    }
}

/// `alarm = geen` answers the rows of either side.
fn flags(topic: &Topic, answers: &Answers, given: &[(&str, &str)]) -> Answers {
    let own = answers::all(topic, given.iter().copied()).unwrap_or_default();
    let mut all = answers.clone();
    for (question, answer) in own.iter() {
        all.set(question, answer);
    }
    all
}

/// Whether two versions of a topic with the same questions advise anyone otherwise in words, and
/// the patient who shows it: that the word of another row leads to the same door is no other advice.
pub(crate) fn told_apart(
    (topic, one): (&Topic, &Diagrams),
    (changed, other): (&Topic, &Diagrams),
    patient: Patient,
) -> (Effect, Patient) {
    let mut kinds = Kinds::new(topic, changed);
    match one.apart(other, |before, after| kinds.class(before, after).is_some()) {
        Some(patient) => (Effect::Advice, patient),
        None => (Effect::Reasons, patient),
    }
}
