//! What the screens ask of the page around them, and what comes in from it. No screen reaches the page by itself, and the
//! page reaches no network.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use yew::Callback;

use crate::counted::Mine;

/// Something for the page to do.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Outward {
    /// Hand over the opened file, piece by piece.
    Read,
    /// Forget the opened file.
    Close,
    /// A file for the reader to keep.
    File {
        /// Its name.
        name: String,
        /// Its type.
        kind: &'static str,
        /// What is in it.
        content: String,
    },
    /// Print what is here.
    Print,
    /// Say what was counted of one's own choices.
    Look,
    /// Count them from now on.
    Count,
    /// Erase them, and count no more.
    Erase,
}

/// What comes in from the page.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Inward {
    /// A file was opened: its name, and how it begins.
    Opened(String, Vec<u8>),
    /// Its next piece.
    Piece(Vec<u8>),
    /// Two exports were opened.
    Both(Vec<u8>, Vec<u8>),
    /// It has ended; the seed of the practices' numbers.
    End(u64),
    /// What was counted of one's own choices.
    Mine(Mine),
}

#[derive(Default)]
struct Inbox {
    taker: RefCell<Option<Callback<Inward>>>,
    wanted: Cell<bool>,
}

/// Where what comes in is put.
#[derive(Clone, Default)]
pub struct Mail(Rc<Inbox>);

impl Mail {
    pub(crate) fn taken_by(&self, taker: Callback<Inward>) {
        *self.0.taker.borrow_mut() = Some(taker);
    }

    pub(crate) fn want(&self, more: bool) {
        self.0.wanted.set(more);
    }

    fn put(&self, inward: Inward) {
        let taker = self.0.taker.borrow().clone();
        if let Some(taker) = taker {
            taker.emit(inward);
        }
    }

    /// A file was opened: its name, and how it begins.
    pub fn opened(&self, name: String, start: Vec<u8>) {
        self.put(Inward::Opened(name, start));
    }

    /// Two exports were opened, to be looked at side by side.
    pub fn both(&self, one: Vec<u8>, other: Vec<u8>) {
        self.put(Inward::Both(one, other));
    }

    /// The next piece of it; whether more is wanted.
    pub fn piece(&self, bytes: Vec<u8>) -> bool {
        if self.0.wanted.get() {
            self.put(Inward::Piece(bytes));
        }
        self.0.wanted.get()
    }

    /// What was counted of one's own choices: a word, and a line for each choice.
    pub fn mine(&self, word: &str, lines: &str) {
        self.put(Inward::Mine(Mine::said(word, lines)));
    }

    /// It has ended.
    pub fn end(&self, seed: u64) {
        if self.0.wanted.replace(false) {
            self.put(Inward::End(seed));
        }
    }
}

impl PartialEq for Mail {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

impl std::fmt::Debug for Mail {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Mail")
    }
}
