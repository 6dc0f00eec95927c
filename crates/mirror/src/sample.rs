//! A made-up file to try the mirror with: nobody's practice.

use std::fmt::Write;

use rand_xoshiro::SplitMix64;
use rand_xoshiro::rand_core::{Rng, SeedableRng};

use crate::count::Month;

/// Numbers that are the same everywhere.
struct Dice(SplitMix64);

impl Dice {
    /// Below `sides`.
    fn below(&mut self, sides: u64) -> u64 {
        self.0.next_u64() % sides.max(1)
    }

    /// How many of `tries` come out, each with this chance in a thousand.
    fn of(&mut self, tries: u32, per_mille: u64) -> u32 {
        let hits = (0..tries).filter(|_| self.below(1000) < per_mille).count();
        u32::try_from(hits).unwrap_or(tries)
    }
}

/// The numbers below `count` in an order that only the seed tells.
pub(crate) fn shuffled(count: usize, seed: u64) -> Vec<usize> {
    let mut dice = Dice(SplitMix64::seed_from_u64(seed));
    let mut all: Vec<_> = (0..count).collect();
    for last in (1..count).rev() {
        let other = usize::try_from(dice.below(last as u64 + 1)).unwrap_or(0);
        all.swap(last, other);
    }
    all
}

const SPECIALTIES: [&str; 16] = [
    "cardiologie",
    "dermatologie",
    "KNO",
    "oogheelkunde",
    "orthopedie",
    "interne geneeskunde",
    "neurologie",
    "chirurgie",
    "gynaecologie",
    "urologie",
    "longgeneeskunde",
    "MDL",
    "reumatologie",
    "kindergeneeskunde",
    "GGZ",
    "kaakchirurgie",
];

/// Of a thousand questions, how many go to the hospital: of every seven practices the fourth differs from the others beyond
/// chance, in turn by less and by more, and the first of those went down halfway.
fn to_hospital(practice: usize, halfway: bool) -> u64 {
    match (practice % 7, practice % 2) {
        (3, 0) => 430,
        (3, _) if practice == 3 && !halfway => 760,
        (3, _) => 660,
        _ => 560,
    }
}

/// So many months of `practices` as CSV, the same for the same seed.
pub fn sample(practices: usize, months: u16, seed: u64) -> String {
    let mut dice = Dice(SplitMix64::seed_from_u64(seed));
    let mut text = "praktijk;maand;specialisme;trede;aantal;doorverwezen\n".to_owned();
    for practice in 0..practices {
        // Some have many more questions than others.
        let size = 2 + dice.below(8);
        for past in 0..months {
            let month = Month {
                year: 2024 + past / 12,
                month: u8::try_from(past % 12 + 1).unwrap_or(1),
            };
            let chance = to_hospital(practice, past * 2 >= months);
            for specialty in SPECIALTIES {
                let questions = u32::try_from(dice.below(size)).unwrap_or(0);
                let hospital = dice.of(questions, chance);
                let pluspunt = dice.of(questions - hospital, 400);
                let asked = questions - hospital - pluspunt;
                let onward = dice.of(pluspunt, 200);
                // Writing to a text can't fail.
                let _ = writeln!(
                    text,
                    "praktijk {practice};{month};{specialty};ziekenhuis;{hospital};"
                );
                let _ = writeln!(
                    text,
                    "praktijk {practice};{month};{specialty};pluspunt;{pluspunt};{onward}"
                );
                let _ = writeln!(
                    text,
                    "praktijk {practice};{month};{specialty};meedenkconsult;{asked};"
                );
            }
        }
    }
    text
}

/// The made-up group that the page shows: two years of 20 practices, of which three differ beyond chance and one only seems to.
pub fn example() -> String {
    sample(20, 24, 206)
}
