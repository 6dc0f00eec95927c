//! Two topics side by side: for whom do they differ?
//!
//! Both must ask the same questions, in the same order and with the same values.

mod pairs;

use pairs::Pairs;
use rustc_hash::{FxHashMap, FxHashSet};

use crate::answers::Patient;
use crate::compile::Diagrams;
use crate::diagram::{Graph, Id, Store};
use crate::model::{Question, QuestionIx, Topic, ValueSet};
use crate::outcome::Outcome;

/// Someone who notices the difference, as small as can be.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Difference {
    /// The advice is another.
    Advice(Patient),
    /// The advice is the same, for other reasons, or another step stands beside it.
    Reasons(Patient),
}

/// Patients as a product: each named question has one of these values.
pub type Cube = Vec<(QuestionIx, ValueSet)>;

/// All patients of one kind of difference.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cover {
    /// The kind, as the caller numbered it.
    pub class: u32,
    /// Together all of them, unless there were too many; the largest first.
    pub cubes: Vec<Cube>,
    /// Whether the cubes are all of them.
    pub complete: bool,
}

const NEVER: Id = Id::FALSE;

impl Diagrams {
    /// Whether anyone who is whole in their answers gets another advice or other reasons. Steps,
    /// red flags and statements must stand in the same places.
    pub fn difference(&self, other: &Self) -> Option<Difference> {
        let mut pairs = Pairs::new(&self.graph, &other.graph, |one, two| one != two);
        if let Some(patient) = pairs.shortest([self.outcome, other.outcome, Id::TRUE]) {
            return Some(Difference::Advice(patient));
        }
        let (mut least, mut found) = (None, None);
        for triple in self.reasons(other) {
            let length = pairs.length(triple);
            if length.is_some_and(|length| least.is_none_or(|least| length < least)) {
                (least, found) = (length, Some(triple));
            }
        }
        pairs.shortest(found?).map(Difference::Reasons)
    }

    /// Whom `differs` tells apart by both outcomes, as small as can be and whole: both versions say
    /// something of these answers.
    pub fn apart(
        &self,
        other: &Self,
        mut differs: impl FnMut(Outcome, Outcome) -> bool,
    ) -> Option<Patient> {
        let differs = |one: Id, two: Id| match (one.value(), two.value()) {
            (Some(one), Some(two)) => differs(Outcome::unpack(one), Outcome::unpack(two)),
            _ => false,
        };
        let mut pairs = Pairs::new(&self.graph, &other.graph, differs);
        pairs.shortest([self.outcome, other.outcome, Id::TRUE])
    }

    /// What is shown beside the outcome: the steps that stand, why the others fall, the fits of
    /// those that stand, and the arguments.
    fn reasons(&self, other: &Self) -> Vec<[Id; 3]> {
        let mut all = Vec::new();
        for (stands, changed) in self.stands.iter().zip(&other.stands) {
            all.push([*stands, *changed, Id::TRUE]);
        }
        for (falls, changed) in self.falls.iter().zip(&other.falls) {
            let find = |list: &[(_, Id)], why| {
                let found = list.iter().find(|(reason, _)| *reason == why);
                found.map_or(NEVER, |(_, id)| *id)
            };
            let own = falls.iter().map(|(why, _)| *why);
            let more = changed.iter().map(|(why, _)| *why);
            for why in own.chain(more) {
                all.push([find(falls, why), find(changed, why), Id::TRUE]);
            }
        }
        for ((stands, own), theirs) in self.stands.iter().zip(&self.fits_of).zip(&other.fits_of) {
            for (fit, (left, right)) in (0..).zip(self.fits.iter().zip(&other.fits)) {
                let shown = |fits: &[u16], id: Id| if fits.contains(&fit) { id } else { NEVER };
                all.push([shown(own, *left), shown(theirs, *right), *stands]);
            }
        }
        for (argument, changed) in self.arguments.iter().zip(&other.arguments) {
            all.push([*argument, *changed, Id::TRUE]);
        }
        all
    }

