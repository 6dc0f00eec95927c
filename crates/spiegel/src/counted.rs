//! What the page says of one's own choices.

use std::rc::Rc;

use mirror::Choices;

use crate::ladder;

/// Whether choices are counted on this device, as far as the page has said.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Mine {
    /// It hasn't said yet.
    Unheard,
    /// Nobody asked for it.
    Off,
    /// They were erased just now.
    Erased,
    /// They are, and these they are.
    On(Rc<Choices>),
    /// There is no room for them.
    Full,
    /// This browser keeps nothing.
    Blocked,
}

impl Mine {
    /// By the page's word, with the lines that were kept.
    pub(crate) fn said(word: &str, lines: &str) -> Self {
        match word {
            "on" => Self::On(Rc::new(Choices::of(lines, ladder::steps()))),
            "off" => Self::Off,
            "erased" => Self::Erased,
            "full" => Self::Full,
            _ => Self::Blocked,
        }
    }
}
