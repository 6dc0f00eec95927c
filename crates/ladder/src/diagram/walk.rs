//! Walks under the answers given.

use super::{Id, Store};
use crate::model::{QuestionIx, ValueSet};

/// The values still possible for each question.
pub(crate) type Masks = [ValueSet];

/// Calls `seen` with each value that some completion of the answers reaches, impossible ones left
/// out. A value may be seen more than once.
pub(crate) fn reach(store: &Store, root: Id, masks: &Masks, mut seen: impl FnMut(u32)) {
    let mut id = root;
    // With complete answers there is one path, and nothing to remember.
    loop {
        match step(store, id, masks) {
            Step::Terminal(value) => {
                if Id::terminal(value) != Id::IMPOSSIBLE {
                    seen(value);
                }
                return;
            }
            Step::One(next) => id = next,
            Step::Many => break,
        }
    }
    let mut visited = vec![false; store.len()];
    let mut todo = vec![id];
    while let Some(id) = todo.pop() {
        if let Some(value) = id.value() {
            if id != Id::IMPOSSIBLE {
                seen(value);
            }
            continue;
        }
        match visited.get_mut(id.index()) {
            Some(mark) if !*mark => *mark = true,
            _ => continue,
        }
        if let Some(node) = store.node(id) {
            let mask = mask(masks, node.question);
            let open = store
                .children(node)
                .iter()
                .zip(0..)
                .filter(|(_, value)| mask.contains(*value));
            todo.extend(open.map(|(child, _)| *child));
        }
    }
}

/// The value, if all completions of the answers give the same.
pub(crate) fn value(store: &Store, root: Id, masks: &Masks) -> Option<u32> {
    let mut found: Option<u32> = None;
    let mut several = false;
    reach(store, root, masks, |value| {
        several |= *found.get_or_insert(value) != value
    });
    found.filter(|_| !several)
}

pub(super) fn mask(masks: &Masks, question: QuestionIx) -> ValueSet {
    masks
        .get(usize::from(question))
        .copied()
        .unwrap_or_default()
}

enum Step {
    Terminal(u32),
    One(Id),
    Many,
}

fn step(store: &Store, id: Id, masks: &Masks) -> Step {
    if let Some(value) = id.value() {
        return Step::Terminal(value);
    }
    let Some(node) = store.node(id) else {
        return Step::One(Id::IMPOSSIBLE);
    };
    let mask = mask(masks, node.question);
    if mask.0.count_ones() != 1 {
        return Step::Many;
    }
    let child = store.children(node).get(mask.0.trailing_zeros() as usize);
    Step::One(child.copied().unwrap_or(Id::IMPOSSIBLE))
}
