//! No bytes make the decoder panic, nor anything that the widget does with what it accepted.

#![no_main]

use ladder::date::Date;
use ladder::wire::{Reasons, Topics, decode_index};
use ladder::{Answer, Answers, Diagrams};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    let _ = decode_index(bytes);
    // The first number says how long the topics are; the reasons follow. In each the hash stands after the name of
    // the format; what follows it is what is tried.
    let Some((length, files)) = bytes.split_first_chunk::<4>() else {
        return;
    };
    let length = usize::try_from(u32::from_le_bytes(*length)).unwrap_or(usize::MAX);
    let (topics, reasons) = files.split_at(length.min(files.len()));
    let reasons = Reasons::decode(reasons, HASH);
    if let Ok(reasons) = &reasons {
        let _ = reasons.patient();
    }
    let Ok(topics) = Topics::decode(topics, HASH) else {
        return;
    };
    let Some(day) = Date::new(2026, 11, 22) else {
        return;
    };
    for place in 0..topics.len() {
        let whole = reasons.as_ref().ok().and_then(|reasons| reasons.topic(&topics, place).ok());
        let Some(topic) = whole.or_else(|| topics.asked(place).ok()) else {
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
