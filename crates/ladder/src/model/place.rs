//! The places that the parts of a topic are known by.

/// The place of a question in its topic, which is the order of asking.
pub type QuestionIx = u8;
/// The place of a value in its question.
pub type ValueIx = u8;
/// The place of a step on its ladder; a greater one is heavier.
pub type StepIx = u8;
/// The place of a door in its topic.
pub type DoorIx = u8;

/// The place of an age among those that a topic's doors tell apart.
pub type AgeIx = u8;
/// The place of a preparation in its topic.
pub type PreparationIx = u16;
