//! What has arrived of the agreements.

use std::cell::RefCell;
use std::rc::Rc;

use ladder::model::Agreements;
use ladder::wire::{Reasons, Topics};

use crate::search::Lexicon;

/// What has arrived of the agreements.
#[derive(Debug, Clone)]
pub struct Data {
    /// The index; with the words of the topics once the reasons are here.
    pub agreements: Rc<Agreements>,
    /// The topics, which come a little later: what their questions and an advice need.
    pub topics: Option<Rc<Topics>>,
    /// Why they say so, which comes last.
    pub reasons: Option<Rc<Reasons>>,
    /// What is searched, which comes along with the reasons.
    pub lexicon: Option<Rc<Lexicon>>,
}

impl PartialEq for Data {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.agreements, &other.agreements)
            && same(self.topics.as_ref(), other.topics.as_ref())
            && same(self.reasons.as_ref(), other.reasons.as_ref())
    }
}

fn same<T>(one: Option<&Rc<T>>, other: Option<&Rc<T>>) -> bool {
    match (one, other) {
        (Some(one), Some(other)) => Rc::ptr_eq(one, other),
        (None, None) => true,
        _ => false,
    }
}

thread_local! {
    static LAST: RefCell<Option<Data>> = const { RefCell::new(None) };
}

impl Data {
    /// The index alone.
    pub fn index(agreements: Rc<Agreements>) -> Self {
        Self {
            agreements,
            topics: None,
            reasons: None,
            lexicon: None,
        }
    }

    /// All of it. What the last widget read is not held twice where this is the same: the widgets of a page
    /// share one memory, and mostly their agreements too.
    pub fn whole(index: &Agreements, topics: &Rc<Topics>, reasons: Reasons) -> Self {
        let agreements = reasons.complete(index);
        LAST.with_borrow_mut(|last| {
            let same = |last: &&mut Self| {
                *last.agreements == agreements
                    && last.topics.as_ref() == Some(topics)
                    && last.reasons.as_deref() == Some(&reasons)
            };
            if let Some(last) = last.as_mut().filter(same) {
                return last.clone();
            }
            let agreements = Rc::new(agreements);
            let read = Self {
                lexicon: Some(Rc::new(Lexicon::new(agreements.clone()))),
                agreements,
                topics: Some(topics.clone()),
                reasons: Some(Rc::new(reasons)),
            };
            *last = Some(read.clone());
            read
        })
    }
}
