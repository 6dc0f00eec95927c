//! In which order cases come: a miss returns after three others, as another patient of its rule.

use crate::Case;
use crate::code::CASES;

/// What comes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Turn {
    /// A case of the set.
    Case(usize),
    /// Another patient of the rule of this case, for the so-manieth time.
    Again {
        /// The case.
        case: usize,
        /// From 1.
        round: usize,
    },
}

/// So many others come between a miss and its return.
const BETWEEN: usize = 3;
/// So often at most: a rule that isn't learnt by then is talked about with somebody.
const ROUNDS: usize = 3;

impl Turn {
    /// The case that it is, or is another of.
    pub fn case(self) -> usize {
        match self {
            Self::Case(case) | Self::Again { case, .. } => case,
        }
    }

    fn next_round(self) -> usize {
        match self {
            Self::Case(_) => 1,
            Self::Again { round, .. } => round + 1,
        }
    }
}

/// The end test: another patient of the rule of each case, none of them seen in practice. What is
/// disputed has no right answer and is left out.
pub fn test(cases: &[Case]) -> Vec<Turn> {
    let of = |(case, _)| Turn::Again {
        case,
        round: ROUNDS + 1,
    };
    let counted = cases.iter().take(CASES).enumerate();
    counted.filter(|(_, case)| !case.disputed).map(of).collect()
}

/// What is still to come after a turn; `rest` is what came after it before.
pub fn after(turn: Turn, missed: bool, rest: &[Turn]) -> Vec<Turn> {
    let mut rest = rest.to_vec();
    let round = turn.next_round();
    if missed && round <= ROUNDS {
        let case = turn.case();
        rest.insert(rest.len().min(BETWEEN), Turn::Again { case, round });
    }
    rest
}