    /// The patients whose outcomes differ, by the kind that `class` gives each pair of outcomes;
    /// none where it calls them the same. At most `limit` cubes for each kind. Nothing where that
    /// takes too long.
    pub fn covers(
        &self,
        other: &Self,
        topic: &Topic,
        limit: usize,
        class: impl FnMut(Outcome, Outcome) -> Option<u32>,
    ) -> Option<Vec<Cover>> {
        if self.gave_up || other.gave_up {
            return None;
        }
        let mut product = Product {
            left: &self.graph,
            right: &other.graph,
            store: Store::new(topic.questions.iter().map(Question::width)),
            memo: FxHashMap::default(),
            class,
            classes: Vec::new(),
        };
        let root = product.build(self.outcome, other.outcome);
        let (mut store, mut classes) = (product.store, product.classes);
        classes.sort_unstable();
        let all: Vec<_> = topic.questions.iter().map(Question::all).collect();
        let cover = |class| {
            let (cubes, complete) = Greedy {
                store: &mut store,
                root,
                target: class + 1,
                all: &all,
            }
            .cubes(limit);
            Cover {
                class,
                cubes,
                complete,
            }
        };
        let covers = classes.into_iter().map(cover).collect();
        (!store.exhausted()).then_some(covers)
    }
}

/// Builds the diagram of kinds of difference: 0 where there is none.
struct Product<'a, F> {
    left: &'a Graph,
    right: &'a Graph,
    store: Store,
    memo: FxHashMap<[Id; 2], Id>,
    class: F,
    classes: Vec<u32>,
}

impl<F: FnMut(Outcome, Outcome) -> Option<u32>> Product<'_, F> {
    fn build(&mut self, left: Id, right: Id) -> Id {
        if left == Id::IMPOSSIBLE || right == Id::IMPOSSIBLE {
            return Id::IMPOSSIBLE;
        }
        if let Some(known) = self.memo.get(&[left, right]) {
            return *known;
        }
        let nodes = [self.left.node(left), self.right.node(right)];
        let first = nodes.iter().flatten().map(|node| node.question).min();
        let id = match (first, left.value(), right.value()) {
            (Some(question), ..) => {
                let [one, two] = nodes.map(|node| node.filter(|n| n.question == question));
                let width = self.store.width(question);
                let mut below = Vec::with_capacity(usize::from(width));
                for value in 0..u32::from(width) {
                    let left = one.map_or(left, |node| self.left.child(node, value));
                    let right = two.map_or(right, |node| self.right.child(node, value));
                    below.push(self.build(left, right));
                }
                self.store.make(question, &below)
            }
            (None, Some(left), Some(right)) => {
                match (self.class)(Outcome::unpack(left), Outcome::unpack(right)) {
                    Some(class) => {
                        if !self.classes.contains(&class) {
                            self.classes.push(class);
                        }
                        Id::terminal(class + 1)
                    }
                    None => Id::terminal(0),
                }
            }
            _ => Id::IMPOSSIBLE,
        };
        self.memo.insert([left, right], id);
        id
    }
}

/// Covers a kind with few cubes: each as large as can be, the one that covers most first.
struct Greedy<'a> {
    store: &'a mut Store,
    root: Id,
    target: u32,
    all: &'a [ValueSet],
}

