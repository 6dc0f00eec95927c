//! The reader and the checker against rule files that are right, and against planted faults.

mod bad;
mod fixture;
mod good;
mod messages;
