//! Proofs: for whom does something hold? The smallest answer is a patient.

use crate::compile::Diagrams;
use crate::diagram::Id;
use crate::model::{QuestionIx, StepIx, Topic, ValueIx};
use crate::outcome::{Kind, Outcome};

/// A patient, as far as it matters: the answers on the way to what was asked for.
pub type Patient = Vec<(QuestionIx, ValueIx)>;

impl Diagrams {
    /// Someone with an outcome of which the test holds, with as few answers as can be.
    pub fn example_where(&self, test: impl Fn(&Outcome) -> bool) -> Option<Patient> {
        self.shortest(self.outcome, &|packed| test(&Outcome::unpack(packed)))
    }

    /// Someone for whom the fit at this place holds.
    pub fn fit_holds(&self, place: usize) -> Option<Patient> {
        self.shortest(*self.fits.get(place)?, &|holds| holds == 1)
    }

    /// Someone for whom the rule at this place holds.
    pub fn rule_holds(&self, place: usize) -> Option<Patient> {
        self.shortest(*self.rules.get(place)?, &|holds| holds == 1)
    }

    /// Someone outside the scope by the boundary at this place.
    pub fn scope_excludes(&self, place: usize) -> Option<Patient> {
        self.shortest(*self.out_of_scope.get(place)?, &|holds| holds == 1)
    }

    /// Someone for whom the argument at this place holds.
    pub fn argument_holds(&self, place: usize) -> Option<Patient> {
        self.shortest(*self.arguments.get(place)?, &|holds| holds == 1)
    }

    /// Someone for whom the preparation at this place holds.
    pub fn preparation_holds(&self, place: usize) -> Option<Patient> {
        self.shortest(*self.preparations.get(place)?, &|holds| holds == 1)
    }

    /// Someone to whom the step is advised, alone or as one side of a contradiction.
    pub fn advised(&self, step: StepIx) -> Option<Patient> {
        self.example_where(|outcome| match outcome.kind {
            Kind::Step(one) => one == step,
            Kind::Contradictory(light, heavy) => light == step || heavy == step,
            _ => false,
        })
    }

    /// The shortest path to a terminal of which the test holds.
    fn shortest(&self, root: Id, test: &impl Fn(u32) -> bool) -> Option<Patient> {
        let mut best = vec![None; self.store.len()];
        self.search(root, test, &mut best)
    }

    fn search(
        &self,
        id: Id,
        test: &impl Fn(u32) -> bool,
        best: &mut [Option<Option<Patient>>],
    ) -> Option<Patient> {
        if let Some(value) = id.value() {
            return (id != Id::IMPOSSIBLE && test(value)).then(Vec::new);
        }
        if let Some(known) = best.get(id.index())? {
            return known.clone();
        }
        let node = self.store.node(id)?;
        let below = (0..).zip(self.store.children(node).to_vec());
        let found =
            below.filter_map(|(value, child)| Some((value, self.search(child, test, best)?)));
        let shortest = found
            .min_by_key(|(_, path)| path.len())
            .map(|(value, mut path)| {
                path.insert(0, (node.question, value));
                path
            });
        if let Some(place) = best.get_mut(id.index()) {
            *place = Some(shortest.clone());
        }
        shortest
    }

    /// How many questions are asked on average until nothing is open, without a red flag; the list
    /// of red flags counts as one. Answers count as equally frequent.
    pub fn expected_questions(&self, topic: &Topic) -> f64 {
        let mut memo = vec![None; self.store.len()];
        let flags = topic
            .questions
            .iter()
            .any(|question| question.red_flag().is_some());
        f64::from(u8::from(flags)) + self.expected(self.outcome, topic, &mut memo)
    }

    fn expected(&self, id: Id, topic: &Topic, memo: &mut [Option<f64>]) -> f64 {
        let Some(node) = self.store.node(id).filter(|_| id.value().is_none()) else {
            return 0.0;
        };
        if let Some(Some(known)) = memo.get(id.index()) {
            return *known;
        }
        let children = self.store.children(node).to_vec();
        let question = topic.questions.get(usize::from(node.question));
        let expected = if question.is_some_and(|question| question.red_flag().is_some()) {
            children
                .first()
                .map_or(0.0, |calm| self.expected(*calm, topic, memo))
        } else {
            let (mut sum, mut count) = (0.0, 0.0);
            for child in children.iter().filter(|child| **child != Id::IMPOSSIBLE) {
                sum += self.expected(*child, topic, memo);
                count += 1.0;
            }
            1.0 + if count > 0.0 { sum / count } else { 0.0 }
        };
        if let Some(place) = memo.get_mut(id.index()) {
            *place = Some(expected);
        }
        expected
    }
}
