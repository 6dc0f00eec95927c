//! A consultation that was opened on another day than it is now.

use ladder::advice::Status;
use ladder::date::Date;

use crate::el::{El, el};
use crate::state::Action;
use crate::topic::View;

/// The agreements of this consultation hold no longer: its advice is not to be followed.
pub(crate) fn ended(view: &View, date: &str) -> bool {
    let now = date.parse::<Date>().ok();
    let period = view.agreements.header.valid;
    now.is_some_and(|now| now > view.session.opened.date && !period.contains(now))
}

/// That it is another day by now, and what to do; nothing on the same day.
pub(crate) fn another_day(view: &View, date: &str) -> Option<El> {
    let texts = &view.texts;
    let opened = view.session.opened.date;
    let now = date.parse::<Date>().ok().filter(|now| *now != opened)?;
    let key = match view.advice.status {
        _ if now < opened => "day.back",
        Status::Alarm if ended(view, date) => "day.ended.alarm",
        _ if ended(view, date) => "day.ended",
        _ => "day.other",
    };
    let text = texts.fill(
        key,
        &[("day", &opened.in_dutch()), ("now", &now.in_dutch())],
    );
    let again = view.button("small", Action::Renew, "day.renew");
    let line = el("p").class("notice").key("day");
    Some(line.text(&text).text(" ").child(again))
}
