//! A FHIR R4 Bundle of one advice.
//!
//! A `collection`, not a `transaction`: the Bundle tells what was advised and asks nobody to store
//! it. Whether a proposal becomes an order is the host's, and the doctor's, to decide.
//!
//! The patient is a contained resource that knows a gender and nothing else.

mod bundle;
mod datatypes;
mod guidance;
mod request;
mod response;

pub use bundle::{Bundle, Entry, Resource, bundle};
pub use datatypes::{
    Annotation, CodeableConcept, Duration, Identifier, Meta, Patient, Period, Reference, Repeat,
    Str, Timing,
};
pub use guidance::{CodeFilter, DataRequirement, GuidanceResponse};
pub use request::ServiceRequest;
pub(crate) use request::service_request;
pub use response::{Item, ItemAnswer, QuestionnaireResponse};