impl Greedy<'_> {
    fn cubes(&mut self, limit: usize) -> (Vec<Cube>, bool) {
        let target = self.target;
        let mut rest = self.store.test(self.root, |value| value == target);
        let mut cubes = Vec::new();
        while rest != Id::FALSE && cubes.len() < limit && !self.store.exhausted() {
            let seeds = [false, true].map(|last| self.path(rest, last));
            let mut best: Option<(f64, Vec<ValueSet>)> = None;
            for seed in seeds.iter().flatten() {
                for reverse in [true, false] {
                    let cube = self.grow(seed.clone(), reverse);
                    let share = self.share(rest, &cube, &mut FxHashMap::default());
                    if best.as_ref().is_none_or(|(most, _)| share > *most + 1e-12) {
                        best = Some((share, cube));
                    }
                }
            }
            let Some((_, cube)) = best else {
                break;
            };
            let mut inside = Id::TRUE;
            for (question, values) in (0..).zip(&cube) {
                let one = self
                    .store
                    .ask(question, |value| Id::truth(values.contains(value)));
                inside = self.store.and(inside, one);
            }
            rest = self.store.choose(inside, Id::FALSE, rest);
            let named = (0..).zip(cube).zip(self.all);
            let named = named.filter(|((_, values), all)| values != *all);
            cubes.push(named.map(|(literal, _)| literal).collect());
        }
        (cubes, rest == Id::FALSE)
    }

    /// The first or the last patient of a set.
    fn path(&self, mut id: Id, last: bool) -> Option<Vec<ValueSet>> {
        let mut masks = self.all.to_vec();
        while let Some(node) = self.store.node(id) {
            let below = (0..).zip(self.store.children(node));
            let mut open = below.filter(|(_, child)| **child != Id::FALSE);
            let (value, child) = if last { open.last() } else { open.next() }?;
            *masks.get_mut(usize::from(node.question))? = ValueSet::one(value);
            id = *child;
        }
        Some(masks)
    }

    /// Lets go of every question, and then of every value, that the kind does not depend on.
    fn grow(&self, mut masks: Vec<ValueSet>, reverse: bool) -> Vec<ValueSet> {
        let mut order: Vec<_> = (0..masks.len()).collect();
        if reverse {
            order.reverse();
        }
        for place in &order {
            let all = self.all.get(*place).copied().unwrap_or_default();
            self.widen(&mut masks, *place, all);
        }
        for place in order {
            for value in 0..32 {
                let all = self.all.get(place).copied().unwrap_or_default();
                if all.contains(value) {
                    self.widen(&mut masks, place, ValueSet::one(value));
                }
            }
        }
        masks
    }

    fn widen(&self, masks: &mut [ValueSet], place: usize, more: ValueSet) {
        let Some(mask) = masks.get_mut(place) else {
            return;
        };
        let kept = *mask;
        *mask = kept.with(more);
        let outside = *mask != kept && !self.inside(self.root, masks, &mut FxHashSet::default());
        if let (true, Some(mask)) = (outside, masks.get_mut(place)) {
            *mask = kept;
        }
    }

    /// Whether all patients of the cube who can occur are of the kind.
    fn inside(&self, id: Id, masks: &[ValueSet], seen: &mut FxHashSet<Id>) -> bool {
        let Some(node) = self.store.node(id) else {
            return id == Id::IMPOSSIBLE || id.value() == Some(self.target);
        };
        if !seen.insert(id) {
            return true;
        }
        let mask = masks.get(usize::from(node.question)).copied();
        let mask = mask.unwrap_or_default();
        let mut below = (0..).zip(self.store.children(node));
        below.all(|(value, child)| !mask.contains(value) || self.inside(*child, masks, seen))
    }

    /// Which part of the cube is in the set.
    fn share(&self, id: Id, masks: &[ValueSet], memo: &mut FxHashMap<Id, f64>) -> f64 {
        // Of all patients, so that a larger cube counts for more.
        let Some(node) = self.store.node(id) else {
            return if id == Id::TRUE { 1.0 } else { 0.0 };
        };
        if let Some(known) = memo.get(&id) {
            return *known;
        }
        let mask = masks.get(usize::from(node.question)).copied();
        let mask = mask.unwrap_or_default();
        let children = self.store.children(node);
        let mut sum = 0.0;
        for (value, child) in (0..).zip(children) {
            if mask.contains(value) {
                sum += self.share(*child, masks, memo);
            }
        }
        let share = sum / f64::from(self.store.width(node.question).max(1));
        memo.insert(id, share);
        share
    }
}
