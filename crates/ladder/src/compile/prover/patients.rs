//! From a set of patients to one of them, and to how many ways there are to be one.

use rustc_hash::FxHashMap;

use super::{Prover, Who};
use crate::answers::Patient;
use crate::diagram::Id;

impl Prover<'_> {
    /// Those who are asked more rows of red flags than this.
    pub fn rows_over(&mut self, most: u32) -> Who {
        let rows = self.topic.questions.iter().zip(&self.asked);
        let rows = rows.filter(|(question, _)| question.red_flag().is_some());
        let asked: Vec<Id> = rows.map(|(_, asked)| *asked).collect();
        let store = &mut self.store;
        let count = asked.into_iter().fold(Id::terminal(0), |sum, asked| {
            store.combine(sum, asked, |sum, asked| sum + asked)
        });
        let over = store.test(count, |rows| rows > most);
        self.both(Who(over), Who(self.conditions.domain))
    }

    /// One of them, with as few answers as can be.
    pub fn example(&self, who: Who) -> Option<Patient> {
        self.nearest(who.0, |value| value == 1)
            .map(|(path, _)| path)
    }

    /// The shortest path to a terminal that the test wants, and that terminal.
    pub(super) fn nearest(&self, root: Id, wanted: impl Fn(u32) -> bool) -> Option<(Patient, u32)> {
        let nodes = root.value().map_or(root.index() + 1, |_| 0);
        let mut lengths: Vec<u32> = Vec::with_capacity(nodes);
        let hit = |value: u32| Id::terminal(value) != Id::IMPOSSIBLE && wanted(value);
        let length = |lengths: &[u32], id: Id| match id.value() {
            Some(value) if hit(value) => 0,
            Some(_) => u32::MAX,
            None => lengths.get(id.index()).copied().unwrap_or(u32::MAX),
        };
        // Children were made before their parents.
        for place in 0..nodes {
            let node = self.store.node(Id::node(place))?;
            let below = self.store.children(node).iter();
            let least = below.map(|child| length(&lengths, *child)).min();
            lengths.push(least.unwrap_or(u32::MAX).saturating_add(1));
        }
        if length(&lengths, root) == u32::MAX {
            return None;
        }
        let (mut id, mut path) = (root, Patient::new());
        while let Some(node) = self.store.node(id).filter(|_| id.value().is_none()) {
            let children = (0..).zip(self.store.children(node));
            let (value, child) = children.min_by_key(|(_, child)| length(&lengths, **child))?;
            path.push((node.question, value));
            id = *child;
        }
        Some((path, id.value()?))
    }

    /// How many ways of answering, as far as it matters, lead to them.
    pub fn ways(&self, who: Who) -> u64 {
        self.count(who.0, &mut FxHashMap::default())
    }

    fn count(&self, id: Id, memo: &mut FxHashMap<Id, u64>) -> u64 {
        if let Some(value) = id.value() {
            return u64::from(value == 1);
        }
        if let Some(known) = memo.get(&id) {
            return *known;
        }
        let children = self.store.node(id).map(|node| self.store.children(node));
        let below = children.unwrap_or_default().iter();
        let sum = below.fold(0_u64, |sum, child| {
            sum.saturating_add(self.count(*child, memo))
        });
        memo.insert(id, sum);
        sum
    }
}
