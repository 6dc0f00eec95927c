//! Where diagrams are built: nodes, kept once each, and the one operation that combines them.

use rustc_hash::FxHashMap;

use super::{Id, Node};
use crate::model::QuestionIx;

/// How many combinations a topic may cost. Those of today cost less than a fiftieth; beyond this a
/// topic gives no advice, rather than none in time.
const EFFORT: u32 = 500_000;
const FREE: u32 = u32::MAX;

/// All nodes of a topic's diagrams while they are built.
///
/// INVARIANT: a node's children ask later questions, and no two nodes are equal.
#[derive(Debug, Clone)]
pub(crate) struct Store {
    widths: Vec<u8>,
    nodes: Vec<Node>,
    children: Vec<Id>,
    /// The places of the nodes by hash, with linear probing; a power of two, never full.
    unique: Vec<u32>,
    effort: u32,
    /// Room for what is already combined.
    memo: FxHashMap<Operands, Id>,
}

/// At most four diagrams that are combined.
type Operands = [Id; 4];
type Decide<'a> = &'a dyn Fn(&Operands) -> Option<Id>;

impl Store {
    /// A store for questions with so many values each.
    pub(crate) fn new(widths: impl Iterator<Item = usize>) -> Self {
        Self {
            widths: widths
                .map(|width| u8::try_from(width.min(32)).unwrap_or(0))
                .collect(),
            nodes: Vec::new(),
            children: Vec::new(),
            unique: vec![FREE; 64],
            effort: EFFORT,
            memo: FxHashMap::default(),
        }
    }

    /// A store to put so many nodes in, and combine none.
    pub(crate) fn with_room(nodes: usize) -> Self {
        Self {
            nodes: Vec::with_capacity(nodes),
            children: Vec::with_capacity(nodes * 3),
            unique: vec![FREE; (nodes * 2 + 2).next_power_of_two()],
            ..Self::new(core::iter::empty())
        }
    }

    pub(crate) fn node(&self, id: Id) -> Option<Node> {
        self.nodes.get(id.index()).copied()
    }

    pub(crate) fn children(&self, node: Node) -> &[Id] {
        self.children.get(node.places()).unwrap_or_default()
    }

    pub(crate) fn width(&self, question: QuestionIx) -> u8 {
        self.widths.get(usize::from(question)).copied().unwrap_or(0)
    }

    /// Room for one more topic's worth of combining, unless the room before did not do.
    pub(crate) fn rest(&mut self) {
        if !self.exhausted() {
            self.effort = EFFORT;
        }
    }

    /// Whether combining cost more than a topic may.
    pub(crate) fn exhausted(&self) -> bool {
        self.effort == 0
    }

    /// The diagram that asks `question` and goes on with one child for each of its values.
    pub(crate) fn ask(&mut self, question: QuestionIx, child: impl FnMut(u8) -> Id) -> Id {
        let mut below = [Id::IMPOSSIBLE; 32];
        let values = 0..self.width(question);
        let mut count = 0;
        for (place, id) in below.iter_mut().zip(values.map(child)) {
            *place = id;
            count += 1;
        }
        self.make(question, below.get(..count).unwrap_or_default())
    }

    /// The diagram that asks `question` and goes on with these children, as many as it has values.
    pub(crate) fn make(&mut self, question: QuestionIx, children: &[Id]) -> Id {
        let Some(&head) = children.first() else {
            return Id::IMPOSSIBLE;
        };
        if children.iter().all(|child| *child == head) {
            return head;
        }
        let slot = self.slot(question, children);
        match self.unique.get_mut(slot) {
            Some(place) if *place == FREE => {
                let id = Id::node(self.nodes.len());
                *place = id.bits();
                self.nodes
                    .push(Node::new(question, self.children.len(), children.len()));
                self.children.extend_from_slice(children);
                if self.nodes.len() * 2 > self.unique.len() {
                    self.grow();
                }
                id
            }
            Some(place) => Id::node(*place as usize),
            None => Id::IMPOSSIBLE,
        }
    }

    /// Where the node stands in the table, or would stand.
    fn slot(&self, question: QuestionIx, children: &[Id]) -> usize {
        let last = self.unique.len() - 1;
        let hash = children.iter().fold(u32::from(question), |sum, child| {
            (sum.rotate_left(5) ^ child.bits()).wrapping_mul(0x9e37_79b9)
        });
        let mut slot = (hash ^ hash >> 15) as usize & last;
        while let Some(node) = self
            .unique
            .get(slot)
            .and_then(|place| self.nodes.get(*place as usize))
        {
            if node.question == question && self.children(*node) == children {
                break;
            }
            slot = (slot + 1) & last;
        }
        slot
    }

