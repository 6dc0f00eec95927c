//! What is the lightest step of the regional ladder that fits this patient, and why?
//!
//! The core is pure: no web, no clock, no I/O, no parser.

pub mod advice;
mod advise;
mod answers;
mod changes;
mod compare;
mod compile;
pub mod date;
mod diagram;
pub mod model;
pub mod naive;
pub mod order;
mod outcome;
mod prove;
pub mod recall;
pub mod report;
pub mod wire;
mod within;

pub use advise::ImpossibleAnswers;
pub use answers::{Answer, Answers, OLDEST, Patient};
pub use compare::{Cover, Cube, Difference};
pub use compile::{Branch, Diagrams, Differing, Given, Pair, Prover, Reason, Who, lighter};
pub use model::{Certainty, Part};
pub use outcome::{Kind, Outcome};
pub use within::{NotATerm, Spoken, Within};
