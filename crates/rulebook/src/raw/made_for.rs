//! For whom a topic is made, as written.

use crate::tree::words;

/// For whom a topic is made.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) enum MadeFor {
    /// From 18 years on.
    #[default]
    Adults,
    /// Under 18.
    Children,
    /// Everyone.
    Both,
}

words!(MadeFor => Self, [
    ("volwassenen", Self::Adults),
    ("kinderen", Self::Children),
    ("beide", Self::Both),
]);
