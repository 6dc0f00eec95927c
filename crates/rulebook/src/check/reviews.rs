//! What should have been looked at again by now.

use ladder::date::Date;

use crate::sink::{Draft, Sink};
use crate::{Code, Region};

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
        let message = format!(
            "the agreements of `{}` were to be reviewed by {review}",
            header.region
        );
        let draft = Draft::new(Code::ReviewOverdue, region.header, message);
        sink.push(draft.help("review them, and set `herzien` to the next day of review"));
    }
    if let Some(until) = header.valid.until.filter(|until| near(date, *until)) {
        let message = format!("the agreements of `{}` end on {until}", header.region);
        let draft = Draft::new(Code::NearEnd, region.header, message);
        sink.push(draft.help("look at them again, with their base, and set `geldig-tot` anew"));
    }
    for (source, at) in &region.sources {
        if let Some(review) = passed(source.review) {
            let message = format!("the source `{}` was to be reviewed by {review}", source.id);
            let draft = Draft::new(Code::SourceOverdue, *at, message);
            sink.push(draft.help("look whether it still holds, and set `herzien` anew"));
        }
    }
}
