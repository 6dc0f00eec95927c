//! What the region says beside its base: what comes, what goes, what is otherwise.

use std::collections::BTreeMap;

use rulebook::Region;
use rulecheck::diff::{Stated, StatementChange, statement_changes};

use super::html::escape;

/// What this many topics have alike is said once, for all of them.
const ALIKE: usize = 4;

/// The chapter.
pub(super) fn chapter(region: &Region, base: &Region) -> Option<String> {
    let mut topics = Vec::new();
    let mut alike = BTreeMap::<StatementChange, usize>::new();
    for topic in &region.topics {
        let Some(before) = base.topic(&topic.id) else {
            topics.push((topic, None));
            continue;
        };
        let changes = statement_changes(Stated::new(base, before), Stated::new(region, topic));
        let changes: Vec<_> = changes.into_iter().filter(is_statement).collect();
        for change in &changes {
            *alike.entry(change.clone()).or_default() += 1;
        }
        topics.push((topic, Some(changes)));
    }
    alike.retain(|_, topics| *topics >= ALIKE);
    if topics.is_empty() {
        return None;
    }
    let shared = alike
        .iter()
        .map(|(change, n)| group(&format!("{n} onderwerpen"), &[change]));
    let shared: String = shared.collect();
    let mut rows = String::new();
    for (topic, changes) in &topics {
        let link = format!(
            "<a href=\"onderwerpen/{}.html\">{}</a>",
            escape(&topic.id),
            escape(&topic.name)
        );
        let Some(changes) = changes else {
            let row = "<td colspan=\"3\">eigen onderwerp van de regio</td>";
            rows.extend([format!("<tr><th scope=\"row\">{link}</th>{row}</tr>\n")]);
            continue;
        };
        let own = changes.iter().filter(|change| !alike.contains_key(*change));
        rows += &group(&link, &own.collect::<Vec<_>>());
    }
    Some(format!(
        "<h1>{} naast de landelijke basis</h1>\n<p class=\"quiet\">Wat de regio toevoegt, intrekt of anders zegt. \
         Wie daardoor een ander advies krijgt, zegt <code>trede diff basis {}</code>.</p>\n{}{}",
        escape(&region.agreements.header.region_name),
        escape(&region.agreements.header.region),
        table("In veel onderwerpen", &shared),
        table("Per onderwerp", &rows),
    ))
}

/// What a doctor signs: examples and search words are counted elsewhere.
fn is_statement(change: &StatementChange) -> bool {
    let kind = change
        .statement
        .split_once(':')
        .map_or("", |(kind, _)| kind);
    !["", "voorbeeld", "onmogelijk"].contains(&kind)
}

fn table(caption: &str, rows: &str) -> String {
    if rows.is_empty() {
        return String::new();
    }
    format!(
        "<table class=\"stack against\">\n<caption>{caption}</caption>\n<thead><tr><th scope=\"col\">Waar</th><th \
         scope=\"col\">Uitspraak</th><th scope=\"col\">Landelijk</th><th scope=\"col\">Regio</th></tr></thead>\n\
         <tbody>\n{rows}</tbody>\n</table>\n"
    )
}

/// What differs in one place: its name stands beside the first row.
fn group(place: &str, changes: &[&StatementChange]) -> String {
    let rows = changes.iter().enumerate().map(|(at, change)| {
        let span = changes.len();
        let place = match at {
            0 => format!("<th scope=\"rowgroup\" rowspan=\"{span}\">{place}</th>"),
            _ => String::new(),
        };
        format!("<tr>{place}{}</tr>\n", cells(change))
    });
    rows.collect()
}

fn cells(change: &StatementChange) -> String {
    let cell = |whose: &str, said: &Option<String>, none: &str| match said {
        Some(said) => format!("<td data-what=\"{whose}\">{}</td>", escape(said)),
        None => format!("<td data-what=\"{whose}\" class=\"quiet\">{none}</td>"),
    };
    format!(
        "<td data-what=\"Uitspraak\"><code>{}</code></td>{}{}",
        escape(&change.statement),
        cell("Landelijk", &change.before, "–"),
        cell("Regio", &change.after, "ingetrokken")
    )
}
