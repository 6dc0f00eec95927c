//! Today, where the agreements hold.

use jiff::Timestamp;
use jiff::tz::TimeZone;
use ladder::date::Date;

use rulebook::Sentence;

use crate::exit::Fault;

/// The day in Amsterdam, or the one given.
pub(crate) fn or(given: Option<Date>) -> Result<Date, Fault> {
    if let Some(date) = given {
        return Ok(date);
    }
    let zone = TimeZone::get("Europe/Amsterdam")
        .map_err(|error| Fault::new(Sentence::same(error.to_string())))?;
    let today = Timestamp::now().to_zoned(zone).date();
    today
        .to_string()
        .parse()
        .map_err(|error: ladder::date::NotADate| Fault::new(Sentence::same(error.to_string())))
}

/// A day as it is written on the command line.
pub(crate) fn date(text: &str) -> Result<Date, String> {
    text.parse()
        .map_err(|error: ladder::date::NotADate| error.to_string())
}
