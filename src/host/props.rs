//! What goes into the widget, and what comes out of it.

use std::cell::RefCell;
use std::rc::Rc;

use ladder::date::Date;
use ladder::model::Agreements;
use ladder::wire::Topics;
use yew::{Callback, Properties};

use super::Context;
use crate::search::Lexicon;
use crate::state::Mode;
use crate::texts::Language;
use crate::topic::session::Session;

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

/// What went wrong with the parts of the widget.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Failure {
    /// The topics have not come.
    Topics,
}

/// What the host says.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Host {
    /// The topic to open.
    pub topic: Option<String>,
    /// Or its ICPC-1 code.
    pub icpc: Option<String>,
    /// All questions in view, or one at a time.
    pub mode: Mode,
    /// What it knows of the patient.
    pub context: Context,
    /// How often the browser's Back was pressed on a page that gives it to the widget.
    pub backs: u32,
    /// And its Forward.
    pub forwards: u32,
    /// How often the host asked for the focus.
    pub focuses: u32,
    /// Grows when another patient comes.
    pub resets: u32,
    /// Answers that the shell kept.
    pub kept: Kept,
}

/// Answers that the shell kept while the widget was off the page: of one topic, by question and
/// value; `?` is *weet ik niet*.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Kept {
    /// The topic.
    pub topic: String,
    /// Question and value.
    pub answers: Vec<(String, String)>,
}

/// What the widget tells the host, after its state has settled.
#[derive(Debug, Clone, PartialEq)]
pub enum HostEvent {
    /// The first question can be answered.
    Ready,
    /// All parts are here; no request follows.
    Loaded,
    /// The answers changed, and the advice with them.
    Advice(Session),
    /// The GP hands the advice over, with the letter as it stands.
    HandOff(Session),
    /// The GP chose otherwise, gave a reason for it, or took it back.
    Override(Session),
    /// The letter goes to the clipboard.
    Copy(String),
    /// What is on the screen goes to paper.
    Print,
    /// So many questions are answered, and so many are open.
    Progress {
        /// Answered.
        answered: usize,
        /// Open, and can still matter.
        open: usize,
    },
    /// No topic is open: nothing of the last one is to be kept.
    Closed,
    /// Everything is gone, for another patient.
    Reset,
    /// So many of the browser's own steps back and forth have settled.
    Walked(u32),
    /// Something is wrong: a stable code and a text for developers.
    Error(&'static str, String),
}

/// Something to be done a moment later.
pub type Later = Box<dyn FnOnce()>;

/// The widget.
#[derive(Debug, Clone, Properties, PartialEq)]
pub struct Props {
    /// The agreements.
    pub data: Data,
    /// The day.
    pub date: Date,
    /// What the host says.
    #[prop_or_default]
    pub host: Host,
    /// What the screens say.
    #[prop_or_default]
    pub language: Language,
    /// What went wrong.
    #[prop_or_default]
    pub failure: Option<Failure>,
    /// Whether the last copy reached the clipboard.
    #[prop_or_default]
    pub copied: Option<bool>,
    /// Whether the host confirmed the last hand-over; nothing while it is awaited.
    #[prop_or_default]
    pub acknowledged: Option<bool>,
    /// Grows when the screen is to be drawn again.
    #[prop_or_default]
    pub redraws: u32,
    /// Asked before each drawing: whether something else changed the screen since the last.
    #[prop_or_default]
    pub torn: Option<Callback<(), bool>>,
    /// Does something after the next paint.
    #[prop_or_default]
    pub later: Callback<Later>,
    /// Where events go.
    #[prop_or_default]
    pub on_event: Callback<HostEvent>,
}
