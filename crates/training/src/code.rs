//! One person's answers to a set in fifteen characters, for what was prepared at home. It says
//! nothing of who it was.

use crate::marks::{Certainty, Given};

/// A code is for so many cases.
pub const CASES: usize = 12;
/// A code has so many characters.
pub const LENGTH: usize = 15;
/// A ladder in a code has at most so many steps.
pub const PLACES: u8 = 9;

/// Digits and capitals without I, L, O and U, which are taken for others.
const ALPHABET: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";
/// Not answered, *geen idee*, or a step with a certainty.
const STATES: u128 = 2 + PLACES as u128 * 3;
/// A prime: a wrong character changes the number by a multiple of a power of two less than 32 times
/// that, which no prime over 31 divides. 29¹² · 65521 is less than 32¹⁵.
const PRIME: u128 = 65_521;

/// The answers to the cases of a set; none where a case was passed over.
pub type Sheet = [Option<Given>; CASES];

/// Why a text is no code of this set.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CodeFault {
    /// It has so many characters.
    Length(usize),
    /// A character that no code has, at this place from 1.
    Character(char, usize),
    /// A character is wrong, or it is a code of another set.
    Check,
}

/// What stands for a set: a code of one is none of another.
pub fn mark(set: &str, hash: &str) -> u16 {
    let bytes = set.bytes().chain([0]).chain(hash.bytes());
    let sum = bytes.fold(7_u32, |sum, byte| (sum * 257 + u32::from(byte)) % 65_521);
    u16::try_from(sum).unwrap_or(0)
}

/// The code; none where a choice has no place in it.
pub fn encode(mark: u16, sheet: &Sheet) -> Option<String> {
    let mut payload = 0_u128;
    for given in sheet {
        payload = payload * STATES + state(*given)?;
    }
    let mut number = payload * PRIME + u128::from(mark);
    let mut code = Vec::with_capacity(LENGTH);
    for _ in 0..LENGTH {
        let digit = usize::try_from(number % 32).ok()?;
        code.push(char::from(*ALPHABET.get(digit)?));
        number /= 32;
    }
    Some(code.iter().rev().collect())
}

/// Reads a code as typed: small letters, spaces and hyphens are no fault, nor O for 0 or I and L for
/// 1.
pub fn decode(mark: u16, text: &str) -> Result<Sheet, CodeFault> {
    let typed: Vec<_> = text
        .chars()
        .filter(|c| !c.is_whitespace() && !matches!(c, '-' | '–' | '.'))
        .collect();
    if typed.len() != LENGTH {
        return Err(CodeFault::Length(typed.len()));
    }
    let mut number = 0_u128;
    for (place, typed) in (1..).zip(typed) {
        let plain = match typed.to_ascii_uppercase() {
            'O' => '0',
            'I' | 'L' => '1',
            other => other,
        };
        let digit = ALPHABET
            .iter()
            .position(|known| char::from(*known) == plain);
        let digit = digit.ok_or(CodeFault::Character(typed, place))?;
        number = number * 32 + u128::try_from(digit).unwrap_or(0);
    }
    if number % PRIME != u128::from(mark) {
        return Err(CodeFault::Check);
    }
    let mut payload = number / PRIME;
    let mut sheet = [None; CASES];
    for given in sheet.iter_mut().rev() {
        *given = given_of(payload % STATES);
        payload /= STATES;
    }
    // What is left is no answer of anybody.
    if payload == 0 {
        Ok(sheet)
    } else {
        Err(CodeFault::Check)
    }
}

/// In groups of five, as it is read out.
pub fn grouped(code: &str) -> String {
    let mut text = String::new();
    for (place, c) in code.chars().enumerate() {
        if place > 0 && place % 5 == 0 {
            text.push('-');
        }
        text.push(c);
    }
    text
}

fn state(given: Option<Given>) -> Option<u128> {
    match given {
        None => Some(0),
        Some(Given::NoIdea) => Some(1),
        Some(Given::Chose { place, .. }) if place >= PLACES => None,
        Some(Given::Chose { place, certainty }) => {
            Some(2 + u128::from(place) * 3 + u128::from(certainty.number() - 1))
        }
    }
}

fn given_of(state: u128) -> Option<Given> {
    let chosen = match state {
        0 => return None,
        1 => return Some(Given::NoIdea),
        more => more - 2,
    };
    let certainty = match chosen % 3 {
        0 => Certainty::One,
        1 => Certainty::Two,
        _ => Certainty::Three,
    };
    let place = u8::try_from(chosen / 3).ok()?;
    Some(Given::Chose { place, certainty })
}
