//! What the red flags at *ja* ask for together, in one number.

use core::cmp::Ordering;

use crate::Within;
use crate::diagram::Id;
use crate::model::{DoorIx, StepIx};

/// What the red flags at *ja* ask for together, and what the advice is without them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Demand {
    /// The heaviest minimum.
    pub(super) floor: StepIx,
    /// The heaviest step of the advice without red flags; the lightest of all where there is none.
    pub(super) base: StepIx,
    /// The door that a row names.
    pub(super) destination: Option<DoorIx>,
    /// Within which term.
    pub(super) needed: Within,
}

impl Demand {
    /// No red flag yet.
    pub(super) const NONE: Self = Self {
        floor: 0,
        base: 0,
        destination: None,
        needed: Within::NO_HURRY,
    };

    // Bits: 0–8 term, 9–13 floor, 14–18 base, 19–25 destination.
    pub(super) fn pack(self) -> Id {
        let door = self.destination;
        let door = door.map_or(0, |door| u32::from(door.min(126)) + 1);
        Id::terminal(
            self.needed.bits()
                | u32::from(self.floor & 31) << 9
                | u32::from(self.base & 31) << 14
                | door << 19,
        )
    }

    /// What was packed; nothing where no red flag is at *ja*.
    pub(super) fn unpack(bits: u32) -> Option<Self> {
        let small = |shift: u32, mask: u8| (bits >> shift).to_le_bytes()[0] & mask;
        (Id::terminal(bits) != Id::IMPOSSIBLE).then(|| Self {
            floor: small(9, 31),
            base: small(14, 31),
            destination: small(19, 127).checked_sub(1),
            needed: Within::from_bits(bits),
        })
    }

    /// With one more row at *ja*. The heaviest minimum names the destination; among equals the
    /// first row that names one.
    pub(super) fn with(self, at_least: StepIx, own: Option<DoorIx>) -> Self {
        Self {
            floor: self.floor.max(at_least),
            destination: match at_least.cmp(&self.floor) {
                Ordering::Greater => own,
                Ordering::Equal => self.destination.or(own),
                Ordering::Less => self.destination,
            },
            ..self
        }
    }

    /// The lightest step that is allowed.
    pub(super) fn least(self) -> StepIx {
        self.floor.max(self.base)
    }
}
