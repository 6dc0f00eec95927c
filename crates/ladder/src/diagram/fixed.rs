//! What remains of a diagram once one answer is given.

use rustc_hash::FxHashMap;

use super::{Id, Store};
use crate::model::{QuestionIx, ValueIx};

/// The diagram once this answer is given.
pub(crate) fn fixed(
    store: &mut Store,
    id: Id,
    answer: (QuestionIx, ValueIx),
    memo: &mut FxHashMap<Id, Id>,
) -> Id {
    let Some(node) = store.node(id).filter(|_| id.value().is_none()) else {
        return id;
    };
    if let Some(known) = memo.get(&id) {
        return *known;
    }
    let children = store.children(node).to_vec();
    let done = if node.question == answer.0 {
        let child = children.get(usize::from(answer.1)).copied();
        child.unwrap_or(Id::IMPOSSIBLE)
    } else {
        let below: Vec<_> = children
            .iter()
            .map(|child| fixed(store, *child, answer, memo))
            .collect();
        store.make(node.question, &below)
    };
    memo.insert(id, done);
    done
}
