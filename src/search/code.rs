//! ICPC-1 codes, as typed and as a host gives them.

use ladder::model::{Agreements, TopicEntry};

/// The code in what was typed, if that is all there is: `k86`, `K 86`, `ICPC K86`, `k86.1`.
pub(super) fn typed(query: &str) -> Option<String> {
    let mut code = query.trim().to_ascii_uppercase();
    if let Some(rest) = code.strip_prefix("ICPC") {
        let rest = rest.trim_start_matches(['-', '1', ':', ' ']);
        code = String::from(rest);
    }
    code.retain(|c| c != ' ');
    shaped(&code).then_some(code)
}

/// A capital and two digits, perhaps a point and more.
fn shaped(code: &str) -> bool {
    let mut letters = code.bytes();
    let capital = letters.next().is_some_and(|c| c.is_ascii_uppercase());
    let digits = letters.by_ref().take(2).filter(u8::is_ascii_digit).count() == 2;
    let point = letters.next().is_none_or(|c| c == b'.');
    capital && digits && point && letters.all(|c| c.is_ascii_digit())
}

/// The topics that name a code, the longest part of it first; else the general path of its chapter.
pub(super) fn hits(agreements: &Agreements, code: &str) -> Vec<usize> {
    let mut hits: Vec<((usize, bool), usize)> = Vec::new();
    for (place, topic) in agreements.topics.iter().enumerate() {
        if let Some(length) = named(topic, code) {
            let fit = (length, !topic.general);
            let at = hits.partition_point(|(better, _)| *better >= fit);
            hits.insert(at, (fit, place));
        }
    }
    if hits.is_empty() {
        return path_of(agreements, code).into_iter().collect();
    }
    hits.into_iter().map(|(_, place)| place).collect()
}

/// The topic for an ICPC code: the one that names the longest part of it.
pub fn by_icpc(agreements: &Agreements, code: &str) -> Option<usize> {
    let code = typed(code)?;
    let first = hits(agreements, &code).into_iter().next()?;
    let topic = agreements.topics.get(first)?;
    named(topic, &code).map(|_| first)
}

/// The general path for a code that no topic names: the one with the longest beginning of it.
pub fn path_of(agreements: &Agreements, code: &str) -> Option<usize> {
    let code = typed(code)?;
    let mut best = None;
    for (place, topic) in agreements.topics.iter().enumerate() {
        let begins = topic
            .chapters
            .iter()
            .filter(|own| code.starts_with(own.as_str()));
        let length = begins.map(String::len).max();
        if length.is_some() && best.is_none_or(|(most, _)| length > most) {
            best = Some((length, place));
        }
    }
    best.map(|(_, place)| place)
}

/// How much of the code the topic names: `K86` names `K86.01`, and `K74.02` is found by `K74`.
fn named(topic: &TopicEntry, code: &str) -> Option<usize> {
    let matching = |own: &&String| code.starts_with(own.as_str()) || own.starts_with(code);
    let own = topic.icpc.iter().filter(matching);
    own.map(|own| own.len().min(code.len())).max()
}
