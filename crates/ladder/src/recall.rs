//! An advice that was taken back after it was published.

use serde::{Deserialize, Serialize};

use crate::date::{Date, NotADate};
use crate::model::Header;

/// That a topic's advice is not to be followed, from a day on: why, and what to do instead. Its red flags hold: a
/// recall can make no advice lighter or later.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Recall {
    /// The region; every region where absent.
    #[serde(rename = "regio", default, skip_serializing_if = "Option::is_none")]
    pub region: Option<String>,
    /// The topic.
    #[serde(rename = "onderwerp")]
    pub topic: String,
    /// The hashes of the agreements that it is in; every version where empty, also one still to come.
    #[serde(rename = "afspraken", default, skip_serializing_if = "Vec::is_empty")]
    pub hashes: Vec<String>,
    /// The day on which it was taken back.
    #[serde(rename = "sinds")]
    pub since: Date,
    /// Why.
    #[serde(rename = "waarom")]
    pub why: String,
    /// What to do instead.
    #[serde(rename = "doe")]
    pub instead: String,
}

impl Recall {
    /// Recalls as a page passes them: region, topic, hashes apart by spaces, day, why, instead, one after another.
    pub fn of_fields(fields: Vec<String>) -> Result<Vec<Self>, NotADate> {
        let mut fields = fields.into_iter();
        let mut recalls = Vec::new();
        while let Some(region) = fields.next() {
            let mut next = || fields.next().unwrap_or_default();
            recalls.push(Self {
                region: Some(region).filter(|region| !region.is_empty()),
                topic: next(),
                hashes: next().split_whitespace().map(str::to_owned).collect(),
                since: next().parse()?,
                why: next(),
                instead: next(),
            });
        }
        Ok(recalls)
    }

    /// Whether it is about these agreements.
    pub fn concerns(&self, header: &Header) -> bool {
        let here = self.region.as_ref();
        here.is_none_or(|region| *region == header.region)
            && (self.hashes.is_empty() || self.hashes.contains(&header.hash))
    }

    /// Why, and what to do, in one text.
    pub fn told(&self) -> String {
        format!("{} {}", self.why, self.instead)
    }
}
