//! What remains of a diagram under the answers given.

use rustc_hash::FxHashMap;

use super::walk::mask;
use super::{Id, Masks, Store};

/// The questions that the diagram still asks under these answers, as bits.
///
/// A question counts where its answers lead to different ends; a branch that can't occur is no
/// difference.
pub(crate) fn restrict(store: &Store, root: Id, masks: &Masks) -> u64 {
    let mut rest = Rest {
        store,
        masks,
        memo: FxHashMap::default(),
        kept: Store::new(store_widths(store)),
    };
    let id = rest.walk(root);
    support(&rest.kept, id)
}

fn store_widths(store: &Store) -> Vec<usize> {
    (0..64).map(|question| store.width(question)).collect()
}

struct Rest<'a> {
    store: &'a Store,
    masks: &'a Masks,
    memo: FxHashMap<Id, Id>,
    kept: Store,
}

impl Rest<'_> {
    fn walk(&mut self, id: Id) -> Id {
        if id.value().is_some() {
            return id;
        }
        if let Some(done) = self.memo.get(&id) {
            return *done;
        }
        let Some(node) = self.store.node(id) else {
            return Id::IMPOSSIBLE;
        };
        let mask = mask(self.masks, node.question);
        let children = self.store.children(node).iter().zip(0..);
        let below: Vec<Id> = children
            .map(|(child, value)| {
                if mask.contains(value) {
                    self.walk(*child)
                } else {
                    Id::IMPOSSIBLE
                }
            })
            .collect();
        // Branches that can't occur take no part: where the others agree, nothing is asked.
        let mut others = below.iter().filter(|child| **child != Id::IMPOSSIBLE);
        let first = others.next().copied().unwrap_or(Id::IMPOSSIBLE);
        let result = if others.all(|child| *child == first) {
            first
        } else {
            self.kept.make(node.question, below)
        };
        self.memo.insert(id, result);
        result
    }
}

fn support(store: &Store, root: Id) -> u64 {
    let mut visited = vec![false; store.len()];
    let mut todo = vec![root];
    let mut questions = 0;
    while let Some(id) = todo.pop() {
        let (Some(mark), Some(node)) = (visited.get_mut(id.index()), store.node(id)) else {
            continue;
        };
        if !core::mem::replace(mark, true) {
            questions |= 1_u64 << (node.question & 63);
            todo.extend_from_slice(store.children(node));
        }
    }
    questions
}
