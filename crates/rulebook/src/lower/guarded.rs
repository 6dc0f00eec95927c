//! A row of red flags that is of one sex, and asked of everyone: the row itself says for whom it is.

use super::Cx;
use crate::Code;
use crate::raw::{RawAlarm, RawLiteral, RawQuestion};
use crate::say;
use crate::sink::Draft;
use crate::tree::At;

/// Reports the words of one value in a row that has no guard for it.
pub(super) fn guarded(cx: &Cx<'_>, raw: &RawAlarm) {
    for (question, word, said) in words(cx, raw) {
        if guards(cx, raw, question, word) || of_topic(cx, question, word) {
            continue;
        }
        let (id, value) = (&question.id.value, &word.question.value);
        let message = say::row_of_one_sex(&raw.id.value, &said.value, &id);
        cx.sink.push(
            Draft::new(Code::RowOfOneSex, raw.id.at, message)
                .help(say::split_the_row())
                .fix(format!("alleen-als.{id} = [\"{value}\"]")),
        );
    }
}

/// The row is for whom the topic is, though it doesn't say so itself: nobody else sees it.
pub(super) fn of_one_sex(cx: &Cx<'_>, raw: &RawAlarm) -> bool {
    let mut words = words(cx, raw);
    words.any(|(question, word, _)| of_topic(cx, question, word))
}

/// The words of one value in the row, each with its question.
fn words<'a>(
    cx: &'a Cx<'_>,
    raw: &RawAlarm,
) -> impl Iterator<Item = (&'a RawQuestion, &'a RawLiteral, &'a At<String>)> {
    let text = raw.text.to_lowercase();
    let one = !raw.for_all;
    let questions = cx.stack.questions.iter().filter(move |_| one);
    let all =
        questions.flat_map(|question| question.words.iter().map(move |word| (*question, word)));
    all.filter_map(move |(question, word)| {
        let said = word.values.iter().find(|at| begins(&text, &at.value))?;
        Some((question, word, said))
    })
}

/// A word of the text begins so.
fn begins(text: &str, with: &str) -> bool {
    let words = text.split(|c: char| !c.is_alphanumeric());
    words.into_iter().any(|word| word.starts_with(with))
}

/// The row or a guard of its guard is for this value only.
fn guards(cx: &Cx<'_>, raw: &RawAlarm, question: &RawQuestion, value: &RawLiteral) -> bool {
    let of_guard = |literal: &RawLiteral| {
        let mut known = cx.stack.questions.iter();
        let guard = known.find(|known| known.id.value == literal.question.value);
        let mut guards = guard.into_iter().flat_map(|guard| &guard.only_if);
        guards.any(|one| says(one, question, value))
    };
    let mut own = raw.only_if.iter();
    own.any(|one| says(one, question, value) || of_guard(one))
}

/// The topic is for this value only.
fn of_topic(cx: &Cx<'_>, question: &RawQuestion, value: &RawLiteral) -> bool {
    let mut only = cx.only.iter();
    only.any(|literal| says(literal, question, value))
}

fn says(literal: &RawLiteral, question: &RawQuestion, value: &RawLiteral) -> bool {
    let values = literal.values.iter().map(|at| &at.value);
    literal.question.value == question.id.value && values.eq([&value.question.value])
}
