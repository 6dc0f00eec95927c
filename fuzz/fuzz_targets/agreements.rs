//! No bytes make the decoder panic, nor anything that the widget does with what it accepted.

#![no_main]

use ladder::date::Date;
use ladder::wire::{Topics, decode_index};
use ladder::{Answer, Answers, Diagrams};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    let _ = decode_index(bytes);
    // The hash stands after the name of the format; what follows it is what is tried.
    let Ok(topics) = Topics::decode(bytes, HASH) else {
        return;
    };
    let _ = topics.guide();
    let Some(day) = Date::new(2026, 11, 22) else {
        return;
    };
    for place in 0..topics.len() {
        let Ok(topic) = topics.topic(place) else {
            continue;
        };
        let diagrams = Diagrams::new(&topic, day);
        let mut answers = Answers::new(&topic);
        let _ = diagrams.advise(&topic, &answers);
        let _ = diagrams.changes(&topic, &answers);
        for question in 0..topic.questions.len() {
            let Ok(question) = u8::try_from(question) else {
                break;
            };
            answers.set(question, Answer::Value(0));
        }
        let _ = diagrams.advise(&topic, &answers);
    }
});

/// The hash that the seeds have.
const HASH: &str = "0000000000000000";
