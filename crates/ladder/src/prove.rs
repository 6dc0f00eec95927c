//! Proofs: for whom does something hold? The smallest answer is a patient.

use crate::answers::Patient;
use crate::compile::Diagrams;
use crate::diagram::Id;
use crate::model::Topic;
use crate::outcome::Outcome;

/// The length of a path where there is none.
const NONE: u32 = u32::MAX;

/// Questions still asked, and the only outcome left, if there is one.
type Expected = (f64, Option<Id>);

impl Diagrams {
    /// Someone with an outcome of which the test holds, with as few answers as can be.
    pub fn example_where(&self, test: impl Fn(&Outcome) -> bool) -> Option<Patient> {
        self.shortest(self.outcome, &|packed| test(&Outcome::unpack(packed)))
    }

    /// The shortest path to a terminal of which the test holds.
    fn shortest(&self, root: Id, test: &impl Fn(u32) -> bool) -> Option<Patient> {
        let hit = |value: u32| Id::terminal(value) != Id::IMPOSSIBLE && test(value);
        // For each node how many answers lead to one; children stand before their parents.
        let mut lengths: Vec<u32> = Vec::with_capacity(self.graph.len());
        let length = |lengths: &[u32], id: Id| match id.value() {
            Some(value) if hit(value) => 0,
            Some(_) => NONE,
            None => lengths.get(id.index()).copied().unwrap_or(NONE),
        };
        for node in self.graph.nodes() {
            let below = self.graph.children(*node).iter();
            let least = below.map(|child| length(&lengths, *child)).min();
            lengths.push(least.unwrap_or(NONE).saturating_add(1));
        }
        if length(&lengths, root) == NONE {
            return None;
        }
        let (mut id, mut path) = (root, Patient::new());
        while let Some(node) = self.graph.node(id) {
            let children = (0..).zip(self.graph.children(node));
            let nearest = children.min_by_key(|(_, child)| length(&lengths, **child));
            let (value, child) = nearest?;
            path.push((node.question, value));
            id = *child;
        }
        Some(path)
    }

    /// How many questions are asked on average until nothing is open, without a red flag; the list
    /// of red flags counts as one. Answers count as equally frequent.
    pub fn expected_questions(&self, topic: &Topic) -> f64 {
        let mut memo = vec![None; self.graph.len()];
        let flags = topic
            .questions
            .iter()
            .any(|question| question.red_flag().is_some());
        f64::from(u8::from(flags)) + self.expected(self.outcome, topic, &mut memo).0
    }

    /// How many questions are still asked here, and the outcome where only one is possible: what
    /// tells nothing but the impossible apart isn't asked.
    fn expected(&self, id: Id, topic: &Topic, memo: &mut [Option<Expected>]) -> Expected {
        let Some(node) = self.graph.node(id).filter(|_| id.value().is_none()) else {
            return (0.0, Some(id));
        };
        if let Some(Some(known)) = memo.get(id.index()) {
            return *known;
        }
        let question = topic.questions.get(usize::from(node.question));
        let flag = question.is_some_and(|question| question.red_flag().is_some());
        let children = self.graph.children(node).iter().copied();
        let children = children.filter(|child| *child != Id::IMPOSSIBLE);
        let children: Vec<_> = children.take(if flag { 1 } else { usize::MAX }).collect();
        let below: Vec<_> = children
            .into_iter()
            .map(|child| self.expected(child, topic, memo))
            .collect();
        let only = below.first().and_then(|(_, outcome)| *outcome);
        let only = only.filter(|first| below.iter().all(|(_, outcome)| *outcome == Some(*first)));
        let (sum, count) = below.iter().fold((0.0, 0.0), |(sum, count), (asked, _)| {
            (sum + asked, count + 1.0)
        });
        let expected = match only {
            Some(_) => 0.0,
            None if flag => sum,
            None => 1.0 + if count > 0.0 { sum / count } else { 0.0 },
        };
        if let Some(place) = memo.get_mut(id.index()) {
            *place = Some((expected, only));
        }
        (expected, only)
    }
}
