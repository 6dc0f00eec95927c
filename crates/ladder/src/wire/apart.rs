//! What of a topic comes after its questions: one walk takes it out when the agreements are compiled, and puts it
//! back when it has come. Nothing of it changes an advice; whoever adds a text to the model that no advice
//! follows from names it here.

use serde::Serialize;
use serde::de::DeserializeOwned;

use super::format::WireError;
use crate::model::{Attribute, AttributeKind, Basis, Role, Topic};

/// Takes it out of a topic, as bytes. Of a step the way to reach it stays: who has a red flag calls at once.
pub(super) fn take(topic: &mut Topic) -> Result<Vec<u8>, WireError> {
    let contacts: Vec<_> = topic
        .steps
        .iter()
        .map(|step| contact(&step.attributes))
        .collect();
    let mut taking = Taking(Ok(Vec::new()));
    walk(topic, &mut taking);
    for (step, contact) in topic.steps.iter_mut().zip(contacts) {
        step.attributes.extend(contact);
    }
    taking.0
}

/// Puts back into the same topic what [`take`] took.
pub(super) fn put_back(topic: &mut Topic, bytes: &[u8]) -> Result<(), WireError> {
    let mut putting = Putting(Some(bytes));
    walk(topic, &mut putting);
    match putting.0 {
        Some([]) => Ok(()),
        _ => Err(WireError::Damaged),
    }
}

/// How to reach a step, without what says so.
fn contact(attributes: &[Attribute]) -> Option<Attribute> {
    let found = attributes
        .iter()
        .find(|one| one.kind == AttributeKind::Contact);
    let mut contact = found?.clone();
    // It comes back with all of the attribute.
    basis(&mut contact.basis, &mut Taking(Ok(Vec::new())));
    Some(contact)
}

/// What is done with each of the places that come later.
trait Places {
    fn place<T: Serialize + DeserializeOwned + Default>(&mut self, place: &mut T);
}

struct Taking(Result<Vec<u8>, WireError>);

impl Places for Taking {
    fn place<T: Serialize + DeserializeOwned + Default>(&mut self, place: &mut T) {
        let taken = core::mem::take(place);
        if let Ok(bytes) = &mut self.0 {
            let bytes = core::mem::take(bytes);
            self.0 = postcard::to_extend(&taken, bytes).map_err(|_| WireError::Unwritable);
        }
    }
}

/// What is left to be put back; nothing once that was cut short.
struct Putting<'a>(Option<&'a [u8]>);

impl Places for Putting<'_> {
    fn place<T: Serialize + DeserializeOwned + Default>(&mut self, place: &mut T) {
        self.0 = self.0.and_then(|bytes| {
            let (read, rest) = postcard::take_from_bytes(bytes).ok()?;
            *place = read;
            Some(rest)
        });
    }
}

/// Every place of it, always in this order.
fn walk(topic: &mut Topic, places: &mut impl Places) {
    places.place(&mut topic.sources);
    places.place(&mut topic.patient_page);
    for question in &mut topic.questions {
        places.place(&mut question.brief);
        if let Role::RedFlag(flag) = &mut question.role {
            places.place(&mut flag.check_now);
            basis(&mut flag.basis, places);
        }
    }
    for step in &mut topic.steps {
        places.place(&mut step.attributes);
        let shortest = step.shortest.iter_mut().map(|shortest| &mut shortest.basis);
        let only_within = step.only_within.iter_mut().map(|(_, basis)| basis);
        let only_if = step.only_if.iter_mut().map(|only| &mut only.basis);
        for of_step in shortest.chain(only_within).chain(only_if) {
            basis(of_step, places);
        }
    }
    for statement in topic.statements_mut() {
        for exception in &mut statement.when.unless {
            places.place(&mut exception.reason);
        }
        basis(statement.basis, places);
    }
    for fit in &mut topic.fits {
        places.place(&mut fit.id);
        places.place(&mut fit.action);
        places.place(&mut fit.check);
    }
    for rule in &mut topic.rules {
        places.place(&mut rule.id);
    }
    for argument in &mut topic.arguments {
        places.place(&mut argument.id);
    }
    for scope in &mut topic.out_of_scope {
        places.place(&mut scope.id);
        places.place(&mut scope.topic);
    }
    for preparation in &mut topic.preparations {
        places.place(&mut preparation.id);
        places.place(&mut preparation.text);
    }
}

/// How firm it is and when it holds an advice needs; the rest says why.
fn basis(basis: &mut Basis, places: &mut impl Places) {
    places.place(&mut basis.reason);
    places.place(&mut basis.sources);
    places.place(&mut basis.term);
}
