//! What may happen to a widget on a page, and a sequence of it that follows from a number.

use serde::Serialize;
use serde_json::{Value, json};

use crate::chance::Chance;

/// One thing that happens; `n` is one of as many as there are then.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(tag = "what", content = "with", rename_all = "kebab-case")]
pub enum Step {
    /// The host names a topic.
    Topic(String),
    /// An answer to what is asked next.
    Next(u64),
    /// An answer of a question that is shown.
    Answer(u64),
    /// *Ja* or *weet ik niet* of a red flag.
    Flag(u64),
    /// *Geen van deze*.
    NoFlags,
    /// A folded question opens again.
    Alter(u64),
    /// A key where the focus is.
    Key(&'static str),
    /// Any button, row or answer that is shown.
    Press(u64),
    /// The last answer is taken back.
    Undo,
    /// What was taken back returns.
    Redo,
    /// The browser's own back or forward.
    Walk(bool),
    /// The host says whom it is about.
    Context(Value),
    /// The same by the versioned interface.
    SetContext(Value),
    /// The host sets an attribute, or takes it away.
    Attribute((&'static str, Option<&'static str>)),
    /// The host has texts of its own.
    Strings(Value),
    /// And names of products.
    Products(Value),
    /// Another patient.
    Reset,
    /// The host gives the focus.
    Focus,
    /// Something is typed in the start field, and Enter.
    Search(&'static str),
    /// The way to the letter.
    Letter,
    /// Something is typed in the letter.
    Write(&'static str),
    /// The GP hands over, if need be by the letter, and the host confirms it or not.
    HandOver(bool),
    /// Another program writes into the screen.
    Tear(u64),
    /// The place of the widget is as wide as this.
    Width(u64),
    /// The page takes the widget away and puts it back.
    Move,
    /// Nobody does anything for as long as a reader takes.
    Rest,
}

/// So many steps has a sequence.
const STEPS: usize = 16;

/// The sequence of this number.
pub fn sequence(number: u64, topics: &[String]) -> Vec<Step> {
    let mut chance = Chance::new(number);
    let topic = chance.one(topics).unwrap_or_default();
    let first = match chance.next() % 8 {
        0 => chance.one(&SEARCHES).map(Step::Search),
        1 => Some(Step::SetContext(json!({ "topic": topic, "age": 9 }))),
        2 => Some(Step::Context(
            json!({ "topic": topic, "age": "61", "sex": "vrouw" }),
        )),
        _ => Some(Step::Topic(topic)),
    };
    let rest = (1..STEPS).filter_map(|_| any(&mut chance, topics));
    let rest: Vec<_> = rest.collect();
    first.into_iter().chain(rest).collect()
}

const SEARCHES: [&str; 6] = ["hoge bloeddruk", "K86", "rugpijn", "mevr. X", "", "keel"];
const KEYS: [&str; 12] = [
    "0",
    "1",
    "2",
    "3",
    "j",
    "n",
    "?",
    "Enter",
    "Backspace",
    "Escape",
    "ArrowDown",
    "x",
];
const ATTRIBUTES: [(&str, Option<&str>); 17] = [
    ("mode", Some("step")),
    ("mode", Some("consult")),
    ("mode", None),
    ("lang", Some("en")),
    ("lang", Some("nl")),
    ("lang", Some("xx")),
    ("age", Some("70")),
    ("age", Some("9")),
    ("age", Some("honderd")),
    ("age", None),
    ("sex", Some("male")),
    ("sex", Some("vrouw")),
    ("sex", None),
    ("icpc", Some("K86")),
    ("icpc", Some("Z99")),
    ("topic", None),
    ("topic", Some("bestaat-niet")),
];

fn any(chance: &mut Chance, topics: &[String]) -> Option<Step> {
    let n = chance.next();
    Some(match chance.next() % 100 {
        0..=23 => Step::Next(n),
        24..=27 => Step::Answer(n),
        28..=33 => Step::Flag(n),
        34..=43 => Step::NoFlags,
        44..=46 => Step::Alter(n),
        47..=57 => Step::Key(chance.one(&KEYS)?),
        58..=67 => Step::Press(n),
        68..=72 => Step::Undo,
        73 => Step::Redo,
        74..=76 => Step::Walk(n.is_multiple_of(4)),
        77 => Step::Context(context(chance, topics)?),
        78 => Step::SetContext(context(chance, topics)?),
        79..=82 => Step::Attribute(chance.one(&ATTRIBUTES)?),
        83 => Step::Topic(chance.one(topics)?),
        84 => Step::Strings(chance.one(&[
            json!({ "advice.title": "Ons advies" }),
            json!({ "alarm.title": "Niets" }),
            json!({}),
            json!(7),
        ])?),
        85 => Step::Products(chance.one(&[
            json!([{ "step": "pluspunt", "product": "Eigen" }]),
            json!([{ "step": "nergens", "product": "Eigen" }]),
            json!("geen lijst"),
        ])?),
        86 => Step::Reset,
        87 => Step::Focus,
        88 => Step::Letter,
        89 => Step::Write("Een brief met andere woorden."),
        90..=92 => Step::HandOver(!n.is_multiple_of(3)),
        93..=94 => Step::Tear(n),
        95..=96 => Step::Width(chance.one(&[320, 480, 800, 1280])?),
        97 => Step::Move,
        98 => Step::Rest,
        _ => Step::Search(chance.one(&SEARCHES)?),
    })
}

fn context(chance: &mut Chance, topics: &[String]) -> Option<Value> {
    let topic = chance.one(topics)?;
    chance.one(&[
        json!({ "topic": topic, "age": 9, "sex": "man" }),
        json!({ "topic": topic }),
        json!({ "age": 61, "sex": "female" }),
        json!({ "age": "x" }),
        json!({ "icpc": "L86", "bsn": "123456782" }),
        json!({}),
        Value::Null,
    ])
}

#[cfg(test)]
mod tests {
    use super::sequence;

    #[test]
    fn a_sequence_follows_from_its_number_and_others_are_others() {
        let topics = ["a".to_owned(), "b".to_owned()];
        assert_eq!(sequence(7, &topics), sequence(7, &topics));
        assert_ne!(sequence(7, &topics), sequence(8, &topics));
        assert_eq!(sequence(7, &topics).len(), 16);
    }
}
