//! A CDS Hooks 2.0 card of one advice, and the feedback on it.

mod card;
mod detail;
mod feedback;

pub use card::{Action, Card, Indicator, Source, Suggestion, card};
pub(crate) use card::{CARD, summary};
pub(crate) use detail::{detail, notes};
pub use feedback::{Accepted, Feedback, Outcome, Overridden, accepted, overridden};
