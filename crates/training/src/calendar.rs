//! A calendar file for the repetitions: the same rules in other patients, after a week, a month and
//! a quarter.

use std::fmt::Write;

use ladder::date::Date;

/// After so many days.
pub const DAYS: [u16; 3] = [7, 30, 90];

/// The repetitions of a set as an iCalendar file (RFC 5545), whole days; `title` names the set.
pub fn calendar(set: &str, title: &str, today: Date) -> String {
    let mut text = String::new();
    let mut add = |line: &str| fold(&mut text, line);
    add("BEGIN:VCALENDAR");
    add("VERSION:2.0");
    add("PRODID:-//Trede//Scholing//NL");
    for days in DAYS {
        let Some(day) = later(today, days) else {
            continue;
        };
        add("BEGIN:VEVENT");
        add(&format!("UID:{set}-{}-{days}@trede.invalid", plain(today)));
        add(&format!("DTSTAMP:{}T000000Z", plain(today)));
        add(&format!("DTSTART;VALUE=DATE:{}", plain(day)));
        add(&format!("SUMMARY:{}", escaped(title)));
        add("TRANSP:TRANSPARENT");
        add("END:VEVENT");
    }
    add("END:VCALENDAR");
    text
}

fn later(day: Date, days: u16) -> Option<Date> {
    (0..days).try_fold(day, |day, _| day.next())
}

fn plain(day: Date) -> String {
    day.to_string().replace('-', "")
}

fn escaped(text: &str) -> String {
    let text = text.replace('\\', "\\\\").replace(';', "\\;");
    text.replace(',', "\\,").replace(['\r', '\n'], " ")
}

/// A line has at most 75 bytes; what is longer goes on after a space.
fn fold(text: &mut String, line: &str) {
    let mut length = 0;
    for c in line.chars() {
        if length + c.len_utf8() > 75 {
            text.push_str("\r\n ");
            length = 1;
        }
        length += c.len_utf8();
        // Writing to a text can't fail.
        let _ = write!(text, "{c}");
    }
    text.push_str("\r\n");
}
