//! Search that needs no script: whatever a topic is found by, by its first letter.

use std::collections::{BTreeMap, BTreeSet};

use ladder::model::TopicEntry;
use maud::{Markup, html};
use rulebook::Region;

use crate::frame;
use crate::page::Page;

/// What begins with no letter stands here.
const OTHER: &str = "overig";

/// So many words on a page: more would be slow to load and to read.
const WORDS: usize = 300;

/// A word with the topics that it leads to, by name and id.
type Word<'a> = (String, BTreeSet<(&'a str, &'a str)>);

/// What stands on one page.
struct Part<'a> {
    letter: String,
    /// The page's name: the letter, with a number after the first page of it.
    name: String,
    words: Vec<Word<'a>>,
}

impl Part<'_> {
    /// From which word to which.
    fn range(&self) -> String {
        let ends = [self.words.first(), self.words.last()];
        let ends = ends.into_iter().flatten().map(|(word, _)| word.as_str());
        ends.collect::<Vec<_>>().join(" … ")
    }
}

pub(crate) fn pages(region: &Region) -> Vec<Page> {
    let all = parts(region);
    all.iter().map(|part| page(region, &all, part)).collect()
}

fn page(region: &Region, all: &[Part<'_>], part: &Part<'_>) -> Page {
    let header = &region.agreements.header;
    let same = all.iter().filter(|other| other.letter == part.letter);
    let body = html! {
        h1 { "Zoek op woord: " (part.letter) }
        p { a href="../onderwerpen.html" { "Onderwerpen van " (header.region_name) } }
        (links(all, "", &part.letter))
        @if same.clone().count() > 1 {
            nav aria-label={ "Woorden met " (part.letter) } {
                ul {
                    @for other in same {
                        li { a href={ (other.name) ".html" } aria-current=[(other.name == part.name).then_some("page")] { (other.range()) } }
                    }
                }
            }
        }
        ul.plain.topics {
            @for (word, topics) in &part.words {
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
    let path = format!("{}/woorden/{}.html", header.region, part.name);
    let title = format!("Zoek op woord: {} · {}", part.range(), header.region_name);
    frame::page(&path, &title, &regelboek::used_for(header), &body)
}

/// The letters, as links from a page beside the folder of words.
pub(crate) fn letters(region: &Region) -> Markup {
    links(&parts(region), "woorden/", "")
}

fn links(parts: &[Part<'_>], folder: &str, here: &str) -> Markup {
    html! {
        nav.letters aria-label="Zoek op woord" {
            "Zoek op woord: "
            @for part in parts.iter().filter(|part| part.name == part.letter) {
                a href={ (folder) (part.name) ".html" } aria-current=[(part.letter == here).then_some("true")] { (part.letter) }
                " "
            }
        }
    }
}

fn parts(region: &Region) -> Vec<Part<'_>> {
    let mut letters = BTreeMap::<String, BTreeMap<String, BTreeSet<_>>>::new();
    for entry in &region.agreements.topics {
        for word in said(entry) {
            let found = letters.entry(letter(&word)).or_default();
            let topics = found.entry(word).or_default();
            topics.insert((entry.name.as_str(), entry.id.as_str()));
        }
    }
    let mut parts = Vec::new();
    // After the letters, not among them.
    let other = letters.remove_entry(OTHER);
    for (letter, words) in letters.into_iter().chain(other) {
        let words: Vec<Word<'_>> = words.into_iter().collect();
        for (at, some) in (1..).zip(words.chunks(WORDS)) {
            let name = if at == 1 {
                letter.clone()
            } else {
                format!("{letter}-{at}")
            };
            parts.push(Part {
                letter: letter.clone(),
                name,
                words: some.to_vec(),
            });
        }
    }
    parts
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
