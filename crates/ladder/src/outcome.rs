//! The end of a diagram: all that an advice comes down to, in one number.

use crate::Within;
use crate::model::{AgeIx, DoorIx, StepIx};

/// What complete answers lead to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Outcome {
    /// What kind of end it is.
    pub kind: Kind,
    /// A red flag is at *ja*.
    pub alarm: bool,
    /// A treating specialist is the addressee.
    pub addressee: bool,
    /// The door that was named: by a red flag, a rule or a fit; else it is the step's own. A
    /// contradiction has one for each side.
    pub destination: Option<DoorIx>,
    /// The age for which that destination is another door.
    pub age: Option<AgeIx>,
    /// Within which term.
    pub within: Within,
}

/// The kinds of end.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Kind {
    /// One step.
    Step(StepIx),
    /// The lightest standing step, and the next one that stands: evidence is against the first.
    Contradictory(StepIx, StepIx),
    /// Nothing stands.
    NoFit,
    /// The agreements are not made for this patient.
    OutOfScope,
    /// The agreements don't hold on this day.
    Expired,
}

impl Kind {
    /// The steps that it advises, as bits.
    pub(crate) fn steps(self) -> u32 {
        match self {
            Self::Step(step) => 1 << step,
            Self::Contradictory(light, heavy) => 1 << light | 1 << heavy,
            _ => 0,
        }
    }

    /// Whether it advises the step, alone or as one side.
    pub fn advises(self, step: StepIx) -> bool {
        self.steps() >> step & 1 == 1
    }

    /// The lightest step that it advises.
    pub fn lightest(self) -> Option<StepIx> {
        match self {
            Self::Step(step) | Self::Contradictory(step, _) => Some(step),
            _ => None,
        }
    }

    /// The heaviest step that it advises.
    pub fn heaviest(self) -> Option<StepIx> {
        match self {
            Self::Step(step) | Self::Contradictory(_, step) => Some(step),
            _ => None,
        }
    }
}

impl Outcome {
    /// The step of a packed outcome, if that is all it advises.
    pub(crate) fn step_of(packed: u32) -> Option<StepIx> {
        match packed >> 28 {
            0 => Some((packed >> 9).to_le_bytes()[0] & 15),
            _ => None,
        }
    }

    /// An outcome without a red flag.
    pub(crate) fn plain(kind: Kind, within: Within, addressee: bool) -> Self {
        Self {
            kind,
            alarm: false,
            addressee,
            destination: None,
            age: None,
            within,
        }
    }
}

// Bits: 0–8 term, 9–12 step, 13–16 second step, 17–23 destination, 24–25 age, 26 addressee, 27
// alarm, 28–30 kind. A ladder has at most sixteen steps. The greatest kind is 4, so that no outcome equals the terminal for impossible answers.
impl Outcome {
    pub(crate) fn pack(self) -> u32 {
        let (kind, light, heavy) = match self.kind {
            Kind::Step(step) => (0, step, 0),
            Kind::Contradictory(light, heavy) => (1, light, heavy),
            Kind::NoFit => (2, 0, 0),
            Kind::OutOfScope => (3, 0, 0),
            Kind::Expired => (4, 0, 0),
        };
        let destination = self
            .destination
            .map_or(0, |door| u32::from(door.min(126)) + 1);
        let age = self.age.map_or(0, |age| u32::from(age.min(2)) + 1);
        self.within.bits()
            | u32::from(light & 15) << 9
            | u32::from(heavy & 15) << 13
            | destination << 17
            | age << 24
            | u32::from(self.addressee) << 26
            | u32::from(self.alarm) << 27
            | kind << 28
    }

    pub(crate) fn unpack(bits: u32) -> Self {
        let small = |shift: u32, mask: u8| (bits >> shift).to_le_bytes()[0] & mask;
        let step = |shift: u32| small(shift, 15);
        let kind = match small(28, 7) {
            0 => Kind::Step(step(9)),
            1 => Kind::Contradictory(step(9), step(13)),
            2 => Kind::NoFit,
            3 => Kind::OutOfScope,
            _ => Kind::Expired,
        };
        Self {
            kind,
            alarm: bits >> 27 & 1 == 1,
            addressee: bits >> 26 & 1 == 1,
            destination: small(17, 127).checked_sub(1),
            age: small(24, 3).checked_sub(1),
            within: Within::from_bits(bits),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn unpacks_what_it_packs() {
        let kinds = [
            Kind::Step(15),
            Kind::Contradictory(5, 6),
            Kind::NoFit,
            Kind::OutOfScope,
            Kind::Expired,
        ];
        for kind in kinds {
            for (alarm, addressee, destination, age) in
                [(true, false, Some(126), Some(2)), (false, true, None, None)]
            {
                let outcome = Outcome {
                    kind,
                    alarm,
                    addressee,
                    destination,
                    age,
                    within: Within::NO_HURRY,
                };
                assert_eq!(Outcome::unpack(outcome.pack()), outcome);
                assert_ne!(outcome.pack(), 0x7fff_ffff);
            }
        }
    }
}
