//! Names: unique within their kind, and looked up with a suggestion.

use std::collections::BTreeMap;

use crate::sink::{Draft, Sink, Spot};
use crate::tree::At;
use crate::{Code, Sentence, say, suggest};

/// Reports names that occur twice, or differ only in capitals. `what` says what they name.
pub(crate) fn unique<'a>(
    sink: &Sink,
    what: &Sentence,
    names: impl IntoIterator<Item = &'a At<String>>,
) {
    let mut seen = BTreeMap::<String, &At<String>>::new();
    for name in names {
        match seen.get(&name.value.to_lowercase()) {
            Some(first) if first.at != name.at => clash(sink, what, first, name),
            Some(_) => {}
            None => {
                seen.insert(name.value.to_lowercase(), name);
            }
        }
    }
}

/// Reports that a name is taken.
pub(crate) fn clash(sink: &Sink, what: &Sentence, first: &At<String>, second: &At<String>) {
    let (code, message) = if first.value == second.value {
        (Code::DuplicateId, say::there_twice(what, &second.value))
    } else {
        let message = say::differs_in_capitals(what, &second.value, &first.value);
        (Code::IdsDifferByCase, message)
    };
    sink.push(
        Draft::new(code, second.at, message)
            .also(first.at, say::first_here())
            .help(say::another_id()),
    );
}

/// Reports an unknown name, with what was probably meant.
pub(crate) fn unknown<'a>(
    sink: &Sink,
    code: Code,
    what: &Sentence,
    name: &At<String>,
    known: impl IntoIterator<Item = &'a str> + Clone,
) {
    unknown_at(sink, code, what, &name.value, name.at, known);
}

/// The same for a part of a value.
pub(crate) fn unknown_at<'a>(
    sink: &Sink,
    code: Code,
    what: &Sentence,
    name: &str,
    at: Spot,
    known: impl IntoIterator<Item = &'a str> + Clone,
) {
    let help = suggest::help(name, known);
    sink.push(Draft::new(code, at, say::there_is_no(what, name)).help(help));
}
