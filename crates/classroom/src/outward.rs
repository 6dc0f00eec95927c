//! What the screens ask of the page around them, and what comes in from it. No screen reaches the
//! page by itself.

use std::cell::RefCell;
use std::rc::Rc;

use training::Statement;
use yew::Callback;

/// Something for the page to do.
#[derive(Debug, Clone, PartialEq)]
pub enum Outward {
    /// The meeting as it is now, for the audience's window.
    Meeting(Vec<u8>),
    /// A window for the audience.
    Audience,
    /// A file for the reader to keep.
    File {
        /// Its name.
        name: String,
        /// Its type.
        kind: &'static str,
        /// What is in it.
        content: Vec<u8>,
    },
    /// Print what is here.
    Print,
    /// What was answered of a set so far, as a code.
    Progress(String, String),
    /// What a set came to.
    Result(Box<Statement>),
    /// Keep this code of a set on the device.
    Keep(String, String),
    /// Erase what was kept of a set.
    Forget(String),
    /// Another address of the page, without a patient in it: the part after the hash.
    Address(String),
}

/// What comes in from the page while the screens are there.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Inward {
    /// A meeting from the presenter.
    Meeting(Vec<u8>),
    /// A key that no field of the screen took.
    Key(String),
    /// A file that the reader opened.
    File(Vec<u8>),
}

/// Sets and their codes.
type Kept = Vec<(String, String)>;

/// Where what comes in is put; the screen that is there takes it out. What the device keeps is of all screens.
#[derive(Clone, Default)]
pub struct Mail(Rc<RefCell<Takers>>);

#[derive(Default)]
struct Takers {
    screen: Option<Callback<Inward>>,
    /// A meeting that came before there was a screen to take it.
    early: Option<Vec<u8>>,
    kept: Option<Callback<Kept>>,
}

impl Mail {
    /// A screen that takes what comes in from now on.
    pub(crate) fn taken_by(&self, taker: Callback<Inward>) {
        let early = self.0.borrow_mut().early.take();
        if let Some(bytes) = early {
            taker.emit(Inward::Meeting(bytes));
        }
        self.0.borrow_mut().screen = Some(taker);
    }

    /// Who hears what the device keeps.
    pub(crate) fn kept_by(&self, taker: Callback<Kept>) {
        self.0.borrow_mut().kept = Some(taker);
    }

    /// What the device keeps now.
    pub fn kept(&self, kept: Kept) {
        let taker = self.0.borrow().kept.clone();
        if let Some(taker) = taker {
            taker.emit(kept);
        }
    }

    /// Gives what came in to whoever takes it.
    pub(crate) fn put(&self, inward: Inward) {
        let taker = self.0.borrow().screen.clone();
        match (taker, inward) {
            (Some(taker), inward) => taker.emit(inward),
            (None, Inward::Meeting(bytes)) => self.0.borrow_mut().early = Some(bytes),
            // Nobody is there to press a key or open a file for.
            (None, Inward::Key(_) | Inward::File(_)) => {}
        }
    }

    /// A meeting from the presenter.
    pub fn meeting(&self, bytes: Vec<u8>) {
        self.put(Inward::Meeting(bytes));
    }

    /// A key that no field of the screen took.
    pub fn key(&self, key: String) {
        self.put(Inward::Key(key));
    }

    /// A file that the reader opened.
    pub fn file(&self, bytes: Vec<u8>) {
        self.put(Inward::File(bytes));
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
