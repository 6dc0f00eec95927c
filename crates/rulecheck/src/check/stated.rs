//! The statements of a topic, each with where it was written.

use ladder::Part;
use ladder::model::{Basis, Condition, Statement, Topic};
use rulebook::lower::{Places, Written};

/// A statement of any kind.
#[derive(Clone, Copy, Debug)]
pub struct Stated<'a> {
    /// Which of the topic's statements.
    pub part: Part,
    /// Its name.
    pub id: &'a str,
    /// For whom it holds.
    pub when: &'a Condition,
    /// What it rests on.
    pub basis: &'a Basis,
    /// Where it was written.
    pub written: &'a Written,
}

/// All statements of a topic but its red flags.
pub fn stated<'a>(topic: &'a Topic, places: &'a Places) -> Vec<Stated<'a>> {
    let with_place = |one: Statement<'a>| {
        Some(Stated {
            part: one.part,
            id: one.id,
            when: one.when,
            basis: one.basis,
            written: places.of(one.part)?,
        })
    };
    topic.statements().filter_map(with_place).collect()
}
