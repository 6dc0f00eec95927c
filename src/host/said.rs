//! What the page says.

use std::rc::Rc;

use ladder::date::Date;
use ladder::model::Agreements;
use ladder::wire::Topics;

use super::{Context, Data};
use crate::place::Mode;
use crate::search::by_icpc;
use crate::texts::{Language, Strings};

/// What the page says, one thing at a time.
#[derive(Debug, Clone)]
pub enum Said {
    /// The topics are here: their questions, and what an advice follows from.
    Topics(Rc<Topics>),
    /// The reasons are here too, and with them all.
    Reasons(Data),
    /// Something of it has not come.
    NoTopics,
    /// Whom the consultation is about: the topic to open or its ICPC-1 code, and what is known.
    Patient {
        /// The topic to open.
        topic: Option<String>,
        /// Or its ICPC-1 code.
        icpc: Option<String>,
        /// What is known.
        context: Context,
    },
    /// Answers that the shell kept while the widget was off the page.
    Kept(Kept),
    /// All questions in view, or one at a time.
    Show(Mode),
    /// Where the rule book is served; empty where it isn't.
    Book(Rc<str>),
    /// One of the browser's own steps, on a page that gives them to the widget.
    Walk(Way),
    /// The focus is the widget's: it goes to what is next.
    Focus,
    /// Whether the last copy reached the clipboard; nothing while it is on its way.
    Copied(Option<bool>),
    /// Whether the last hand-over arrived; nothing while that is awaited.
    Acknowledged(Option<bool>),
    /// Another patient: everything is gone.
    Reset,
    /// It is another day by now.
    Day(Date),
    /// The language of the screens: its code, and its strings or the host's own.
    Language(Rc<str>, Strings),
    /// The Dutch strings that came later.
    Later(Strings),
    /// Something of the screen was taken away: it is drawn again.
    Redraw,
}

/// Which way the browser's own step goes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Way {
    /// Back: the last answer, and before the first the topic.
    Back,
    /// Forward: the answer that was taken back last.
    Forward,
}

/// Answers that were kept: of one topic, by question and value; `?` is *weet ik niet*.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Kept {
    /// The topic.
    pub topic: String,
    /// Question and value.
    pub answers: Vec<(String, String)>,
}

/// What the page has said so far.
#[derive(Debug, Clone, PartialEq)]
pub struct Host {
    /// The agreements.
    pub data: Data,
    /// The topics, or their reasons, have not come.
    pub failed: bool,
    /// The day.
    pub date: Date,
    /// What the screens say.
    pub language: Language,
    /// All questions in view, or one at a time; the GP may have chosen otherwise.
    pub mode: Mode,
    /// Where the rule book is served; empty where it isn't.
    pub book: Rc<str>,
    /// The topic to open.
    pub topic: Option<String>,
    /// Or its ICPC-1 code.
    pub icpc: Option<String>,
    /// What it knows of the patient.
    pub context: Context,
    /// Answers that the shell kept, for the first topic that opens.
    pub kept: Option<Kept>,
}

/// A name that these agreements don't know.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Unknown {
    /// Of a topic.
    Topic(String),
    /// An ICPC-1 code.
    Icpc(String),
}

impl Unknown {
    /// The stable code of the error.
    pub const fn code(&self) -> &'static str {
        match self {
            Self::Topic(_) => "unknown-topic",
            Self::Icpc(_) => "unknown-icpc",
        }
    }
}

impl std::fmt::Display for Unknown {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Topic(id) => write!(f, "unknown topic `{id}`"),
            Self::Icpc(code) => write!(f, "no topic for ICPC code `{code}`"),
        }
    }
}

impl Host {
    /// Nothing said yet but whose agreements these are, and which day it is.
    pub fn new(agreements: Rc<Agreements>, date: Date) -> Self {
        Self {
            data: Data::index(agreements),
            failed: false,
            date,
            language: Language::default(),
            mode: Mode::default(),
            book: Rc::from(""),
            topic: None,
            icpc: None,
            context: Context::default(),
            kept: None,
        }
    }

    /// The topic that is asked for, by its place in the index, or what is wrong with its name.
    pub fn wanted(&self) -> Option<Result<usize, Unknown>> {
        let topics = &self.data.agreements.topics;
        let named = self.topic.as_ref().map(|id| {
            let place = topics.iter().position(|entry| entry.id == *id);
            place.ok_or_else(|| Unknown::Topic(id.clone()))
        });
        let coded = || {
            let code = self.icpc.as_ref()?;
            let place = by_icpc(&self.data.agreements, code);
            Some(place.ok_or_else(|| Unknown::Icpc(code.clone())))
        };
        named.or_else(coded)
    }

    /// Nothing of a patient.
    pub fn forget(&mut self) {
        (self.topic, self.icpc, self.kept) = (None, None, None);
        self.context = Context::default();
    }
}
