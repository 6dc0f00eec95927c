//! Any text in any rule file is read, checked and shown without a panic.
//!
//! The first line of the input names the file, the rest is its text: it replaces that file of the
//! small rules that the tests use, or comes beside them.

#![no_main]

use libfuzzer_sys::fuzz_target;
use rulebook::{Lang, Style, read_texts, render};
use rulecheck::check;

#[path = "../small.rs"]
mod small;
use small::RULES;

fuzz_target!(|input: &str| {
    let Some((path, text)) = input.split_once('\n') else {
        return;
    };
    let rules = RULES.iter().copied().filter(|(known, _)| *known != path);
    let rules = rules.chain([(path, text)]);
    let reading = read_texts(rules.map(|(path, text)| (path.to_owned(), text.to_owned())));
    let Some(day) = ladder::date::Date::new(2026, 11, 22) else {
        return;
    };
    for finding in check(&reading, day) {
        let _ = render(&finding, &reading.files, Style::Graphical, Lang::Nl);
    }
    for region in &reading.regions {
        let _ = rulebook::write(region);
    }
});
