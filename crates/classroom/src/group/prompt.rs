//! What is said to the group at the foot of a slide.

use training::meeting::{Meeting, Slide, Stage};

use crate::props::Props;
use crate::seen::Seen;
use crate::words;

/// The line itself; none between the cases.
pub(crate) fn prompt(all: &Props, seen: &[(String, Seen)], meeting: &Meeting) -> String {
    let texts = all.texts;
    let key = match meeting.slide {
        Slide::Case(_, Stage::Read) => "prompt.read",
        Slide::Case(_, Stage::First) => "prompt.first",
        Slide::Case(_, Stage::Talk) => "prompt.talk",
        Slide::Case(_, Stage::Second) => "prompt.second",
        Slide::Case(_, Stage::Reveal) => return after(all, seen, meeting),
        Slide::Theory(_) | Slide::End => return String::new(),
    };
    texts.get(key).to_owned()
}

/// Those who chose something else most often are asked first.
fn after(all: &Props, seen: &[(String, Seen)], meeting: &Meeting) -> String {
    let texts = all.texts;
    let case = meeting.case();
    let Some(((_, seen), votes)) =
        case.and_then(|case| seen.get(case).zip(meeting.votes.get(case)))
    else {
        return String::new();
    };
    let places = (0..).zip(&votes.first);
    let other = places.filter(|(place, count)| **count > 0 && !seen.right.contains(place));
    let most = other.max_by_key(|(_, count)| **count);
    let name = most.and_then(|(place, _)| seen.choices.get(usize::from(place)));
    name.map_or_else(
        || texts.get("prompt.after.none").to_owned(),
        |name| texts.fill("prompt.after", &[&words::lower(name)]),
    )
}
