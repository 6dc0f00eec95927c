//! What should have been looked at again by now.

use ladder::date::Date;
use rulebook::sink::{Draft, Sink};
use rulebook::{Code, Region};

use crate::say;

/// Whether that day comes within thirty days.
fn near(date: Date, until: Date) -> bool {
    (0..=30).contains(&date.days_until(until))
}

/// Reports agreements and sources whose day of review has passed.
pub(super) fn overdue(region: &Region, date: Date, sink: &Sink) {
    let passed = |review: Option<Date>| review.filter(|review| *review < date);
    let header = &region.agreements.header;
    // The earliest of the region's and of each base's.
    if let Some(review) = passed(header.review) {
        let message = say::review_overdue(&header.region, &review);
        let draft = Draft::new(Code::ReviewOverdue, region.header, message);
        sink.push(draft.help(say::set_review()));
    }
    if let Some(until) = header.valid.until.filter(|until| near(date, *until)) {
        let message = say::near_end(&header.region, &until);
        let draft = Draft::new(Code::NearEnd, region.header, message);
        sink.push(draft.help(say::set_end_anew()));
    }
    for (source, at) in &region.sources {
        if let Some(review) = passed(source.review) {
            let message = say::source_overdue(&source.id, &review);
            let draft = Draft::new(Code::SourceOverdue, *at, message);
            sink.push(draft.help(say::look_at_source()));
        }
    }
}
