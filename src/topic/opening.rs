//! A topic opens.

use std::rc::Rc;

use ladder::wire::{Reasons, Topics, WireError};

use crate::host::{Context, Kept};
use crate::topic::session::{Opened, Opening, Session};

/// Why a topic doesn't open.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum NotOpened {
    /// What stands in the file is no topic.
    Damaged(WireError),
    /// It gives no advice, whatever is answered: it is too large, or nobody can be its patient.
    NoAdvice(String),
}

impl std::fmt::Display for NotOpened {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Damaged(error) => write!(f, "{error}"),
            Self::NoAdvice(topic) => write!(f, "topic `{topic}` gives no advice"),
        }
    }
}

impl std::error::Error for NotOpened {}

/// Opens a topic with what the host knows, and with answers that were `kept`. Never inlined, for it
/// is of the second file (`xtask/src/split/cut.rs`), and so are the others that say so.
#[inline(never)]
pub(crate) fn open(
    opening: Opening<'_>,
    context: &Context,
    kept: Option<&Kept>,
) -> Result<Session, NotOpened> {
    let opened = Opened::read(opening).map_err(NotOpened::Damaged)?;
    let opened = Rc::new(opened);
    let none = || NotOpened::NoAdvice(opened.topic.id.clone());
    let session = Session::new(opened.clone(), context).ok_or_else(none)?;
    Ok(match kept {
        Some(kept) => session.restored(kept),
        None => session,
    })
}

/// The same session now that the reasons are here too: its answers stay, and what they come to.
#[inline(never)]
pub(crate) fn completed(
    session: &Session,
    topics: &Topics,
    reasons: &Reasons,
) -> Result<Session, WireError> {
    let opened = session.opened.completed(topics, reasons)?;
    Ok(Session {
        opened: Rc::new(opened),
        ..session.clone()
    })
}
