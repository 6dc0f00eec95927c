//! What a diagram is made of.

use crate::model::QuestionIx;

/// A diagram: a terminal with its value, or a node.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(crate) struct Id(u32);

/// The value of answers that can't occur together.
const IMPOSSIBLE: u32 = 0x7fff_ffff;
const TERMINAL: u32 = 0x8000_0000;

impl Id {
    pub(crate) const FALSE: Self = Self::terminal(0);
    pub(crate) const IMPOSSIBLE: Self = Self::terminal(IMPOSSIBLE);
    pub(crate) const TRUE: Self = Self::terminal(1);

    pub(crate) const fn terminal(value: u32) -> Self {
        Self(value | TERMINAL)
    }

    pub(crate) const fn truth(holds: bool) -> Self {
        if holds { Self::TRUE } else { Self::FALSE }
    }

    /// The node at this place.
    pub(crate) fn node(place: usize) -> Self {
        Self(u32::try_from(place).unwrap_or(0) & !TERMINAL)
    }

    /// The value, if this is a terminal.
    pub(crate) const fn value(self) -> Option<u32> {
        if self.0 & TERMINAL == 0 {
            None
        } else {
            Some(self.0 & !TERMINAL)
        }
    }

    /// The node's place; that of a terminal lies beyond all nodes.
    pub(crate) const fn index(self) -> usize {
        self.0 as usize
    }

    pub(crate) const fn bits(self) -> u32 {
        self.0
    }
}

/// A node asks one question; its children start at `first`, one for each value.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Node {
    first: u32,
    pub(crate) question: QuestionIx,
    width: u8,
}

impl Node {
    /// A node whose children start at `first`.
    pub(crate) fn new(question: QuestionIx, first: usize, width: usize) -> Self {
        Self {
            first: u32::try_from(first).unwrap_or(u32::MAX),
            question,
            width: u8::try_from(width).unwrap_or(0),
        }
    }

    /// Where its children stand.
    pub(crate) fn places(self) -> core::ops::Range<usize> {
        let first = self.first as usize;
        first..first + usize::from(self.width)
    }

    /// Where the child for this value stands, if the question has the value.
    pub(crate) fn place(self, value: u32) -> Option<usize> {
        (value < u32::from(self.width)).then(|| self.first as usize + value as usize)
    }
}
