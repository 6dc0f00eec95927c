//! The start screen: the field that finds a topic, and what this is.

pub(crate) mod about;
pub(crate) mod field;
