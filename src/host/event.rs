//! What the page hears.

use crate::topic::session::Session;

/// What the widget tells the host, after its state has settled.
#[derive(Debug, Clone, PartialEq)]
pub enum HostEvent {
    /// The first question can be answered.
    Ready,
    /// All parts are here; no request follows.
    Loaded,
    /// The answers changed, and the advice with them.
    Advice(Session),
    /// The same before its reasons are here: the page hears of it with those, and the answers are kept meanwhile.
    Answered(Session),
    /// The GP hands the advice over, with the letter as it stands.
    HandOver(Session),
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
