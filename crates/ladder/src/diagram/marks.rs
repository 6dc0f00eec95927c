//! For how many completions of the answers does each statement hold? One pass tells it of all.

use super::{Graph, Id, Masks};

/// For how many completions a statement holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Holds {
    Always,
    Sometimes,
    Never,
}

/// Diagrams with fewer nodes than this need no allocation.
const FEW: usize = 1024;
const NOT: u8 = 1;
const HOLDS: u8 = 2;

/// Which truth values each node leads to under some answers.
pub(crate) struct Marks {
    few: [u8; FEW],
    many: Vec<u8>,
}

impl Marks {
    /// Marks the first nodes of a graph, which lead to truth values only.
    pub(crate) fn new(graph: &Graph, nodes: usize, given: &Masks) -> Self {
        let mut few = [0; FEW];
        let mut many = if nodes > FEW {
            vec![0; nodes]
        } else {
            Vec::new()
        };
        let marks: &mut [u8] = if nodes > FEW { &mut many } else { &mut few };
        for (place, node) in graph.nodes().iter().take(nodes).enumerate() {
            let mut open = given.get(node.question).0;
            let mut sum = 0;
            while open != 0 {
                sum |= mark(marks, graph.child(*node, open.trailing_zeros()));
                open &= open - 1;
            }
            if let Some(place) = marks.get_mut(place) {
                *place = sum;
            }
        }
        Self { few, many }
    }

    /// For how many completions the statement holds; answers that can't occur count for nothing.
    pub(crate) fn holds(&self, id: Id) -> Holds {
        let marks = if self.many.is_empty() {
            &self.few
        } else {
            self.many.as_slice()
        };
        match mark(marks, id) {
            HOLDS => Holds::Always,
            0 | NOT => Holds::Never,
            _ => Holds::Sometimes,
        }
    }
}

fn mark(marks: &[u8], id: Id) -> u8 {
    match id {
        Id::TRUE => HOLDS,
        Id::FALSE => NOT,
        _ => marks.get(id.index()).copied().unwrap_or(0),
    }
}
