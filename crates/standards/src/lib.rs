//! The advice as others read it: a [CDS Hooks 2.0 card](cds), a [FHIR R4 Bundle](fhir), what a
//! [referral](Referral) carries to the portal, and the [letter] to a colleague.
//!
//! Pure functions over a [`Case`]. Coded answers and rule texts only: no type here can hold a name,
//! and what a GP types goes into the letter or an override's comment, never into a resource. There
//! is no clock and no chance: the day is an input, and identifiers follow from the content.

mod case;
pub mod cds;
pub mod code;
pub mod fhir;
mod id;
pub mod letter;
mod markdown;
mod named;
mod override_reason;
mod referral;
pub mod words;

pub use case::{Case, Given, Priority, years};
pub use named::Named;
pub use override_reason::OverrideReason;
pub use referral::{Referral, referral};
