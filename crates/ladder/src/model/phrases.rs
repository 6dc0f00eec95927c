//! The engine's own sentences. They come with the rules, so that no text stands in the engine.

use serde::{Deserialize, Serialize};

use crate::within::{Spoken, Within};

/// Sentences for what follows from the model itself. `{…}` marks what is filled in.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct Phrases {
    /// No fit holds.
    pub geen_past: String,
    /// Too slow: `{termijn}` is the step's.
    pub niet_op_tijd: String,
    /// The step's term is unknown and there is haste.
    pub termijn_onbekend: String,
    /// Not that urgent: `{termijn}` is the bound.
    pub alleen_binnen: String,
    /// Too light for a red flag.
    pub alarm: String,
    /// Lighter than the advice without the red flag.
    pub lichter_dan_zonder_alarm: String,
    /// The agreements have expired, or do not hold yet.
    pub verlopen: String,
    /// Whom the topic is of: `{wie}`.
    pub alleen_voor: String,
    /// The treating specialist.
    pub behandelaar: String,
    /// At once.
    pub direct: String,
    /// The same day.
    pub vandaag: String,
    /// `{n}` hours.
    pub uur: String,
    /// One working day.
    pub werkdag: String,
    /// `{n}` working days.
    pub werkdagen: String,
    /// One week.
    pub week: String,
    /// `{n}` weeks.
    pub weken: String,
    /// When the outpatient clinic has room.
    pub toegangstijd: String,
    /// No term.
    pub geen_haast: String,
}

impl Phrases {
    /// The term in words.
    pub fn within(&self, term: Within) -> String {
        match term.spoken() {
            Spoken::Today => self.vandaag.clone(),
            Spoken::Hours(n) => self.uur.replace("{n}", &n.to_string()),
            Spoken::Access => self.toegangstijd.clone(),
            Spoken::NoHurry => self.geen_haast.clone(),
            Spoken::WorkingDays(1) => self.werkdag.clone(),
            Spoken::Weeks(1) => self.week.clone(),
            Spoken::WorkingDays(n) => self.werkdagen.replace("{n}", &n.to_string()),
            Spoken::Weeks(n) => self.weken.replace("{n}", &n.to_string()),
        }
    }
}
