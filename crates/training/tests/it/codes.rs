//! The code of a person's answers.

use proptest::collection::vec;
use proptest::prelude::*;
use training::code::{CASES, CodeFault, LENGTH, PLACES, Sheet, decode, encode, grouped, mark};
use training::{Certainty, Given};

const ALPHABET: &str = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

fn given() -> impl Strategy<Value = Option<Given>> {
    (0..PLACES, 0..3_usize, 0..12_u8).prop_map(|(place, level, kind)| match kind {
        0 => None,
        1 => Some(Given::NoIdea),
        _ => Some(Given::Chose {
            place,
            certainty: Certainty::ALL[level],
        }),
    })
}

fn sheet() -> impl Strategy<Value = Sheet> {
    vec(given(), CASES).prop_map(|all| all.try_into().unwrap())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(10_000))]

    /// A group of twelve people at most: each code gives back what was answered.
    #[test]
    fn a_group_comes_back_as_it_was(group in vec(sheet(), 1..13), mark in any::<u16>()) {
        let mark = mark % 65_521;
        for sheet in group {
            let code = encode(mark, &sheet).unwrap();
            prop_assert_eq!(code.len(), LENGTH);
            prop_assert_eq!(decode(mark, &code), Ok(sheet));
            prop_assert_eq!(decode(mark, &grouped(&code).to_lowercase()), Ok(sheet));
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]

    #[test]
    fn no_wrong_character_is_accepted(sheet in sheet(), mark in any::<u16>()) {
        let mark = mark % 65_521;
        let code = encode(mark, &sheet).unwrap();
        for (place, is) in code.char_indices() {
            for wrong in ALPHABET.chars().filter(|c| *c != is) {
                let mut typed = code.clone();
                typed.replace_range(place..=place, &wrong.to_string());
                prop_assert!(decode(mark, &typed).is_err(), "{} for {}", typed, code);
            }
        }
    }

    #[test]
    fn no_two_neighbours_may_change_places(sheet in sheet(), mark in any::<u16>()) {
        let mark = mark % 65_521;
        let code: Vec<char> = encode(mark, &sheet).unwrap().chars().collect();
        for place in 1..LENGTH {
            let mut typed = code.clone();
            typed.swap(place - 1, place);
            if typed != code {
                prop_assert!(decode(mark, &typed.iter().collect::<String>()).is_err());
            }
        }
    }

    #[test]
    fn whatever_is_typed_is_no_panic(text in ".{0,40}", mark in any::<u16>()) {
        let _ = decode(mark, &text);
    }
}

#[test]
fn a_fault_says_what_is_wrong() {
    let code = encode(7, &[None; CASES]).unwrap();
    assert_eq!(decode(7, "ABC"), Err(CodeFault::Length(3)));
    let star = format!("{}*", &code[..LENGTH - 1]);
    assert_eq!(decode(7, &star), Err(CodeFault::Character('*', LENGTH)));
    assert_eq!(
        decode(8, &code),
        Err(CodeFault::Check),
        "a code of another set"
    );
    assert_ne!(mark("assistent", "a"), mark("aios", "a"));
}

#[test]
fn a_step_beyond_the_ninth_has_no_place() {
    let mut sheet = [None; CASES];
    sheet[3] = Some(Given::Chose {
        place: PLACES,
        certainty: Certainty::One,
    });
    assert_eq!(encode(7, &sheet), None);
}
