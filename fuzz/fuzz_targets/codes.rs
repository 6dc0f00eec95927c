//! A code of a group as somebody typed it: any text is read without a panic, and what is accepted is the
//! code that its answers have.

#![no_main]

use libfuzzer_sys::fuzz_target;
use training::code::{decode, encode};

fuzz_target!(|given: (u16, &str)| {
    let (mark, typed) = given;
    if let Ok(sheet) = decode(mark, typed) {
        let code = encode(mark, &sheet).expect("what was read can be written");
        assert_eq!(decode(mark, &code), Ok(sheet));
    }
});
