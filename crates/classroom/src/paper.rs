//! What a meeting leaves: the report for the toetsgroep as a page that needs nothing else, and the
//! counts as a table.

use std::fmt::Write;

use training::code::{CASES, Sheet};
use training::meeting::{Meeting, Votes, votes_in};
use training::{Given, Set, table};

use crate::seen::Seen;
use crate::texts::Texts;

/// The choices of several people, by case and choice; `choices` are places in the set, each with how many
/// there are to choose from.
pub(crate) fn counts(sheets: &[Sheet], choices: &[(usize, usize)]) -> Vec<Vec<u16>> {
    let of_case = |(case, choices): &(usize, usize)| {
        let mut counts = vec![0_u16; *choices];
        for sheet in sheets {
            if let Some(Some(Given::Chose { place, .. })) = sheet.get(*case)
                && let Some(count) = counts.get_mut(usize::from(*place))
            {
                *count = count.saturating_add(1);
            }
        }
        counts
    };
    choices.iter().take(CASES).map(of_case).collect()
}

/// What the group made of a case, in one sentence.
pub(crate) fn tally(texts: Texts, seen: &Seen, votes: &Votes) -> String {
    let all = votes_in(&votes.second);
    let of = |counts: &[u16], test: &dyn Fn(u8) -> bool| -> u16 {
        let places = (0..).zip(counts);
        places
            .filter(|(place, _)| test(*place))
            .fold(0, |sum, (_, count)| sum.saturating_add(*count))
    };
    let right = |place: u8| seen.right.contains(&place);
    let lightest = seen.right.first().copied().unwrap_or(0);
    let lighter = of(&votes.second, &|place| place < lightest);
    let heavier = of(&votes.second, &|place| place > lightest && !right(place));
    let (now, before) = (of(&votes.second, &right), of(&votes.first, &right));
    let number = |count: u16| texts.count(usize::from(count));
    if seen.disputed() {
        return texts.get("tally.disputed").to_owned();
    }
    let first = texts.fill(
        "tally",
        &[&now.to_string(), &all.to_string(), &number(before)],
    );
    let rest = texts.fill("tally.rest", &[&number(lighter), &number(heavier)]);
    format!("{first} {rest}")
}

/// The counts as a table for a spreadsheet.
pub(crate) fn spreadsheet(texts: Texts, seen: &[(String, Seen)], meeting: &Meeting) -> String {
    let mut head = [""; 6];
    for (cell, text) in head.iter_mut().zip(texts.get("csv.head").split(',')) {
        *cell = text;
    }
    let cases = seen
        .iter()
        .map(|(id, seen)| (id.clone(), seen.choices.clone(), seen.right.clone()));
    let cases: Vec<_> = cases.collect();
    table(head, &cases, &meeting.votes)
}

/// The report as a page of its own: no script, no picture, nobody's name.
pub(crate) fn page(
    texts: Texts,
    set: &Set,
    about: &str,
    seen: &[(String, Seen)],
    meeting: &Meeting,
) -> String {
    let title = texts.fill("report.title", &[&set.name]);
    let mut page = format!(
        "<!doctype html>\n<html lang=\"{}\">\n<meta charset=\"utf-8\">\n<title>{1}</title>\n<h1>{1}</h1>\n<p><b>{2}</b></p>\n<p>{3}</p>\n",
        texts.lang(),
        escaped(&title),
        escaped(texts.get("bar.watermark")),
        escaped(about),
    );
    for (_, seen, votes) in discussed(seen, meeting) {
        // Writing to a text can't fail.
        let _ = write!(
            page,
            "<h2>{}</h2>\n<p>{}: {}</p>\n",
            escaped(&seen.opening),
            escaped(texts.get("told.advice")),
            escaped(&seen.whole())
        );
        let _ = write!(
            page,
            "<table border=\"1\"><tr><th>{}<th>{}<th>{}</tr>",
            escaped(texts.get("report.choice")),
            escaped(texts.get("report.first")),
            escaped(texts.get("report.second"))
        );
        for (place, choice) in seen.choices.iter().enumerate() {
            let of = |counts: &[u16]| counts.get(place).copied().unwrap_or(0);
            let _ = write!(
                page,
                "<tr><td>{}<td>{}<td>{}</tr>",
                escaped(choice),
                of(&votes.first),
                of(&votes.second)
            );
        }
        let _ = write!(
            page,
            "</table>\n<p>{}</p>\n",
            escaped(&tally(texts, seen, votes))
        );
        let agreed = if votes.agreed.trim().is_empty() {
            texts.get("report.nothing")
        } else {
            &votes.agreed
        };
        let _ = writeln!(
            page,
            "<p><b>{}</b> {}</p>",
            escaped(texts.get("report.agreed")),
            escaped(agreed)
        );
    }
    let _ = write!(
        page,
        "<h2>{}</h2>\n<table border=\"1\">",
        escaped(texts.get("report.sign"))
    );
    for place in 1..=meeting.people {
        let _ = write!(
            page,
            "<tr><td>{place}<td>{}<td>{}</tr>",
            "&nbsp;".repeat(40),
            "&nbsp;".repeat(40)
        );
    }
    page.push_str("</table>\n</html>\n");
    page
}

/// The cases that were voted on or agreed upon, in the order of the set.
pub(crate) fn discussed<'a>(
    seen: &'a [(String, Seen)],
    meeting: &'a Meeting,
) -> impl Iterator<Item = (&'a str, &'a Seen, &'a Votes)> {
    let both = seen.iter().zip(&meeting.votes);
    let both = both.map(|((id, seen), votes)| (id.as_str(), seen, votes));
    both.filter(|(_, _, votes)| {
        votes_in(&votes.first) + votes_in(&votes.second) > 0 || !votes.agreed.trim().is_empty()
    })
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
        .replace('"', "&quot;")
}
