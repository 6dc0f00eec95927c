//! All statements of a topic, and all conditions, one after the other: who takes them apart says it
//! here, once.

use super::{Basis, Condition, DoorIx, Exception, Literal, Role, Topic};

/// A statement, by its place in the topic's list of its kind.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Part {
    /// In [`Topic::fits`].
    Fit(usize),
    /// In [`Topic::rules`].
    Rule(usize),
    /// In [`Topic::arguments`].
    Argument(usize),
    /// In [`Topic::out_of_scope`].
    OutOfScope(usize),
    /// In [`Topic::preparations`].
    Preparation(usize),
}

/// What all statements have: any but a red flag, which is a question.
#[derive(Debug, Clone, Copy)]
pub struct Statement<'a> {
    /// Which it is.
    pub part: Part,
    /// Unique in the topic.
    pub id: &'a str,
    /// For whom.
    pub when: &'a Condition,
    /// Why, and says who.
    pub basis: &'a Basis,
}

/// The same, to be changed.
#[derive(Debug)]
pub struct StatementMut<'a> {
    /// Which it is.
    pub part: Part,
    /// For whom.
    pub when: &'a mut Condition,
    /// Why, and says who.
    pub basis: &'a mut Basis,
}

/// Each list with its kind, in the order in which they are told.
macro_rules! lists {
    ($take:ident) => {
        $take! { fits Fit, rules Rule, arguments Argument, out_of_scope OutOfScope, preparations Preparation }
    };
}

impl Topic {
    /// All statements.
    pub fn statements(&self) -> impl Iterator<Item = Statement<'_>> {
        macro_rules! take {
            ($($list:ident $Part:ident),*) => {
                std::iter::empty()$(.chain(self.$list.iter().enumerate().map(|(place, s)| {
                    Statement {
                        part: Part::$Part(place),
                        id: &s.id,
                        when: &s.when,
                        basis: &s.basis,
                    }
                })))*
            };
        }
        lists!(take)
    }

    /// All statements, to be changed.
    pub fn statements_mut(&mut self) -> impl Iterator<Item = StatementMut<'_>> {
        macro_rules! take {
            ($($list:ident $Part:ident),*) => {
                std::iter::empty()$(.chain(self.$list.iter_mut().enumerate().map(|(place, s)| {
                    StatementMut {
                        part: Part::$Part(place),
                        when: &mut s.when,
                        basis: &mut s.basis,
                    }
                })))*
            };
        }
        lists!(take)
    }

    /// The statement.
    pub fn statement(&self, part: Part) -> Option<Statement<'_>> {
        self.statements().find(|one| one.part == part)
    }

    /// The statement, to be changed.
    pub fn statement_mut(&mut self, part: Part) -> Option<StatementMut<'_>> {
        self.statements_mut().find(|one| one.part == part)
    }

    /// The doors that red flags, rules and fits name.
    pub fn named_doors_mut(&mut self) -> impl Iterator<Item = &mut DoorIx> {
        let flags = self.questions.iter_mut().filter_map(|q| match &mut q.role {
            Role::RedFlag(flag) => flag.destination.as_mut(),
            _ => None,
        });
        let rules = self
            .rules
            .iter_mut()
            .filter_map(|rule| rule.destination.as_mut());
        let fits = self
            .fits
            .iter_mut()
            .filter_map(|fit| fit.destination.as_mut());
        flags.chain(rules).chain(fits)
    }

    /// Every literal of the topic, of guards, of whom it is of, of ages, of what can't occur and of steps too.
    pub fn literals_mut(&mut self) -> impl Iterator<Item = &mut Literal> {
        macro_rules! take {
            ($($list:ident $Part:ident),*) => {
                std::iter::empty()$(.chain(self.$list.iter_mut().map(|s| &mut s.when)))*
            };
        }
        let guards = self.questions.iter_mut().flat_map(|q| &mut q.only_if);
        let offers = self.steps.iter_mut().flat_map(|step| &mut step.only_if);
        let conditions = self.impossible.iter_mut();
        let conditions = conditions.chain(offers.map(|only| &mut only.when));
        let conditions = conditions.chain(lists!(take));
        let person = self.only.iter_mut().chain(self.ages.iter_mut().flatten());
        guards
            .chain(person)
            .chain(conditions.flat_map(Condition::literals_mut))
    }
}

impl Condition {
    /// Its literals, of its exceptions too.
    pub fn literals_mut(&mut self) -> impl Iterator<Item = &mut Literal> {
        let unless = self.unless.iter_mut();
        let unless = unless.flat_map(|Exception { all, .. }| all.iter_mut());
        self.all.iter_mut().chain(unless)
    }
}
