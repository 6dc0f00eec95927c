//! Whether a text is a FHIR Bundle, by the word of an implementation that is not ours.
//!
//! A crate of its own: the generic code that reads a model of all of FHIR is instantiated here, once,
//! and not again with every change of a test.

use fhir_model::r4b::resources::{Bundle, Resource};
use serde_json::Value;

/// Reads a Bundle and writes it again. What comes back holds only what FHIR knows: a field of ours
/// that the standard lacks is missing from it, and a code outside a required list is an error.
pub fn bundle(text: &str) -> Result<Value, serde_json::Error> {
    let read: Bundle = serde_json::from_str(text)?;
    serde_json::to_value(&read)
}

/// The same for one resource by itself.
pub fn resource(text: &str) -> Result<Value, serde_json::Error> {
    let read: Resource = serde_json::from_str(text)?;
    serde_json::to_value(&read)
}
