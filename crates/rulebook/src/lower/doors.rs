//! Where a statement sends the patient, and by which door a child.

use ladder::model::{Door, DoorIx};

use super::cx::Cx;
use crate::Code;
use crate::raw::{RawAlarm, RawChildren, RawSign};
use crate::say;
use crate::sink::{Draft, Spot};

/// What a statement says of where to.
pub(super) struct Named<'a> {
    /// What is told of it, such as `alarm:koorts`.
    statement: &'a str,
    at: Spot,
    door: Option<&'a String>,
    child: Option<&'a String>,
}

impl<'a> Named<'a> {
    /// By a red flag.
    pub(super) fn by_alarm(raw: &'a RawAlarm, statement: &'a str) -> Self {
        Self {
            statement,
            at: raw.id.at,
            door: raw.destination.as_ref(),
            child: raw.destination_of_child.as_ref(),
        }
    }

    /// By the sign that a fit or rule rests on.
    pub(super) fn by_sign(sign: &'a RawSign, statement: &'a str, at: Spot) -> Self {
        Self {
            statement,
            at,
            door: sign.door.as_ref(),
            child: sign.child_door.as_ref(),
        }
    }

    /// The door; none where that is the step's own. That for an age is what is named for a child,
    /// else what a `[[deur]]` says, and else the step's own for that age.
    pub(super) fn door(&self, cx: &Cx<'_>, own: &Door) -> Option<DoorIx> {
        let name = self.door.map(|name| name.replace("{dienst}", &own.name));
        let name = name.unwrap_or_else(|| own.name.clone());
        let (mut by_age, mut young) = (Vec::new(), false);
        for (age, child) in cx.ages.each() {
            let named = self.child.filter(|_| child).map(String::as_str);
            let named = named.or_else(|| cx.ages.door(&name, age));
            let place = named.or(own.instead(age)).unwrap_or(name.as_str());
            if child && named.is_none() {
                self.for_adults(cx, place);
            }
            if place != name {
                by_age.push((age, place.to_owned()));
            }
            young |= child;
        }
        if !young && self.child.is_none() {
            self.for_adults(cx, &name);
        }
        let named = self.door.is_some() || self.child.is_some();
        named.then(|| cx.door(Door { name, by_age }))
    }

    /// Whoever is under age is sent to nobody who sees adults only.
    fn for_adults(&self, cx: &Cx<'_>, place: &str) {
        if cx.children.who.is_empty() {
            return;
        }
        let lower = place.to_lowercase();
        let adults = cx.stack.specialties.iter().filter(|specialty| {
            let here = matches!(specialty.children, RawChildren::Here);
            let named = |doctor: &String| says(&lower, &doctor.to_lowercase());
            !here && specialty.doctors.iter().any(named)
        });
        let Some(first) = adults.map(|raw| &raw.named.value.name).next() else {
            return;
        };
        let message = say::child_at_adults(&self.statement, &place, &first);
        cx.sink.push(
            Draft::new(Code::ChildAtAdults, self.at, message)
                .help(say::say_who_sees_child())
                .fix("bestemming-kind = \"Dienstdoende kinderarts\"".to_owned()),
        );
    }
}

/// The text has a word that begins so: *kaakchirurg* is no *chirurg*.
fn says(text: &str, word: &str) -> bool {
    let mut places = text.match_indices(word);
    places.any(|(at, _)| {
        let before = text.get(..at).and_then(|before| before.chars().last());
        before.is_none_or(|letter| !letter.is_alphanumeric())
    })
}
