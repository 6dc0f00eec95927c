//! The day that is proved for.

use ladder::date::Date;
use rulebook::sink::{Draft, Sink};
use rulebook::{Code, Region};

use crate::say;

/// The day to prove for: the one asked for, or the nearest on which the agreements hold. None where
/// a region and its base never hold together.
pub(crate) fn day_of(region: &Region, date: Date, sink: &Sink) -> Option<Date> {
    let header = &region.agreements.header;
    let (from, until) = (header.valid.from, header.valid.until);
    if let Some((from, until)) = from.zip(until).filter(|(from, until)| until < from) {
        let message = say::never_in_force(&header.region, &from, &until);
        sink.push(Draft::new(Code::NotInForce, region.header, message).help(say::move_dates()));
        return None;
    }
    let nearest = match (from, until) {
        (Some(from), _) if date < from => from,
        (_, Some(until)) if until < date => until,
        _ => return Some(date),
    };
    let message = say::not_in_force(&header.region, &date, &nearest);
    sink.push(Draft::new(Code::NotInForce, region.header, message).help(say::give_a_date()));
    Some(nearest)
}
