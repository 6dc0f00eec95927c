//! `trede gaps`: what is not agreed on yet, or could be said more simply.

use std::fmt::Write;

use rulebook::Lang;
use rulecheck::{Gaps, gaps};

use crate::args::Gaps as Args;
use crate::exit::{Cx, Exit, Fault, say, say_json};
use crate::{find, today, words};

pub(crate) fn run(cx: Cx<'_>, args: &Args) -> Result<Exit, Fault> {
    let reading = find::read(&find::root(cx.rules)?)?;
    let region = find::region(&reading, &args.region)?;
    let found = gaps(region, today::or(args.date)?);
    if args.json {
        say_json(&found)?;
    } else {
        say(&text(&found, cx.lang))?;
    }
    Ok(Exit::Fine)
}

/// For a meeting: a line each.
fn text(gaps: &Gaps, lang: Lang) -> String {
    let mut text = String::new();
    // Writing to a text can't fail.
    let _ = writeln!(text, "{}", words::gaps_chapters().of(lang));
    for chapter in &gaps.chapters {
        let named = chapter
            .named
            .iter()
            .map(|(specialty, codes)| format!("{specialty} {}", codes.join(" ")));
        let named: Vec<_> = named.collect();
        let rest = if chapter.general.is_empty() {
            words::gaps_no_path()
        } else {
            words::gaps_path(&chapter.general.join(", "))
        };
        let _ = writeln!(
            text,
            "  {}  {}{}{}",
            chapter.letter,
            named.join(" · "),
            if named.is_empty() { "" } else { "; " },
            rest.of(lang)
        );
    }
    let contradictions = gaps.contradictions.iter().map(|one| {
        let [light, heavy] = &one.steps;
        format!("{}: {light} / {heavy}: {}", one.topic, one.patient)
    });
    let nowhere = gaps.nowhere.iter();
    let nowhere = nowhere.map(|one| format!("{}: {}", one.topic, one.patient));
    let mergeable = gaps.mergeable.iter().map(|one| {
        let [first, second] = &one.fits;
        let values = one.values.join("\", \"");
        format!(
            "{}: `{first}` + `{second}` → als.{} = [\"{values}\"]",
            one.topic, one.question
        )
    });
    let ranges = gaps.ranges.iter().map(|one| {
        let bands = one.bands.iter();
        let bands = bands.map(|(band, steps)| format!("{band} → {}", steps.join(", ")));
        let bands: Vec<_> = bands.collect();
        format!("{} {}: {}", one.topic, one.question, bands.join(" | "))
    });
    list(
        &mut text,
        words::gaps_contradictions(&gaps.contradictions.len()).of(lang),
        contradictions,
    );
    list(
        &mut text,
        words::gaps_nowhere(&gaps.nowhere.len()).of(lang),
        nowhere,
    );
    list(
        &mut text,
        words::gaps_mergeable(&gaps.mergeable.len()).of(lang),
        mergeable,
    );
    list(
        &mut text,
        words::gaps_ranges(&gaps.ranges.len()).of(lang),
        ranges,
    );
    text
}

/// A heading, and a line for each.
fn list(text: &mut String, title: &str, lines: impl Iterator<Item = String>) {
    // Writing to a text can't fail.
    let _ = writeln!(text, "\n{title}");
    for line in lines {
        let _ = writeln!(text, "  {line}");
    }
}
