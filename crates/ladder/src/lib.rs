//! What is the lightest step of the regional ladder that fits this patient, and why?
//!
//! The core is pure: no web, no clock, no I/O, no parser.

pub mod date;
pub mod model;
mod within;

pub use within::{Spoken, Within};