    fn grow(&mut self) {
        self.unique = vec![FREE; self.unique.len() * 2];
        for place in 0..self.nodes.len() {
            let id = Id::node(place);
            let slot = self
                .node(id)
                .map_or(0, |node| self.slot(node.question, self.children(node)));
            if let Some(free) = self.unique.get_mut(slot) {
                *free = id.bits();
            }
        }
    }

    /// Combines at most four diagrams: `decide` gives the result as soon as it follows from these
    /// operands, and must do so when all are terminals.
    pub(crate) fn apply<const N: usize>(
        &mut self,
        operands: [Id; N],
        decide: impl Fn([Id; N]) -> Option<Id>,
    ) -> Id {
        let mut all = [Id::TRUE; 4];
        for (place, id) in all.iter_mut().zip(operands) {
            *place = id;
        }
        let decide = |ids: &Operands| decide(*ids.first_chunk()?);
        let mut memo = core::mem::take(&mut self.memo);
        memo.clear();
        let result = self.descend(all, &decide, &mut memo);
        self.memo = memo;
        result
    }

    fn descend(
        &mut self,
        operands: Operands,
        decide: Decide<'_>,
        memo: &mut FxHashMap<Operands, Id>,
    ) -> Id {
        if let Some(result) = decide(&operands).or_else(|| memo.get(&operands).copied()) {
            return result;
        }
        let asked = operands
            .iter()
            .filter_map(|id| self.node(*id))
            .map(|node| node.question)
            .min();
        let (Some(question), false) = (asked, self.exhausted()) else {
            return Id::IMPOSSIBLE;
        };
        self.effort -= 1;
        let mut below = [Id::IMPOSSIBLE; 32];
        let mut count = 0;
        for (value, place) in (0..self.width(question)).zip(&mut below) {
            let operands = operands.map(|id| self.below(id, question, value));
            *place = self.descend(operands, decide, memo);
            count += 1;
        }
        let result = self.make(question, below.get(..count).unwrap_or_default());
        memo.insert(operands, result);
        result
    }

    /// The diagram after this answer, if it asks this question first; else itself.
    fn below(&self, id: Id, question: QuestionIx, value: u8) -> Id {
        match self.node(id) {
            Some(node) if node.question == question => node
                .place(u32::from(value))
                .and_then(|place| self.children.get(place).copied())
                .unwrap_or(Id::IMPOSSIBLE),
            _ => id,
        }
    }

    pub(crate) fn and(&mut self, a: Id, b: Id) -> Id {
        self.apply([a, b], |[a, b]| match (a, b) {
            (Id::FALSE, _) | (_, Id::FALSE) => Some(Id::FALSE),
            (Id::TRUE, other) | (other, Id::TRUE) => Some(other),
            _ => (a == b).then_some(a),
        })
    }

    pub(crate) fn or(&mut self, a: Id, b: Id) -> Id {
        self.apply([a, b], |[a, b]| match (a, b) {
            (Id::TRUE, _) | (_, Id::TRUE) => Some(Id::TRUE),
            (Id::FALSE, other) | (other, Id::FALSE) => Some(other),
            _ => (a == b).then_some(a),
        })
    }

    pub(crate) fn any(&mut self, ids: impl IntoIterator<Item = Id>) -> Id {
        ids.into_iter().fold(Id::FALSE, |sum, id| self.or(sum, id))
    }

    pub(crate) fn not(&mut self, a: Id) -> Id {
        self.choose(a, Id::FALSE, Id::TRUE)
    }

    /// `then` where the condition holds, else `other`.
    pub(crate) fn choose(&mut self, condition: Id, then: Id, other: Id) -> Id {
        let decide = |[condition, then, other]: [Id; 3]| match condition {
            Id::TRUE => Some(then),
            Id::FALSE => Some(other),
            _ => (then == other).then_some(then),
        };
        self.apply([condition, then, other], decide)
    }

    /// Combines two numbers answer by answer.
    pub(crate) fn combine(&mut self, a: Id, b: Id, f: impl Fn(u32, u32) -> u32) -> Id {
        self.apply([a, b], |[a, b]| {
            Some(Id::terminal(f(a.value()?, b.value()?)))
        })
    }

    /// Where the number is there and passes the test.
    pub(crate) fn test(&mut self, a: Id, test: impl Fn(u32) -> bool) -> Id {
        self.apply([a], |[a]| match a {
            Id::IMPOSSIBLE => Some(Id::FALSE),
            _ => a.value().map(|value| Id::truth(test(value))),
        })
    }
}
