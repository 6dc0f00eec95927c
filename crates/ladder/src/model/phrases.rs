//! The engine's own sentences. They come with the rules, so that no text stands in the engine.

use serde::{Deserialize, Serialize};

use crate::within::{Spoken, Within};

/// Sentences for what follows from the model itself, under the names that they have in a rule file. `{…}` marks what is
/// filled in.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Phrases {
    /// No fit holds.
    #[serde(rename = "geen-past")]
    pub not_agreed: String,
    /// Too slow: `{termijn}` is the step's.
    #[serde(rename = "niet-op-tijd")]
    pub too_slow: String,
    /// The step's term is unknown and there is haste.
    #[serde(rename = "termijn-onbekend")]
    pub term_unknown: String,
    /// Not that urgent: `{termijn}` is the bound.
    #[serde(rename = "alleen-binnen")]
    pub only_within: String,
    /// Too light for a red flag.
    #[serde(rename = "alarm")]
    pub red_flag: String,
    /// Lighter than the advice without the red flag.
    #[serde(rename = "lichter-dan-zonder-alarm")]
    pub lighter_than_without: String,
    /// The agreements have expired, or do not hold yet.
    #[serde(rename = "verlopen")]
    pub expired: String,
    /// Whom the topic is of: `{wie}`.
    #[serde(rename = "alleen-voor")]
    pub only_for: String,
    /// The treating specialist.
    #[serde(rename = "behandelaar")]
    pub addressee: String,
    /// At once.
    #[serde(rename = "direct")]
    pub at_once: String,
    /// The same day.
    #[serde(rename = "vandaag")]
    pub today: String,
    /// `{n}` hours.
    #[serde(rename = "uur")]
    pub hours: String,
    /// One working day.
    #[serde(rename = "werkdag")]
    pub working_day: String,
    /// `{n}` working days.
    #[serde(rename = "werkdagen")]
    pub working_days: String,
    /// One week.
    pub week: String,
    /// `{n}` weeks.
    #[serde(rename = "weken")]
    pub weeks: String,
    /// When the outpatient clinic has room.
    #[serde(rename = "toegangstijd")]
    pub access: String,
    /// No term.
    #[serde(rename = "geen-haast")]
    pub no_hurry: String,
}

impl Phrases {
    /// The term in words.
    pub fn within(&self, term: Within) -> String {
        match term.spoken() {
            Spoken::Today => self.today.clone(),
            Spoken::Hours(n) => self.hours.replace("{n}", &n.to_string()),
            Spoken::Access => self.access.clone(),
            Spoken::NoHurry => self.no_hurry.clone(),
            Spoken::WorkingDays(1) => self.working_day.clone(),
            Spoken::Weeks(1) => self.week.clone(),
            Spoken::WorkingDays(n) => self.working_days.replace("{n}", &n.to_string()),
            Spoken::Weeks(n) => self.weeks.replace("{n}", &n.to_string()),
        }
    }
}
