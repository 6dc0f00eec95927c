//! A row of red flags that is of one sex, and asked of everyone: the row itself says for whom it is.

use super::Cx;
use crate::Code;
use crate::raw::{RawAlarm, RawLiteral, RawQuestion};
use crate::say;
use crate::sink::Draft;

/// Reports the words of one value in a row that has no guard for it.
pub(super) fn guarded(cx: &Cx<'_>, raw: &RawAlarm) {
    if raw.for_all {
        return;
    }
    let text = raw.text.to_lowercase();
    for question in &cx.stack.questions {
        for word in &question.words {
            let said = word.values.iter().find(|at| begins(&text, &at.value));
            let Some(said) = said.filter(|_| !guards(cx, raw, question, word)) else {
                continue;
            };
            let (id, value) = (&question.id.value, &word.question.value);
            let message = say::row_of_one_sex(&raw.id.value, &said.value, &id);
            cx.sink.push(
                Draft::new(Code::RowOfOneSex, raw.id.at, message)
                    .help(say::split_the_row())
                    .fix(format!("alleen-als.{id} = [\"{value}\"]")),
            );
        }
    }
}

/// A word of the text begins so.
fn begins(text: &str, with: &str) -> bool {
    let words = text.split(|c: char| !c.is_alphanumeric());
    words.into_iter().any(|word| word.starts_with(with))
}

/// The row, a guard of its guard or the topic is for this value only.
fn guards(cx: &Cx<'_>, raw: &RawAlarm, question: &RawQuestion, value: &RawLiteral) -> bool {
    let says = |literal: &RawLiteral| {
        let values = literal.values.iter().map(|at| &at.value);
        literal.question.value == question.id.value && values.eq([&value.question.value])
    };
    let of_guard = |literal: &RawLiteral| {
        let mut known = cx.stack.questions.iter();
        let guard = known.find(|known| known.id.value == literal.question.value);
        guard.is_some_and(|guard| guard.only_if.iter().any(says))
    };
    let mut own = raw.only_if.iter();
    cx.only.iter().any(|literal| says(literal)) || own.any(|one| says(one) || of_guard(one))
}
