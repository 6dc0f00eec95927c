//! A comparison in lines: red flags first, then who gets a lighter advice, then the rest.

use std::fmt::Write;

use rulebook::Lang;
use rulecheck::{Count, Diff, Direction, Group, StatementChange, TopicDiff};

use crate::words;

/// The whole text.
pub(crate) fn text(diff: &Diff, lang: Lang) -> String {
    let side = |side: &rulecheck::Side| {
        format!(
            "{} ({} {}, {})",
            side.label, side.region, side.version, side.hash
        )
    };
    let mut text = format!("{} → {}\n", side(&diff.before), side(&diff.after));
    red_flags(diff, lang, &mut text);
    let lists = [
        (words::topics_added(), &diff.topics_added),
        (words::topics_removed(), &diff.topics_removed),
    ];
    // Writing to a text can't fail.
    for (what, names) in lists.into_iter().filter(|(_, names)| !names.is_empty()) {
        let _ = writeln!(text, "{}: {}", what.of(lang), names.join(", "));
    }
    if !diff.shared.is_empty() {
        let _ = writeln!(text, "\n{}", words::of_region().of(lang));
        changes(&diff.shared, &mut text);
    }
    for topic in &diff.topics {
        self::topic(topic, lang, &mut text);
    }
    let rows = if diff.rows.all > 0 {
        words::and_rows(&count(diff.rows, lang)).of(lang).to_owned()
    } else {
        String::new()
    };
    let examples = count(diff.examples, lang);
    let said = words::compared(&diff.topics.len(), &diff.unchanged, &examples, &rows);
    let _ = writeln!(text, "\n{}", said.of(lang));
    text
}

/// What went or changed of the signs of danger stands above all else.
fn red_flags(diff: &Diff, lang: Lang, text: &mut String) {
    let all = diff.red_flags();
    if all.is_empty() {
        return;
    }
    let _ = writeln!(text, "\n{}", words::red_flags_changed().of(lang));
    for (change, topics) in all {
        let how = match (&change.before, &change.after) {
            (Some(_), None) => words::flag_gone(),
            (None, _) => words::flag_new(),
            _ => words::flag_changed(),
        };
        let names: Vec<_> = topics.iter().map(|topic| topic.name.as_str()).collect();
        let _ = writeln!(
            text,
            "  {} `{}`: {}",
            how.of(lang),
            change.statement,
            names.join(", ")
        );
    }
}

fn count(count: Count, lang: Lang) -> String {
    let said = words::changed_of(&count.changed, &count.all);
    match count.unusable {
        0 => said.of(lang).to_owned(),
        n => said.and(&words::unusable(&n)).of(lang).to_owned(),
    }
}

fn topic(topic: &TopicDiff, lang: Lang, text: &mut String) {
    let _ = writeln!(text, "\n{} ({})", topic.name, topic.topic);
    let ways = [
        (Direction::Lighter, words::lighter()),
        (Direction::Later, words::later()),
        (Direction::Heavier, words::heavier()),
        (Direction::Earlier, words::earlier()),
        (Direction::Other, words::otherwise()),
    ];
    for (way, heading) in ways {
        let groups = topic.going(way);
        if groups.is_empty() {
            continue;
        }
        let common = rulecheck::common(&groups);
        let _ = write!(text, "  {}", heading.of(lang));
        if !common.is_empty() {
            let all = words::for_all(&common.join("; "));
            let _ = write!(text, "  ({})", all.of(lang));
        }
        text.push('\n');
        for group in groups {
            self::group(group, &common, topic.rows.all > 0, lang, text);
        }
    }
    if !topic.complete {
        let _ = writeln!(text, "  {}", words::more_groups().of(lang));
    }
    if topic.groups.is_empty() && topic.complete {
        let _ = writeln!(text, "  {}", words::for_nobody().of(lang));
    }
    changes(&topic.statements, text);
    for note in &topic.notes {
        let _ = writeln!(text, "  {}: {note}", words::note().of(lang));
    }
}

/// A group, without what all groups beside it have in common.
fn group(group: &Group, common: &[&str], rows: bool, lang: Lang, text: &mut String) {
    let own = group
        .patients
        .iter()
        .filter(|clause| !common.contains(&clause.as_str()));
    let own: Vec<_> = own.map(String::as_str).collect();
    let who = if own.is_empty() {
        words::all_of_them().of(lang).to_owned()
    } else {
        own.join("; ")
    };
    let examples = words::examples(&group.examples);
    let counted = if rows {
        examples.and(&words::rows(&group.rows))
    } else {
        examples
    };
    let _ = writeln!(
        text,
        "    {who}: {} → {}  [{}]",
        group.before,
        group.after,
        counted.of(lang)
    );
}

/// What came, went, or changed in which field.
fn changes(all: &[StatementChange], text: &mut String) {
    for change in all {
        let (sign, said) = match (&change.before, &change.after) {
            (None, after) => ('+', after),
            (before, None) => ('-', before),
            _ => ('~', &None),
        };
        let said = said.as_ref().map(|said| format!(": {said}"));
        let _ = writeln!(
            text,
            "  {sign} {}{}",
            change.statement,
            said.unwrap_or_default()
        );
        for field in &change.fields {
            let _ = writeln!(text, "      {}", field.field);
            for (mark, said) in [('-', &field.before), ('+', &field.after)] {
                if !said.is_empty() {
                    let _ = writeln!(text, "        {mark} {said}");
                }
            }
        }
    }
}
