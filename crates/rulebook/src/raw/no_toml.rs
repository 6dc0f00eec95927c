//! What is wrong with a file that is no TOML, as whoever writes it would see it.
//!
//! A reader of TOML says where it stopped, which is seldom where the fault is: a bracket that isn't
//! closed is met lines later, and everything after it is at fault too. So the first fault is said,
//! at its own line, and what it may have brought about is not said at all.

use std::ops::Range;

use toml::de::Error;

use crate::sink::{Draft, Spot};
use crate::{Code, Sentence, say};

/// What is wrong with a text; nothing where it is TOML. Faults on several lines are several, until
/// one of which nobody knows where it ends.
pub(super) fn faults(text: &str, errors: &[Error], file: usize) -> Vec<Draft> {
    let draft = |fault: Fault| {
        let spot = Spot {
            file,
            start: fault.at.start,
            end: fault.at.end,
        };
        Draft::new(Code::Toml, spot, fault.message).help(fault.help)
    };
    if let Some(both) = unmerged(text).filter(|_| !errors.is_empty()) {
        return vec![draft(both)];
    }
    let mut lines = Vec::new();
    let mut all = Vec::new();
    for error in errors {
        let fault = Fault::of(error.message(), text, error.span().unwrap_or(0..0));
        let line = line_at(text, fault.at.start).0;
        if lines.contains(&line) || (fault.spreads && !all.is_empty()) {
            continue;
        }
        let spreads = fault.spreads;
        lines.push(line);
        all.push(draft(fault));
        if spreads {
            break;
        }
    }
    all
}

struct Fault {
    at: Range<usize>,
    message: Sentence,
    help: Sentence,
    /// What comes after it may only be at fault because of it.
    spreads: bool,
}

impl Fault {
    fn of(message: &str, text: &str, at: Range<usize>) -> Self {
        let (start, line) = line_at(text, at.start);
        let says = |words: &[&str]| words.iter().any(|word| message.contains(word));
        let here = |message, help| Self {
            at: at.clone(),
            message,
            help,
            spreads: false,
        };
        if line.contains(['“', '”', '„', '‘', '’']) && !is_text(line, "‘’") {
            return here(say::curly_quotes(), say::straight_quotes());
        }
        if has_decimal_comma(line) {
            return here(say::decimal_comma(), say::decimal_point());
        }
        if says(&["duplicate key"]) {
            return match single_brackets(text, start, line) {
                Some(at) => Self {
                    at,
                    message: say::heading_single(),
                    help: say::double_brackets(),
                    spreads: true,
                },
                None => here(say::key_twice(), say::keep_one_key()),
            };
        }
        if let Some(at) = left_open(text, start) {
            return Self {
                at,
                message: say::not_closed(),
                help: say::close_it(),
                spreads: true,
            };
        }
        if says(&["must be quoted"]) {
            return here(say::no_quotes(), say::between_quotes());
        }
        if says(&["with no value"]) {
            return here(say::no_equals(), say::write_equals());
        }
        let open = [
            "unclosed",
            "invalid basic string",
            "invalid literal string",
            "missing comma",
        ];
        if says(&open) {
            return Self {
                spreads: says(&["unclosed", "multi-line"]),
                ..here(say::not_closed(), say::close_it())
            };
        }
        Self {
            spreads: true,
            ..here(say::no_toml(), say::look_at_signs())
        }
    }
}

/// Where its line begins, and the line.
fn line_at(text: &str, at: usize) -> (usize, &str) {
    let before = text.get(..at).unwrap_or(text);
    let start = before.rfind('\n').map_or(0, |newline| newline + 1);
    let rest = text.get(start..).unwrap_or_default();
    (start, rest.lines().next().unwrap_or_default())
}

/// Whether these signs stand within straight quotes only, as an apostrophe may.
fn is_text(line: &str, signs: &str) -> bool {
    let outside = line.split('"').step_by(2);
    !outside
        .flat_map(str::chars)
        .any(|sign| signs.contains(sign))
        && !line.contains(['“', '”', '„'])
}

fn has_decimal_comma(line: &str) -> bool {
    let digit = |at: usize| line.as_bytes().get(at).is_some_and(u8::is_ascii_digit);
    let between = |at: usize| at > 0 && digit(at - 1) && digit(at + 1);
    let bare = !line.contains('[') && !line.contains('"');
    bare && line.match_indices(',').any(|(at, _)| between(at))
}

/// The heading with single brackets, where this line repeats it or is it.
fn single_brackets(text: &str, start: usize, line: &str) -> Option<Range<usize>> {
    let name = line.trim().trim_matches(['[', ']']);
    let single = format!("[{name}]");
    if line.trim() == single {
        return Some(start..start + line.trim_end().len());
    }
    let mut from = 0;
    line.trim_start().strip_prefix("[[")?;
    text.get(..start)?
        .split_inclusive('\n')
        .find_map(|earlier| {
            let begin = from;
            from += earlier.len();
            (earlier.trim() == single).then(|| begin..begin + earlier.trim_end().len())
        })
}

/// The line just above, where a list opens on it and doesn't close. One that goes on at the next line
/// ends with a bracket or a comma.
fn left_open(text: &str, start: usize) -> Option<Range<usize>> {
    let end = text.get(..start)?.trim_end().len();
    let (begin, line) = line_at(text, end);
    let whole = line.split('#').next().unwrap_or_default().trim_end();
    let count = |sign| whole.matches(sign).count();
    let open = count('[') > count(']') && !whole.ends_with(['[', ',', '{']);
    open.then(|| begin..begin + whole.len())
}

/// Two people's changes to one file, neither chosen: both stand in it, between the marks of Git.
fn unmerged(text: &str) -> Option<Fault> {
    let mut from = 0;
    let mut marks = text.split_inclusive('\n').filter_map(|line| {
        let begin = from;
        from += line.len();
        ["<<<<<<<", ">>>>>>>"]
            .iter()
            .any(|mark| line.starts_with(mark))
            .then(|| begin..begin + line.trim_end().len())
    });
    let first = marks.next()?;
    let last = marks.next().unwrap_or_else(|| first.clone());
    let number = |at: usize| {
        text.get(..at)
            .map_or(1, |before| before.matches('\n').count() + 1)
    };
    Some(Fault {
        message: say::unmerged(&number(first.start), &number(last.start)),
        help: say::merge(),
        at: first,
        spreads: true,
    })
}
