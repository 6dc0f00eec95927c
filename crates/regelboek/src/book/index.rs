//! The first page of a region: its topics, its ladders side by side, and its versions.

use std::collections::BTreeMap;

use ladder::model::{AttributeKind, Ladder, Step, TopicEntry};
use rulebook::Region;
use rulebook::term::within;
use rulecheck::Diff;

use super::chapters::{BASE, Beside, CHANGES, FORMS, PATIENT};
use super::html::{escape, list, page as html_page, text};
use super::used_for::mark;
use super::words::{capital, of_fact};

pub(super) fn page(region: &Region, beside: Beside<'_>) -> String {
    let header = &region.agreements.header;
    let ladders: String = region.agreements.ladders.iter().map(ladder).collect();
    let body = format!(
        "<nav aria-label=\"Regelboek\"><a href=\"../index.html\">Regelboeken</a></nav>\n<main>\n\
         <header>\n<h1>Regelboek {}</h1>\n{}</header>\n<section \
         aria-labelledby=\"onderwerpen\">\n<h2 id=\"onderwerpen\">Onderwerpen</h2>\n{}</section>\n\
         <section class=\"ladders\" aria-labelledby=\"trappen\">\n<h2 id=\"trappen\">Trappen</h2>\n<p \
         class=\"quiet\">Lichtste trede eerst. Achter elk feit hoe zeker het is.</p>\n{ladders}\
         </section>\n{}{}<section aria-labelledby=\"meer\">\n<h2 id=\"meer\">Verder in dit boek</h2>\n{}</section>\n</main>\n",
        escape(&header.region_name),
        facts(region),
        topics(region),
        super::signs::section(region),
        versions(region, beside.since),
        more(region, beside),
    );
    let title = format!("Regelboek {}", header.region_name);
    html_page(&title, "../", &mark(header), &body)
}

fn facts(region: &Region) -> String {
    let header = &region.agreements.header;
    let day =
        |day: Option<ladder::date::Date>| day.map(ladder::date::Date::in_dutch).unwrap_or_default();
    let valid = format!("{} t/m {}", day(header.valid.from), day(header.valid.until));
    let manufacturer = header.manufacturer.as_deref().unwrap_or("geen");
    let rows = [
        ("Versie", header.version.clone()),
        ("Status", header.status.words().to_owned()),
        ("Gebruik", header.usage.word().to_owned()),
        ("Geldig", valid),
        ("Herzien", day(header.review)),
        ("Eigenaar", header.owner.clone()),
        ("Fabrikant", manufacturer.to_owned()),
        ("Kenmerk", header.hash.clone()),
    ];
    let rows = rows.iter().filter(|(_, fact)| !fact.is_empty());
    let rows: Vec<_> = rows
        .map(|(what, fact)| format!("<div><dt>{what}</dt><dd>{}</dd></div>\n", escape(fact)))
        .collect();
    format!("<dl class=\"facts\">\n{}</dl>\n", rows.concat())
}

fn topics(region: &Region) -> String {
    let index = &region.agreements;
    let mut by_specialty = BTreeMap::<&str, Vec<&TopicEntry>>::new();
    for entry in &index.topics {
        let known = index.specialty(&entry.specialty);
        let name = known.map_or(entry.specialty.as_str(), |specialty| &specialty.name);
        by_specialty.entry(name).or_default().push(entry);
    }
    let mut groups: Vec<_> = by_specialty.into_iter().collect();
    groups.sort_by_key(|(name, _)| name.to_lowercase());
    let group = |(name, mut entries): (&str, Vec<&TopicEntry>)| {
        // What is not about one complaint comes last.
        entries.sort_by_key(|entry| (entry.general, &entry.name));
        let links = entries.iter().map(|entry| {
            let (id, name) = (escape(&entry.id), escape(&entry.name));
            let taken_back = region
                .topic(&entry.id)
                .is_some_and(|topic| topic.recalled.is_some());
            let mark = if taken_back {
                " <b>ingetrokken</b>"
            } else {
                ""
            };
            format!("<a href=\"onderwerpen/{id}.html\">{name}</a>{mark}")
        });
        let links: Vec<_> = links.collect();
        format!(
            "<div>{}{}</div>\n",
            text("h3", &capital(name)),
            list("plain", &links)
        )
    };
    let groups: String = groups.into_iter().map(group).collect();
    format!("<div class=\"topics\">\n{groups}</div>\n")
}

