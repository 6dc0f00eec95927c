//! Search that needs no script: whatever a topic is found by, by its first letter.

use std::collections::{BTreeMap, BTreeSet};

use ladder::model::TopicEntry;
use maud::{Markup, html};
use rulebook::Region;

use crate::{Page, frame};

/// What begins with no letter stands here.
const OTHER: &str = "overig";

/// By first letter, by word: the topics that it leads to.
type Words<'a> = BTreeMap<String, BTreeMap<String, BTreeSet<(&'a str, &'a str)>>>;

pub(crate) fn pages(region: &Region) -> Vec<Page> {
    let all = words(region);
    let pages = all.iter().map(|(letter, found)| {
        let header = &region.agreements.header;
        let body = html! {
            h1 { "Zoek op woord: " (letter) }
            p { a href="../onderwerpen.html" { "Onderwerpen van " (header.region_name) } }
            (links(&all, "", letter))
            ul.plain.topics {
                @for (word, topics) in found {
                    li {
                        (word) ": "
                        @for (at, (name, id)) in topics.iter().enumerate() {
                            @if at > 0 { ", " }
                            a href={ "../onderwerpen/" (id) ".html" } { (name) }
                        }
                    }
                }
            }
        };
        let path = format!("{}/woorden/{letter}.html", header.region);
        let title = format!("Zoek op woord: {letter} · {}", header.region_name);
        frame::page(&path, &title, &rulebook::used_for(header), &body)
    });
    pages.collect()
}

/// The letters, as links from a page beside the folder of words.
pub(crate) fn letters(region: &Region) -> Markup {
    links(&words(region), "woorden/", "")
}

fn links(words: &Words<'_>, folder: &str, here: &str) -> Markup {
    html! {
        nav.letters aria-label="Zoek op woord" {
            "Zoek op woord: "
            @for letter in words.keys() {
                a href={ (folder) (letter) ".html" } aria-current=[(letter == here).then_some("page")] { (letter) }
                " "
            }
        }
    }
}

fn words(region: &Region) -> Words<'_> {
    let mut all = Words::new();
    for entry in &region.agreements.topics {
        for word in said(entry) {
            let found = all.entry(letter(&word)).or_default();
            let topics = found.entry(word).or_default();
            topics.insert((&entry.name, &entry.id));
        }
    }
    all
}

/// Its name, its codes, and what doctors and patients call it, an emergency too.
fn said(entry: &TopicEntry) -> impl Iterator<Item = String> {
    let lists = [&entry.icpc, &entry.search, &entry.emergency_words];
    let words = lists.into_iter().flatten().chain([&entry.name]);
    words.map(|word| word.to_lowercase())
}

/// Under which letter a word stands; accents don't count.
fn letter(word: &str) -> String {
    match word.chars().next() {
        Some('à'..='å') => "a".to_owned(),
        Some('è'..='ë') => "e".to_owned(),
        Some('ì'..='ï') => "i".to_owned(),
        Some('ò'..='ö') => "o".to_owned(),
        Some('ù'..='ü') => "u".to_owned(),
        Some(first) if first.is_ascii_lowercase() => first.to_string(),
        _ => OTHER.to_owned(),
    }
}
