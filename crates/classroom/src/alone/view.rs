//! What the parts of the screen share.

use training::Set;
use yew::{Callback, NodeRef, UseReducerHandle};

use super::course::{Act, Course};
use crate::place::Place;
use crate::props::Props;

/// A learner's screen.
pub(crate) struct View<'a> {
    pub(crate) all: &'a Props,
    pub(crate) set: &'a Set,
    pub(crate) course: &'a UseReducerHandle<Course>,
    pub(crate) heading: &'a NodeRef,
    pub(crate) go: &'a Callback<Place>,
}

impl View<'_> {
    pub(crate) fn does(&self, act: Act) -> Callback<yew::MouseEvent> {
        let course = self.course.clone();
        Callback::from(move |_| course.dispatch(act.clone()))
    }
}
