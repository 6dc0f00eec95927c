//! Where diagrams are read: only the nodes still used, children before parents.

use super::{Id, Node, Store};

/// The diagrams of a topic.
///
/// INVARIANT: a node's children stand before it.
#[derive(Debug, Clone, Default)]
pub(crate) struct Graph {
    nodes: Vec<Node>,
    children: Vec<Id>,
}

impl Graph {
    pub(crate) fn node(&self, id: Id) -> Option<Node> {
        self.nodes.get(id.index()).copied()
    }

    pub(crate) fn children(&self, node: Node) -> &[Id] {
        self.children.get(node.places()).unwrap_or_default()
    }

    /// The diagram after the answer with this value.
    pub(crate) fn child(&self, node: Node, value: u32) -> Id {
        node.place(value)
            .and_then(|place| self.children.get(place).copied())
            .unwrap_or(Id::IMPOSSIBLE)
    }

    pub(crate) fn nodes(&self) -> &[Node] {
        &self.nodes
    }

    pub(crate) fn len(&self) -> usize {
        self.nodes.len()
    }
}

/// Moves diagrams out of the store in which they were built.
pub(crate) struct Mover<'a> {
    store: &'a Store,
    moved: Vec<Option<Id>>,
    graph: Graph,
}

impl<'a> Mover<'a> {
    pub(crate) fn new(store: &'a Store) -> Self {
        Self {
            store,
            moved: Vec::new(),
            graph: Graph::default(),
        }
    }

    /// The diagram in its new place.
    pub(crate) fn keep(&mut self, id: Id) -> Id {
        let Some(node) = self.store.node(id) else {
            return id;
        };
        if let Some(Some(done)) = self.moved.get(id.index()) {
            return *done;
        }
        let mut below = [Id::IMPOSSIBLE; 32];
        let children = self.store.children(node);
        for (place, child) in below.iter_mut().zip(children) {
            *place = self.keep(*child);
        }
        let new = Id::node(self.graph.nodes.len());
        let first = self.graph.children.len();
        self.graph
            .nodes
            .push(Node::new(node.question, first, children.len()));
        self.graph
            .children
            .extend(below.iter().take(children.len()));
        if self.moved.len() <= id.index() {
            self.moved.resize(id.index() + 1, None);
        }
        if let Some(place) = self.moved.get_mut(id.index()) {
            *place = Some(new);
        }
        new
    }

    /// How many nodes were moved.
    pub(crate) fn len(&self) -> usize {
        self.graph.len()
    }

    pub(crate) fn done(self) -> Graph {
        self.graph
    }
}
