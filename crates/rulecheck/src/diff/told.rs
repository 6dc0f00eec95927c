//! What a comparison tells.

use std::collections::BTreeMap;

use serde::Serialize;

use super::Direction;

/// One side of a comparison.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Side {
    /// As asked for.
    pub label: String,
    /// The region.
    pub region: String,
    /// The version.
    pub version: String,
    /// Over the canonical rules.
    pub hash: String,
}

/// For whom the advice changes from one rule set to another.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Diff {
    /// The rules before.
    pub before: Side,
    /// The rules after.
    pub after: Side,
    /// Topics only after.
    pub topics_added: Vec<String>,
    /// Topics only before.
    pub topics_removed: Vec<String>,
    /// Steps of which a name, a destination or a term changed.
    pub steps_changed: Vec<String>,
    /// What changed of the region, its steps, sources and texts.
    pub shared: Vec<StatementChange>,
    /// The topics in which something changed.
    pub topics: Vec<TopicDiff>,
    /// How many topics say the same.
    pub unchanged: usize,
    /// The rows of the input.
    pub rows: Count,
    /// The examples.
    pub examples: Count,
}

/// How many there were, and for how many of them the advice changes.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize)]
pub struct Count {
    /// All.
    pub all: usize,
    /// Those with another advice.
    pub changed: usize,
    /// Those whose answers can't occur together.
    pub unusable: usize,
}

/// What changed in a topic.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct TopicDiff {
    /// The topic.
    pub topic: String,
    /// Its name.
    pub name: String,
    /// For whom the advice changes.
    pub groups: Vec<Group>,
    /// Whether the groups are all of them.
    pub complete: bool,
    /// Statements, questions and red flags that came, went or changed.
    pub statements: Vec<StatementChange>,
    /// What could not be compared.
    pub notes: Vec<String>,
    /// The examples of both sides.
    pub examples: Count,
    /// The rows of the input.
    pub rows: Count,
}

impl TopicDiff {
    /// The groups whose advice changes this way.
    pub fn going(&self, way: Direction) -> Vec<&Group> {
        let groups = self.groups.iter();
        groups.filter(|one| one.direction == way).collect()
    }
}

/// Patients with the same change of advice.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Group {
    /// Who they are, in Dutch: all of these hold.
    pub patients: Vec<String>,
    /// The same by question: each has one of these values.
    pub answers: BTreeMap<String, Vec<String>>,
    /// The advice before.
    pub before: String,
    /// The advice after.
    pub after: String,
    /// Whether that is lighter or heavier.
    pub direction: Direction,
    /// How many examples are among them.
    pub examples: usize,
    /// How many rows of the input are among them.
    pub rows: usize,
}

/// A field of a statement that changed.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub struct FieldChange {
    /// Its word in the rule files.
    pub field: String,
    /// What it said; empty where it was not there.
    pub before: String,
    /// What it says.
    pub after: String,
}

/// A statement that came, went or changed.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub struct StatementChange {
    /// Its name.
    pub statement: String,
    /// What it said.
    pub before: Option<String>,
    /// What it says.
    pub after: Option<String>,
    /// The fields that are otherwise, where it was there before and is there after.
    pub fields: Vec<FieldChange>,
}

impl StatementChange {
    /// A sign of danger, which is read before all else.
    pub fn is_red_flag(&self) -> bool {
        self.statement.starts_with("alarm:")
    }
}

impl Diff {
    /// The red flags that went, changed or came, with the topics in which they did: first those
    /// that went.
    pub fn red_flags(&self) -> Vec<(&StatementChange, Vec<&TopicDiff>)> {
        let mut all = BTreeMap::<(bool, bool, &StatementChange), Vec<&TopicDiff>>::new();
        for topic in &self.topics {
            for change in topic
                .statements
                .iter()
                .filter(|change| change.is_red_flag())
            {
                let key = (change.after.is_some(), change.before.is_none(), change);
                all.entry(key).or_default().push(topic);
            }
        }
        all.into_iter()
            .map(|((_, _, change), topics)| (change, topics))
            .collect()
    }
}
