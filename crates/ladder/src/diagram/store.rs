//! Nodes, kept once each, and the one operation that combines them.

use rustc_hash::FxHashMap;

use crate::model::QuestionIx;

/// A diagram: a terminal with its value, or a node of the store.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(crate) struct Id(u32);

/// The value of answers that can't occur together.
const IMPOSSIBLE: u32 = 0x7fff_ffff;
const TERMINAL: u32 = 0x8000_0000;

impl Id {
    pub(crate) const FALSE: Self = Self::terminal(0);
    pub(crate) const IMPOSSIBLE: Self = Self::terminal(IMPOSSIBLE);
    pub(crate) const TRUE: Self = Self::terminal(1);

    pub(crate) const fn terminal(value: u32) -> Self {
        Self(value | TERMINAL)
    }

    /// The value, if this is a terminal.
    pub(crate) const fn value(self) -> Option<u32> {
        if self.0 & TERMINAL == 0 {
            None
        } else {
            Some(self.0 & !TERMINAL)
        }
    }

    pub(crate) fn index(self) -> usize {
        self.0 as usize
    }
}

/// A node asks one question; its children start at `first`, one for each value.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Node {
    pub(crate) question: QuestionIx,
    first: u32,
}

/// All nodes of a topic's diagrams.
///
/// INVARIANT: a node's children ask later questions, and no two nodes are equal.
#[derive(Debug, Clone, Default)]
pub(crate) struct Store {
    widths: Vec<usize>,
    nodes: Vec<Node>,
    children: Vec<Id>,
    unique: FxHashMap<(QuestionIx, Vec<Id>), Id>,
}

impl Store {
    /// A store for questions with so many values each.
    pub(crate) fn new(widths: Vec<usize>) -> Self {
        Self {
            widths,
            ..Self::default()
        }
    }

    pub(crate) fn node(&self, id: Id) -> Option<Node> {
        self.nodes.get(id.index()).copied()
    }

    pub(crate) fn children(&self, node: Node) -> &[Id] {
        let first = node.first as usize;
        let width = self.width(node.question);
        self.children.get(first..first + width).unwrap_or_default()
    }

    pub(crate) fn width(&self, question: QuestionIx) -> usize {
        self.widths.get(usize::from(question)).copied().unwrap_or(0)
    }

    pub(crate) fn len(&self) -> usize {
        self.nodes.len()
    }

    /// The diagram that asks `question` and goes on with `children`.
    pub(crate) fn make(&mut self, question: QuestionIx, children: Vec<Id>) -> Id {
        let Some(&head) = children.first() else {
            return Id::IMPOSSIBLE;
        };
        if children.iter().all(|child| *child == head) {
            return head;
        }
        let Self {
            nodes,
            children: all,
            unique,
            ..
        } = self;
        *unique
            .entry((question, children))
            .or_insert_with_key(|(question, children)| {
                let id = Id(u32::try_from(nodes.len()).unwrap_or(0) & !TERMINAL);
                nodes.push(Node {
                    question: *question,
                    first: u32::try_from(all.len()).unwrap_or(0),
                });
                all.extend_from_slice(children);
                id
            })
    }

    /// Combines diagrams: `decide` gives the result as soon as it follows from these operands, and
    /// must do so when all are terminals.
    pub(crate) fn apply<const N: usize>(
        &mut self,
        operands: [Id; N],
        decide: &impl Fn([Id; N]) -> Option<Id>,
    ) -> Id {
        self.apply_memo(operands, decide, &mut FxHashMap::default())
    }

    fn apply_memo<const N: usize>(
        &mut self,
        operands: [Id; N],
        decide: &impl Fn([Id; N]) -> Option<Id>,
        memo: &mut FxHashMap<[Id; N], Id>,
    ) -> Id {
        if let Some(result) = decide(operands).or_else(|| memo.get(&operands).copied()) {
            return result;
        }
        let asked = operands
            .iter()
            .filter_map(|id| self.node(*id))
            .map(|node| node.question)
            .min();
        let Some(question) = asked else {
            return Id::IMPOSSIBLE;
        };
        let children = (0..self.width(question))
            .map(|value| {
                let below = operands.map(|id| self.below(id, question, value));
                self.apply_memo(below, decide, memo)
            })
            .collect();
        let result = self.make(question, children);
        memo.insert(operands, result);
        result
    }

    /// The diagram after this answer, if it asks this question first; else itself.
    fn below(&self, id: Id, question: QuestionIx, value: usize) -> Id {
        match self.node(id) {
            Some(node) if id.value().is_none() && node.question == question => self
                .children(node)
                .get(value)
                .copied()
                .unwrap_or(Id::IMPOSSIBLE),
            _ => id,
        }
    }

    pub(crate) fn and(&mut self, a: Id, b: Id) -> Id {
        self.apply([a, b], &|[a, b]| match (a, b) {
            (Id::FALSE, _) | (_, Id::FALSE) => Some(Id::FALSE),
            (Id::TRUE, other) | (other, Id::TRUE) => Some(other),
            _ => (a == b).then_some(a),
        })
    }

    pub(crate) fn or(&mut self, a: Id, b: Id) -> Id {
        self.apply([a, b], &|[a, b]| match (a, b) {
            (Id::TRUE, _) | (_, Id::TRUE) => Some(Id::TRUE),
            (Id::FALSE, other) | (other, Id::FALSE) => Some(other),
            _ => (a == b).then_some(a),
        })
    }

    pub(crate) fn not(&mut self, a: Id) -> Id {
        self.apply([a], &|[a]| match a {
            Id::TRUE => Some(Id::FALSE),
            Id::FALSE => Some(Id::TRUE),
            _ => None,
        })
    }

    /// `then` where the condition holds, else `other`.
    pub(crate) fn choose(&mut self, condition: Id, then: Id, other: Id) -> Id {
        self.apply(
            [condition, then, other],
            &|[condition, then, other]| match condition {
                Id::TRUE => Some(then),
                Id::FALSE => Some(other),
                _ => (then == other).then_some(then),
            },
        )
    }

    /// Combines two numbers answer by answer.
    pub(crate) fn combine(&mut self, a: Id, b: Id, f: &impl Fn(u32, u32) -> u32) -> Id {
        self.apply([a, b], &|[a, b]| {
            Some(Id::terminal(f(a.value()?, b.value()?)))
        })
    }

    /// Maps a number answer by answer.
    pub(crate) fn map(&mut self, a: Id, f: &impl Fn(u32) -> u32) -> Id {
        self.apply([a], &|[a]| a.value().map(|value| Id::terminal(f(value))))
    }
}
