//! A detail of the advice in one line, which opens.

use crate::el::{El, Fragment};

/// A row: its title, in a few words what is in it, and that.
pub(crate) struct Row {
    pub(crate) title: &'static str,
    pub(crate) closed: El,
    pub(crate) body: Fragment,
}