/// The steps side by side.
fn ladder(ladder: &Ladder) -> String {
    let id = escape(&ladder.id);
    let head: Vec<_> = ladder
        .steps
        .iter()
        .map(|step| format!("<th scope=\"col\">{}</th>", escape(&step.name)))
        .collect();
    let row = |what: &str, cell: &dyn Fn(&Step) -> String| {
        let cells: Vec<_> = ladder
            .steps
            .iter()
            .map(|step| format!("<td>{}</td>", cell(step)))
            .collect();
        format!(
            "<tr><th scope=\"row\">{}</th>{}</tr>\n",
            escape(what),
            cells.concat()
        )
    };
    let head = head.concat();
    let mut rows = row("Kortste termijn", &term);
    for (_, kind) in AttributeKind::WORDS {
        let said = |step: &Step| {
            let facts = step.attributes.iter().filter(|fact| fact.kind == kind);
            let facts: Vec<_> = facts
                .map(|fact| match &fact.text {
                    Some(text) => format!(
                        "{} <span class=\"certainty\">{}</span>",
                        escape(text),
                        escape(fact.basis.certainty.words())
                    ),
                    None => "<span class=\"open\">door de regio in te vullen</span>".to_owned(),
                })
                .collect();
            facts.join("<br>")
        };
        if ladder.steps.iter().any(|step| !said(step).is_empty()) {
            rows += &row(of_fact(kind), &said);
        }
    }
    format!(
        "<div class=\"wide\" role=\"region\" aria-labelledby=\"trap-{id}\" tabindex=\"0\">\n<table \
         class=\"steps\">\n<caption id=\"trap-{id}\">{}</caption>\n<thead><tr><td></td>{head}</tr>\
         </thead>\n<tbody>\n{rows}</tbody>\n</table>\n</div>\n",
        escape(&ladder.name)
    )
}

fn term(step: &Step) -> String {
    let known = step.shortest.as_ref().map(|shortest| {
        format!(
            "{} <span class=\"certainty\">{}</span>",
            escape(&within(shortest.within)),
            escape(shortest.basis.certainty.words())
        )
    });
    match (step.urgency, known) {
        (Some(_), _) => "altijd op tijd".to_owned(),
        (None, Some(term)) => term,
        (None, None) => "<span class=\"open\">onbekend: alleen bij geen haast</span>".to_owned(),
    }
}

/// The chapters beside the rules.
fn more(region: &Region, beside: Beside<'_>) -> String {
    let guide = &region.guide;
    let chapters = [
        (beside.base.is_some(), BASE.0, BASE.1),
        (true, "bronnen.html", "Alle bronnen met datum en zekerheid"),
        (
            !guide.steps.is_empty() || !guide.topics.is_empty(),
            PATIENT.0,
            PATIENT.1,
        ),
        (!guide.forms.is_empty(), FORMS.0, FORMS.1),
    ];
    let chapters = chapters.iter().filter(|(there, ..)| *there);
    let links: Vec<_> = chapters
        .map(|(_, path, title)| format!("<a href=\"{path}\">{title}</a>"))
        .collect();
    list("plain", &links)
}

fn versions(region: &Region, since: Option<&Diff>) -> String {
    let header = &region.agreements.header;
    let from = header
        .valid
        .from
        .map(|day| format!(", vanaf {day}"))
        .unwrap_or_default();
    format!(
        "<section aria-labelledby=\"versies\">\n<h2 id=\"versies\">Wijzigingen</h2>\n<p><b>{}</b>{}: \
         {}.</p>\n{}</section>\n",
        escape(&header.version),
        escape(&from),
        header.status.words(),
        since.map_or_else(
            || text(
                "p",
                "Er is geen eerdere versie van deze regio opgegeven om mee te vergelijken."
            ),
            changes
        )
    )
}

/// What changed since an earlier version, in a few lines.
fn changes(diff: &Diff) -> String {
    let (before, log) = (&diff.before, CHANGES.0);
    let since = format!(
        "Sinds versie {} ({})",
        escape(&before.version),
        escape(&before.hash)
    );
    if before.hash == diff.after.hash {
        return format!("<p>{since}: niets.</p>\n");
    }
    let topics: Vec<_> = diff
        .topics
        .iter()
        .map(|topic| {
            let nobody = topic.groups.is_empty() && topic.complete;
            let whom = if nobody {
                ": voor niemand een ander advies"
            } else {
                ""
            };
            format!(
                "<a href=\"{log}#onderwerp-{}\">{}</a>{whom}",
                escape(&topic.topic),
                escape(&topic.name)
            )
        })
        .collect();
    let named = |what: &str, names: &[String]| match names {
        [] => String::new(),
        some => format!("<p>{what}: {}.</p>\n", escape(&some.join(", "))),
    };
    format!(
        "<p>{since}: {} van {} voorbeelden krijgt een ander advies. <a href=\"{log}\">Voor wie, en \
         waarom</a>.</p>\n{}{}{}{}",
        diff.examples.changed,
        diff.examples.all,
        named("Onderwerpen erbij", &diff.topics_added),
        named("Onderwerpen vervallen", &diff.topics_removed),
        named("Treden gewijzigd", &diff.steps_changed),
        list("plain", &topics)
    )
}
