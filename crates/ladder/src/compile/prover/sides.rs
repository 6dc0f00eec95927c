//! Two answers to one question side by side, with all others equal.

use std::cell::RefCell;

use rustc_hash::FxHashMap;

use super::{Prover, Who};
use crate::Within;
use crate::answers::Patient;
use crate::diagram::{Id, fixed};
use crate::model::{Literal, Part, QuestionIx, ValueIx};
use crate::outcome::Outcome;

/// What someone gets, and within which term that is needed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Given {
    /// What the answers lead to.
    pub outcome: Outcome,
    /// The strictest of what the GP, the rules and the red flags ask for.
    pub needed: Within,
}

/// Everyone, or everyone with one answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Branch {
    outcome: Id,
    needed: Id,
}

/// Those for whom the difference between two answers is as asked for.
#[derive(Debug)]
pub struct Differing {
    /// Where it is not is false; elsewhere one more than the place in the list.
    id: Id,
    found: Vec<(Given, Given)>,
}

/// One of them: the answers that both share, as few as can be, and what each gets.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pair {
    /// The answers to the other questions.
    pub shared: Patient,
    /// With the one answer.
    pub first: Given,
    /// With the other.
    pub second: Given,
}

impl Prover<'_> {
    /// Everyone who can occur, with red flags or without.
    pub fn everyone(&mut self) -> Branch {
        self.store.rest();
        let (any, domain) = (self.alarm.any, self.conditions.domain);
        let needed = self.store.choose(any, self.alarm.needed, self.plain.needed);
        Branch {
            outcome: self
                .store
                .choose(domain, self.alarm.outcome, Id::IMPOSSIBLE),
            needed: self.store.choose(domain, needed, Id::IMPOSSIBLE),
        }
    }

    /// The same people, who all give this answer.
    pub fn answering(&mut self, side: Branch, question: QuestionIx, value: ValueIx) -> Branch {
        let answer = (question, value);
        let [outcome, needed] = [side.outcome, side.needed]
            .map(|id| fixed(&mut self.store, id, answer, &mut FxHashMap::default()));
        Branch { outcome, needed }
    }

    /// Those who can occur on both sides, and of whose outcomes the test holds.
    pub fn differing(
        &mut self,
        (first, second): (Branch, Branch),
        test: impl Fn(&Given, &Given) -> bool,
    ) -> Differing {
        if first == second {
            return Differing {
                id: Id::FALSE,
                found: Vec::new(),
            };
        }
        self.store.rest();
        let found = RefCell::new(Vec::<(Given, Given)>::new());
        let sides = [first.outcome, second.outcome, first.needed, second.needed];
        let id = self.store.apply(sides, |[first, second, one, other]| {
            if [first, second].contains(&Id::IMPOSSIBLE) || (first, one) == (second, other) {
                return Some(Id::FALSE);
            }
            let given = |outcome: Id, needed: Id| {
                Some(Given {
                    outcome: Outcome::unpack(outcome.value()?),
                    needed: Within::from_bits(needed.value()?),
                })
            };
            let pair = (given(first, one)?, given(second, other)?);
            if !test(&pair.0, &pair.1) {
                return Some(Id::FALSE);
            }
            let mut found = found.borrow_mut();
            let known = found.iter().position(|known| *known == pair);
            let place = known.unwrap_or_else(|| {
                found.push(pair);
                found.len() - 1
            });
            Some(Id::terminal(u32::try_from(place + 1).unwrap_or(1)))
        });
        Differing {
            id,
            found: found.into_inner(),
        }
    }

    /// Who they are.
    pub fn who(&mut self, differing: &Differing) -> Who {
        Who(self.store.test(differing.id, |place| place != 0))
    }

    /// The same without these.
    pub fn except(&mut self, differing: Differing, who: Who) -> Differing {
        let id = self.store.choose(who.0, Id::FALSE, differing.id);
        Differing { id, ..differing }
    }

    /// One of them.
    pub fn pair(&self, differing: &Differing) -> Option<Pair> {
        let (shared, place) = self.nearest(differing.id, |place| place != 0)?;
        let place = usize::try_from(place).ok()?.checked_sub(1)?;
        let (first, second) = *differing.found.get(place)?;
        Some(Pair {
            shared,
            first,
            second,
        })
    }

    /// Everyone of whom, with this answer, all literals hold, whether they can occur or not.
    pub fn anyone(&mut self, literals: &[Literal], answer: (QuestionIx, ValueIx)) -> Who {
        let Who(all) = self.all(Who(Id::TRUE), literals);
        Who(fixed(
            &mut self.store,
            all,
            answer,
            &mut FxHashMap::default(),
        ))
    }

    /// Whether the statement holds for everyone with these answers; nothing where that differs.
    pub fn holds_for(&self, part: Part, answers: &Patient) -> Option<bool> {
        let mut id = self.id(part);
        while let Some(node) = self.store.node(id).filter(|_| id.value().is_none()) {
            let given = answers
                .iter()
                .find(|(question, _)| *question == node.question);
            let value = usize::from(given?.1);
            id = *self.store.children(node).get(value)?;
        }
        id.value().map(|holds| holds == 1)
    }
}
