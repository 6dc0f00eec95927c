//! Terms as rule files write them.

use ladder::{Spoken, Within};

/// The term of a fit, which can be that of the clinic: no term was agreed.
pub fn of_fit(text: &str) -> Option<Within> {
    match text {
        "toegangstijd" => Some(Within::ACCESS),
        _ => parse(text),
    }
}

/// The term, if the text is one.
pub(crate) fn parse(text: &str) -> Option<Within> {
    match text {
        "vandaag" => return Some(Within::TODAY),
        "geen haast" => return Some(Within::NO_HURRY),
        _ => {}
    }
    let (number, unit) = text.split_once(' ')?;
    let number: u16 = number.parse().ok()?;
    match unit {
        "uur" => Within::hours(number),
        "werkdag" if number == 1 => Within::working_days(1),
        "werkdagen" if number > 1 => Within::working_days(number),
        "week" if number == 1 => Within::weeks(1),
        "weken" if number > 1 => Within::weeks(number),
        _ => None,
    }
}

/// The term as it is written in rule files.
#[must_use]
pub fn text(term: Within) -> String {
    match term.spoken() {
        Spoken::Today => "vandaag".to_owned(),
        Spoken::Hours(hours) => format!("{hours} uur"),
        Spoken::Access => "toegangstijd".to_owned(),
        Spoken::NoHurry => "geen haast".to_owned(),
        Spoken::WorkingDays(1) => "1 werkdag".to_owned(),
        Spoken::WorkingDays(days) => format!("{days} werkdagen"),
        Spoken::Weeks(1) => "1 week".to_owned(),
        Spoken::Weeks(weeks) => format!("{weeks} weken"),
    }
}

/// `binnen 3 weken`, but `vandaag`.
pub fn within(term: Within) -> String {
    let text = text(term);
    if term.is_bound() {
        format!("binnen {text}")
    } else {
        text
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_terms_as_they_are_said() {
        assert_eq!(parse("3 weken"), Within::weeks(3));
        assert_eq!(parse("1 werkdag"), Within::working_days(1));
        for term in [
            "1 uur",
            "4 uur",
            "24 uur",
            "vandaag",
            "1 werkdag",
            "3 werkdagen",
            "1 week",
            "3 weken",
            "geen haast",
        ] {
            assert_eq!(parse(term).map(text).as_deref(), Some(term));
        }
        assert_eq!(
            of_fit("toegangstijd").map(text).as_deref(),
            Some("toegangstijd")
        );
        assert_eq!(of_fit("3 weken"), parse("3 weken"));
        for text in [
            "toegangstijd",
            "3 week",
            "1 werkdagen",
            "weken",
            "3",
            "0 weken",
            "0 uur",
            "48 uur",
            "4 uren",
            "morgen",
            "drie weken",
            "99 weken",
        ] {
            assert_eq!(parse(text), None, "{text}");
        }
    }
}
