//! What is otherwise since an earlier version, told as patients: who gets another advice, and which red flags are others.

use ladder::model::Header;
use maud::{Markup, html};
use rulebook::Region;
use rulecheck::{Diff, Direction, Group, StatementChange, TopicDiff};

use crate::frame;
use crate::page::Page;

/// The ways in which an advice changes: what lets somebody be seen later or by fewer comes first.
const WAYS: [(Direction, &str); 5] = [
    (Direction::Lighter, "Lichter advies"),
    (Direction::Later, "Later"),
    (Direction::Heavier, "Zwaarder advies"),
    (Direction::Earlier, "Eerder"),
    (Direction::Other, "Anders"),
];

/// The page of the region, and one of each topic in which somebody gets another advice.
pub(crate) fn pages(region: &Region, diff: &Diff) -> Vec<Page> {
    let header = &region.agreements.header;
    let own = diff.topics.iter().filter(|topic| affects(topic));
    let own = own.map(|one| topic(header, diff, one));
    [overview(region, diff)].into_iter().chain(own).collect()
}

/// Whether somebody gets another advice.
fn affects(topic: &TopicDiff) -> bool {
    !topic.groups.is_empty()
}

/// A mark for what changed, where it did.
pub(crate) fn mark(since: Option<&Diff>, topic: &str, up: &str) -> Markup {
    let Some(diff) = since else {
        return html! {};
    };
    let changed = diff.topics.iter().find(|one| one.topic == topic);
    html! {
        @if diff.topics_added.iter().any(|id| id == topic) { " " span.mark-new { "nieuw" } }
        @if let Some(one) = changed {
            " "
            @if affects(one) { a.mark-new href={ (up) "veranderd/" (topic) ".html" } { "veranderd, en voor wie" } }
            @else { span.mark-new { "veranderd, voor niemand een ander advies" } }
        }
    }
}

fn since(diff: &Diff) -> Markup {
    html! {
        p.quiet { "Van versie " (diff.before.version) " (" (diff.before.hash) ") naar versie " (diff.after.version) " (" (diff.after.hash) ")." }
    }
}

fn overview(region: &Region, diff: &Diff) -> Page {
    let header = &region.agreements.header;
    let name = |id: &String| {
        region
            .topic(id)
            .map_or_else(|| id.clone(), |topic| topic.name.clone())
    };
    let body = html! {
        h1 { "Wat er is veranderd, en voor wie" }
        p { a href="onderwerpen.html" { "Onderwerpen van " (header.region_name) } }
        (since(diff))
        (red_flags(diff))
        h2 { "Voor wie het advies anders is" }
        @if !diff.topics.iter().any(affects) { p { "Voor niemand." } }
        ul.plain {
            @for one in diff.topics.iter().filter(|topic| affects(topic)) {
                li { a href={ "veranderd/" (one.topic) ".html" } { (one.name) } ": " (ways(one)) }
            }
        }
        p.quiet { "Een groep is ieder van wie de genoemde antwoorden gelden; hoeveel patiënten dat zijn weet de gids niet." }
        @if !diff.topics_added.is_empty() {
            h2 { "Nieuwe onderwerpen" }
            ul.plain {
                @for id in &diff.topics_added { li { a href={ "onderwerpen/" (id) ".html" } { (name(id)) } } }
            }
        }
        @if !diff.topics_removed.is_empty() {
            h2 { "Vervallen onderwerpen" }
            p { (diff.topics_removed.join(", ")) }
        }
        @if !diff.steps_changed.is_empty() {
            h2 { "Treden met een andere naam, plaats of termijn" }
            p { (diff.steps_changed.join(", ")) }
        }
        @let same: Vec<_> = diff.topics.iter().filter(|topic| !affects(topic)).collect();
        @if !same.is_empty() {
            h2 { "Anders gezegd, voor niemand een ander advies" }
            p { (same.iter().map(|topic| topic.name.as_str()).collect::<Vec<_>>().join(", ")) }
        }
    };
    let path = format!("{}/veranderd.html", header.region);
    let title = format!("Wat er is veranderd · {}", header.region_name);
    frame::page(&path, &title, &regelboek::used_for(header), &body)
}

/// Such as `2 groepen lichter advies, 1 groep eerder`; more than those where not all are listed.
fn ways(topic: &TopicDiff) -> String {
    let counted = WAYS.iter().filter_map(|(way, words)| {
        let words = words.to_lowercase();
        match topic.going(*way).len() {
            0 => None,
            1 => Some(format!("1 groep {words}")),
            n => Some(format!("{n} groepen {words}")),
        }
    });
    let mut said: Vec<_> = counted.collect();
    if !topic.complete {
        said.push("en nog andere".to_owned());
    }
    said.join(", ")
}

fn red_flags(diff: &Diff) -> Markup {
    let all = diff.red_flags();
    html! {
        @if !all.is_empty() {
            h2 { "Alarmsignalen" }
            ul.plain {
                @for (change, topics) in &all {
                    li {
                        b { (how(change)) } ": " (text(change)) " "
                        span.note { (topics.iter().map(|topic| topic.name.as_str()).collect::<Vec<_>>().join(", ")) }
                    }
                }
            }
        }
    }
}

fn how(change: &StatementChange) -> &'static str {
    match (&change.before, &change.after) {
        (Some(_), None) => "vervallen",
        (None, _) => "erbij",
        (Some(_), Some(_)) => "gewijzigd",
    }
}

fn text(change: &StatementChange) -> &str {
    let said = change.after.as_deref().or(change.before.as_deref());
    said.filter(|said| !said.is_empty())
        .unwrap_or(&change.statement)
}

fn topic(header: &Header, diff: &Diff, topic: &TopicDiff) -> Page {
    let body = html! {
        h1 { (topic.name) ": voor wie het anders is" }
        p {
            a href={ "../onderwerpen/" (topic.topic) ".html" } { (topic.name) } " · "
            a href="../veranderd.html" { "Alles wat is veranderd" }
        }
        (since(diff))
        @for (way, title) in WAYS {
            @let groups = topic.going(way);
            @if !groups.is_empty() {
                h2 { (title) }
                ul.statements { @for one in groups { (group(one)) } }
            }
        }
        @if !topic.complete { p { "En nog andere groepen: zie het onderwerp zelf." } }
    };
    let path = format!("{}/veranderd/{}.html", header.region, topic.topic);
    let title = format!("{}: wat er is veranderd", topic.name);
    frame::page(&path, &title, &regelboek::used_for(header), &body)
}

fn group(group: &Group) -> Markup {
    html! {
        li {
            p.claim { @if group.patients.is_empty() { "iedereen" } @else { (group.patients.join("; ")) } }
            p { b { "Was: " } (group.before) }
            p { b { "Is nu: " } (group.after) }
        }
    }
}
