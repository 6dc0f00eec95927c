//! A letter that the GP may have edited: what is missing in it, and what a press fills in.

use ladder::model::{Question, QuestionIx, ValueIx};

use super::of::{GAP, Letter, needed};
use crate::words::mark;

/// How a question that the specialist needs stands in the letter until it is answered.
pub fn gap(letter: &Letter<'_>, question: &Question) -> String {
    letter.fill("letter.gap", "name", question.named())
}

/// The questions that still stand so in this text: those that the GP took out are left alone.
pub fn gaps<'a>(letter: &Letter<'a>, text: &str) -> Vec<(QuestionIx, &'a Question)> {
    let open = needed(letter).into_iter();
    let open = open.filter(|(_, question)| text.contains(&gap(letter, question)));
    open.collect()
}

/// The text with this answer where its gap was; nothing else changes.
pub fn filled(letter: &Letter<'_>, text: &str, question: &Question, value: ValueIx) -> String {
    let said = question.said(value).unwrap_or(GAP);
    text.replacen(&gap(letter, question), said, 1)
}

/// The text with another line in this rubric, where the line is as it was drawn up; nothing where the
/// GP has edited it.
pub fn with_line(
    letter: &Letter<'_>,
    text: &str,
    key: &str,
    old: &str,
    new: &str,
) -> Option<String> {
    let rubric = (letter.say)(key);
    let old = format!("{rubric}: {old}");
    let found = text.lines().any(|line| line == old);
    let lines = text.lines().map(|line| {
        if line == old {
            format!("{rubric}: {new}")
        } else {
            line.to_owned()
        }
    });
    found.then(|| lines.collect::<Vec<_>>().join("\n"))
}

/// What a portal's own form asks for: the four lines of the letter that say it, as they stand there now,
/// and what the agreements are not for.
pub fn question(letter: &Letter<'_>, text: &str) -> String {
    let asked = [
        "letter.mark",
        "letter.about",
        "letter.question",
        "letter.findings",
        "letter.alarms",
    ];
    let asked = asked.map(|key| (letter.say)(key));
    let lines = text.lines().filter(|line| {
        let rubric = line.split_once(':').map(|(rubric, _)| rubric);
        asked.iter().any(|own| rubric == Some(own))
    });
    let mark = mark(letter.named.agreements.header.usage);
    let mark = mark.filter(|mark| !text.contains(mark));
    let mark = mark.map(|mark| format!("{}: {mark}", (letter.say)("letter.mark")));
    let lines = lines.map(str::to_owned);
    mark.into_iter().chain(lines).collect::<Vec<_>>().join("\n")
}

/// The rubrics that still have a gap, and those that are no longer there.
pub fn missing(say: &dyn Fn(&str) -> String, text: &str, rubrics: &[&str]) -> Vec<String> {
    let open = text.lines().filter(|line| line.contains(GAP));
    let open = open.filter_map(|line| line.split_once(':'));
    let gone = rubrics.iter().map(|key| say(key));
    let gone = gone.filter(|rubric| {
        let starts = |line: &str| line.split_once(':').is_some_and(|(own, _)| own == rubric);
        !text.lines().any(starts)
    });
    open.map(|(rubric, _)| rubric.to_owned())
        .chain(gone)
        .collect()
}
