//! The topics of a region, by specialty.

use std::collections::BTreeMap;

use ladder::model::{Topic, TopicEntry};
use maud::{Markup, html};
use rulebook::Region;
use rulecheck::Diff;

use crate::page::Page;
use crate::{changes, frame, words};

pub(crate) fn page(region: &Region, since: Option<&Diff>) -> Page {
    let index = &region.agreements;
    let header = &index.header;
    // As one looks for a name: capitals don't count, and what has no topic of its own comes last.
    let mut groups = BTreeMap::<(String, String), Vec<&TopicEntry>>::new();
    for entry in &index.topics {
        let known = index.specialty(&entry.specialty);
        let name = known.map_or(entry.specialty.clone(), |known| known.name.clone());
        groups
            .entry((name.to_lowercase(), name))
            .or_default()
            .push(entry);
    }
    for entries in groups.values_mut() {
        entries.sort_by_key(|entry| (entry.general, entry.name.to_lowercase()));
    }
    let body = html! {
        h1 { "Onderwerpen van " (header.region_name) }
        p { a href="index.html" { "De trap van " (header.region_name) } }
        @if since.is_some() { p { a href="veranderd.html" { "Wat er is veranderd, en voor wie" } } }
        (words::letters(region))
        div.topics {
            @for ((_, name), entries) in &groups {
                section {
                    h2.name { (name) }
                    ul.plain {
                        @for entry in entries {
                            li {
                                a href={ "onderwerpen/" (entry.id) ".html" } { (entry.name) }
                                @if !entry.icpc.is_empty() { " " span.certainty { (entry.icpc.join(", ")) } }
                                (changes::mark(since, &entry.id, ""))
                            }
                        }
                    }
                }
            }
        }
    };
    let path = format!("{}/onderwerpen.html", header.region);
    let title = format!("Onderwerpen van {}", header.region_name);
    frame::page(&path, &title, &regelboek::used_for(header), &body)
}

/// Opens the consultation on this topic: it names the topic, and nothing of a patient.
pub(crate) fn attempt(region: &str, topic: &Topic) -> Markup {
    html! {
        a.attempt href={ "../../../index.html#onderwerp=" (topic.id) "&regio=" (region) } {
            "Probeer het in de wijzer"
        }
    }
}
