//! Walks under the answers given.

use core::ops::ControlFlow;

use super::{Graph, Id, Masks};
use crate::model::QuestionIx;

/// Diagrams with fewer nodes than this, counted in words of 64, need no allocation.
const FEW: usize = 32;

/// Which nodes were seen.
struct Visited {
    few: [u64; FEW],
    many: Vec<u64>,
}

impl Visited {
    fn new(nodes: usize) -> Self {
        let words = nodes.div_ceil(64);
        Self {
            few: [0; FEW],
            many: if words > FEW {
                vec![0; words]
            } else {
                Vec::new()
            },
        }
    }

    /// Whether the node is seen for the first time.
    fn first(&mut self, id: Id) -> bool {
        let words = if self.many.is_empty() {
            self.few.as_mut_slice()
        } else {
            self.many.as_mut_slice()
        };
        let bit = 1 << (id.index() % 64);
        words.get_mut(id.index() / 64).is_some_and(|word| {
            let first = *word & bit == 0;
            *word |= bit;
            first
        })
    }
}

impl Graph {
    /// The end of the path that these answers take; nothing where one of them is open.
    pub(crate) fn follow(
        &self,
        mut id: Id,
        answer: impl Fn(QuestionIx) -> Option<u32>,
    ) -> Option<u32> {
        while let Some(node) = self.node(id) {
            id = self.child(node, answer(node.question)?);
        }
        id.value()
    }

    /// The rest of the diagram after the answered questions at its top, as far as these may be
    /// skipped.
    pub(crate) fn skip(&self, mut id: Id, masks: &Masks, may: impl Fn(QuestionIx) -> bool) -> Id {
        while let Some(node) = self.node(id).filter(|node| may(node.question)) {
            let mask = masks.get(node.question).0;
            if mask.count_ones() != 1 {
                break;
            }
            id = self.child(node, mask.trailing_zeros());
        }
        id
    }

    /// Calls `seen` with each value that some completion of the answers reaches, impossible ones
    /// left out, until it breaks. A value may be seen more than once.
    pub(crate) fn reach(
        &self,
        id: Id,
        masks: &Masks,
        mut seen: impl FnMut(u32) -> ControlFlow<()>,
    ) {
        // With all answered there is one path, and nothing to remember.
        let id = self.skip(id, masks, |_| true);
        let _ = match self.node(id) {
            Some(_) => self.visit(id, masks, &mut Visited::new(self.len()), &mut seen),
            None => end(id, &mut seen),
        };
    }

    fn visit(
        &self,
        id: Id,
        masks: &Masks,
        visited: &mut Visited,
        seen: &mut impl FnMut(u32) -> ControlFlow<()>,
    ) -> ControlFlow<()> {
        let Some(node) = self.node(id) else {
            return end(id, seen);
        };
        if !visited.first(id) {
            return ControlFlow::Continue(());
        }
        let mut open = masks.get(node.question).0;
        while open != 0 {
            self.visit(
                self.child(node, open.trailing_zeros()),
                masks,
                visited,
                seen,
            )?;
            open &= open - 1;
        }
        ControlFlow::Continue(())
    }
}

fn end(id: Id, seen: &mut impl FnMut(u32) -> ControlFlow<()>) -> ControlFlow<()> {
    match id.value() {
        Some(value) if id != Id::IMPOSSIBLE => seen(value),
        _ => ControlFlow::Continue(()),
    }
}
