//! The smallest patient whom two topics tell apart.

use rustc_hash::FxHashMap;

use crate::answers::Patient;
use crate::diagram::{Graph, Id};
use crate::model::QuestionIx;

/// Two graphs walked at once; a third diagram, of the left one, says where it counts, and `differs`
/// which ends are told apart.
pub(super) struct Pairs<'a, F> {
    left: &'a Graph,
    right: &'a Graph,
    differs: F,
    memo: FxHashMap<[Id; 3], Option<u32>>,
}

impl<'a, F: FnMut(Id, Id) -> bool> Pairs<'a, F> {
    pub(super) fn new(left: &'a Graph, right: &'a Graph, differs: F) -> Self {
        Self {
            left,
            right,
            differs,
            memo: FxHashMap::default(),
        }
    }

    /// The first question that one of them asks, with what comes after each of its answers.
    fn next(&self, ids: [Id; 3]) -> Option<(QuestionIx, Vec<[Id; 3]>)> {
        let graphs = [self.left, self.right, self.left];
        let nodes = graphs.iter().zip(ids).map(|(graph, id)| graph.node(id));
        let question = nodes.clone().flatten().map(|node| node.question).min()?;
        let nodes: Vec<_> = nodes
            .map(|node| node.filter(|node| node.question == question))
            .collect();
        let width = nodes
            .iter()
            .zip(graphs)
            .filter_map(|(node, graph)| Some(graph.children((*node)?).len()))
            .max()?;
        let below = (0..u32::try_from(width).unwrap_or(0)).map(|value| {
            let mut below = ids;
            for ((id, node), graph) in below.iter_mut().zip(&nodes).zip(graphs) {
                if let Some(node) = node {
                    *id = graph.child(*node, value);
                }
            }
            below
        });
        Some((question, below.collect()))
    }

    /// How many answers lead to a difference; none where there is none.
    pub(super) fn length(&mut self, ids: [Id; 3]) -> Option<u32> {
        let [left, right, gate] = ids;
        if ids.contains(&Id::IMPOSSIBLE) || gate == Id::FALSE {
            return None;
        }
        if let Some(known) = self.memo.get(&ids) {
            return *known;
        }
        let length = match self.next(ids) {
            None => (self.differs)(left, right).then_some(0),
            Some((_, below)) => {
                let lengths = below.into_iter().filter_map(|ids| self.length(ids));
                lengths.min().map(|least| least + 1)
            }
        };
        self.memo.insert(ids, length);
        length
    }

    /// The answers that lead to a difference soonest.
    pub(super) fn shortest(&mut self, mut ids: [Id; 3]) -> Option<Patient> {
        self.length(ids)?;
        let mut patient = Patient::new();
        while let Some((question, below)) = self.next(ids) {
            let ways = (0..).zip(below).filter_map(|(value, ids)| {
                let length = self.length(ids)?;
                Some((length, value, ids))
            });
            let (_, value, next) = ways.min_by_key(|(length, value, _)| (*length, *value))?;
            patient.push((question, value));
            ids = next;
        }
        Some(patient)
    }
}
