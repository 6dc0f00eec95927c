//! A change of the rules as a page.

use super::html::{escape, list, page, text, wrap};
use crate::{Count, Diff, Side, TopicDiff};

/// The page of one or more comparisons.
pub fn diff_page(all: &[Diff]) -> String {
    let bodies: String = all.iter().map(one).collect();
    let body = format!("<main>\n<h1>Wat verandert er, en voor wie</h1>\n{bodies}</main>\n");
    page("Wat verandert er, en voor wie", "", "Niet voor zorg", &body)
}

/// The change log of a region's book.
pub(super) fn chapter(diff: &Diff) -> String {
    let title = text("h1", super::CHANGES.1);
    format!("{title}{}", one(diff))
}

fn one(diff: &Diff) -> String {
    let side = |side: &Side| format!("{}, versie {} ({})", side.region, side.version, side.hash);
    let fact = |what: &str, said: &str| match said {
        "" => String::new(),
        said => format!("<div><dt>{what}</dt><dd>{}</dd></div>\n", escape(said)),
    };
    let rows = if diff.rows.all > 0 {
        counted(diff.rows)
    } else {
        String::new()
    };
    let facts = [
        fact("Ervoor", &side(&diff.before)),
        fact("Erna", &side(&diff.after)),
        fact("Onderwerpen erbij", &diff.topics_added.join(", ")),
        fact("Onderwerpen vervallen", &diff.topics_removed.join(", ")),
        fact("Treden gewijzigd", &diff.steps_changed.join(", ")),
        fact(
            "Gelijk gebleven",
            &format!("{} onderwerpen", diff.unchanged),
        ),
        fact("Voorbeelden met ander advies", &counted(diff.examples)),
        fact("Rijen met ander advies", &rows),
    ];
    let topics: String = diff
        .topics
        .iter()
        .map(|topic| self::topic(topic, diff.rows.all > 0))
        .collect();
    format!("<dl class=\"facts\">\n{}</dl>\n{topics}", facts.concat())
}

fn counted(count: Count) -> String {
    match count.unusable {
        0 => format!("{} van {}", count.changed, count.all),
        n => format!("{} van {}; {n} onbruikbaar", count.changed, count.all),
    }
}

fn topic(topic: &TopicDiff, rows: bool) -> String {
    let id = format!("onderwerp-{}", escape(&topic.topic));
    let lines: Vec<_> = topic
        .groups
        .iter()
        .map(|group| {
            let rows = if rows {
                format!("<td data-what=\"Rijen\">{}</td>", group.rows)
            } else {
                String::new()
            };
            format!(
                "<tr><th scope=\"row\">{}</th><td data-what=\"Ervoor\">{}</td><td data-what=\"Erna\">{}</td><td \
                 data-what=\"Voorbeelden\">{}</td>{rows}</tr>\n",
                list("when", &group.patients.iter().map(|clause| escape(clause)).collect::<Vec<_>>()),
                escape(&group.before),
                escape(&group.after),
                group.examples
            )
        })
        .collect();
    let lines = lines.concat();
    let column = if rows {
        "<th scope=\"col\">Rijen</th>"
    } else {
        ""
    };
    let table = if lines.is_empty() {
        text("p", "Voor niemand een ander advies.")
    } else {
        format!(
            "<table class=\"stack groups\">\n<thead><tr><th scope=\"col\">Voor wie</th><th scope=\"col\">Ervoor</th><th \
             scope=\"col\">Erna</th><th scope=\"col\">Voorbeelden</th>{column}</tr></thead>\n<tbody>\n\
             {lines}</tbody>\n</table>\n"
        )
    };
    let more = if topic.complete {
        String::new()
    } else {
        text("p", "En nog andere groepen.")
    };
    let statements: Vec<_> = topic
        .statements
        .iter()
        .map(|change| {
            let said = |what: &str, said: &Option<String>| match said {
                Some(said) => format!("<p><b>{what}</b> {}</p>", escape(said)),
                None => String::new(),
            };
            format!(
                "<code>{}</code>{}{}",
                escape(&change.statement),
                said("Ervoor:", &change.before),
                said("Erna:", &change.after)
            )
        })
        .collect();
    let notes: Vec<_> = topic.notes.iter().map(|note| escape(note)).collect();
    let statements = match statements.as_slice() {
        [] => String::new(),
        some => format!("<h3>Gewijzigde uitspraken</h3>\n{}", list("changes", some)),
    };
    let notes = wrap("div", "quiet", &list("plain", &notes));
    format!(
        "<section aria-labelledby=\"{id}\">\n<h2 id=\"{id}\">{}</h2>\n{table}{more}{statements}{notes}\
         </section>\n",
        escape(&topic.name)
    )
}
