//! By which door a child comes: that of the topic's own specialty where it sees children, and else
//! that of the specialty to which a child goes.

use ladder::model::Door;

use super::Cx;
use crate::Code;
use crate::raw::{RawAlarm, RawChildren, RawLiteral};
use crate::say;
use crate::sink::Draft;
use crate::stack::Stack;

/// Who is a child for a topic, and who sees one.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Children<'a> {
    /// Who is a child; nobody where no specialty says so.
    pub(crate) who: &'a [RawLiteral],
    /// The specialty to which a child goes; none where the topic's own sees children.
    pub(crate) to: Option<&'a str>,
}

impl<'a> Children<'a> {
    /// Of a topic of this specialty.
    pub(crate) fn of(stack: &Stack<'a>, specialty: &str) -> Self {
        let all = || stack.specialties.iter().copied();
        let first = all().find(|raw| !raw.all.is_empty());
        let own = all().find(|raw| raw.named.value.id == specialty);
        let to = match own.map(|raw| &raw.children) {
            Some(RawChildren::Here) => None,
            Some(RawChildren::To(named)) => Some(named.value.as_str()),
            _ => first.map(|raw| raw.named.value.id.as_str()),
        };
        let who = first.map_or(&[][..], |raw| raw.all.as_slice());
        let to = to.filter(|_| !who.is_empty());
        Self { who, to }
    }

    /// Whether a red flag names another door for a child, or the specialty does.
    pub(crate) fn matter<'b>(self, mut alarms: impl Iterator<Item = &'b RawAlarm>) -> bool {
        self.to.is_some() || alarms.any(|alarm| alarm.destination_of_child.is_some())
    }
}

/// The door of a red flag. That for a child is named by the row, or else the step's own.
pub(super) fn door(cx: &Cx<'_>, raw: &RawAlarm, own: &Door) -> Option<Door> {
    let name = raw.destination.as_ref();
    let name = name.map(|name| name.replace("{dienst}", &own.name));
    let child = match &raw.destination_of_child {
        Some(named) => Some(named.clone()),
        None => own.child.clone(),
    };
    let door = Door {
        name: name.unwrap_or_else(|| own.name.clone()),
        child: child.filter(|_| !cx.children.who.is_empty()),
    };
    if raw.destination_of_child.is_none() {
        for_adults(cx, raw, &door);
    }
    let named = raw.destination.is_some() || raw.destination_of_child.is_some();
    named.then_some(door)
}

/// Whoever is under age is sent to nobody who sees adults only.
fn for_adults(cx: &Cx<'_>, raw: &RawAlarm, door: &Door) {
    if cx.children.who.is_empty() {
        return;
    }
    let place = door.of(true);
    let lower = place.to_lowercase();
    let adults = cx.stack.specialties.iter().filter(|specialty| {
        let here = matches!(specialty.children, RawChildren::Here);
        let named = |doctor: &String| says(&lower, &doctor.to_lowercase());
        !here && specialty.doctors.iter().any(named)
    });
    let Some(first) = adults.map(|raw| &raw.named.value.name).next() else {
        return;
    };
    let message = say::child_at_adults(&raw.id.value, &place, &first);
    cx.sink.push(
        Draft::new(Code::ChildAtAdults, raw.id.at, message)
            .help(say::say_who_sees_child())
            .fix("bestemming-kind = \"Dienstdoende kinderarts\"".to_owned()),
    );
}

/// The text has a word that begins so: *kaakchirurg* is no *chirurg*.
fn says(text: &str, word: &str) -> bool {
    let mut places = text.match_indices(word);
    places.any(|(at, _)| {
        let before = text.get(..at).and_then(|before| before.chars().last());
        before.is_none_or(|letter| !letter.is_alphanumeric())
    })
}
