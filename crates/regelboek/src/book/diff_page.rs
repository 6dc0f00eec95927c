//! A change of the rules as a page.

use rulecheck::{
    Count, Diff, Direction, FieldChange, Group, Side, StatementChange, TopicDiff, common,
};

use super::chapters::CHANGES;
use super::html::{escape, list, page, text, wrap};

/// The page of one or more comparisons.
pub fn diff_page(all: &[Diff]) -> String {
    let bodies: String = all.iter().map(one).collect();
    let body = format!("<main>\n<h1>Wat verandert er, en voor wie</h1>\n{bodies}</main>\n");
    page("Wat verandert er, en voor wie", "", "Niet voor zorg", &body)
}

/// The change log of a region's book.
pub(super) fn chapter(diff: &Diff) -> String {
    let title = text("h1", CHANGES.1);
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
    let shared = changes("Regio, treden, bronnen en teksten", &diff.shared);
    format!(
        "<dl class=\"facts\">\n{}</dl>\n{}{topics}{shared}{}",
        facts.concat(),
        red_flags(diff),
        to_sign(diff)
    )
}

fn counted(count: Count) -> String {
    match count.unusable {
        0 => format!("{} van {}", count.changed, count.all),
        n => format!("{} van {}; {n} onbruikbaar", count.changed, count.all),
    }
}

fn topic(topic: &TopicDiff, rows: bool) -> String {
    let id = format!("onderwerp-{}", escape(&topic.topic));
    let ways = [
        (Direction::Lighter, "Lichter"),
        (Direction::Later, "Later"),
        (Direction::Heavier, "Zwaarder"),
        (Direction::Earlier, "Eerder"),
        (Direction::Other, "Anders"),
    ];
    let tables: String = ways
        .iter()
        .map(|(way, title)| table(topic, (*way, title), rows))
        .collect();
    let tables = if tables.is_empty() {
        text("p", "Voor niemand een ander advies.")
    } else {
        tables
    };
    let more = if topic.complete {
        String::new()
    } else {
        text("p", "En nog andere groepen.")
    };
    let notes: Vec<_> = topic.notes.iter().map(|note| escape(note)).collect();
    let statements = changes("Gewijzigde uitspraken", &topic.statements);
    let notes = wrap("div", "quiet", &list("plain", &notes));
    format!(
        "<section aria-labelledby=\"{id}\">\n<h2 id=\"{id}\">{}</h2>\n{tables}{more}{statements}{notes}\
         </section>\n",
        escape(&topic.name)
    )
}

/// The groups whose advice changes one way; what all of them have in common is said once.
fn table(topic: &TopicDiff, (way, title): (Direction, &str), rows: bool) -> String {
    let groups = topic.going(way);
    if groups.is_empty() {
        return String::new();
    }
    let common = common(&groups);
    let all = match common.as_slice() {
        [] => String::new(),
        some => format!(", bij allen: {}", escape(&some.join("; "))),
    };
    let line = |group: &&Group| {
        let own = group
            .patients
            .iter()
            .filter(|clause| !common.contains(&clause.as_str()));
        let mut own: Vec<_> = own.map(|clause| escape(clause)).collect();
        if own.is_empty() {
            own.push("allen".to_owned());
        }
        let rows = if rows {
            format!("<td data-what=\"Rijen\">{}</td>", group.rows)
        } else {
            String::new()
        };
        format!(
            "<tr><th scope=\"row\">{}</th><td data-what=\"Ervoor\">{}</td><td data-what=\"Erna\">{}</td><td \
             data-what=\"Voorbeelden\">{}</td>{rows}</tr>\n",
            list("when", &own),
            escape(&group.before),
            escape(&group.after),
            group.examples
        )
    };
    let lines: String = groups.iter().map(line).collect();
    let column = if rows {
        "<th scope=\"col\">Rijen</th>"
    } else {
        ""
    };
    format!(
        "<table class=\"stack groups\">\n<caption>{title}{all}</caption>\n<thead><tr><th scope=\"col\">Voor \
         wie</th><th scope=\"col\">Ervoor</th><th scope=\"col\">Erna</th><th \
         scope=\"col\">Voorbeelden</th>{column}</tr></thead>\n<tbody>\n{lines}</tbody>\n</table>\n"
    )
}

/// What came, went, or changed in which field.
fn changes(title: &str, all: &[StatementChange]) -> String {
    if all.is_empty() {
        return String::new();
    }
    let said = |what: &str, said: &str| match said {
        "" => String::new(),
        said => format!("<p><b>{what}</b> {}</p>", escape(said)),
    };
    let field = |field: &FieldChange| {
        let (before, after) = (said("Ervoor:", &field.before), said("Erna:", &field.after));
        format!("<p><i>{}</i></p>{before}{after}", escape(&field.field))
    };
    let one = |change: &StatementChange| {
        let name = escape(&change.statement);
        if !change.fields.is_empty() {
            let fields: String = change.fields.iter().map(field).collect();
            return format!("<code>{name}</code>{fields}");
        }
        let text = |side: &Option<String>| side.clone().unwrap_or_default();
        format!(
            "<code>{name}</code>{}{}",
            said("Vervallen:", &text(&change.before)),
            said("Erbij:", &text(&change.after))
        )
    };
    let items: Vec<_> = all.iter().map(one).collect();
    format!("<h3>{title}</h3>\n{}", list("changes", &items))
}

/// The signs of danger that went or changed: they head the page.
fn red_flags(diff: &Diff) -> String {
    let all = diff.red_flags();
    if all.is_empty() {
        return String::new();
    }
    let one = |(change, topics): &(&StatementChange, Vec<&TopicDiff>)| {
        let how = match (&change.before, &change.after) {
            (Some(_), None) => "vervallen",
            (None, _) => "erbij",
            _ => "gewijzigd",
        };
        let names: Vec<_> = topics.iter().map(|topic| escape(&topic.name)).collect();
        let name = escape(&change.statement);
        format!("<b>{how}</b> <code>{name}</code>: {}", names.join(", "))
    };
    let items: Vec<_> = all.iter().map(one).collect();
    format!("<h2>Alarmsignalen</h2>\n{}", list("changes", &items))
}

/// Who must look at this again and sign, by topic.
fn to_sign(diff: &Diff) -> String {
    let names: Vec<_> = diff
        .topics
        .iter()
        .map(|topic| escape(&topic.name))
        .collect();
    if names.is_empty() {
        return String::new();
    }
    format!(
        "<h2>Opnieuw te tekenen</h2>\n<p>Van elk van deze onderwerpen is de inhoud anders. Een eerder akkoord is daarmee \
         vervallen; een huisarts en een specialist van het onderwerp tekenen de nieuwe bladzij.</p>\n{}",
        list("plain", &names)
    )
}
