//! The start field: complaint, lay word, ICPC code or specialty, tolerant of spelling.

use ladder::model::{Agreements, TopicEntry};

/// How many hits are shown.
const SHOWN: usize = 8;

/// The places of the topics that match, best first. Without a word there are none.
pub fn search(agreements: &Agreements, query: &str) -> Vec<usize> {
    let words = words(query);
    if words.is_empty() {
        return Vec::new();
    }
    let code = query.trim().to_ascii_uppercase();
    let mut hits: Vec<(u32, usize)> = agreements
        .topics
        .iter()
        .enumerate()
        .filter_map(|(place, topic)| Some((score(agreements, topic, &words, &code)?, place)))
        .collect();
    hits.sort_unstable_by_key(|(score, place)| (core::cmp::Reverse(*score), *place));
    hits.into_iter().take(SHOWN).map(|(_, place)| place).collect()
}

/// The general paths, for when nothing is found.
pub fn general(agreements: &Agreements) -> Vec<usize> {
    let topics = agreements.topics.iter().enumerate();
    topics.filter(|(_, topic)| topic.general).map(|(place, _)| place).collect()
}

/// The topic for an ICPC code: the one that names the longest part of it.
pub fn by_icpc(agreements: &Agreements, code: &str) -> Option<usize> {
    let code = code.trim().to_ascii_uppercase();
    let hits = agreements.topics.iter().enumerate();
    let hits = hits.filter_map(|(place, topic)| Some((icpc(topic, &code)?, place)));
    hits.max_by_key(|(length, place)| (*length, core::cmp::Reverse(*place))).map(|(_, place)| place)
}

/// How much of the code the topic names: `K86` names `K86.01`, and `K74.02` is found by `K74`.
fn icpc(topic: &TopicEntry, code: &str) -> Option<usize> {
    let shaped = code.len() >= 3
        && code.starts_with(|c: char| c.is_ascii_uppercase())
        && code.get(1..3).is_some_and(|digits| digits.bytes().all(|b| b.is_ascii_digit()));
    let matching = |own: &&String| code.starts_with(own.as_str()) || own.starts_with(code);
    topic.icpc.iter().filter(matching).filter(|_| shaped).map(|own| own.len().min(code.len())).max()
}

fn score(agreements: &Agreements, topic: &TopicEntry, query: &[String], code: &str) -> Option<u32> {
    if let Some(length) = icpc(topic, code) {
        return Some(10_000 + u32::try_from(length).unwrap_or(0));
    }
    let specialty = agreements.specialties.iter().find(|s| s.id == topic.specialty);
    let name = words(&topic.name);
    let specialty = specialty.map(|s| words(&s.name)).unwrap_or_default();
    let phrases: Vec<Vec<String>> = topic.search.iter().map(|phrase| words(phrase)).collect();
    let mut sum = 0;
    for word in query {
        let best = |words: &[String]| words.iter().map(|own| closeness(word, own)).max().unwrap_or(0);
        let in_phrases = phrases.iter().map(|phrase| best(phrase)).max().unwrap_or(0);
        // A word of the name counts a little more than one of the search words.
        let found = (best(&name) * 11).max(in_phrases * 10).max(best(&specialty) * 6);
        if found == 0 && word.chars().count() > 2 {
            return None;
        }
        sum += found;
    }
    let whole = |words: &[String]| *words == *query;
    let exact = if whole(&name) || phrases.iter().any(|phrase| whole(phrase)) { 500 } else { 0 };
    let general = if topic.general { 1 } else { 5 };
    (sum > 0).then_some(sum + exact + general)
}

/// How well a typed word fits one of ours, from 0 to 10.
fn closeness(typed: &str, own: &str) -> u32 {
    let length = typed.chars().count();
    if typed == own {
        return 10;
    }
    if own.starts_with(typed) {
        return if length >= 2 { 8 } else { 2 };
    }
    if length >= 4 && (own.contains(typed) || own.len() >= 4 && typed.contains(own)) {
        return 5;
    }
    let allowed = match length {
        0..=3 => 0,
        4..=6 => 1,
        _ => 2,
    };
    // A word still being typed is compared with the beginning of ours.
    let start: String = own.chars().take(length).collect();
    let distance = strsim::osa_distance(typed, own).min(strsim::osa_distance(typed, &start));
    match distance {
        0 => 8,
        1 if allowed >= 1 => 6,
        2 if allowed >= 2 => 4,
        _ => 0,
    }
}

/// Words in lower case, without accents and marks. By hand: the tables for all of Unicode would weigh
/// more than the search itself.
fn words(text: &str) -> Vec<String> {
    let plain: String = text.chars().map(plain).collect();
    plain.split(' ').filter(|word| !word.is_empty()).map(str::to_owned).collect()
}

fn plain(c: char) -> char {
    match c {
        'à'..='å' | 'À'..='Å' => 'a',
        'è'..='ë' | 'È'..='Ë' => 'e',
        'ì'..='ï' | 'Ì'..='Ï' => 'i',
        'ò'..='ö' | 'Ò'..='Ö' => 'o',
        'ù'..='ü' | 'Ù'..='Ü' => 'u',
        'ç' | 'Ç' => 'c',
        'ñ' | 'Ñ' => 'n',
        c if c.is_ascii_alphanumeric() => c.to_ascii_lowercase(),
        c if c.is_ascii() => ' ',
        c => c,
    }
}
