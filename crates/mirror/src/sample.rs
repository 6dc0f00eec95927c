//! A made-up file to try the mirror with: nobody's practice.

use std::fmt::Write;

use rand_xoshiro::SplitMix64;
use rand_xoshiro::rand_core::{Rng, SeedableRng};

use crate::count::Month;

/// Numbers that are the same everywhere.
struct Dice(SplitMix64);

impl Dice {
    /// How many of `tries` come out, each with this chance in a thousand.
    fn of(&mut self, tries: u32, per_mille: u64) -> u32 {
        let hits = (0..tries)
            .filter(|_| self.0.next_u64() % 1000 < per_mille)
            .count();
        u32::try_from(hits).unwrap_or(tries)
    }
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

/// A year of `practices` as CSV, the same for the same seed. Of every seven practices the fourth differs from the others beyond chance.
pub fn sample(practices: usize, seed: u64) -> String {
    let mut dice = Dice(SplitMix64::seed_from_u64(seed));
    let mut text = "praktijk;maand;specialisme;trede;aantal;doorverwezen\n".to_owned();
    for practice in 0..practices {
        // In a thousand: to the hospital, of all questions.
        let to_hospital = match practice % 7 {
            3 if practice % 2 == 0 => 380,
            3 => 780,
            _ => 560,
        };
        for month in 1..=12 {
            let month = Month { year: 2025, month };
            for specialty in SPECIALTIES {
                let questions = 3 + u32::try_from(dice.0.next_u64() % 8).unwrap_or(0);
                let hospital = dice.of(questions, to_hospital);
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
