//! What has arrived of the agreements.

use std::cell::RefCell;
use std::rc::Rc;

use ladder::model::Agreements;
use ladder::wire::Topics;

use crate::search::Lexicon;

/// What has arrived of the agreements.
#[derive(Debug, Clone)]
pub struct Data {
    /// The index; with the words of the topics once those are here.
    pub agreements: Rc<Agreements>,
    /// The topics, which come a little later.
    pub topics: Option<Rc<Topics>>,
    /// Their words, which come along with them.
    pub lexicon: Option<Rc<Lexicon>>,
}

impl PartialEq for Data {
    fn eq(&self, other: &Self) -> bool {
        let same = |a: &Option<Rc<Topics>>, b: &Option<Rc<Topics>>| match (a, b) {
            (Some(a), Some(b)) => Rc::ptr_eq(a, b),
            (None, None) => true,
            _ => false,
        };
        Rc::ptr_eq(&self.agreements, &other.agreements) && same(&self.topics, &other.topics)
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
            lexicon: None,
        }
    }

    /// The index and its topics. What the last widget read is not held twice where this is the same: the widgets
    /// of a page share one memory, and mostly their agreements too.
    pub fn whole(index: &Agreements, topics: Topics) -> Self {
        let agreements = topics.complete(index);
        LAST.with_borrow_mut(|last| {
            let same = |last: &&mut Self| {
                *last.agreements == agreements && last.topics.as_deref() == Some(&topics)
            };
            if let Some(last) = last.as_mut().filter(same) {
                return last.clone();
            }
            let agreements = Rc::new(agreements);
            let read = Self {
                lexicon: Some(Rc::new(Lexicon::new(agreements.clone()))),
                agreements,
                topics: Some(Rc::new(topics)),
            };
            *last = Some(read.clone());
            read
        })
    }
}
