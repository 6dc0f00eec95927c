//! What remains of a diagram under the answers given.

use super::{Graph, Id, Masks, Store};

/// The questions that the diagram still asks under these answers, as bits.
///
/// A question counts where its answers lead to different ends; a branch that can't occur is no
/// difference.
pub(crate) fn support(graph: &Graph, root: Id, masks: &Masks) -> u64 {
    let mut rest = Rest {
        graph,
        masks,
        memo: vec![None; graph.len()],
        kept: Store::with_room(graph.len()),
        questions: 0,
    };
    rest.walk(root);
    rest.questions
}

struct Rest<'a> {
    graph: &'a Graph,
    masks: &'a Masks,
    memo: Vec<Option<Id>>,
    kept: Store,
    questions: u64,
}

impl Rest<'_> {
    fn walk(&mut self, id: Id) -> Id {
        let Some(node) = self.graph.node(id) else {
            return id;
        };
        if let Some(Some(done)) = self.memo.get(id.index()) {
            return *done;
        }
        let mask = self.masks.get(node.question);
        let mut below = [Id::IMPOSSIBLE; 32];
        let children = self.graph.children(node);
        // Branches that can't occur take no part: where the others agree, nothing is asked.
        let (mut first, mut same) = (Id::IMPOSSIBLE, true);
        for ((place, child), value) in below.iter_mut().zip(children).zip(0..) {
            if !mask.contains(value) {
                continue;
            }
            *place = self.walk(*child);
            if first == Id::IMPOSSIBLE {
                first = *place;
            }
            same &= *place == Id::IMPOSSIBLE || *place == first;
        }
        let result = if same {
            first
        } else {
            // Every node kept is on a way from the root, so its question can still matter.
            self.questions |= 1 << (node.question & 63);
            let below = below.get(..children.len()).unwrap_or_default();
            self.kept.make(node.question, below)
        };
        if let Some(place) = self.memo.get_mut(id.index()) {
            *place = Some(result);
        }
        result
    }
}
