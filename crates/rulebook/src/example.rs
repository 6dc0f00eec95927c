//! Examples: a doctor's independent word on what must come out.

use ladder::Within;
use ladder::advice::Status;
use ladder::date::Date;

use crate::sink::Spot;

/// An example patient with the advice expected.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Example {
    /// The topic.
    pub topic: String,
    /// The patient in words.
    pub name: String,
    /// The answers by name, those of the starting point included; `?` is *weet ik niet*.
    pub answers: Vec<(String, String)>,
    /// The steps expected; one, or more when contradictory. None where only the status is given.
    pub advice: Option<Vec<String>>,
    /// Statements that carry the advice or let steps fall.
    pub carried_by: Vec<String>,
    /// The term expected.
    pub within: Option<Within>,
    /// Where the patient or the question is expected to go, as the screen says it.
    pub destination: Option<String>,
    /// The status expected.
    pub status: Option<Status>,
    /// Where the example comes from.
    pub origin: String,
    /// Who wrote it.
    pub author: String,
    /// When.
    pub date: Option<Date>,
    /// Proposed, and not yet read by a doctor: it counts for nothing.
    pub proposed: bool,
    /// Where it stands.
    pub spot: Spot,
    /// Where the steps expected stand.
    pub advice_spot: Spot,
    /// Where each of the carrying statements stands.
    pub carried_spots: Vec<Spot>,
    /// Where the term expected stands.
    pub within_spot: Spot,
    /// Where the destination expected stands.
    pub destination_spot: Spot,
    /// Where the status expected stands.
    pub status_spot: Spot,
}
