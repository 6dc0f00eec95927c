//! What comes from a learner's disk or another window: sets, a trainer's own case, a meeting.

#![no_main]

use libfuzzer_sys::fuzz_target;
use training::meeting::Meeting;
use training::{Case, Sets};

fuzz_target!(|bytes: &[u8]| {
    let _ = Sets::decode(bytes, "0000000000000000");
    if let Ok(case) = Case::decode(bytes) {
        let again = case.encode().expect("what was read can be written");
        assert!(Case::decode(&again).is_ok());
    }
    if let Ok(mut meeting) = Meeting::decode(bytes, 12) {
        // What was accepted can be gone through, on and back, without leaving what is sound.
        for _ in 0..64 {
            meeting.next();
        }
        for _ in 0..64 {
            meeting.back();
        }
        let again = meeting.encode().expect("what was read can be written");
        assert!(Meeting::decode(&again, 12).is_ok());
    }
});
